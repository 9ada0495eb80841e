import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * Replaces numbers no larger than the threshold by 0, and leaves the others alone.
 *
 * It jumps at the threshold. There the derivative is 0, as in Keras on TensorFlow and PyTorch. Donoho & Johnstone, 1994.
 *
 * @example
 * ```ts
 * import { hardShrink } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(hardShrink([-2, -0.3, 0.5, 2]), [-2, 0, 0, 2]);
 * assertEquals(hardShrink.with({ threshold: 3 })(2), 0);
 * assertEquals(hardShrink.derivative([-2, 0.5, 2]), [1, 0, 1]);
 * ```
 */
export const hardShrink: ScalarActivation<{ threshold: number }> = defineOwnActivation({
  name: "hardShrink",
  f: (x, { threshold }) => Math.abs(x) <= threshold ? 0 : x,
  derivative: (x, { threshold }) => {
    if (Number.isNaN(x)) return NaN;
    // Without a threshold it is a line.
    return Math.abs(x) > threshold || threshold === 0 ? 1 : 0;
  },
  params: { threshold: 0.5 },
  limits: { threshold: "finite ≥ 0" },
  formula: "f(x) = \\begin{cases} x & |x| > \\lambda \\\\ 0 & |x| \\le \\lambda \\end{cases}",
  range: [-Infinity, Infinity],
  kinks: ({ threshold }) => threshold === 0 ? [] : [-threshold, threshold],
  derivativeFormula:
    "f'(x) = \\begin{cases} 1 & |x| > \\lambda \\\\ 0 & |x| \\le \\lambda \\end{cases}",
  summary: "Replaces small numbers by 0, and leaves the others alone.",
  monotonicity: "nondecreasing",
  smoothness: "jumps",
  symmetry: "odd",
  atKinks: [{ x: -0.5, ours: 0 }, { x: 0.5, ours: 0 }],
  cost: "one comparison",
  references: [{
    title: "Ideal Spatial Adaptation by Wavelet Shrinkage",
    authors: "David L. Donoho, Iain M. Johnstone",
    year: 1994,
  }],
  pros: "Removes noise around 0, and what remains keeps its size.",
  cons: "It jumps, which the gradient does not show, and in the middle there is no gradient.",
  defaults: [
    { library: "Keras", name: "hard_shrink", defaults: "threshold = 0.5" },
    { library: "PyTorch", name: "nn.Hardshrink", defaults: "lambd = 0.5" },
  ],
});
