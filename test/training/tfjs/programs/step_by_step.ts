import type { Any, Program } from "./tools.ts";

/** A loop of one's own over batches that come one at a time; stopped by hand in the end. */
export const stepByStep: Program = async ({ tf, start, numberOf }) => {
  const model = tf.sequential();
  model.add(tf.layers.dense({ units: 5, inputShape: [2], kernelRegularizer: "l1l2" }));
  model.add(tf.layers.prelu());
  model.add(tf.layers.dense({ units: 2, activation: "softmax" }));
  model.compile({
    optimizer: tf.train.adam(0.02, 0.8, 0.9, 1e-7),
    loss: "sparseCategoricalCrossentropy",
    metrics: ["acc"],
  });
  start(model);

  const losses: number[] = [];
  for (let step = 0; step < 6; step++) {
    const rows = Array.from({ length: 8 }, (_, i) => [Math.sin(step + i), Math.cos(step - i)]);
    const labels = rows.map(([a, b]) => [a > b ? 1 : 0]);
    const [loss, acc] = await model.trainOnBatch(tf.tensor2d(rows), tf.tensor2d(labels));
    losses.push(numberOf(loss), numberOf(acc));
  }
  const [xs, ys] = [tf.tensor2d([[1, 0], [0, 1]]), tf.tensor2d([[1], [0]])];
  const h = await model.fit(xs, ys, {
    epochs: 20,
    shuffle: false,
    verbose: 0,
    callbacks: {
      onEpochEnd: (epoch: number) => {
        if (epoch === 2) model.stopTraining = true;
      },
    },
  });
  const weights = model.getWeights().flatMap((weight: Any) => [...weight.dataSync()]);
  return { losses, fitted: h.history.loss, weights };
};
