import type { Comparison } from "../../engine/mod.ts";
import { numberWithin } from "../../options/mod.ts";
import { border } from "./logits.ts";
import type { MeanMeasure, Metric } from "./metric.ts";
import { libraryMetric, type MetricOptions, type ThresholdOption } from "./metric_options.ts";

/** 1 where the largest output is that of the class with the largest target: the share of examples whose class is right. */
const categorical: MeanMeasure = {
  kind: "mean",
  countsClasses: true,
  rows: (engine, outputs, targets, values) => engine.countMatches(outputs, targets, values),
};

/**
 * The share of outputs on the right side of the threshold: strictly above it for the answer 1. Logits are compared with
 * the one whose probability the threshold is; Keras compares them with the threshold itself.
 */
function binary(threshold: number): MeanMeasure {
  const ofProbabilities = agreement(border(threshold, false)),
    ofLogits = agreement(border(threshold, true));
  return {
    kind: "mean",
    countsClasses: true,
    rows: (engine, outputs, targets, values, fromLogits) =>
      engine.compare(fromLogits ? ofLogits : ofProbabilities, outputs, targets, values, null, 0),
  };
}

function agreement(threshold: number): Comparison {
  return {
    name: "agreement",
    routine: "agreement",
    params: { threshold },
    scalar: (x, t) => (x > threshold) === (t > 0.5) ? 1 : 0,
    scalarDerivative: () => 0,
  };
}

/**
 * The share of examples whose class is right; for a network of one output, the share of outputs on the right side of ½.
 *
 * @example
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const accuracy = metrics.accuracy(); // or just "accuracy"
 * ```
 */
export function accuracy(options: MetricOptions = {}): Metric {
  return libraryMetric(
    "accuracy",
    options,
    [],
    () => (units) => units === 1 ? binary(0.5) : categorical,
  );
}

/**
 * The share of outputs on the right side of `threshold`, each output a question of its own.
 *
 * @throws {RangeError} If `threshold` is not from 0 to 1.
 *
 * @example Yes only where the network is rather sure
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const cautious = metrics.binaryAccuracy({ threshold: 0.9, name: "cautious" });
 * ```
 */
export function binaryAccuracy(options: MetricOptions & ThresholdOption = {}): Metric {
  return libraryMetric("binaryAccuracy", options, ["threshold"], ({ threshold = 0.5 }, caller) => {
    const measure = binary(numberWithin(caller, "threshold", threshold, 0, 1));
    return () => measure;
  });
}

/**
 * The share of examples whose largest output is that of the right class.
 *
 * @example
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const accuracy = metrics.categoricalAccuracy(); // or just "categoricalAccuracy"
 * ```
 */
export function categoricalAccuracy(options: MetricOptions = {}): Metric {
  return libraryMetric("categoricalAccuracy", options, [], () => () => categorical);
}

/**
 * The share of examples whose largest output is that of the right class, for right answers given as class numbers.
 *
 * @example
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const accuracy = metrics.sparseCategoricalAccuracy(); // or just "sparseCategoricalAccuracy"
 * ```
 */
export function sparseCategoricalAccuracy(options: MetricOptions = {}): Metric {
  return libraryMetric("sparseCategoricalAccuracy", options, [], () => () => categorical);
}
