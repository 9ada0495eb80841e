import { chain, isInput, type Layer, link, type SymbolicTensor } from "../network/mod.ts";
import { Model } from "./model.ts";
import { checkIdle } from "./under_way.ts";

/** What a sequential model is made of. */
export interface SequentialOptions {
  /** The layers, behind what `nl.input` gave or the first with an `inputShape`; by default none. */
  readonly layers?: readonly (Layer | SymbolicTensor)[];
  /** By default a new one. */
  readonly seed?: number;
  /** By default "sequential". */
  readonly name?: string;
}

/** A model in which each layer takes what the one before gives; it may grow layer by layer. */
export class Sequential extends Model {
  /** Where examples come in, if that was added before the first layer. */
  #input: SymbolicTensor | null = null;

  /** Puts layers together, none for a model to which they are added; `ends` if that has been done. */
  constructor(
    { layers, seed, name }: SequentialOptions,
    ends: Partial<ReturnType<typeof chain>> = layers === undefined ? {} : chain(layers),
  ) {
    super({ ...ends, name, seed, isSequential: true });
  }

  /**
   * Adds a layer at the end, which may be a model; the first one has an `inputShape`, or comes after what `nl.input`
   * gave. A model that was compiled stays so: the next fit trains the new layer, too, with the same settings and a fresh
   * optimizer.
   *
   * @throws {TypeError} If it is no layer; nothing is changed then.
   * @throws {RangeError} If the layer does not fit, is there already, has the name of another, or is the model itself.
   * @throws {Error} If the model is a layer of another one by now.
   *
   * @example
   * ```ts
   * import { layers, sequential } from "nonlinear";
   * import { assertEquals } from "@std/assert";
   *
   * const model = sequential();
   * model.add(layers.dense({ units: 3, activation: "relu", inputShape: [2] }));
   * model.add(layers.dense({ units: 1 }));
   * assertEquals(model.countParams(), 13);
   * ```
   */
  add(layer: Layer | SymbolicTensor): void {
    checkIdle(this, "add");
    this.checkIsNoPart("add");
    if (isInput(layer)) return this.#begin(layer);
    if (layer as unknown === this) {
      throw new RangeError(
        "add: expected another layer but found the model itself; a model cannot contain itself.",
      );
    }
    const isFirst = this.layers.length === 0;
    const output = link(this.layers, isFirst ? this.#input : this.outputs[0], layer as Layer);
    this.connect("add", isFirst ? output.inputs : this.inputs, [output]);
    this.compileAnew();
  }

  #begin(input: SymbolicTensor): void {
    if (this.layers.length > 0 || this.#input !== null) {
      throw new RangeError(
        "add: expected an input once, before all layers, but found one behind; for several inputs use nl.model.",
      );
    }
    this.#input = input;
  }

  /**
   * Takes the last layer away. A model that was compiled stays so, as after `add`.
   *
   * @throws {Error} If there is none, or the model is a layer of another one by now.
   */
  pop(): void {
    checkIdle(this, "pop");
    this.checkIsNoPart("pop");
    this.checkHasLayers("pop");
    const { inputs, outputs: [output] } = this;
    if (this.layers.length === 1) this.disconnect();
    else this.connect("pop", inputs, output.inputs);
    this.compileAnew();
  }
}
