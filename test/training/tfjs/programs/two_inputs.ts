import type { Program } from "./tools.ts";

/** A model of two inputs with names and two outputs with losses of their own, fed by name. */
export const twoInputs: Program = async ({ tf, start }) => {
  const user = tf.input({ shape: [3], name: "user" });
  const film = tf.input({ shape: [2], name: "film" });
  const both = tf.layers.concatenate().apply([
    tf.layers.dense({ units: 4, activation: "relu" }).apply(user),
    tf.layers.dense({ units: 4, activation: "relu" }).apply(film),
  ]);
  const hidden = tf.layers.dense({ units: 5, activation: "elu" }).apply(both);
  const likes = tf.layers.dense({ units: 1, activation: "sigmoid", name: "likes" }).apply(hidden);
  const stars = tf.layers.dense({ units: 1, name: "stars" }).apply(hidden);
  const model = tf.model({ inputs: [user, film], outputs: [likes, stars] });
  model.compile({
    optimizer: tf.train.rmsprop(0.01),
    loss: { likes: "binaryCrossentropy", stars: "meanSquaredError" },
  });
  start(model);

  const table = (cols: number) =>
    tf.tensor2d(
      Array.from({ length: 12 }, (_, i) =>
        Array.from({ length: cols }, (_, j) => Math.sin(2 * i + j))),
    );
  const yes = tf.tensor2d(Array.from({ length: 12 }, (_, i) => [i % 2]));
  const x = { user: table(3), film: table(2) };
  const { history } = await model.fit(x, { likes: yes, stars: table(1) }, {
    epochs: 4,
    batchSize: 5,
    shuffle: false,
    verbose: 0,
  });
  const [first, second] = model.predict([x.user, x.film]);
  return {
    loss: history.loss,
    likes_loss: history.likes_loss,
    stars_loss: history.stars_loss,
    first: first.dataSync(),
    second: second.dataSync(),
  };
};
