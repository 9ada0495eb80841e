import type { Loss } from "./losses/loss.ts";
import type { NamedMetric } from "./metrics/metric.ts";

/** What an output of a network is measured by. */
export interface OutputGoal {
  readonly name: string;
  /** How many numbers an example has there. */
  readonly units: number;
  readonly loss: Loss;
  readonly metrics: readonly NamedMetric[];
  /** What its keys in logs begin with: its name, where there are several outputs. */
  readonly prefix: string;
}

/** What a network is measured by. */
export interface Goal {
  readonly outputs: readonly OutputGoal[];
}

/**
 * The keys of what is measured beside the loss, in the order in which a batch tells them: of each output its own loss,
 * where there are several, then its metrics.
 */
export function keysOf({ outputs }: Goal): string[] {
  return outputs.flatMap(({ prefix, metrics }) => [
    ...(outputs.length > 1 ? [`${prefix}loss`] : []),
    ...metrics.map(({ key }) => prefix + key),
  ]);
}
