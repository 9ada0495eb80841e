import * as nl from "nonlinear";
import { iris as load } from "./data.ts";
import { startWithWaves } from "./start.ts";

/** Three kinds of flowers told apart, with measurements of new ones after each epoch. */
export async function iris() {
  const { train, test } = await load();
  const model = nl.sequential();
  model.add(nl.layers.dense({ units: 10, activation: "relu", inputShape: [4] }));
  model.add(nl.layers.dense({ units: 10, activation: "relu" }));
  model.add(nl.layers.dense({ units: 3, activation: "softmax" }));
  startWithWaves(model);
  model.compile({
    optimizer: nl.optimizers.adam(0.01),
    loss: "categoricalCrossentropy",
    metrics: ["acc"],
  });

  const seen: { [name: string]: number }[] = [];
  await model.fit(train.x, nl.toCategorical(train.labels), {
    epochs: 20,
    shuffle: false,
    verbose: 0,
    validationData: [test.x, nl.toCategorical(test.labels)],
    callbacks: {
      onEpochEnd: (epoch, logs) => {
        if (epoch % 5 === 0) seen.push({ ...logs, accuracy: logs.acc, val_accuracy: logs.val_acc });
      },
    },
  });
  const all = (name: string) => seen.map((logs) => logs[name]);
  return {
    loss: all("loss"),
    accuracy: all("accuracy"),
    val_loss: all("val_loss"),
    val_accuracy: all("val_accuracy"),
    kinds: model.predict(test.x).argMax(-1).dataSync(),
  };
}
