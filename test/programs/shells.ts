import * as nl from "nonlinear";
import { shells as load } from "./data.ts";
import { startWithWaves } from "./start.ts";

/** The age of shells from a table with a column of text: RMSprop at a falling rate, a penalty on weights. */
export async function shells() {
  const { train, test } = await load();
  const { dense } = nl.layers;
  const model = nl.sequential();
  model.add(dense({
    units: 24,
    activation: "elu",
    inputShape: [train.x.cols],
    kernelRegularizer: nl.regularizers.l2({ l2: 0.01 }),
  }));
  model.add(dense({ units: 12, activation: "swish" }));
  model.add(dense({ units: 1 }));
  startWithWaves(model);
  const learningRate = nl.schedules.exponentialDecay({
    initialLearningRate: 0.01,
    decaySteps: 20,
    decayRate: 0.8,
  });
  model.compile({
    optimizer: nl.optimizers.rmsprop({ learningRate }),
    loss: nl.losses.huber(),
    metrics: ["mape"],
  });
  const { history } = await model.fit(train.x, train.y, {
    epochs: 12,
    batchSize: 16,
    shuffle: false,
    verbose: 0,
  });
  const { loss, mape } = await model.evaluate(test.x, test.y, { verbose: 0 });
  return {
    loss: history.loss,
    mape: history.mape,
    evaluated: [loss, mape],
    rings: model.predict(test.x.slice(0, 4)).dataSync(),
  };
}
