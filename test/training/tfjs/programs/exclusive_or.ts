import type { Program } from "./tools.ts";

/** Yes where one of two is, and not both. */
export const exclusiveOr: Program = async ({ tf, start }) => {
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ units: 8, inputShape: 2, activation: "tanh" }),
      tf.layers.dense({ units: 1, activation: "sigmoid" }),
    ],
  });
  model.compile({ optimizer: tf.train.sgd(0.5), loss: "binaryCrossentropy" });
  start(model);

  const questions = tf.tensor2d([[0, 0], [0, 1], [1, 0], [1, 1]]);
  const answers = tf.tensor2d([[0], [1], [1], [0]]);
  const losses: number[] = [];
  for (let i = 0; i < 10; i++) {
    const options = { batchSize: 1, epochs: 5, shuffle: false, verbose: 0 };
    const h = await model.fit(questions, answers, options);
    losses.push(h.history.loss.at(-1));
  }
  const answered = model.predict(questions).arraySync().flat();
  questions.dispose();
  model.dispose();
  return { losses, answered };
};
