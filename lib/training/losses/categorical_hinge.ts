import type { Row, RowComparison } from "../../engine/mod.ts";
import { checkOptions } from "../../options/mod.ts";
import { type Loss, rowLoss } from "./loss.ts";

/** max(0, 1 + the largest output of a wrong class − that of the right one) */
const categoricalHingeError: RowComparison = {
  name: "categoricalHinge",
  value: (x, t) => Math.max(0, 1 + Math.max(...wrong(x, t)) - hit(x, t)),
  gradient(x, t) {
    const rivals = wrong(x, t), largest = Math.max(...rivals);
    if (1 + largest - hit(x, t) < 0) return new Float64Array(x.length);
    // Several that are the largest share the slope, as in TensorFlow.
    const share = 1 / rivals.filter((rival) => rival === largest).length;
    return rivals.map((rival, i) => (rival === largest ? share * (1 - t[i]) : 0) - t[i]);
  },
};

/** The outputs of the wrong classes, and 0 for that of the right one. */
function wrong(x: Row, t: Row): number[] {
  return Array.from(x, (xi, i) => xi * (1 - t[i]));
}

/** Σ t · x */
function hit(x: Row, t: Row): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += t[i] * x[i];
  return sum;
}

/**
 * max(0, 1 + w − r) with the output r of the right class and the largest one w of the wrong classes, for right answers
 * given as one-hot rows: the right class is to win by a margin of 1.
 *
 * As in Keras w is the maximum of x · (1 − t), so it is never below the 0 that stands in the right class's place.
 *
 * @example
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.categoricalHinge();
 * ```
 */
export function categoricalHinge(options: Record<never, never> = {}): Loss {
  checkOptions("losses.categoricalHinge", options, []);
  return rowLoss("categoricalHinge", "probabilities", categoricalHingeError);
}
