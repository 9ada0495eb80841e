import type { Block, Engine, RandomStream } from "../engine/mod.ts";
import { drawn, type Fans, type Initializer } from "./initializer.ts";
import type { Regularizer } from "./regularizers.ts";

/** The shape of a weight: a matrix, or a list of numbers. */
export type WeightShape = readonly [rows: number, cols: number] | readonly [length: number];

/** A weight that a layer will have, before there are numbers. */
export interface WeightPlan {
  /** Unique in its layer, such as "kernel". */
  readonly name: string;
  /** A matrix, or a list of numbers. */
  readonly shape: WeightShape;
  /** How the numbers start. */
  readonly initializer: Initializer;
  /** The size of the layer as the initializer sees it. */
  readonly fans: Fans;
  /** What its size adds to the loss. */
  readonly regularizer?: Regularizer;
  /** Whether it is a statistic of what comes through, which no gradient moves. */
  readonly isStatistic?: boolean;
}

/** A matrix of numbers that training changes: the weights or the biases of a layer. */
export interface Weight {
  /** Unique in its model, such as "dense_1/kernel". */
  readonly name: string;
  /**
   * The numbers: inputs × units for the weights of a dense layer, 1 × units for its biases.
   *
   * @internal
   */
  readonly value: Block;
  /** Its shape as other libraries have it: biases and slopes are a list of numbers there, [units]. */
  readonly shape: WeightShape;
  /** What its size adds to the loss. */
  readonly regularizer?: Regularizer;
  /** Whether it is a statistic of what comes through, such as a moving mean, which no gradient moves. */
  readonly isStatistic?: boolean;
}

/** Makes a weight of a layer, its first numbers drawn from `stream`. */
export function createWeight(
  engine: Engine,
  layer: { readonly name?: string; readonly className: string },
  { name, shape, initializer, fans, regularizer, isStatistic }: WeightPlan,
  stream: RandomStream,
): Weight {
  const [rows, cols] = shape.length === 1 ? [1, ...shape] : shape;
  const caller = `layers.${layer.className.toLowerCase()}`;
  const numbers = drawn(caller, initializer, { rows, cols }, fans, stream);
  const value = engine.allocate(rows, cols);
  engine.write(value, numbers);
  return { name: `${layer.name}/${name}`, value, shape, regularizer, isStatistic };
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
