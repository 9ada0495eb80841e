import type { Block, Engine } from "../engine/mod.ts";
import type { Regularizer, Weight } from "../network/mod.ts";
import type { Resource } from "./resources.ts";

/** A weight with a regularizer, and a block for the penalty on each of its rows. */
interface Penalised {
  readonly weight: Weight;
  readonly regularizer: Regularizer;
  readonly sums: Block;
}

/** What the weights of a network add to its loss; its blocks are allocated once. */
export class Penalties implements Resource {
  readonly #engine: Engine;
  readonly #penalised: readonly Penalised[];

  /** Allocates a block for each weight that has a regularizer. */
  constructor(engine: Engine, weights: readonly Weight[]) {
    this.#engine = engine;
    this.#penalised = weights.flatMap((weight) => {
      const { regularizer, value } = weight;
      return regularizer ? [{ weight, regularizer, sums: engine.allocate(value.rows, 1) }] : [];
    });
  }

  /** Measures the weights as they are now. */
  measure(): void {
    for (const { weight, regularizer, sums } of this.#penalised) {
      this.#engine.penalty(weight.value, regularizer, sums);
    }
  }

  /** Adds the gradients of the penalties to those of the weights. */
  addGradients(gradients: ReadonlyMap<Weight, Block>): void {
    for (const { weight, regularizer } of this.#penalised) {
      this.#engine.addPenaltyGradient(weight.value, regularizer, gradients.get(weight)!);
    }
  }

  /** The penalty on all weights when they were measured last. */
  sum(): number {
    let sum = 0;
    for (const { sums } of this.#penalised) sum += this.#engine.sum(sums);
    return sum;
  }

  /** Gives all blocks back; it is not used any more. */
  release(): void {
    for (const { sums } of this.#penalised) this.#engine.release(sums);
  }
}
