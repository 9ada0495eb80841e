import { shown, wholeNumber } from "../../options/mod.ts";
import { probability } from "./logits.ts";
import type { Metric, WholeMeasure } from "./metric.ts";
import { libraryMetric, type MetricOptions } from "./metric_options.ts";

/** Options of {@linkcode auc}. */
export interface AucOptions extends MetricOptions {
  /**
   * Under which curve: how many hits there are for how many false alarms ("ROC"), or how precise the network is for how
   * many hits ("PR"); by default "ROC".
   */
  readonly curve?: "ROC" | "PR";
  /** At how many thresholds from 0 to 1 the curve is known; by default 200. */
  readonly numThresholds?: number;
}

/** How many answers are above each threshold: of those that are yes, and of those that are no. */
interface Above {
  readonly hits: readonly number[];
  readonly alarms: readonly number[];
}

/**
 * The area under a curve over the whole epoch, for yes or no: how likely the network gives a yes a larger output than a
 * no, 0.5 for one that guesses. As in Keras, from counts at 200 thresholds, all outputs together.
 *
 * @throws {RangeError} If `curve` is unknown, or `numThresholds` no whole number ≥ 2.
 *
 * @example
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const rare = metrics.auc({ curve: "PR", name: "prc" }); // or just "auc" for the other curve
 * ```
 */
export function auc(options: AucOptions = {}): Metric {
  return libraryMetric(
    "auc",
    options,
    ["curve", "numThresholds"],
    ({ curve = "ROC", numThresholds = 200 }, caller) => {
      wholeNumber(caller, "numThresholds", numThresholds, 2, 1e6);
      if (curve === "ROC" || curve === "PR") {
        return () => measureWith(numThresholds, curve === "ROC" ? underRoc : underPr);
      }
      throw new RangeError(
        `${caller}: expected curve to be "ROC" or "PR" but found ${shown(curve)}.`,
      );
    },
  );
}

function measureWith(thresholds: number, area: (above: Above) => number): WholeMeasure {
  return {
    kind: "whole",
    countsClasses: true,
    // How many answers lie between each threshold and the next: first those that are yes, then those that are no.
    size: 2 * thresholds,
    add({ data: outputs }, { data: targets }, sums, fromLogits) {
      for (let i = 0; i < outputs.length; i++) {
        const p = fromLogits ? probability(outputs[i]) : outputs[i];
        const between = Math.ceil(Math.fround(p * (thresholds - 1))) - 1;
        const at = Math.min(Math.max(between, 0), thresholds - 1);
        sums[targets[i] > 0 ? at : thresholds + at]++;
      }
    },
    result: (sums) =>
      area({
        hits: sumsFrom(sums.subarray(0, thresholds)),
        alarms: sumsFrom(sums.subarray(thresholds)),
      }),
  };
}

/** The sum from each number on to the last. */
function sumsFrom(numbers: Float64Array): number[] {
  let sum = 0;
  return Array.from(numbers).reverse().map((number) => sum += number).reverse();
}

/** The area in trapezoids. */
function underRoc({ hits, alarms }: Above): number {
  const height = (i: number) => share(hits[i], hits[0]),
    at = (i: number) => share(alarms[i], alarms[0]);
  let area = 0;
  for (let i = 0; i + 1 < hits.length; i++) {
    area += (at(i) - at(i + 1)) * (height(i) + height(i + 1)) / 2;
  }
  return area;
}

/** Between two thresholds hits and alarms grow in step. (Davis and Goadrich, 2006, section 4, as in Keras.) */
function underPr({ hits, alarms }: Above): number {
  let area = 0;
  for (let i = 0; i + 1 < hits.length; i++) {
    const from = hits[i + 1] + alarms[i + 1],
      to = hits[i] + alarms[i],
      more = hits[i] - hits[i + 1];
    const slope = share(more, to - from), rest = hits[i + 1] - slope * from;
    const ratio = from > 0 && to > 0 ? to / from : 1;
    area += share(slope * (more + rest * Math.log(ratio)), hits[0]);
  }
  return area;
}

function share(part: number, of: number): number {
  return of === 0 ? 0 : part / of;
}
