import * as nl from "nonlinear";
import { iris as load } from "./data.ts";
import { startWithWaves, wave } from "./start.ts";

/** What tells flowers apart, frozen, is the trunk of a model that gives the length of their petals. */
export async function frozenTrunk() {
  const { train, test } = await load();
  const { dense, batchNormalization } = nl.layers;
  const trunk = nl.sequential({
    layers: [
      dense({ units: 12, activation: "tanh", inputShape: [4] }),
      batchNormalization(),
      dense({ units: 6, activation: "tanh" }),
    ],
    name: "trunk",
  });
  const kinds = nl.sequential({ layers: [trunk, dense({ units: 3, activation: "softmax" })] });
  startWithWaves(kinds);
  kinds.compile({
    optimizer: nl.optimizers.adam(0.01),
    loss: "sparseCategoricalCrossentropy",
    metrics: ["accuracy"],
  });
  const quiet = { shuffle: false, verbose: 0 } as const;
  const first = await kinds.fit(train.x, train.labels, { epochs: 6, ...quiet });

  trunk.trainable = false;
  const petals = nl.sequential();
  petals.add(trunk);
  petals.add(dense({ units: 1, name: "length" }));
  petals.getLayer("length").setWeights([wave(6, 1, 0), [0]]);
  petals.compile({ optimizer: nl.optimizers.sgd(0.05), loss: "meanAbsoluteError" });
  const lengths = train.x.toArray().map((row) => row[2]);
  const second = await petals.fit(train.x, lengths, { epochs: 8, ...quiet });
  return {
    first: first.history.loss,
    second: second.history.loss,
    trainable: [petals.trainableWeights.reduce((sum, { shape: [a, b = 1] }) => sum + a * b, 0)],
    petals: petals.predict(test.x.slice(0, 4)).dataSync(),
  };
}
