import type { BatchResult } from "./batch.ts";
import type { Logs } from "./history.ts";
import { countSums, loggedNumbers, type Objective } from "./objective.ts";

/** Loss and metrics over the batches so far. */
export class RunningMeans {
  /** Those of the metrics, and at the end that of the loss. */
  readonly #sums: Float64Array;
  /** The numbers of the logs, in Keras's order (sorted by key), each with what it makes of its sums. */
  readonly #numbers: readonly (readonly [key: string, number: () => number])[];
  #rows = 0;

  /** Begins with no batch. */
  constructor(objective: Objective) {
    const sums = this.#sums = new Float64Array(countSums(objective) + 1);
    let from = 0;
    const measured = loggedNumbers(objective).map(({ key, size, result }) => {
      const own = sums.subarray(from, from += size);
      return [key, () => result(own, this.#rows)] as const;
    });
    const loss = ["loss", () => sums[sums.length - 1] / this.#rows] as const;
    this.#numbers = [...measured, loss].sort(([a], [b]) => a < b ? -1 : 1);
  }

  /** Adds the result of a batch of `rows` rows. */
  add(rows: number, { loss, values }: BatchResult): void {
    this.#rows += rows;
    for (let i = 0; i < values.length; i++) this.#sums[i] += values[i];
    this.#sums[values.length] += loss;
  }

  /** The numbers by the names of the metrics. */
  logs(prefix = ""): Logs {
    return Object.fromEntries(this.#numbers.map(([key, number]) => [prefix + key, number()]));
  }
}
