import { byPlainName, hasMethod, itemsOf, lengthOf, shown } from "../../options/mod.ts";
import {
  accuracy,
  binaryAccuracy,
  categoricalAccuracy,
  sparseCategoricalAccuracy,
} from "./accuracy.ts";
import { auc } from "./auc.ts";
import { cosineSimilarity } from "./cosine_similarity.ts";
import { f1Score } from "./f1_score.ts";
import type { Metric, NamedMetric } from "./metric.ts";
import { type LossMetrics, lossMetrics } from "./of_loss.ts";
import { ownMetric } from "./own_metric.ts";
import { precision, recall } from "./precision_and_recall.ts";
import { r2Score } from "./r2_score.ts";
import { rootMeanSquaredError } from "./root_mean_squared_error.ts";
import { sparseTopKCategoricalAccuracy, topKCategoricalAccuracy } from "./top_k.ts";

/**
 * The metrics, under the names of Keras in camelCase: call one for other settings than its defaults, or for another
 * `name` in the logs.
 */
export const metrics = {
  accuracy,
  binaryAccuracy,
  categoricalAccuracy,
  sparseCategoricalAccuracy,
  topKCategoricalAccuracy,
  sparseTopKCategoricalAccuracy,
  precision,
  recall,
  f1Score,
  auc,
  r2Score,
  rootMeanSquaredError,
  cosineSimilarity,
  meanSquaredError: lossMetrics.meanSquaredError as LossMetrics["meanSquaredError"],
  meanAbsoluteError: lossMetrics.meanAbsoluteError as LossMetrics["meanAbsoluteError"],
  meanAbsolutePercentageError: lossMetrics
    .meanAbsolutePercentageError as LossMetrics["meanAbsolutePercentageError"],
  meanSquaredLogarithmicError: lossMetrics
    .meanSquaredLogarithmicError as LossMetrics["meanSquaredLogarithmicError"],
  huber: lossMetrics.huber as LossMetrics["huber"],
  logCosh: lossMetrics.logCosh as LossMetrics["logCosh"],
  poisson: lossMetrics.poisson as LossMetrics["poisson"],
  hinge: lossMetrics.hinge as LossMetrics["hinge"],
  squaredHinge: lossMetrics.squaredHinge as LossMetrics["squaredHinge"],
  categoricalHinge: lossMetrics.categoricalHinge as LossMetrics["categoricalHinge"],
  klDivergence: lossMetrics.klDivergence as LossMetrics["klDivergence"],
  binaryCrossentropy: lossMetrics.binaryCrossentropy as LossMetrics["binaryCrossentropy"],
  categoricalCrossentropy: lossMetrics
    .categoricalCrossentropy as LossMetrics["categoricalCrossentropy"],
  sparseCategoricalCrossentropy: lossMetrics
    .sparseCategoricalCrossentropy as LossMetrics["sparseCategoricalCrossentropy"],
};

/** Keras's short names, and those of TensorFlow.js. */
const ALIASES = {
  acc: "accuracy",
  mse: "meanSquaredError",
  rmse: "rootMeanSquaredError",
  mae: "meanAbsoluteError",
  mape: "meanAbsolutePercentageError",
  msle: "meanSquaredLogarithmicError",
  kld: "klDivergence",
  bce: "binaryCrossentropy",
  kullbackleiblerdivergence: "klDivergence",
  cosine: "cosineSimilarity",
  cosineproximity: "cosineSimilarity",
};

/** The name of a metric: one of `nl.metrics` or a short one, which an editor completes, or another spelling of one. */
export type MetricName =
  | keyof typeof metrics
  | "acc"
  | "mse"
  | "rmse"
  | "mae"
  | "mape"
  | "msle"
  | "kld"
  | (string & Record<never, never>);

/** More than there are, by all their names. */
const MOST_METRICS = 100;

/**
 * The metrics of these names for a network of so many outputs.
 *
 * @throws {TypeError} If `asked` is not a list.
 * @throws {RangeError} If a name is unknown, is there twice, or counts classes of a network that has none.
 */
export function getMetrics(asked: unknown, outputs: number): NamedMetric[] {
  if (lengthOf(asked) === undefined) {
    throw new TypeError(
      `compile: expected metrics to be a list such as ["accuracy"] but found ${shown(asked)}.`,
    );
  }
  const keys = new Set<string>();
  return itemsOf("compile", "metrics", asked, { most: MOST_METRICS }).map((each, i) => {
    const metric = metricOf(each, i, keys), { key } = metric;
    if (keys.has(key)) {
      throw new RangeError(`compile: expected different metrics but found "${key}" twice.`);
    }
    if (key === "loss") {
      throw new RangeError('compile: expected a metric to have another name than "loss".');
    }
    keys.add(key);
    if (NEEDS_CLASSES.includes(metric.name) && outputs < 2) {
      throw new RangeError(
        `compile: expected a network with at least 2 outputs for "${key}" but found 1; use "binaryAccuracy".`,
      );
    }
    return { key, metric, measure: metric.measureFor(outputs) };
  });
}

/** The name in `nl.metrics` of a function there, or of a metric that one made; undefined for anything else. */
export function metricName(value: unknown): string | undefined {
  if (hasMethod(value, "measureFor")) return (value as Metric).name;
  return Object.entries<unknown>(metrics).find(([, make]) => make === value)?.[0];
}

/** Metrics that look for the largest of several outputs. */
const NEEDS_CLASSES = [
  "categoricalAccuracy",
  "sparseCategoricalAccuracy",
  "topKCategoricalAccuracy",
  "sparseTopKCategoricalAccuracy",
];

/** The metric that entry `i` of a list asks for, under the name that it was asked for by. */
function metricOf(asked: unknown, i: number, taken: ReadonlySet<string>): Metric {
  if (hasMethod(asked, "measureFor")) return asked as Metric;
  const isOwn = typeof asked === "function" && !Object.values<unknown>(metrics).includes(asked);
  if (isOwn) return ownMetric(asked, i, taken);
  const make = byPlainName<() => Metric>("compile", "metrics", metrics, asked, ALIASES);
  return typeof asked === "string" ? { ...make(), key: asked } : make();
}
