import type { Comparison } from "../../engine/mod.ts";
import { checkOptions } from "../../options/mod.ts";
import { comparisonLoss, type Loss } from "./loss.ts";

/** The right answers −1 and 1; 0 stands for −1, as in Keras. */
export const side = (t: number): number => t === 0 ? -1 : t;

/** max(0, 1 − t · x); at the margin itself the slope is that of the wrong side, as in TensorFlow. */
export const hingeError: Comparison = {
  name: "hinge",
  params: {},
  scalar: (x, t) => Math.max(0, 1 - side(t) * x),
  scalarDerivative: (x, t) => side(t) * x <= 1 ? -side(t) : 0,
};

/**
 * max(0, 1 − t · x), the mean over the outputs, for right answers −1 and 1 (or 0 and 1, which are taken for them): an
 * output on the right side costs nothing once it is past the margin of 1, so close with "tanh" or nothing.
 *
 * @example
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.hinge();
 * ```
 */
export function hinge(options: Record<never, never> = {}): Loss {
  checkOptions("losses.hinge", options, []);
  return comparisonLoss("hinge", "numbers", hingeError);
}
