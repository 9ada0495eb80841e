import { readOptions, text } from "../../options/mod.ts";
import type { Measure, Metric } from "./metric.ts";

/** An option that every metric has. */
export interface MetricOptions {
  /** What it is called in logs; by default the name of the metric. */
  readonly name?: string;
}

/** An option of metrics that take outputs for yes or no. */
export interface ThresholdOption {
  /** Above which output, from 0 to 1, the answer is yes; by default 0.5. */
  readonly threshold?: number;
}

/**
 * A metric of the library, made with options that are still to be checked: `known` are those it has besides its name.
 *
 * @throws {RangeError} If there is another one.
 */
export function libraryMetric(
  name: string,
  options: MetricOptions,
  known: readonly string[],
  measureFor: (units: number) => Measure,
): Metric {
  const caller = `metrics.${name}`;
  options = readOptions(caller, options, [...known, "name"]);
  const { name: key = name } = options;
  text(caller, "name", key);
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return { name, key, options: Object.fromEntries(given) as Metric["options"], measureFor };
}
