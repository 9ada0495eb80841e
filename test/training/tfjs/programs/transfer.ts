import type { Program } from "./tools.ts";

/** What was learned of one task, frozen and cut off below its top, is the trunk of a model for another. */
export const transfer: Program = async ({ tf, start }) => {
  const rows = Array.from({ length: 20 }, (_, i) => [Math.sin(i), Math.cos(2 * i), i / 20]);
  const xs = tf.tensor2d(rows);
  const sums = tf.tensor2d(rows.map(([a, b, c]) => [a + b + c]));
  const signs = tf.tensor2d(rows.map(([a, b]) => [a * b > 0 ? 1 : 0]));
  const once = { epochs: 4, batchSize: 8, shuffle: false, verbose: 0 };

  const base = tf.sequential();
  base.add(tf.layers.dense({ units: 6, activation: "tanh", inputShape: [3], name: "below" }));
  base.add(tf.layers.dense({ units: 4, activation: "tanh", name: "feature" }));
  base.add(tf.layers.dense({ units: 1, name: "top" }));
  base.compile({ optimizer: tf.train.adamax(0.05), loss: "meanSquaredError" });
  start(base);
  await base.fit(xs, sums, once);

  const trunk = tf.model({ inputs: base.inputs, outputs: base.getLayer("feature").output });
  for (const layer of trunk.layers) layer.trainable = false;
  const model = tf.sequential();
  model.add(trunk);
  model.add(tf.layers.dense({
    units: 1,
    activation: "sigmoid",
    kernelInitializer: "zeros",
    kernelRegularizer: tf.regularizers.l2({ l2: 0.01 }),
  }));
  model.compile({ optimizer: "sgd", loss: "binaryCrossentropy", metrics: ["acc"] });
  const { history } = await model.fit(xs, signs, once);
  return {
    width: [trunk.outputs[0].shape[1]],
    loss: history.loss,
    acc: history.acc,
    features: trunk.predict(xs).dataSync(),
  };
};
