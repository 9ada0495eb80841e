import type { Loss } from "./losses/loss.ts";
import type { NamedMetric } from "./metrics/metric.ts";

/** What an output of a network is trained for and measured by. */
export interface OutputObjective {
  /** The name of the output. */
  readonly name: string;
  /** How many numbers an example has there. */
  readonly units: number;
  /** What training makes small. */
  readonly loss: Loss;
  /** What the loss counts in that of the model; by default 1. */
  readonly lossWeight?: number;
  /** What else is measured. */
  readonly metrics: readonly NamedMetric[];
  /** What its keys in logs begin with: its name, where there are several outputs. */
  readonly prefix: string;
}

/** What a network is trained for and measured by. */
export interface Objective {
  /** One for each output. */
  readonly outputs: readonly OutputObjective[];
}

/** A number of the logs besides the loss, and how it is made of a batch's sums. */
export interface LoggedNumber {
  /** Its name in the logs. */
  readonly key: string;
  /** Of how many sums it is made. */
  readonly size: number;
  /** The number, from its sums over so many rows. */
  readonly result: (sums: Float64Array, rows: number) => number;
}

/**
 * What is measured besides the loss, in the order of a batch's results: of each output its own loss, where there are
 * several, then its metrics.
 */
export function loggedNumbers({ outputs }: Objective): LoggedNumber[] {
  return outputs.flatMap(({ prefix, metrics }) => [
    ...(outputs.length > 1 ? [{ key: `${prefix}loss`, size: 1, result: mean }] : []),
    ...metrics.map(({ key, measure }) => ({
      key: prefix + key,
      size: measure.kind === "whole" ? measure.size : 1,
      result: measure.kind === "whole" ? measure.result : mean,
    })),
  ]);
}

/** How many sums a batch's results have. */
export function countSums(objective: Objective): number {
  return loggedNumbers(objective).reduce((count, { size }) => count + size, 0);
}

function mean(sums: Float64Array, rows: number): number {
  return sums[0] / rows;
}
