import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { snap } from "./snap.ts";

/**
 * Moves every number towards 0 by the threshold, but not past it: sign(x) · max(|x| − λ, 0).
 *
 * This is what an L1 penalty does to a number in one step. At both kinks the derivative is 0, as in Keras on TensorFlow and
 * PyTorch. Donoho, 1995.
 *
 * @example
 * ```ts
 * import { softShrink } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(softShrink([-2, -0.3, 0.5, 2]), [-1.5, 0, 0, 1.5]);
 * assertEquals(softShrink.with({ threshold: 1 })(3), 2);
 * assertEquals(softShrink.derivative([-2, 0.5, 2]), [1, 0, 1]);
 * ```
 */
export const softShrink: ScalarActivation<{ threshold: number }> = defineOwnActivation({
  name: "softShrink",
  f: (x, { threshold }) =>
    snap(Math.abs(x), threshold) <= threshold ? 0 : x - Math.sign(x) * threshold,
  derivative: (x, { threshold }) => {
    if (Number.isNaN(x)) return NaN;
    // Without a threshold it is a line.
    return snap(Math.abs(x), threshold) > threshold || threshold === 0 ? 1 : 0;
  },
  params: { threshold: 0.5 },
  limits: { threshold: "finite ≥ 0" },
  formula: "f(x) = \\operatorname{sign}(x) \\, \\max(|x| - \\lambda, 0)",
  range: [-Infinity, Infinity],
  kinks: ({ threshold }) => threshold === 0 ? [] : [-threshold, threshold],
  derivativeFormula: ({ threshold }) =>
    threshold === 0
      ? "f'(x) = 1"
      : "f'(x) = \\begin{cases} 1 & |x| > \\lambda \\\\ 0 & |x| \\le \\lambda \\end{cases}",
  summary: ({ threshold }) =>
    threshold === 0
      ? "Gives back what it gets: without a threshold nothing is small enough to change."
      : "Moves every number towards 0 by the threshold, but not past it.",
  monotonicity: ({ threshold }) => threshold === 0 ? "increasing" : "nondecreasing",
  smoothness: ({ threshold }) => threshold === 0 ? "smooth" : "corners",
  symmetry: "odd",
  atKinks: ({ threshold }) => [{ x: -threshold, ours: 0 }, { x: threshold, ours: 0 }],
  cost: "one comparison and one sum",
  references: [{
    title: "De-Noising by Soft-Thresholding",
    authors: "David L. Donoho",
    year: 1995,
  }],
  pros: ({ threshold }) =>
    threshold === 0 ? "" : "Removes noise around 0 without a jump: a step of sparse coding.",
  cons: ({ threshold }) =>
    threshold === 0 ? "" : "What remains is too small by the threshold; no gradient in the middle.",
  defaults: [
    { library: "Keras", name: "soft_shrink", defaults: "threshold = 0.5" },
    { library: "PyTorch", name: "nn.Softshrink", defaults: "lambd = 0.5" },
  ],
});
