import type { Row, RowComparison } from "../../engine/mod.ts";
import { checkOptions } from "../../options/mod.ts";
import { type Loss, rowLoss } from "./loss.ts";

/** max(0, 1 + the largest output of a wrong class − that of the right one) */
export const categoricalHingeError: RowComparison = {
  name: "categoricalHinge",
  value: (x, t) => Math.max(0, 1 + x[rival(x, t)] * (1 - t[rival(x, t)]) - hit(x, t)),
  gradient(x, t) {
    const worst = rival(x, t), wrong = x[worst] * (1 - t[worst]);
    if (1 + wrong - hit(x, t) <= 0) return new Float64Array(x.length);
    return Float64Array.from(x, (_, i) => (i === worst ? 1 - t[i] : 0) - t[i]);
  },
};

/** Where an output times 1 − t is largest. */
function rival(x: Row, t: Row): number {
  let best = 0;
  for (let i = 1; i < x.length; i++) if (x[i] * (1 - t[i]) > x[best] * (1 - t[best])) best = i;
  return best;
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
