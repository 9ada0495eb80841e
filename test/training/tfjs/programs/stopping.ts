import type { Program } from "./tools.ts";

/** A wave learned by name of a loss and an optimizer, ended by a callback once it no longer gets better. */
export const stopping: Program = async ({ tf, start }) => {
  const numbers = Array.from({ length: 30 }, (_, i) => i / 5 - 3);
  const xs = tf.tensor1d(numbers), ys = tf.tensor1d(numbers.map(Math.sin));
  const model = tf.sequential();
  model.add(tf.layers.dense({ units: 12, activation: "swish", inputDim: 1 }));
  model.add(tf.layers.dense({ units: 12, activation: "softsign" }));
  model.add(tf.layers.dense({ units: 1 }));
  model.compile({ optimizer: "rmsprop", loss: tf.metrics.meanAbsoluteError });
  start(model);

  const epochs: number[] = [];
  const { history } = await model.fit(xs, ys, {
    epochs: 30,
    shuffle: false,
    verbose: 0,
    callbacks: [
      new tf.CustomCallback({ onEpochEnd: (epoch: number) => void epochs.push(epoch) }),
      tf.callbacks.earlyStopping({ monitor: "loss", patience: 1, minDelta: 0.02 }),
    ],
  });
  return { epochs, loss: history.loss };
};
