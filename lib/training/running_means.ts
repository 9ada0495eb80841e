import type { BatchResult } from "./batch.ts";
import type { Logs } from "./history.ts";
import { keysOf, type Objective } from "./objective.ts";

/** Means of loss and metrics over the batches so far. */
export class RunningMeans {
  readonly #sums: Float64Array;
  /** The keys of the objective and the loss, in Keras's order (sorted), each with its index among the sums. */
  readonly #indices: readonly (readonly [key: string, index: number])[];
  #rows = 0;

  /** Begins with no batch. */
  constructor(objective: Objective) {
    const keys = [...keysOf(objective), "loss"];
    this.#sums = new Float64Array(keys.length);
    this.#indices = keys
      .map((key, index) => [key, index] as const)
      .sort(([a], [b]) => a < b ? -1 : 1);
  }

  /** Adds the result of a batch of `rows` rows. */
  add(rows: number, { loss, values }: BatchResult): void {
    this.#rows += rows;
    for (let i = 0; i < values.length; i++) this.#sums[i] += values[i];
    this.#sums[values.length] += loss;
  }

  /** The means by the names of the metrics. */
  logs(prefix = ""): Logs {
    return Object.fromEntries(
      this.#indices.map(([key, index]) => [prefix + key, this.#sums[index] / this.#rows]),
    );
  }
}
