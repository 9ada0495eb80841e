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

/**
 * The keys of what is measured besides the loss, in the order of a batch's results: of each output its own loss, where
 * there are several, then its metrics.
 */
export function keysOf({ outputs }: Objective): string[] {
  return outputs.flatMap(({ prefix, metrics }) => [
    ...(outputs.length > 1 ? [`${prefix}loss`] : []),
    ...metrics.map(({ key }) => prefix + key),
  ]);
}
