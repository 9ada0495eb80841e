import type { Block, Engine } from "../../engine/mod.ts";

/** What is measured besides the loss: a number for each example, of which logs have the mean. */
export interface Metric {
  /** Whether it counts right classes, so that right answers must be classes, or 0 and 1. */
  readonly countsClasses: boolean;
  /** Writes one value a row; `fromLogits` says that a softmax or sigmoid is still to come. */
  rows(engine: Engine, outputs: Block, targets: Block, values: Block, fromLogits: boolean): void;
}

/** A metric under the name by which it was asked for, which is its name in the logs. */
export interface NamedMetric extends Metric {
  /** Such as "accuracy". */
  readonly key: string;
}
