import type { Comparison } from "../../engine/mod.ts";
import type { Metric } from "./metric.ts";

/** 1 where the largest output is that of the class with the largest target: the share of examples whose class is right. */
export const categoricalAccuracy: Metric = {
  countsClasses: true,
  rows: (engine, outputs, targets, values) => engine.countMatches(outputs, targets, values),
};

/**
 * The share of outputs on the right side: strictly above ½ for the answer 1. For logits the border is 0, where the
 * probability is ½; Keras asks them for ½, too, and so counts logits from 0 to ½ wrong.
 */
export const binaryAccuracy: Metric = {
  countsClasses: true,
  rows: (engine, outputs, targets, values, fromLogits) =>
    engine.compare(fromLogits ? ABOVE_ZERO : ABOVE_HALF, outputs, targets, values, null, 0),
};

const ABOVE_HALF = agreement(0.5), ABOVE_ZERO = agreement(0);

function agreement(threshold: number): Comparison {
  return {
    name: "agreement",
    routine: "agreement",
    params: { threshold },
    scalar: (x, t) => (x > threshold) === (t > 0.5) ? 1 : 0,
    scalarDerivative: () => 0,
  };
}
