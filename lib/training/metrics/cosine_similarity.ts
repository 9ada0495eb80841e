import type { RowComparison } from "../../engine/mod.ts";
import { cosine } from "../losses/cosine_similarity.ts";
import type { Metric } from "./metric.ts";
import { libraryMetric, type MetricOptions } from "./metric_options.ts";

const comparison: RowComparison = {
  name: "cosineSimilarity",
  value: cosine,
  gradient: (x) => new Float64Array(x.length),
};

/**
 * The cosine of the angle between the outputs and the right answers: 1 where they point the same way. (The loss of the
 * same name is −1 there, as in Keras.)
 *
 * @example
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const similarity = metrics.cosineSimilarity(); // or just "cosineSimilarity"
 * ```
 */
export function cosineSimilarity(options: MetricOptions = {}): Metric {
  return libraryMetric("cosineSimilarity", options, [], () => () => ({
    kind: "mean",
    countsClasses: false,
    rows: (engine, outputs, targets, values) =>
      engine.compareRows(comparison, outputs, targets, values, null, 0),
  }));
}
