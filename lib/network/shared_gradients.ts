import type { Block, Engine } from "../engine/mod.ts";
import type { Graph } from "./graph.ts";
import type { SymbolicTensor } from "./layer.ts";
import { allocateGradients, type Weight } from "./weight.ts";

type Gradients = ReadonlyMap<Weight, Block>;

/**
 * Where the gradients of weights go: straight to their blocks, or, for a layer that is applied several times, first to
 * a block for each place.
 */
export class SharedGradients {
  readonly #engine: Engine;
  readonly #all: Gradients;
  readonly #places = new Map<SymbolicTensor, Gradients>();
  readonly #sums: { readonly parts: readonly Block[]; readonly total: Block }[] = [];

  /** Prepares for a graph; `all` is where the gradient of each weight is wanted in the end. */
  constructor(engine: Engine, { layers, placesOf }: Graph, all: Gradients) {
    this.#engine = engine;
    this.#all = all;
    for (const layer of layers) {
      const places = placesOf(layer);
      if (places.length === 1) continue;
      const weights = layer.weights.filter((weight) => all.has(weight));
      const maps = places.map(() => allocateGradients(engine, weights));
      places.forEach((place, i) => this.#places.set(place, maps[i]));
      for (const weight of weights) {
        this.#sums.push({ parts: maps.map((map) => map.get(weight)!), total: all.get(weight)! });
      }
    }
  }

  /** Where the gradients go that are found at a place. */
  of(place: SymbolicTensor): Gradients {
    return this.#places.get(place) ?? this.#all;
  }

  /** Sums up what was found at several places. */
  gather(): void {
    for (const { parts, total } of this.#sums) this.#engine.add(parts, total);
  }

  /** Gives the blocks of single places back. */
  release(): void {
    for (const { parts } of this.#sums) parts.forEach((part) => this.#engine.release(part));
  }
}
