import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * 0 for numbers of at most λ in size, and x itself for all others.
 *
 * Donoho & Johnstone, 1994, “Ideal spatial adaptation by wavelet shrinkage”.
 *
 * @example
 * ```ts
 * import { hardShrink } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(hardShrink([-2, 0.3, 2]), [-2, 0, 2]);
 * ```
 */
export const hardShrink: ScalarActivation<{ threshold: number }> = defineOwnActivation({
  name: "hardShrink",
  f: (x, { threshold }) => Math.abs(x) <= threshold ? 0 : x,
  derivative: (x, { threshold }) => Number.isNaN(x) ? NaN : Math.abs(x) > threshold ? 1 : 0,
  params: { threshold: 0.5 },
  limits: { threshold: "finite ≥ 0" },
  formula: "f(x) = \\begin{cases} x & |x| > \\lambda \\\\ 0 & |x| \\le \\lambda \\end{cases}",
  derivativeFormula:
    "f'(x) = \\begin{cases} 1 & |x| > \\lambda \\\\ 0 & |x| \\le \\lambda \\end{cases}",
  range: [-Infinity, Infinity],
  kinks: ({ threshold }) => threshold === 0 ? [] : [-threshold, threshold],
  summary: "Puts 0 in place of small numbers, and leaves the others alone.",
  monotonicity: "nondecreasing",
  smoothness: "jumps",
  symmetry: "odd",
  atKinks: [{ x: -0.5, ours: 0 }, { x: 0.5, ours: 0 }],
  cost: "one comparison",
  references: [{
    title: "Ideal spatial adaptation by wavelet shrinkage",
    authors: "David L. Donoho, Iain M. Johnstone",
    year: 1994,
    link: "https://doi.org/10.1093/biomet/81.3.425",
  }],
  pros: "Takes away noise and keeps what is large as it is.",
  cons: "Jumps at ±λ, and small numbers get no gradient.",
  defaults: [
    { library: "Keras", name: "hard_shrink", defaults: "threshold = 0.5" },
    { library: "PyTorch", name: "nn.Hardshrink", defaults: "lambd = 0.5" },
  ],
});
