import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { snap } from "./snap.ts";

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
  f: (x, { threshold }) => snap(Math.abs(x), threshold) <= threshold ? 0 : x,
  derivative: (x, { threshold }) => {
    if (Number.isNaN(x)) return NaN;
    // Without a threshold it is a line.
    return snap(Math.abs(x), threshold) > threshold || threshold === 0 ? 1 : 0;
  },
  params: { threshold: 0.5 },
  limits: { threshold: "finite ≥ 0" },
  formula: "f(x) = \\begin{cases} x & |x| > \\lambda \\\\ 0 & |x| \\le \\lambda \\end{cases}",
  range: [-Infinity, Infinity],
  kinks: ({ threshold }) => threshold === 0 ? [] : [-threshold, threshold],
  derivativeFormula: ({ threshold }) =>
    threshold === 0
      ? "f'(x) = 1"
      : "f'(x) = \\begin{cases} 1 & |x| > \\lambda \\\\ 0 & |x| \\le \\lambda \\end{cases}",
  summary: ({ threshold }) =>
    threshold === 0
      ? "Gives back what it gets: without a threshold nothing is small enough to change."
      : "Replaces small numbers by 0, and leaves the others alone.",
  monotonicity: ({ threshold }) => threshold === 0 ? "increasing" : "nondecreasing",
  smoothness: ({ threshold }) => threshold === 0 ? "smooth" : "jumps",
  symmetry: "odd",
  atKinks: ({ threshold }) => [{ x: -threshold, ours: 0 }, { x: threshold, ours: 0 }],
  cost: "one comparison",
  references: [{
    title: "Ideal Spatial Adaptation by Wavelet Shrinkage",
    authors: "David L. Donoho, Iain M. Johnstone",
    year: 1994,
  }],
  pros: ({ threshold }) =>
    threshold === 0 ? "" : "Removes noise around 0, and what remains keeps its size.",
  cons: ({ threshold }) =>
    threshold === 0
      ? ""
      : "It jumps, which the gradient does not show, and in the middle there is no gradient.",
  defaults: [
    { library: "Keras", name: "hard_shrink", defaults: "threshold = 0.5" },
    { library: "PyTorch", name: "nn.Hardshrink", defaults: "lambd = 0.5" },
  ],
});
