import * as nl from "nonlinear";
import { houses as load } from "./data.ts";
import { startWithWaves } from "./start.ts";

/** Prices of houses, from numbers on scales of their own; training ends when the validation loss no longer falls. */
export async function houses() {
  const { train, test } = await load();
  const scale = nl.layers.normalization({ inputShape: [4] });
  scale.adapt(train.x);
  const model = nl.sequential({
    layers: [
      scale,
      nl.layers.dense({ units: 16, activation: "relu" }),
      nl.layers.dense({ units: 1 }),
    ],
  });
  startWithWaves(model);
  model.compile({ optimizer: nl.optimizers.adam(0.2), loss: "mse", metrics: ["mae", "r2Score"] });
  const { history } = await model.fit(train.x, train.y, {
    epochs: 40,
    validationSplit: 0.2,
    shuffle: false,
    verbose: 0,
    callbacks: nl.callbacks.earlyStopping({
      monitor: "val_loss",
      patience: 2,
      restoreBestWeights: true,
    }),
  });
  const { loss, mae, r2Score } = await model.evaluate(test.x, test.y, { verbose: 0 });
  return {
    epochs: [history.loss.length],
    val_loss: history.val_loss,
    evaluated: [loss, mae, r2Score],
    prices: model.predict(test.x.slice(0, 5)).dataSync(),
  };
}
