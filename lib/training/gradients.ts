import type { Block, Engine } from "../engine/mod.ts";
import { allocateGradients, type Weight } from "../network/mod.ts";
import type { Resource } from "./resources.ts";

/** Where the gradients of weights go; its blocks are allocated once. */
export class Gradients implements Resource {
  readonly #engine: Engine;
  /** The gradient of each weight. */
  readonly byWeight: ReadonlyMap<Weight, Block>;
  /** The same in the order of the weights. */
  readonly blocks: readonly Block[];

  /** Allocates a block for each weight. */
  constructor(engine: Engine, weights: readonly Weight[]) {
    this.#engine = engine;
    this.byWeight = allocateGradients(engine, weights);
    this.blocks = [...this.byWeight.values()];
  }

  /** Gives all blocks back; it is not used any more. */
  release(): void {
    for (const block of this.blocks) this.#engine.release(block);
  }
}
