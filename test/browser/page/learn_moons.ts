import type * as Nonlinear from "nonlinear";

/** Trains a small network, with `nl` wherever that runs, and says what computed and what was learned. */
export async function learnMoons(nl: typeof Nonlinear, verbose: 0 | 1): Promise<Learned> {
  const { x, labels } = nl.toy.moons({ samples: 400, seed: 1 });
  const { dense } = nl.layers;
  const model = nl.sequential({
    layers: [
      dense({ units: 16, activation: "tanh", inputShape: [2] }),
      dense({ units: 16, activation: "gelu" }),
      dense({ units: 2, activation: "softmax" }),
    ],
    seed: 1,
  });
  model.compile({
    optimizer: nl.optimizers.adam({ learningRate: 0.01 }),
    loss: "sparseCategoricalCrossentropy",
    metrics: ["accuracy"],
  });
  const { history } = await model.fit(x, labels, { epochs: 40, verbose });
  return { engine: nl.engineInfo(), history };
}

/** What {@linkcode learnMoons} found. */
export interface Learned {
  engine: Nonlinear.EngineInfo;
  history: Record<string, number[]>;
}
