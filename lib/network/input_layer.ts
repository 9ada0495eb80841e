import { lengthOf, reading, shown, wholeNumber } from "../options/mod.ts";
import { readLayerOptions } from "./layer_options.ts";
import { Layer, SymbolicTensor } from "./layer.ts";
import type { Stage } from "./stage.ts";

/** Options of {@linkcode input}. */
export interface InputOptions {
  /** How many numbers an example has, in brackets. */
  readonly shape: readonly [number];
  /** By default "input_layer", "input_layer_1", … */
  readonly name?: string;
}

/** Where examples come into a network: the layer that computes nothing. */
export class InputLayer extends Layer {
  readonly className = "InputLayer";
  readonly options: { readonly shape: readonly [number] };

  /** An input of so many numbers an example. */
  constructor(units: number, name?: string) {
    super(name);
    this.options = { shape: [units] };
    this.#place = new SymbolicTensor(this, [], units);
  }

  /** The place where examples come in. */
  readonly #place: SymbolicTensor;

  override get output(): SymbolicTensor {
    return this.#place;
  }

  override outputUnits([units]: readonly number[]): number {
    return units;
  }

  override stages(): Stage[] {
    return [];
  }
}

/**
 * Begins a graph of layers: what comes into a model that is made with {@linkcode model}.
 *
 * @throws {RangeError} If `shape` is not one whole number ≥ 1 in brackets.
 *
 * @example Two inputs, two outputs
 * ```ts
 * import { input, layers, model } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const [picture, place] = [input({ shape: [784] }), input({ shape: [2] })];
 * const seen = layers.dense({ units: 16, activation: "relu" }).apply(picture);
 * const all = layers.concatenate().apply([seen, place]);
 * const kind = layers.dense({ units: 10, activation: "softmax", name: "kind" }).apply(all);
 * const size = layers.dense({ units: 1, name: "size" }).apply(all);
 * const net = model({ inputs: [picture, place], outputs: [kind, size] });
 * net.compile({ optimizer: "adam", loss: ["sparseCategoricalCrossentropy", "mse"] });
 * assertEquals(net.outputNames, ["kind", "size"]);
 * ```
 */
export function input(options: InputOptions): SymbolicTensor {
  options = readLayerOptions("input", options, ["shape", "name"]);
  return inputOf(unitsOf("input", "shape", options.shape), options.name);
}

/** The same for a width that has been checked. */
export function inputOf(units: number, name?: string): SymbolicTensor {
  return new InputLayer(units, name).output;
}

/**
 * The number of inputs that `inputShape: [n]` names, or undefined where it is left out.
 *
 * @throws {RangeError} If the shape is not one whole number ≥ 1.
 */
export function inputUnits(caller: string, inputShape: unknown): number | undefined {
  return inputShape === undefined ? undefined : unitsOf(caller, "inputShape", inputShape);
}

function unitsOf(caller: string, option: string, shape: unknown): number {
  if (lengthOf(shape) !== 1) {
    throw new RangeError(
      `${caller}: expected ${option} to be one number in brackets, such as [784], but found ${
        shown(shape)
      }.`,
    );
  }
  const [units] = reading(caller, option, () => Array.from(shape as ArrayLike<unknown>));
  return wholeNumber(caller, `${option}[0]`, units);
}
