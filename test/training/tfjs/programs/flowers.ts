import type { Program } from "./tools.ts";

/** Three kinds told apart by four lengths, with a callback that reads the accuracies. */
export const flowers: Program = async ({ tf, start }) => {
  const rows = Array.from(
    { length: 45 },
    (_, i) => [0, 1, 2, 3].map((j) => i % 3 + Math.sin(3 * i + 5 * j) / 2),
  );
  const labels = rows.map((_, i) => i % 3);
  const [xTrain, xTest] = [tf.tensor2d(rows.slice(0, 36)), tf.tensor2d(rows.slice(36))];
  const yTrain = tf.oneHot(tf.tensor1d(labels.slice(0, 36), "int32"), 3);
  const yTest = tf.oneHot(tf.tensor1d(labels.slice(36), "int32"), 3);

  const model = tf.sequential();
  model.add(tf.layers.dense({ units: 10, activation: "sigmoid", inputShape: [xTrain.shape[1]] }));
  model.add(tf.layers.dense({ units: 3, activation: "softmax" }));
  model.compile({
    optimizer: tf.train.adam(0.05),
    loss: "categoricalCrossentropy",
    metrics: ["accuracy"],
  });
  start(model);

  const seen: number[] = [];
  await model.fit(xTrain, yTrain, {
    epochs: 8,
    shuffle: false,
    verbose: 0,
    validationData: [xTest, yTest],
    callbacks: {
      onEpochEnd: async (_: number, logs: Record<string, number>) => {
        seen.push(logs.loss, logs.acc, logs.val_loss, logs.val_acc);
        await tf.nextFrame();
      },
    },
  });
  const kinds = tf.tidy(() => model.predict(xTest).argMax(-1).dataSync());
  return { seen, kinds };
};
