import type { Layer } from "./layer.ts";

/** How many there have been; later ones have greater numbers. */
let count = 0;

/**
 * What a layer will give, before there are numbers: a place in the graph of layers from which a model is made. It is
 * what `nl.input` and `layer.apply` return.
 */
export class SymbolicTensor {
  /** [null, units]: any number of rows, and how many numbers each has. */
  readonly shape: readonly [null, number];
  /** The layer it comes out of. */
  readonly sourceLayer: Layer;
  /** What went into that layer. */
  readonly inputs: readonly SymbolicTensor[];
  /** Grows from one to the next in the order in which they were made. */
  readonly id: number;

  /** The place behind `sourceLayer` when it is applied to `inputs`. */
  constructor(sourceLayer: Layer, inputs: readonly SymbolicTensor[], units: number) {
    this.shape = [null, units];
    this.sourceLayer = sourceLayer;
    this.inputs = inputs;
    this.id = count++;
  }

  /** How many numbers an example has here. */
  get units(): number {
    return this.shape[1];
  }
}
