import { activationFor } from "../../activations/lookup.ts";
import type { Activation, ActivationName } from "../../activations/mod.ts";
import { trace } from "../../analysis/mod.ts";
import { checkedSeed, Matrix, matrixOf, type Rows } from "../../engine/mod.ts";
import { getInitializer } from "../../network/initializers.ts";
import { type Initializer, type InitializerName, layers } from "../../network/mod.ts";
import { readOptions, wholeNumber } from "../../options/mod.ts";
import { sequential } from "../../training/mod.ts";

/** The layers that {@linkcode followSignal} makes: all alike. */
export interface FollowOptions {
  /** What each applies. */
  activation: ActivationName | Activation;
  /** How their weights start; by default "glorotUniform", as in `dense`. */
  kernelInitializer?: InitializerName | Initializer;
  /** How many layers; by default 50. */
  layers?: number;
  /** How many units each has; by default 128. */
  units?: number;
  /** Fixes the weights; by default 1. */
  seed?: number;
}

/** What is more takes minutes. */
const MOST = 1000;

/** The numbers that come out of a layer, for all examples and units. */
export interface Signal {
  /** Their mean. */
  mean: number;
  /** The mean squared distance from the mean. */
  variance: number;
  /** The root of the mean square. */
  size: number;
}

/**
 * Sends a signal through many untrained layers, and says what comes out of each, from the input on.
 *
 * @param x A row an example.
 * @throws {RangeError} If x is not rows of numbers, or an option is unknown or out of range.
 *
 * @example Relu lets half of the mean square through, and Glorot's weights do not make up for it
 * ```ts
 * import { followSignal } from "nonlinear";
 * import { assert } from "@std/assert";
 *
 * const signals = followSignal([[1, -1, 1, -1]], { activation: "relu", layers: 20 });
 * assert(signals[19].size < signals[0].size / 100);
 * ```
 */
export function followSignal(x: Rows | Matrix, options: FollowOptions): Signal[] {
  options = readOptions("followSignal", options, [
    "activation",
    "kernelInitializer",
    "layers",
    "units",
    "seed",
  ]);
  const { units = 128, seed = 1 } = options;
  const activation = activationFor("followSignal", options.activation);
  const kernelInitializer = getInitializer(
    "followSignal",
    "kernelInitializer",
    options.kernelInitializer,
    "glorotUniform",
  );
  const count = wholeNumber("followSignal", "layers", options.layers ?? 50, 1, MOST);
  wholeNumber("followSignal", "units", units, 1, MOST);
  const matrix = x instanceof Matrix ? x : matrixOf("followSignal", "x", x);
  if (matrix.rows === 0 || matrix.cols === 0) {
    throw new RangeError(
      `followSignal: expected at least one row with a number but found ${matrix.rows} × ${matrix.cols}.`,
    );
  }
  const hidden = { units, activation, kernelInitializer };
  const rest = Array.from({ length: count - 1 }, () => layers.dense(hidden));
  const first = layers.dense({ ...hidden, inputShape: [matrix.cols] });
  const model = sequential({
    layers: [first, ...rest],
    seed: checkedSeed("followSignal", seed),
  });
  return trace(model, matrix).layers.map(({ output }) => signalOf(output.data));
}

function signalOf(values: Float32Array): Signal {
  const meanOf = (f: (value: number) => number) =>
    values.reduce((sum, value) => sum + f(value), 0) / values.length;
  const mean = meanOf((value) => value);
  return {
    mean,
    variance: meanOf((value) => (value - mean) ** 2),
    size: Math.sqrt(meanOf((value) => value ** 2)),
  };
}
