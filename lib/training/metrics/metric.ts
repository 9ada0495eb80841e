import type { Block, Engine, Matrix } from "../../engine/mod.ts";

/** What is measured besides the loss: by its name in `compile`, or made with `nl.metrics` for other settings. */
export interface Metric {
  /** What kind it is, in camelCase. */
  readonly name: string;
  /** What it is called in logs. */
  readonly key: string;
  /** The options that make the same metric again. */
  readonly options: Readonly<Record<string, number | boolean | string>>;
  /** What a metric of one's own makes of some numbers, by which it is known again when a model is loaded. */
  readonly values?: readonly number[];
  /**
   * How it is measured for an output of so many numbers.
   *
   * @internal
   */
  measureFor(units: number): Measure;
}

/** How a metric comes out of batches: as a mean over the examples, or of sums over all of them. */
export type Measure = MeanMeasure | WholeMeasure;

/** A number for each example, of which logs have the mean. */
export interface MeanMeasure {
  readonly kind: "mean";
  /** Whether it counts right classes, so that right answers must be classes, or 0 and 1. */
  readonly countsClasses: boolean;
  /** Writes one value a row; `fromLogits` says that a softmax or sigmoid is still to come. */
  rows(engine: Engine, outputs: Block, targets: Block, values: Block, fromLogits: boolean): void;
}

/** Sums over all examples, of which the number in the logs is made at the end: no mean of those of batches. */
export interface WholeMeasure {
  readonly kind: "whole";
  /** Whether it counts right classes. */
  readonly countsClasses: boolean;
  /** How many sums there are. */
  readonly size: number;
  /** Adds the examples of a batch; `fromLogits` says that a sigmoid is still to come. */
  add(outputs: Matrix, targets: Matrix, sums: Float64Array, fromLogits: boolean): void;
  /** The number, from the sums over so many examples. */
  result(sums: Float64Array, rows: number): number;
}

/** A metric of an output, under its name in the logs. */
export interface NamedMetric {
  /** Such as "accuracy". */
  readonly key: string;
  /** What it is. */
  readonly metric: Metric;
  /** How it is measured. */
  readonly measure: Measure;
}
