import { numberWithin, wholeNumber } from "../../options/mod.ts";
import { border } from "./logits.ts";
import type { Metric, WholeMeasure } from "./metric.ts";
import { libraryMetric, type MetricOptions, type ThresholdOption } from "./metric_options.ts";

/** Options of {@linkcode precision} and {@linkcode recall}. */
export interface PrecisionOptions extends MetricOptions, ThresholdOption {
  /** The one class that is looked at, counted from 0; by default all outputs together. */
  readonly classId?: number;
}

/** Where the sums are: hits, answers that were said to be yes, answers that are. */
const HITS = 0, SAID = 1, RIGHT = 2;

function shareOfHits(name: string, of: number, options: PrecisionOptions): Metric {
  return libraryMetric(
    name,
    options,
    ["threshold", "classId"],
    ({ threshold = 0.5, classId }, caller) => {
      numberWithin(caller, "threshold", threshold, 0, 1);
      if (classId !== undefined) wholeNumber(caller, "classId", classId, 0);
      const measure: WholeMeasure = {
        kind: "whole",
        countsClasses: true,
        size: 3,
        add({ cols, data: outputs }, { data: targets }, sums, fromLogits) {
          const least = border(threshold, fromLogits);
          const step = classId === undefined ? 1 : cols;
          for (let i = classId ?? 0; i < outputs.length; i += step) {
            const said = outputs[i] > least, right = targets[i] > 0;
            if (said && right) sums[HITS]++;
            if (said) sums[SAID]++;
            if (right) sums[RIGHT]++;
          }
        },
        result: (sums) => sums[of] === 0 ? 0 : sums[HITS] / sums[of],
      };
      return (units) => {
        if (classId !== undefined) {
          wholeNumber("compile", `classId of ${name}`, classId, 0, units - 1);
        }
        return measure;
      };
    },
  );
}

/**
 * Of the answers that the network says are yes, the share that are: over the whole epoch, all outputs together or those
 * of one class. 0 where it never says yes.
 *
 * @throws {RangeError} If `threshold` is not from 0 to 1, or `classId` is no class.
 *
 * @example
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const sure = metrics.precision({ threshold: 0.8, name: "sure" }); // or just "precision"
 * ```
 */
export function precision(options: PrecisionOptions = {}): Metric {
  return shareOfHits("precision", SAID, options);
}

/**
 * Of the answers that are yes, the share that the network says are: over the whole epoch, all outputs together or those
 * of one class. 0 where none is.
 *
 * @throws {RangeError} If `threshold` is not from 0 to 1, or `classId` is no class.
 *
 * @example
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const ofClassTwo = metrics.recall({ classId: 2 }); // or just "recall"
 * ```
 */
export function recall(options: PrecisionOptions = {}): Metric {
  return shareOfHits("recall", RIGHT, options);
}
