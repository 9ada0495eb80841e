import * as nl from "nonlinear";
import { digits as load } from "./data.ts";
import { startWithWaves } from "./start.ts";

/** Handwritten digits, pictures as they are, with callbacks that lower the rate and end the training. */
export async function digits() {
  const { train, test } = await load();
  const model = nl.sequential();
  model.add(nl.layers.flatten({ inputShape: [28, 28] }));
  model.add(nl.layers.dense({ units: 32, activation: "relu" }));
  model.add(nl.layers.dense({ units: 10, activation: "softmax" }));
  startWithWaves(model);
  model.compile({
    optimizer: "adam",
    loss: "sparseCategoricalCrossentropy",
    metrics: ["accuracy"],
  });

  const rates: number[] = [];
  const { history } = await model.fit(train.x, train.labels, {
    epochs: 8,
    batchSize: 100,
    shuffle: false,
    verbose: 0,
    validationData: [test.x, test.labels],
    callbacks: [
      { onEpochEnd: () => void rates.push(Number(model.optimizer.learningRate)) },
      nl.callbacks.reduceLROnPlateau({ monitor: "loss", factor: 0.5, patience: 1, minDelta: 0.1 }),
      nl.callbacks.earlyStopping({ monitor: "loss", patience: 2, minDelta: 0.05 }),
    ],
  });
  return {
    epochs: [history.loss.length],
    loss: history.loss,
    val_accuracy: history.val_accuracy,
    rates,
  };
}
