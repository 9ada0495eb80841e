import type { Logs } from "./history.ts";
import type { Moment } from "./observer.ts";

/** Times an epoch, and the part of it after its first step, which may have cost more than the others. */
export class Stopwatch {
  readonly #epoch: number;
  readonly #steps: number;
  readonly #start = performance.now();
  #afterFirstStep = this.#start;

  /** Starts the clock of an epoch of so many steps. */
  constructor(epoch: number, steps: number) {
    this.#epoch = epoch;
    this.#steps = steps;
  }

  /** Called once, after the first step. */
  firstStepEnded(): void {
    this.#afterFirstStep = performance.now();
  }

  /** How far the epoch has come after `step` steps. */
  moment(step: number, logs: Logs): Moment {
    const now = performance.now();
    return {
      epoch: this.#epoch,
      step,
      steps: this.#steps,
      seconds: (now - this.#start) / 1000,
      secondsAfterFirstStep: (now - this.#afterFirstStep) / 1000,
      logs,
    };
  }
}
