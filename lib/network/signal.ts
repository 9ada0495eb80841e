import type { Block, Engine } from "../engine/mod.ts";
import type { Stage } from "./stage.ts";

/** A stage in its place: where its numbers come from and go. */
export interface Step {
  readonly stage: Stage;
  readonly inputs: readonly Signal[];
  readonly output: Signal;
  /** Where the stage writes the gradients in its inputs; null for one that nobody needs. */
  inputGradients: readonly (Block | null)[];
}

/** Numbers on their way between stages, and the gradient on its way back: the sum of what all their readers found. */
export class Signal {
  readonly output: Block;
  /** Whether weights stand before it, so that its gradient is of use. */
  readonly isTrained: boolean;
  /** The step it comes out of; null for data. */
  step: Step | null = null;
  #gradient: Block | null = null;
  readonly #parts: Block[] = [];

  constructor(output: Block, isTrained: boolean) {
    this.output = output;
    this.isTrained = isTrained;
  }

  /** The gradient of the loss in the numbers; null where nobody needs it. */
  get gradient(): Block | null {
    return this.#gradient;
  }

  /** A block for what one more reader finds; null if nobody needs it. */
  read(engine: Engine): Block | null {
    if (!this.isTrained) return null;
    const part = engine.allocate(this.output.rows, this.output.cols);
    this.#parts.push(part);
    return part;
  }

  /** Called when all readers are known: with one of them, its block is the gradient. */
  settle(engine: Engine): void {
    const { rows, cols } = this.output, parts = this.#parts;
    this.#gradient = parts.length > 1 ? engine.allocate(rows, cols) : parts[0] ?? null;
  }

  /** Sums up what the readers found. */
  gather(engine: Engine): void {
    if (this.#parts.length > 1) engine.add(this.#parts, this.#gradient!);
  }

  /** Gives all blocks back. */
  release(engine: Engine): void {
    for (const block of new Set([this.output, this.#gradient, ...this.#parts])) {
      if (block) engine.release(block);
    }
  }
}
