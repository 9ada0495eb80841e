import type { Comparison } from "../../engine/mod.ts";
import { absoluteError } from "../losses/mean_absolute_error.ts";
import { squaredError } from "../losses/mean_squared_error.ts";
import { byPlainName, itemsOf, lengthOf, shown } from "../../options/mod.ts";
import { binaryAccuracy, categoricalAccuracy } from "./accuracy.ts";
import type { Metric, NamedMetric } from "./metric.ts";

/** The metrics by name; "accuracy" is the binary one for a network of one output, else the categorical one. */
const METRICS: Readonly<Record<string, (outputs: number) => Metric>> = {
  accuracy: (outputs) => outputs === 1 ? binaryAccuracy : categoricalAccuracy,
  binaryAccuracy: () => binaryAccuracy,
  categoricalAccuracy: () => categoricalAccuracy,
  // Class numbers are one-hot by the time they are compared.
  sparseCategoricalAccuracy: () => categoricalAccuracy,
  meanSquaredError: () => meanOf(squaredError),
  meanAbsoluteError: () => meanOf(absoluteError),
};

/** Keras's short names. */
const ALIASES = { acc: "accuracy", mse: "meanSquaredError", mae: "meanAbsoluteError" };

/** The name of a metric: one of these, which an editor completes, or another spelling of one. */
export type MetricName =
  | "accuracy"
  | "binaryAccuracy"
  | "categoricalAccuracy"
  | "sparseCategoricalAccuracy"
  | "meanSquaredError"
  | "meanAbsoluteError"
  | "acc"
  | "mse"
  | "mae"
  | (string & Record<never, never>);

function meanOf(comparison: Comparison): Metric {
  return {
    countsClasses: false,
    rows: (engine, outputs, targets, values) =>
      engine.compare(comparison, outputs, targets, values, null, 0),
  };
}

/** More than there are, by all their names. */
const MOST_METRICS = 100;

/**
 * The metrics of these names for a network of so many outputs.
 *
 * @throws {TypeError} If `names` is not a list.
 * @throws {RangeError} If a name is unknown, is there twice, or counts classes of a network that has none.
 */
export function getMetrics(names: unknown, outputs: number): NamedMetric[] {
  if (lengthOf(names) === undefined) {
    throw new TypeError(
      `compile: expected metrics to be a list such as ["accuracy"] but found ${shown(names)}.`,
    );
  }
  const list = itemsOf("compile", "metrics", names, { most: MOST_METRICS });
  return list.map((name, i) => {
    const metric = byPlainName("compile", "metrics", METRICS, name, ALIASES)(outputs);
    if (list.indexOf(name) < i) {
      throw new RangeError(`compile: expected different metrics but found "${name}" twice.`);
    }
    if (metric === categoricalAccuracy && outputs < 2) {
      throw new RangeError(
        `compile: expected a network with at least 2 outputs for "${name}" but found 1; use "binaryAccuracy".`,
      );
    }
    return { ...metric, key: name as string };
  });
}
