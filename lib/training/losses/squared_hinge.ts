import type { Comparison } from "../../engine/mod.ts";
import { checkOptions } from "../../options/mod.ts";
import { hingeError } from "./hinge.ts";
import { comparisonLoss, type Loss } from "./loss.ts";

const { scalar: missing, scalarDerivative: slope } = hingeError;

/** max(0, 1 − t · x)² */
const squaredHingeError: Comparison = {
  name: "squaredHinge",
  params: {},
  scalar: (x, t) => missing(x, t) ** 2,
  scalarDerivative: (x, t) => 2 * missing(x, t) * slope(x, t),
};

/**
 * max(0, 1 − t · x)², the mean over the outputs, for right answers −1 and 1 (or 0 and 1): like {@linkcode hinge}, with
 * far misses weighing more, and no corner.
 *
 * @example
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.squaredHinge();
 * ```
 */
export function squaredHinge(options: Record<never, never> = {}): Loss {
  checkOptions("losses.squaredHinge", options, []);
  return comparisonLoss("squaredHinge", "numbers", squaredHingeError);
}
