/**
 * Points and small models that learn them.
 *
 * @module
 */
import { Matrix } from "../../../lib/engine/mod.ts";
import { layers } from "../../../lib/network/mod.ts";
import { type Model, sequential } from "../../../lib/training/mod.ts";

export const x = Matrix.from(Array.from({ length: 60 }, (_, i) => [Math.sin(i), Math.cos(i * i)]));
export const labels = Array.from(x, ([a, b]) => a * b > 0 ? 1 : 0);
export const data = { x, labels };

/** Four units with the activation, and one output or one a class. */
export function network(activation: string, outputs = 1): Model {
  const last = outputs === 1 ? "sigmoid" : "softmax";
  const model = sequential({
    layers: [
      layers.dense({ units: 4, activation, inputShape: [2] }),
      layers.dense({ units: outputs, activation: last }),
    ],
    seed: 3,
  });
  const loss = outputs === 1 ? "binaryCrossentropy" : "sparseCategoricalCrossentropy";
  model.compile({ optimizer: "adam", loss, metrics: ["accuracy"] });
  return model;
}

/** What `action` prints. */
export async function printed(action: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [], { log } = console;
  console.log = (line: string) => lines.push(line);
  try {
    await action();
  } finally {
    console.log = log;
  }
  return lines;
}
