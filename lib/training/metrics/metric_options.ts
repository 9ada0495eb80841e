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
 * A metric of the library, made with options that are still to be checked: `known` are those it has besides its name, and
 * `measuring` checks their values.
 *
 * @throws {RangeError} If there is another one.
 */
export function libraryMetric<O extends MetricOptions>(
  name: string,
  given: O,
  known: readonly string[],
  measuring: (options: O, caller: string) => (units: number) => Measure,
): Metric {
  const caller = `metrics.${name}`;
  const options = readOptions(caller, given, [...known, "name"]);
  const { name: key = name } = options;
  text(caller, "name", key);
  const set = Object.entries(options).filter(([, value]) => value !== undefined);
  const measureFor = measuring(options, caller);
  return { name, key, options: Object.fromEntries(set) as Metric["options"], measureFor };
}
