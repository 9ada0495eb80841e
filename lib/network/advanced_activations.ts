import { type Activation, getActivation, type Params } from "../activations/mod.ts";
import { finiteNumber, numberFrom, numberWithin, shown } from "../options/mod.ts";
import { readLayerOptions } from "./layer_options.ts";
import { ActivationLayer } from "./activation_layer.ts";
import type { Layer, LayerOptions } from "./layer.ts";

/** Options of {@linkcode reLU}. */
export interface ReLUOptions extends LayerOptions {
  /** Nothing larger comes out; by default there is no limit. */
  readonly maxValue?: number;
  /** How much of what lies below the threshold is let through; by default 0. */
  readonly negativeSlope?: number;
  /** What is let through must be larger; by default 0. */
  readonly threshold?: number;
}

/** Options of {@linkcode leakyReLU} and {@linkcode elu}; the slope of leaky ReLU may be called `negativeSlope`, too. */
export interface AlphaOptions extends LayerOptions {
  /** By default 0.3 for leaky ReLU, as in Keras's layer (its function has 0.2), and 1 for ELU. */
  readonly alpha?: number;
}

/** Options of {@linkcode thresholdedReLU}. */
export interface ThresholdedReLUOptions extends LayerOptions {
  /** What is let through must be larger; by default 1. */
  readonly theta?: number;
}

/** Options of {@linkcode softmax}. */
export interface SoftmaxOptions extends LayerOptions {
  /** The axis of the units, −1 or 1; there is no other. */
  readonly axis?: number;
}

/**
 * ReLU as a layer of its own: x above the threshold, and no more than `maxValue`.
 *
 * @throws {RangeError} If an option is not a number ≥ 0.
 *
 * @example
 * ```ts
 * import { layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const relu6 = sequential({ layers: [layers.reLU({ maxValue: 6, inputShape: [3] })] });
 * assertEquals(relu6.predict([[-1, 2, 9]]).toArray(), [[0, 2, 6]]);
 * ```
 */
export function reLU(options: ReLUOptions = {}): Layer {
  const caller = "layers.reLU";
  options = readLayerOptions(caller, options, [
    "maxValue",
    "negativeSlope",
    "threshold",
    "name",
    "inputShape",
  ]);
  const { maxValue = Infinity, negativeSlope = 0, threshold = 0 } = options;
  if (maxValue !== Infinity) numberFrom(caller, "maxValue", maxValue, 0);
  numberFrom(caller, "negativeSlope", negativeSlope, 0);
  numberFrom(caller, "threshold", threshold, 0);
  if (threshold > maxValue) numberWithin(caller, "threshold", threshold, 0, maxValue);
  const params = { maxValue, negativeSlope, threshold };
  return new ActivationLayer("ReLU", caller, variant("relu", params), options, params);
}

/**
 * Leaky ReLU as a layer of its own: x where it is positive, αx elsewhere.
 *
 * @throws {RangeError} If `alpha` is not a finite number.
 *
 * @example The layer's α is Keras's for the layer, not that of the function
 * ```ts
 * import { layers, leakyRelu, sequential } from "nonlinear";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const leaky = sequential({ layers: [layers.leakyReLU({ inputShape: [1] })] });
 * assertAlmostEquals(leaky.predict([[-10]]).at(0, 0), -3, 1e-6);
 * assertAlmostEquals(leakyRelu(-10), -2);
 * ```
 */
export function leakyReLU(options: AlphaOptions = {}): Layer {
  return alphaLayer("LeakyReLU", "layers.leakyReLU", "leakyRelu", options, 0.3, {
    negativeslope: "alpha", // Keras's name
  });
}

/**
 * ELU as a layer of its own: x where it is positive, α(eˣ − 1) elsewhere.
 *
 * @throws {RangeError} If `alpha` is not a finite number.
 */
export function elu(options: AlphaOptions = {}): Layer {
  return alphaLayer("ELU", "layers.elu", "elu", options, 1);
}

/**
 * Thresholded ReLU as a layer of its own: x where it is larger than θ, 0 elsewhere.
 *
 * @throws {RangeError} If `theta` is not a number ≥ 0.
 */
export function thresholdedReLU(options: ThresholdedReLUOptions = {}): Layer {
  const caller = "layers.thresholdedReLU";
  options = readLayerOptions(caller, options, ["theta", "name", "inputShape"]);
  const { theta = 1 } = options;
  numberFrom(caller, "theta", theta, 0);
  const f = variant("thresholdedRelu", { theta });
  return new ActivationLayer("ThresholdedReLU", caller, f, options, { theta });
}

/**
 * Softmax as a layer of its own. A cross-entropy is computed from the logits before it, as with the activation of a dense
 * layer.
 *
 * @throws {RangeError} If `axis` is not that of the units.
 */
export function softmax(options: SoftmaxOptions = {}): Layer {
  const caller = "layers.softmax";
  options = readLayerOptions(caller, options, ["axis", "name", "inputShape"]);
  checkUnitsAxis(caller, options.axis);
  const f = getActivation("softmax");
  return new ActivationLayer("Softmax", caller, f, options, { axis: -1 });
}

/**
 * Refuses an axis that is not that of the units.
 *
 * @throws {RangeError} If it is neither −1 nor 1.
 */
export function checkUnitsAxis(caller: string, axis: unknown = -1): void {
  if (axis === -1 || axis === 1) return;
  throw new RangeError(
    `${caller}: expected axis to be −1 or 1, the units, but found ${shown(axis)}.`,
  );
}

function alphaLayer(
  className: string,
  caller: string,
  name: string,
  options: AlphaOptions,
  byDefault: number,
  aliases?: Readonly<Record<string, string>>,
): Layer {
  options = readLayerOptions(caller, options, ["alpha", "name", "inputShape"], aliases);
  const { alpha = byDefault } = options;
  finiteNumber(caller, "alpha", alpha);
  return new ActivationLayer(className, caller, variant(name, { alpha }), options, { alpha });
}

/** A function of the catalogue with other parameters. */
function variant(name: string, params: Params): Activation {
  const f = getActivation(name);
  return f.kind === "scalar" ? f.with(params) : f;
}
