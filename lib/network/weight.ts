import type { Block, Engine } from "../engine/mod.ts";
import type { Regularizer } from "./regularizers.ts";

/** A matrix of numbers that training changes: the weights or the biases of a layer. */
export interface Weight {
  /** Unique in its model, such as "dense_1/weights". */
  readonly name: string;
  /** The numbers: inputs × units for the weights of a dense layer, 1 × units for its biases. */
  readonly value: Block;
  /** What its size adds to the loss. */
  readonly regularizer?: Regularizer;
}

/** A block of its shape for the gradient of each weight. */
export function allocateGradients(
  engine: Engine,
  weights: readonly Weight[],
): Map<Weight, Block> {
  return new Map(
    weights.map((weight) => [weight, engine.allocate(weight.value.rows, weight.value.cols)]),
  );
}
