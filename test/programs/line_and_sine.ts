import * as nl from "nonlinear";
import { startWithWaves } from "./start.ts";

/** A line through four points, and a wave through 64: flat lists of numbers go in, as in the first program of most. */
export async function lineAndSine() {
  const line = nl.sequential();
  line.add(nl.layers.dense({ units: 1, inputShape: 1 }));
  startWithWaves(line);
  line.compile({ optimizer: "sgd", loss: "meanSquaredError" });
  const quiet = { shuffle: false, verbose: 0 } as const;
  await line.fit([1, 2, 3, 4], [1, 3, 5, 7], { epochs: 250, batchSize: 4, ...quiet });

  const sine = nl.sequential([
    nl.layers.dense({ units: 16, activation: "tanh", inputDim: 1 }),
    nl.layers.dense({ units: 16, activation: "tanh" }),
    nl.layers.dense({ units: 1 }),
  ]);
  startWithWaves(sine);
  sine.compile({ optimizer: nl.optimizers.adam(0.01), loss: "mse", metrics: ["mae"] });
  const x = Float32Array.from({ length: 64 }, (_, i) => 6 * i / 63 - 3);
  const { history } = await sine.fit(x, x.map(Math.sin), { epochs: 60, batchSize: 16, ...quiet });
  return {
    "line at 10": line.predict([10]).dataSync(),
    line: line.getWeights().flatMap((weight) => [...weight.dataSync()]),
    loss: history.loss.filter((_, epoch) => epoch % 10 === 0),
    mae: history.mae.slice(-1),
    sine: sine.predict([-1.5, 0, 0.5, 2]).dataSync(),
  };
}
