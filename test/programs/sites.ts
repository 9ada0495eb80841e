import * as nl from "nonlinear";
import { sites as load } from "./data.ts";
import { startWithWaves } from "./start.ts";

/** Pages that are after passwords: batches from a generator, and what the answers are worth beyond accuracy. */
export async function sites() {
  const { train, test } = await load();
  async function* batches() {
    for (let from = 0; from < train.x.rows; from += 40) {
      await Promise.resolve();
      yield { xs: train.x.slice(from, from + 40), ys: train.labels.subarray(from, from + 40) };
    }
  }

  const model = nl.sequential();
  model.add(nl.layers.dense({ units: 12, activation: "relu", inputShape: [8] }));
  model.add(nl.layers.batchNormalization());
  model.add(nl.layers.dense({ units: 1, activation: "sigmoid" }));
  startWithWaves(model);
  model.compile({
    optimizer: nl.optimizers.nadam(0.01),
    loss: "binaryCrossentropy",
    metrics: ["accuracy"],
  });
  const { history } = await model.fitDataset(batches, { epochs: 6, verbose: 0 });

  model.compile({
    optimizer: "nadam",
    loss: "binaryCrossentropy",
    metrics: ["accuracy", "precision", "recall", "auc"],
  });
  const { loss, accuracy, precision, recall, auc } = await model.evaluate(test.x, test.labels, {
    verbose: 0,
  });
  return {
    loss: history.loss,
    accuracy: history.accuracy,
    evaluated: [loss, accuracy, precision, recall, auc],
  };
}
