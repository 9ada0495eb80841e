import type { Dealer } from "./dealer.ts";
import type { Goal, InnerModel, LayerSpec, Place } from "./net.ts";
import {
  ACTIVATIONS,
  type Choices,
  MERGES,
  randomDense,
  randomDropout,
  randomSingle,
  SINGLE_LAYERS,
} from "./random_layers.ts";

/** Functions of whole rows: of a single number they make always the same. */
const OF_ROWS = ["softmax", "logSoftmax"];

/** A network as it grows: its layers, where they are applied, and how wide the results are. */
export class Growing {
  readonly inputs: Record<string, readonly number[]> = {};
  readonly layers: Record<string, LayerSpec | InnerModel> = {};
  readonly places: Place[] = [];
  readonly outputs: string[] = [];
  readonly goals: Goal[] = [];
  readonly #dealer: Dealer;
  readonly #choices: Choices;
  readonly #widths = new Map<string, number>();
  readonly #taken = new Set<string>();

  constructor(dealer: Dealer, choices: Choices) {
    this.#dealer = dealer;
    this.#choices = choices;
  }

  /** How many numbers an example has there. */
  width(tensor: string): number {
    return this.#widths.get(tensor)!;
  }

  /** What layers for rows of numbers can be applied to. */
  flatTensors(): string[] {
    return [...this.#widths.keys()];
  }

  /** An input; a picture is flattened at once. */
  input(name: string, shape: readonly number[]): string {
    this.inputs[name] = shape;
    if (shape.length > 1) {
      return this.#place({ kind: "flatten", options: {} }, [name], shape.reduce((a, b) => a * b));
    }
    this.#widths.set(name, shape[0]);
    return name;
  }

  dense(tensor: string): string {
    const dealer = this.#dealer, units = 2 + dealer.integer(5);
    const layer = randomDense(dealer, units, dealer.anyOf(ACTIVATIONS), this.#choices);
    return this.#place(layer, [tensor], units);
  }

  /** A layer of one of the kinds that take one tensor; what it cannot take gets a dense layer between. */
  single(kind: typeof SINGLE_LAYERS[number], tensor: string, activation: string): string {
    // Through a threshold nothing is trained in TensorFlow.js, so it stands in front of all weights: see quirks.ts.
    const atInput = kind === "thresholdedReLU" && this.#choices.trained;
    const needs = kind === "layerNormalization" ? 3 : needsRow(kind, activation) ? 2 : 1;
    const from = atInput
      ? this.flatTensors()[0]
      : this.width(tensor) < needs || this.width(tensor) > 20
      ? this.#denseOf(tensor, 3 + this.#dealer.integer(3))
      : tensor;
    const layer = randomSingle(this.#dealer, kind, activation, this.#choices);
    return this.#place(layer, [from], this.width(from));
  }

  dropout(tensor: string): string {
    return this.#place(randomDropout(this.#dealer), [tensor], this.width(tensor));
  }

  model(name: string, model: InnerModel, tensors: readonly string[]): string[] {
    const units = Object.values(model.layers).at(-1)!.options.units as number;
    this.layers[name] = model;
    return tensors.map((tensor, i) => this.#apply(name, `${name} ${i}`, [tensor], units));
  }

  /** A layer that joins two or three different tensors; where widths have to be the same, dense layers see to it. */
  merge(kind: typeof MERGES[number]): string {
    const dealer = this.#dealer, tensors = this.flatTensors();
    const chosen = [...new Set(Array.from({ length: 3 }, () => dealer.anyOf(tensors)))];
    while (chosen.length < 2) chosen.push(this.#denseOf(chosen[0], 3));
    if (kind === "concatenate") {
      const width = chosen.reduce((sum, tensor) => sum + this.width(tensor), 0);
      return this.#place({ kind, options: {} }, chosen, width);
    }
    const width = Math.min(6, this.width(chosen[0]));
    const fitting = chosen.map((tensor) =>
      this.width(tensor) === width ? tensor : this.#denseOf(tensor, width)
    );
    return this.#place({ kind, options: {} }, fitting, width);
  }

  /** What nobody takes yet, as one tensor. */
  joined(): string {
    const free = this.flatTensors().filter((tensor) => !this.#taken.has(tensor));
    if (free.length === 1) return free[0];
    const width = free.reduce((sum, tensor) => sum + this.width(tensor), 0);
    return this.#place({ kind: "concatenate", options: {} }, free, width);
  }

  /** The end: a dense layer with the activation that the loss needs, or with a layer of that behind. */
  output(tensor: string, { closing, ...goal }: Goal & { closing: string }): void {
    const dealer = this.#dealer, i = this.outputs.length, { units } = goal;
    const apart = closing !== "linear" && dealer.chance(0.3);
    const dense = randomDense(dealer, units, apart ? "linear" : closing, this.#choices);
    const name = `output_${i}`;
    let out = this.#add(apart ? `top_${i}` : name, dense, [tensor], units);
    if (apart) {
      const layer: LayerSpec = closing === "softmax" && dealer.chance(0.5)
        ? { kind: "softmax", options: {} }
        : { kind: "activation", options: { activation: closing } };
      out = this.#add(name, layer, [out], units);
    }
    this.outputs.push(out);
    this.goals.push(goal);
  }

  #denseOf(tensor: string, units: number): string {
    const layer = randomDense(this.#dealer, units, "linear", this.#choices);
    return this.#place(layer, [tensor], units);
  }

  #place(layer: LayerSpec, from: readonly string[], width: number): string {
    const name = `${layer.kind}_${Object.keys(this.layers).length}`;
    return this.#add(name, layer, from, width);
  }

  #add(name: string, layer: LayerSpec, from: readonly string[], width: number): string {
    this.layers[name] = layer;
    return this.#apply(name, name, from, width);
  }

  #apply(layer: string, out: string, from: readonly string[], width: number): string {
    this.places.push({ out, layer, from });
    this.#widths.set(out, width);
    from.forEach((tensor) => this.#taken.add(tensor));
    return out;
  }
}

function needsRow(kind: string, activation: string): boolean {
  return kind === "softmax" || kind === "activation" && OF_ROWS.includes(activation);
}
