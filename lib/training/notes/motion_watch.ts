import type { Engine, Matrix } from "../../engine/mod.ts";
import type { Weight } from "../../network/mod.ts";
import type { Gradients } from "../gradients.ts";

/** Where the loss is below this there is nothing left to learn. */
const LEARNED = 1e-4;

/** Notices weights that do not move: after the epochs 1, 2, 4, 8, … they are compared with what they were before. */
export class MotionWatch {
  readonly #engine: Engine;
  readonly #weights: readonly Weight[];
  readonly #gradients: Gradients;
  #before: readonly Matrix[];
  #from: number;
  #isNoted = false;

  /** Remembers the weights as they are before an epoch, counted from 0. */
  constructor(engine: Engine, weights: readonly Weight[], gradients: Gradients, epoch: number) {
    this.#from = epoch;
    this.#engine = engine;
    this.#weights = weights;
    this.#gradients = gradients;
    this.#before = this.#read();
  }

  /** What to say after an epoch, counted from 0; null if the weights move. */
  noteAfter(epoch: number, loss: number): string | null {
    const done = epoch + 1, isDue = (done & epoch) === 0;
    if (!isDue || this.#isNoted || this.#weights.length === 0) return null;
    const now = this.#read(), from = this.#from;
    const moved = now.some(({ data }, i) =>
      data.some((value, j) => value !== this.#before[i].data[j])
    );
    this.#before = now;
    this.#from = done;
    if (moved || loss < LEARNED) return null;
    this.#isNoted = true;
    const when = done - from === 1 ? `in epoch ${done}` : `in the epochs ${from + 1} to ${done}`;
    return this.#hasGradients()
      ? `no weight has moved ${when}, though there are gradients: the learning rate is 0, or too small for 32 bits; try 0.01.`
      : `no weight has moved ${when}, for all gradients are 0: the outputs do not change any more; nl.gradientFlow(model, x, y) shows where they end.`;
  }

  #hasGradients(): boolean {
    return this.#gradients.blocks.some((block) =>
      this.#engine.read(block).data.some((value) => value !== 0)
    );
  }

  #read(): Matrix[] {
    return this.#weights.map(({ value }) => this.#engine.read(value));
  }
}
