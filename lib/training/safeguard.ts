import type { Block, Engine } from "../engine/mod.ts";
import type { Compiled } from "./compile.ts";
import type { Resource } from "./resources.ts";
import { zerosLike } from "./zeros.ts";

/** Where in a run something happened; both count from 0. */
interface Position {
  readonly epoch: number;
  readonly step: number;
}

/** Keeps a copy of the last weights that gave a finite loss, in case training diverges. */
export class Safeguard implements Resource {
  readonly #engine: Engine;
  readonly #weights: readonly Block[];
  readonly #copies: readonly Block[];
  #kept: Position | null = null;

  /** Copies the weights as they are before training. */
  constructor(engine: Engine, weights: readonly Block[]) {
    this.#engine = engine;
    this.#weights = weights;
    this.#copies = zerosLike(engine, weights);
    // Should the very first loss be bad, the weights are left as they were.
    this.#copy(this.#weights, this.#copies);
  }

  /** Copies the weights, whose loss has just been seen to be finite. */
  keep(epoch: number, step: number): void {
    this.#copy(this.#weights, this.#copies);
    this.#kept = { epoch, step };
  }

  /**
   * Puts the kept weights back, lets the optimizer start afresh, and says what happened.
   *
   * @throws {RangeError} Always.
   */
  restoreAndThrow(compiled: Compiled, loss: number, at: Position & { steps: number }): never {
    this.#copy(this.#copies, this.#weights);
    compiled.state = null;
    const kept = this.#kept
      ? `of epoch ${this.#kept.epoch + 1}, step ${this.#kept.step + 1}`
      : "from before this fit";
    throw new RangeError(
      `fit: expected a finite loss but found ${loss} in epoch ${at.epoch + 1}, step ${
        at.step + 1
      } of ${at.steps}. ` +
        `Training stopped; the weights ${kept} are back in place. The usual causes are a learning rate that is ` +
        `too large (try a tenth of it) and inputs that are not scaled to about −1 … 1.`,
    );
  }

  /** Gives its blocks back; it is not used any more. */
  release(): void {
    this.#copies.forEach((block) => this.#engine.release(block));
  }

  #copy(from: readonly Block[], to: readonly Block[]): void {
    from.forEach((block, i) => this.#engine.copy(block, to[i]));
  }
}
