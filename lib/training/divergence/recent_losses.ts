/** So many steps are looked back on. */
const LENGTH = 256;

/** The losses of the last steps of a fit. */
export class RecentLosses {
  readonly #losses = new Float64Array(LENGTH);
  #count = 0;

  /** Adds the mean loss of a step. */
  add(loss: number): void {
    this.#losses[this.#count++ % LENGTH] = loss;
  }

  /** How many steps there have been. */
  get count(): number {
    return this.#count;
  }

  /** The last loss; NaN before the first. */
  get last(): number {
    return this.#count === 0 ? NaN : this.#losses[(this.#count - 1) % LENGTH];
  }

  /**
   * How the loss grew to its last value from its lowest, if it is a hundred times that or more, or ten times and has
   * been rising for three steps: batches differ, but not by so much.
   */
  growth(): { readonly from: number; readonly to: number; readonly steps: number } | null {
    const losses = this.#inOrder(), end = losses.length - 1;
    if (end < 1) return null;
    let lowest = end;
    for (let i = end; i >= 0; i--) if (losses[i] < losses[lowest]) lowest = i;
    const from = losses[lowest], to = losses[end];
    const isRising = end >= 2 && losses[end] > losses[end - 1] && losses[end - 1] > losses[end - 2];
    const grew = from >= 0 && to > 1e-3 && (to >= 100 * from || (isRising && to >= 10 * from));
    return grew ? { from, to, steps: end - lowest } : null;
  }

  #inOrder(): number[] {
    const length = Math.min(this.#count, LENGTH);
    return Array.from(
      { length },
      (_, i) => this.#losses[(this.#count - length + i) % LENGTH],
    );
  }
}
