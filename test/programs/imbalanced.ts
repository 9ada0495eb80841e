import * as nl from "nonlinear";
import { startWithWaves } from "./start.ts";

/** One example in twelve is of the class that matters: as it is, with weights by class, with weights by example. */
export async function imbalanced() {
  const x = Array.from(
    { length: 300 },
    (_, i) => [Math.sin(1.3 * i), Math.cos(0.7 * i), Math.sin(0.31 * i + 1)],
  );
  const y = x.map(([a, b]) => Number(a + b > 1.45));

  async function fitted(options: nl.FitOptions) {
    const model = nl.sequential();
    model.add(nl.layers.dense({ units: 8, activation: "relu", inputShape: [3] }));
    model.add(nl.layers.dense({ units: 1, activation: "sigmoid" }));
    startWithWaves(model);
    model.compile({
      optimizer: nl.optimizers.adam({ learningRate: 0.01, clipNorm: 1 }),
      loss: "binaryCrossentropy",
      metrics: ["recall", "precision"],
    });
    const { history } = await model.fit(x, y, {
      epochs: 6,
      shuffle: false,
      verbose: 0,
      ...options,
    });
    return [...history.loss, ...history.recall, ...history.precision];
  }

  return {
    rare: [y.reduce((sum, label) => sum + label, 0)],
    plain: await fitted({}),
    "by class": await fitted({ classWeight: { 0: 1, 1: 12 } }),
    "by example": await fitted({ sampleWeight: x.map((_, i) => 1 + 0.5 * Math.sin(i)) }),
  };
}
