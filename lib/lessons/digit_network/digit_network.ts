import type { Activation, ActivationName } from "../../activations/mod.ts";
import { type Dataset, loadMnist } from "../../data/mod.ts";
import { layers } from "../../network/mod.ts";
import { readOptions, toAwait } from "../../options/mod.ts";
import { type Model, sequential } from "../../training/mod.ts";

/** What {@linkcode digitNetwork} may be asked for; by default everybody gets the same network. */
export interface DigitNetworkOptions {
  /** Units of the hidden layer; by default 48. */
  units?: number;
  /** How often it sees the 60,000 digits; by default 3. */
  epochs?: number;
  /** Fixes the first weights and the order of the digits; by default 1. */
  seed?: number;
  /** 1, the default, shows the progress, 2 a line an epoch, 0 nothing. */
  verbose?: 0 | 1 | 2;
}

/** A network that reads digits, and the digits. */
export interface DigitNetwork {
  /** 784 pixels → hidden layer → 10 probabilities. */
  model: Model;
  /** The 60,000 digits it has learned from. */
  train: Dataset;
  /** The 10,000 it has never seen. */
  test: Dataset;
}

/**
 * The example that goes through the course: a small network that learns to read the handwritten digits of MNIST, with
 * one hidden layer and Adam. The same options give the same network, bit for bit, on every machine.
 *
 * @param activation What its hidden units apply; by default relu.
 * @throws {RangeError} If the activation is unknown, or an option is not a whole number that is large enough.
 * @throws {Error} If the files of MNIST cannot be read.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const { model, test } = await nl.digitNetwork("relu", { units: 16, epochs: 1, verbose: 0 });
 * const [first] = model.predict(test.x.slice(0, 1)).argMax();
 * assertEquals([first, test.labels[0]], [7, 7]);
 * ```
 */
export function digitNetwork(
  activation: ActivationName | Activation = "relu",
  options: DigitNetworkOptions = {},
): Promise<DigitNetwork> {
  return toAwait("nl.digitNetwork", ["model", "train", "test"], trained(activation, options));
}

async function trained(
  activation: ActivationName | Activation,
  options: DigitNetworkOptions,
): Promise<DigitNetwork> {
  options = readOptions("digitNetwork", options, ["units", "epochs", "seed", "verbose"]);
  const { units = 48, epochs = 3, seed = 1, verbose = 1 } = options;
  const model = sequential({
    layers: [
      layers.dense({ units, activation, inputShape: [784] }),
      layers.dense({ units: 10, activation: "softmax" }),
    ],
    seed,
  });
  const loss = "sparseCategoricalCrossentropy";
  model.compile({ optimizer: "adam", loss, metrics: ["accuracy"] });
  const { train, test } = await loadMnist();
  await model.fit(train.x, train.labels, { epochs, batchSize: 128, verbose });
  return { model, train, test };
}
