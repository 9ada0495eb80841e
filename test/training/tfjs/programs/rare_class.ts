import type { Program } from "./tools.ts";

/** One example in six is of the class that matters, and counts five times. */
export const rareClass: Program = async ({ tf, start }) => {
  const rows = Array.from({ length: 36 }, (_, i) => [Math.sin(i), Math.cos(3 * i)]);
  const xs = tf.tensor2d(rows), ys = tf.tensor2d(rows.map((_, i) => i % 6 === 0 ? 1 : 0), [36, 1]);
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ inputShape: [2], units: 6 }),
      tf.layers.batchNormalization(),
      tf.layers.activation({ activation: "relu" }),
      tf.layers.dense({ units: 1, activation: "sigmoid" }),
    ],
  });
  model.compile({
    optimizer: tf.train.sgd(0.1),
    loss: "binaryCrossentropy",
    metrics: ["accuracy"],
  });
  start(model);
  const h = await model.fit(xs, ys, {
    epochs: 5,
    batchSize: 12,
    classWeight: { 0: 1, 1: 5 },
    shuffle: false,
    verbose: 0,
  });
  const chances = await model.predict(xs).array();
  return { loss: h.history.loss, acc: h.history.acc, chances: chances.flat() };
};
