import type { Block, Engine } from "../engine/mod.ts";
import type { NamedMetric } from "./metrics/metric.ts";
import type { Resource } from "./resources.ts";

/** The metrics of an output at work on batches of one size; their blocks are allocated once. */
export class OutputMetrics implements Resource {
  readonly #engine: Engine;
  readonly #metrics: readonly NamedMetric[];
  /** For each metric the values of the rows, or the sums over them. */
  readonly #blocks: readonly (Block | null)[];
  readonly #sums: readonly Float64Array[];

  /** Prepares for batches of `rows` rows. */
  constructor(engine: Engine, rows: number, metrics: readonly NamedMetric[]) {
    this.#engine = engine;
    this.#metrics = metrics;
    this.#blocks = metrics.map(({ measure }) =>
      measure.kind === "mean" ? engine.allocate(rows, 1) : null
    );
    this.#sums = metrics.map(({ measure }) =>
      new Float64Array(measure.kind === "whole" ? measure.size : 1)
    );
  }

  /** Measures a batch; `fromLogits` says that a sigmoid is still to come. */
  measure(outputs: Block, targets: Block, fromLogits: boolean): void {
    for (let i = 0; i < this.#metrics.length; i++) {
      const { measure } = this.#metrics[i];
      if (measure.kind === "mean") {
        measure.rows(this.#engine, outputs, targets, this.#blocks[i]!, fromLogits);
      } else {
        const sums = this.#sums[i].fill(0);
        measure.add(this.#engine.read(outputs), this.#engine.read(targets), sums, fromLogits);
      }
    }
  }

  /** Writes the sums of the batch that was measured last into `values` from `at` on, and returns where they end. */
  write(values: Float64Array, at: number): number {
    for (let i = 0; i < this.#sums.length; i++) {
      const block = this.#blocks[i], sums = this.#sums[i];
      if (block) sums[0] = this.#engine.sum(block);
      values.set(sums, at);
      at += sums.length;
    }
    return at;
  }

  /** Gives the blocks back. */
  release(): void {
    for (const block of this.#blocks) if (block) this.#engine.release(block);
  }
}
