import type { BatchResult } from "./batch.ts";
import { type Goal, keysOf } from "./goal.ts";
import type { Logs } from "./history.ts";

/** Sums of loss and metrics over the batches so far. */
export class Tally {
  readonly #sums: Float64Array;
  /** The keys of the goal and the loss, in Keras's order (sorted), each with its place among the sums. */
  readonly #places: readonly (readonly [key: string, place: number])[];
  #rows = 0;

  constructor(goal: Goal) {
    const keys = [...keysOf(goal), "loss"];
    this.#sums = new Float64Array(keys.length);
    this.#places = keys
      .map((key, place) => [key, place] as const)
      .sort(([a], [b]) => a < b ? -1 : 1);
  }

  /** Adds what a batch of `rows` rows came to. */
  add(rows: number, { loss, values }: BatchResult): void {
    this.#rows += rows;
    for (let i = 0; i < values.length; i++) this.#sums[i] += values[i];
    this.#sums[values.length] += loss;
  }

  /** The means, under the names by which they were asked for. */
  logs(prefix = ""): Logs {
    return Object.fromEntries(
      this.#places.map(([key, place]) => [prefix + key, this.#sums[place] / this.#rows]),
    );
  }
}
