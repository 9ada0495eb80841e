import { readLayerOptions } from "./layer_options.ts";
import { Layer, SymbolicTensor } from "./layer.ts";
import { checkedShape, type Shape } from "./shapes.ts";
import type { Stage } from "./stage.ts";

/** Options of {@linkcode input}. */
export interface InputOptions {
  /** The sizes of an example: [784] for a row, [28, 28] for a picture; 2 is [2]. */
  readonly shape: number | Shape;
  /** By default "input_layer", "input_layer_1", … */
  readonly name?: string;
}

/** Where examples come into a network: the layer that computes nothing. */
export class InputLayer extends Layer {
  readonly className = "InputLayer";
  readonly options: { readonly shape: Shape };
  override readonly takesAnyShape = true;

  /** An input of examples of this shape. */
  constructor(shape: Shape, name?: string) {
    super(name);
    this.options = { shape };
    this.#place = new SymbolicTensor(this, [], shape);
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
 * @throws {RangeError} If `shape` is not made of whole numbers ≥ 1.
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
  return inputOf(checkedShape("input", "shape", options.shape), options.name);
}

/** The same for a shape that has been checked. */
export function inputOf(shape: Shape, name?: string): SymbolicTensor {
  return new InputLayer(shape, name).output;
}
