import type { Metric } from "./metric.ts";
import { libraryMetric, type MetricOptions } from "./metric_options.ts";

/**
 * √ of the mean of (x − t)² over all outputs of the whole epoch: an error in the unit of the right answers.
 *
 * @example
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const rmse = metrics.rootMeanSquaredError({ name: "rmse" });
 * ```
 */
export function rootMeanSquaredError(options: MetricOptions = {}): Metric {
  return libraryMetric("rootMeanSquaredError", options, [], () => (units) => ({
    kind: "whole",
    countsClasses: false,
    size: 1,
    add({ data: outputs }, { data: targets }, sums) {
      for (let i = 0; i < outputs.length; i++) sums[0] += (targets[i] - outputs[i]) ** 2;
    },
    result: (sums, rows) => Math.sqrt(sums[0] / (rows * units)),
  }));
}
