import type { RowComparison } from "../../engine/mod.ts";
import { wholeNumber } from "../../options/mod.ts";
import type { Metric } from "./metric.ts";
import { libraryMetric, type MetricOptions } from "./metric_options.ts";

/** An option of metrics that take an answer for right that is among the first. */
export interface TopKOptions extends MetricOptions {
  /** Among how many of the largest outputs the right class may be; by default 5. */
  readonly k?: number;
}

function topK(name: string, options: TopKOptions): Metric {
  return libraryMetric(name, options, ["k"], ({ k = 5 }, caller) => {
    wholeNumber(caller, "k", k);
    const isAmong: RowComparison = {
      name,
      value(x, t) {
        const right = x[t.indexOf(Math.max(...t))];
        return x.filter((xi) => xi > right).length < k ? 1 : 0;
      },
      gradient: (x) => new Float64Array(x.length),
    };
    return () => ({
      kind: "mean",
      countsClasses: true,
      rows: (engine, outputs, targets, values) =>
        engine.compareRows(isAmong, outputs, targets, values, null, 0),
    });
  });
}

/**
 * The share of examples whose right class is among the `k` largest outputs.
 *
 * @throws {RangeError} If `k` is not a whole number ≥ 1.
 *
 * @example
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const amongThree = metrics.topKCategoricalAccuracy({ k: 3 });
 * ```
 */
export function topKCategoricalAccuracy(options: TopKOptions = {}): Metric {
  return topK("topKCategoricalAccuracy", options);
}

/**
 * The share of examples whose right class is among the `k` largest outputs, for right answers given as class numbers.
 *
 * @throws {RangeError} If `k` is not a whole number ≥ 1.
 *
 * @example
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const amongThree = metrics.sparseTopKCategoricalAccuracy({ k: 3 });
 * ```
 */
export function sparseTopKCategoricalAccuracy(options: TopKOptions = {}): Metric {
  return topK("sparseTopKCategoricalAccuracy", options);
}
