import type { Metric, WholeMeasure } from "./metric.ts";
import { libraryMetric, type MetricOptions } from "./metric_options.ts";

/** How many sums an output has: the targets, their squares, the squared errors. */
const SUMS = 3;

/**
 * 1 − the squared errors over those of always saying the mean of the right answers, over the whole epoch, the mean over
 * the outputs: 1 where all is right, 0 for saying the mean, below 0 for worse.
 *
 * @example
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const r2 = metrics.r2Score(); // or just "r2Score"
 * ```
 */
export function r2Score(options: MetricOptions = {}): Metric {
  return libraryMetric("r2Score", options, [], () => measureFor);
}

function measureFor(units: number): WholeMeasure {
  return {
    kind: "whole",
    countsClasses: false,
    size: SUMS * units,
    add({ data: outputs }, { data: targets }, sums) {
      for (let i = 0; i < outputs.length; i++) {
        const at = SUMS * (i % units), t = targets[i];
        sums[at] += t;
        sums[at + 1] += t * t;
        sums[at + 2] += (t - outputs[i]) ** 2;
      }
    },
    result(sums, rows) {
      let score = 0;
      for (let at = 0; at < sums.length; at += SUMS) {
        const [sum, squares, errors] = sums.subarray(at, at + SUMS);
        const spread = squares - sum * sum / rows;
        // Of right answers that are all the same there is nothing to explain.
        if (spread > 1e-12 * squares) score += 1 - errors / spread;
      }
      return score / units;
    },
  };
}
