import type { BatchResult } from "./batch.ts";
import type { Logs } from "./history.ts";
import type { NamedMetric } from "./metrics/metric.ts";

/** Sums of loss and metrics over the batches so far. */
export class Tally {
  readonly #sums: Float64Array;
  /** The names of the metrics and the loss, in Keras's order (sorted), each with its place among the sums. */
  readonly #places: readonly (readonly [name: string, place: number])[];
  #rows = 0;

  constructor(metrics: readonly NamedMetric[]) {
    this.#sums = new Float64Array(metrics.length + 1);
    this.#places = [...metrics.map(({ key }) => key), "loss"]
      .map((name, place) => [name, place] as const)
      .sort(([a], [b]) => a < b ? -1 : 1);
  }

  /** Adds what a batch of `rows` rows came to. */
  add(rows: number, { loss, metrics }: BatchResult): void {
    this.#rows += rows;
    for (let i = 0; i < metrics.length; i++) this.#sums[i] += metrics[i];
    this.#sums[metrics.length] += loss;
  }

  /** The means, under the names by which they were asked for. */
  logs(prefix = ""): Logs {
    return Object.fromEntries(
      this.#places.map(([name, place]) => [prefix + name, this.#sums[place] / this.#rows]),
    );
  }
}
