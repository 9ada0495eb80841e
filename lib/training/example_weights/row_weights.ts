import type { Block, Engine, Matrix } from "../../engine/mod.ts";
import type { Resource } from "../resources.ts";

/** The weights of the examples of a batch, for one output; a block is allocated when there are some for the first time. */
export class RowWeights implements Resource {
  readonly #engine: Engine;
  readonly #rows: number;
  #block: Block | null = null;
  #inUse = false;

  /** For batches of so many rows. */
  constructor(engine: Engine, rows: number) {
    this.#engine = engine;
    this.#rows = rows;
  }

  /** Gathers the weights of the examples from `order[start]` on; without any, all count alike. */
  gather(weights: Matrix | null | undefined, order: Uint32Array, start: number): void {
    this.#inUse = !!weights;
    if (!weights) return;
    this.#block ??= this.#engine.allocate(this.#rows, 1);
    this.#engine.gather(weights, order, start, this.#block);
  }

  /** Multiplies the loss of each row, and its gradient if there is one, by its weight. */
  apply(losses: Block, gradient: Block | null): void {
    if (!this.#inUse) return;
    this.#engine.scaleRows(losses, this.#block!);
    if (gradient) this.#engine.scaleRows(gradient, this.#block!);
  }

  /** Gives its block back; it is not used any more. */
  release(): void {
    if (this.#block) this.#engine.release(this.#block);
  }
}
