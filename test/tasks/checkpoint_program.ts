/** A program that trains a small network with a checkpoint, for the test that kills it. */
import { type Matrix, randomStream } from "../../lib/engine/mod.ts";
import { layers } from "../../lib/network/mod.ts";
import { sequential } from "../../lib/training/mod.ts";

const EPOCHS = 40;

/** The bits of what training has come to, as text: all weights, and every number of the history. */
export async function train(
  options: { readonly checkpoint?: string; readonly onBegin?: () => unknown } = {},
): Promise<string> {
  const model = sequential({
    layers: [
      layers.dense({ units: 64, activation: "gelu", inputShape: [16] }),
      layers.dropout({ rate: 0.2 }),
      layers.dense({ units: 32, activation: "tanh" }),
      layers.dense({ units: 4, activation: "softmax" }),
    ],
    seed: 7,
  });
  model.compile({
    optimizer: "adam",
    loss: "sparseCategoricalCrossentropy",
    metrics: ["accuracy"],
  });
  const stream = randomStream(8);
  const x = Array.from({ length: 600 }, () => Array.from({ length: 16 }, () => stream.uniform()));
  const y = x.map(([a, b]) => 2 * Math.round(a) + Math.round(b));
  const { history, epoch } = await model.fit(x, y, {
    epochs: EPOCHS,
    batchSize: 16,
    validationSplit: 0.2,
    verbose: 0,
    checkpoint: options.checkpoint,
    callbacks: { onEpochBegin: options.onBegin },
  });
  const bits = ({ data }: Matrix) => [...new Uint32Array(data.buffer)];
  const numbers = Object.entries(history).map(([key, values]) => [
    key,
    [...new BigUint64Array(Float64Array.from(values).buffer)].map(String),
  ]);
  return JSON.stringify({ weights: model.getWeights().map(bits), epoch, numbers });
}

if (import.meta.main) {
  const [checkpoint] = Deno.args;
  let hasBegun = false;
  const onBegin = () => {
    if (!hasBegun) console.log("begun");
    hasBegun = true;
  };
  console.log(await train({ checkpoint, onBegin }));
}
