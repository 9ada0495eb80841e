import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { noLibrary as ignore } from "../engine/native.ts";

/** The losses of each epoch, and the weights at the end, of wide layers in float32 data. */
async function trained(
  engine: "wasm" | "blas",
  threads: number,
  { units, batchSize }: { units: number; batchSize: number },
) {
  const { name, threads: before } = nl.engineInfo();
  nl.setEngine(engine, { threads });
  try {
    const random = nl.randomStream(5), rows = 500;
    const x = new nl.Matrix(rows, 300).map(() => random.uniform() - 0.5);
    const y = new nl.Matrix(rows, 3).map((_, i) => x.at(Math.floor(i / 3), i % 3));
    const model = nl.sequential({
      layers: [
        nl.layers.dense({ units, activation: "tanh", inputShape: [300] }),
        nl.layers.dense({ units, activation: "relu", useBias: false }),
        nl.layers.dense({ units: 3 }),
      ],
      seed: 2,
    });
    model.compile({ optimizer: "adam", loss: "meanSquaredError" });
    const { history } = await model.fit(x, y, { epochs: 8, batchSize, verbose: 0 });
    return { loss: history.loss, weights: model.getWeights().map(({ data }) => data) };
  } finally {
    nl.setEngine(name, { threads: before });
  }
}

/** Layers by who has what: all their rows, the weights of some inputs, whole pages of weights, or rows of the batch. */
const LAYERS = [
  { units: 256, batchSize: 100 },
  { units: 301, batchSize: 100 },
  { units: 1024, batchSize: 100 },
  { units: 256, batchSize: 450 },
];

// The oracle is the WebAssembly engine, which is held against the reference elsewhere.
for (const layers of LAYERS) {
  const { units, batchSize } = layers;
  Deno.test({
    name:
      `layers of ${units} units learn the same with a native library in batches of ${batchSize}`,
    ignore,
    async fn() {
      const { loss } = await trained("wasm", 1, layers);
      for (const threads of [1, 2, 3]) {
        const found = await trained("blas", threads, layers);
        found.loss.forEach((value, i) =>
          assert(
            Math.abs(value - loss[i]) <= 2e-4 * loss[i] + 1e-6,
            `epoch ${i}: ${value}, ${loss[i]}`,
          )
        );
        assertEquals(found, await trained("blas", threads, layers), `${threads} threads, twice`);
      }
    },
  });
}
