/**
 * The points and the networks of a setting, made with the library: what {@linkcode codeOf} writes as text.
 *
 * @module
 */
import { type Dataset, toy } from "../../lib/data/mod.ts";
import { layers } from "../../lib/network/mod.ts";
import {
  type FitOptions,
  optimizers,
  type Sequential,
  sequential,
} from "../../lib/training/mod.ts";
import { SAMPLES, type Setting, TEST_SHARE } from "./setting.ts";

/** The points of a setting; the last rows are those that only test. */
export function pointsOf({ data, noise, dataSeed }: Setting): Dataset {
  const options = { samples: SAMPLES, noise, seed: dataSeed };
  return data === "blobs" ? toy.blobs({ ...options, centers: 2 }) : toy[data](options);
}

/** A compiled network with one of the setting's functions in its hidden layers. */
export function networkOf(setting: Setting, activation: string): Sequential {
  const { depth, width: units, initializer, seed, optimizer, learningRate } = setting;
  const model = sequential({
    layers: [
      ...Array.from({ length: depth }, (_, i) =>
        layers.dense({
          units,
          activation,
          kernelInitializer: initializer,
          ...(i === 0 ? { inputShape: [2] } : {}),
        })),
      layers.dense({ units: 1, activation: "sigmoid" }),
    ],
    seed,
  });
  model.compile({
    optimizer: optimizers[optimizer]({ learningRate }),
    loss: "binaryCrossentropy",
    metrics: ["accuracy"],
  });
  return model;
}

/** How a network of the setting is trained, for so many epochs. */
export function fitOptionsOf({ batchSize }: Setting, epochs: number): FitOptions {
  return { epochs, batchSize, validationSplit: TEST_SHARE, verbose: 0 };
}
