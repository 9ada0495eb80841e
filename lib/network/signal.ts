import type { Block, Engine } from "../engine/mod.ts";
import type { LayerStage } from "./layer_stage.ts";

/** A stage in its place: where its numbers come from and go. */
export interface Step {
  readonly stage: LayerStage;
  readonly inputs: readonly Signal[];
  readonly output: Signal;
  /** Where the stage writes the gradients in its inputs; null for one that nobody needs. */
  inputGradients: readonly (Block | null)[];
}

/** What one stage gives to others, and its gradient on the way back: the sum of what all readers computed. */
export class Signal {
  readonly output: Block;
  /** Whether there are weights before it, so that its gradient is needed. */
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

  /** A block for the gradient that one more reader computes; null if nobody needs it. */
  addReader(engine: Engine): Block | null {
    if (!this.isTrained) return null;
    const part = engine.allocate(this.output.rows, this.output.cols);
    this.#parts.push(part);
    return part;
  }

  /** Called when all readers are known: of a single one, its block is the gradient. */
  allocateGradient(engine: Engine): void {
    const { rows, cols } = this.output, parts = this.#parts;
    this.#gradient = parts.length > 1 ? engine.allocate(rows, cols) : parts[0] ?? null;
  }

  /** Sums up what the readers computed. */
  sumGradients(engine: Engine): void {
    if (this.#parts.length > 1) engine.add(this.#parts, this.#gradient!);
  }

  /** Gives all blocks back. */
  release(engine: Engine): void {
    for (const block of new Set([this.output, this.#gradient, ...this.#parts])) {
      if (block) engine.release(block);
    }
  }
}
