import * as nl from "nonlinear";
import { startWithWaves } from "./start.ts";

/** Exclusive or, learned by four hidden units. */
export async function xor() {
  const model = nl.sequential();
  model.add(nl.layers.dense({ units: 4, inputShape: [2], activation: "tanh" }));
  model.add(nl.layers.dense({ units: 1, activation: "sigmoid" }));
  startWithWaves(model);
  model.compile({
    optimizer: nl.optimizers.sgd(0.5),
    loss: "binaryCrossentropy",
    metrics: ["accuracy"],
  });

  const xs = [[0, 0], [0, 1], [1, 0], [1, 1]];
  const ys = [[0], [1], [1], [0]];
  const { history } = await model.fit(xs, ys, {
    epochs: 500,
    batchSize: 4,
    shuffle: false,
    verbose: 0,
  });
  return {
    loss: history.loss.slice(-1),
    accuracy: history.accuracy.slice(-1),
    answers: model.predict(xs).dataSync(),
  };
}
