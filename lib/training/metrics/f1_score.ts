import { EPSILON } from "../../engine/mod.ts";
import { numberWithin, shown } from "../../options/mod.ts";
import { border } from "./logits.ts";
import type { Metric, WholeMeasure } from "./metric.ts";
import { libraryMetric, type MetricOptions } from "./metric_options.ts";

/** Options of {@linkcode f1Score}. */
export interface F1ScoreOptions extends MetricOptions {
  /**
   * How the scores of several classes become one number: their mean ("macro"), the same by how often each class is right
   * ("weighted"), or the score of all answers together ("micro"); by default "macro".
   */
  readonly average?: "macro" | "micro" | "weighted";
  /**
   * Above which output the answer is yes, from 0 to 1; by default the largest output of a row is, and for a single output
   * 0.5.
   */
  readonly threshold?: number;
}

const AVERAGES: readonly unknown[] = ["macro", "micro", "weighted"];

/** How many sums a class has: hits, false alarms, misses. */
const SUMS = 3;

/**
 * 2 · precision · recall / (precision + recall) over the whole epoch: 1 where all answers are right, near 0 where either
 * is.
 *
 * @throws {RangeError} If `average` is unknown, or `threshold` is not from 0 to 1.
 *
 * @example
 * ```ts
 * import { metrics } from "nonlinear";
 *
 * const f1 = metrics.f1Score({ average: "weighted" }); // or just "f1Score"
 * ```
 */
export function f1Score(options: F1ScoreOptions = {}): Metric {
  return libraryMetric(
    "f1Score",
    options,
    ["average", "threshold"],
    ({ average = "macro", threshold }, caller) => {
      if (threshold !== undefined) numberWithin(caller, "threshold", threshold, 0, 1);
      if (AVERAGES.includes(average)) {
        return (units) => measureFor(units, average, threshold ?? (units === 1 ? 0.5 : null));
      }
      throw new RangeError(
        `${caller}: expected average to be "macro", "micro" or "weighted" but found ${
          shown(average)
        }.`,
      );
    },
  );
}

function measureFor(units: number, average: string, threshold: number | null): WholeMeasure {
  return {
    kind: "whole",
    countsClasses: true,
    size: SUMS * units,
    add({ rows, data: outputs }, { data: targets }, sums, fromLogits) {
      for (let row = 0; row < rows; row++) {
        const x = outputs.subarray(row * units, (row + 1) * units);
        const largest = Math.max(...x);
        const isYes = (xi: number) =>
          threshold === null
            ? xi === largest && Math.abs(xi) > 1e-9 // as in Keras: of a row of zeros none is
            : xi > border(threshold, fromLogits);
        for (let c = 0; c < units; c++) {
          const t = targets[row * units + c], said = isYes(x[c]);
          sums[SUMS * c] += said ? t : 0;
          sums[SUMS * c + 1] += said ? 1 - t : 0;
          sums[SUMS * c + 2] += said ? 0 : t;
        }
      }
    },
    result(sums) {
      const classes = Array.from(
        { length: units },
        (_, c) => sums.subarray(SUMS * c, SUMS * c + SUMS),
      );
      const total = (at: number) => classes.reduce((sum, each) => sum + each[at], 0);
      if (average === "micro") return scoreOf([total(0), total(1), total(2)]);
      const right = total(0) + total(2);
      return classes.reduce((sum, each) => {
        const weight = average === "macro" ? 1 / units : (each[0] + each[2]) / (right + EPSILON);
        return sum + weight * scoreOf(each);
      }, 0);
    },
  };
}

/** Keras's formula, with its ε against divisions by 0. */
function scoreOf([hits, alarms, misses]: ArrayLike<number> & Iterable<number>): number {
  const precision = hits / (hits + alarms + EPSILON), recall = hits / (hits + misses + EPSILON);
  return 2 * precision * recall / (precision + recall + EPSILON);
}
