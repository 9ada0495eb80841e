import { activationFor } from "../activations/lookup.ts";
import type { Activation, ActivationName } from "../activations/mod.ts";
import { getInitializer } from "../network/initializers.ts";
import type { Initializer, InitializerName } from "../network/mod.ts";
import { inOwnName, readOptions, wholeNumber } from "../options/mod.ts";
import { type Model, type Optimizer, type OptimizerName, optimizers } from "../training/mod.ts";
import { denseNetwork } from "./seeds/dense_network.ts";

/** How {@linkcode deepNetwork} is built and learns. */
export interface DeepNetworkOptions {
  /** Hidden layers, at most 100; by default 9. */
  hidden?: number;
  /** Units in each of them; by default 16. */
  units?: number;
  /** How their first weights are drawn; by default "glorotUniform". */
  start?: InitializerName | Initializer;
  /** By default plain gradient descent with a learning rate of 0.1. */
  optimizer?: OptimizerName | Optimizer;
  /** Fixes the first weights and the order of the points; by default 1. */
  seed?: number;
}

const MOST_HIDDEN = 100;

/**
 * A network for points in the plane and two classes, compiled: two inputs, hidden layers that are all alike, and one
 * sigmoid unit as output.
 *
 * @param activation What the hidden units apply.
 * @throws {RangeError} If a name is unknown, or an option is not a whole number that is large enough.
 *
 * @example
 * ```ts
 * import { deepNetwork } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = deepNetwork("tanh", { hidden: 3, units: 8 });
 * assertEquals(model.getWeights().map(({ rows, cols }) => `${rows} × ${cols}`), [
 *   "2 × 8", "1 × 8", "8 × 8", "1 × 8", "8 × 8", "1 × 8", "8 × 1", "1 × 1",
 * ]);
 * ```
 */
export function deepNetwork(
  activation: ActivationName | Activation,
  options: DeepNetworkOptions = {},
): Model {
  return inOwnName("deepNetwork", () => {
    options = readOptions("deepNetwork", options, [
      "hidden",
      "units",
      "start",
      "optimizer",
      "seed",
    ]);
    const { seed = 1 } = options;
    const start = getInitializer("deepNetwork", "start", options.start, "glorotUniform");
    const hidden = wholeNumber("deepNetwork", "hidden", options.hidden ?? 9, 1, MOST_HIDDEN);
    const units = wholeNumber("deepNetwork", "units", options.units ?? 16);
    const { optimizer = optimizers.sgd({ learningRate: 0.1 }) } = options;
    return denseNetwork({
      inputs: 2,
      depth: hidden,
      units,
      activation: activationFor("deepNetwork", activation),
      kernelInitializer: start,
      output: "sigmoid",
      loss: "binaryCrossentropy",
      optimizer: () => optimizer,
      accuracy: true,
      seed,
    });
  });
}
