/** Times an epoch, and the part of it after its first step, which may have cost more than the others. */
export class Stopwatch {
  readonly #start = performance.now();
  #afterFirstStep = this.#start;

  firstStepEnded(): void {
    this.#afterFirstStep = performance.now();
  }

  read(): { seconds: number; secondsAfterFirstStep: number } {
    const now = performance.now();
    return {
      seconds: (now - this.#start) / 1000,
      secondsAfterFirstStep: (now - this.#afterFirstStep) / 1000,
    };
  }
}
