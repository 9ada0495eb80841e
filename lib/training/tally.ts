import type { Logs } from "./history.ts";

/** Sums of loss and matches over the batches so far. */
export class Tally {
  #rows = 0;
  #loss = 0;
  #matches = 0;

  /** Adds what a batch of `rows` rows came to. */
  add(rows: number, { loss, matches }: { loss: number; matches: number }): void {
    this.#rows += rows;
    this.#loss += loss;
    this.#matches += matches;
  }

  /** The means, under Keras's names and in Keras's order (sorted). */
  logs(metrics: readonly string[], prefix = ""): Logs {
    const loss = this.#loss / this.#rows;
    const accuracy = this.#matches / this.#rows;
    return Object.fromEntries([
      ...metrics.map((name) => [prefix + name, accuracy]),
      [`${prefix}loss`, loss],
    ]);
  }
}
