import type { Program } from "./tools.ts";

/** Strokes that stand or lie in pictures of 6 × 6, flattened first. */
export const pictures: Program = async ({ tf, start, numberOf }) => {
  const images = Array.from(
    { length: 24 },
    (_, i) =>
      Array.from(
        { length: 6 },
        (_, row) =>
          Array.from({ length: 6 }, (_, col) => (i % 2 === 0 ? row : col) === i % 6 ? 1 : 0),
      ),
  );
  const xs = tf.tensor3d(images);
  const ys = tf.tensor2d(images.map((_, i) => [i % 2 === 0 ? 1 : 0, i % 2]));

  const model = tf.sequential();
  model.add(tf.layers.flatten({ inputShape: [6, 6] }));
  model.add(tf.layers.dense({ units: 12, kernelInitializer: "varianceScaling" }));
  model.add(tf.layers.leakyReLU({ alpha: 0.2 }));
  model.add(tf.layers.dropout({ rate: 0 }));
  model.add(tf.layers.dense({ units: 2, activation: "softmax" }));
  model.compile({
    optimizer: "adam",
    loss: "categoricalCrossentropy",
    metrics: ["accuracy"],
  });
  start(model);

  const history = await model.fit(xs, ys, { batchSize: 8, epochs: 5, shuffle: false, verbose: 0 });
  const [loss, accuracy] = await model.evaluate(xs, ys, { verbose: 0 });
  return {
    acc: history.history.acc,
    measured: [numberOf(loss), numberOf(accuracy)],
    probabilities: model.predict(xs).dataSync(),
  };
};
