import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * Moves every number by λ towards 0, where it stops.
 *
 * Donoho & Johnstone, 1994, “Ideal spatial adaptation by wavelet shrinkage”.
 *
 * @example
 * ```ts
 * import { softShrink } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(softShrink([-2, 0.3, 2]), [-1.5, 0, 1.5]);
 * ```
 */
export const softShrink: ScalarActivation<{ threshold: number }> = defineOwnActivation({
  name: "softShrink",
  f: (x, { threshold }) => Math.abs(x) <= threshold ? 0 : x - Math.sign(x) * threshold,
  derivative: (x, { threshold }) => Number.isNaN(x) ? NaN : Math.abs(x) > threshold ? 1 : 0,
  params: { threshold: 0.5 },
  limits: { threshold: "finite ≥ 0" },
  formula: "f(x) = \\operatorname{sign}(x) \\max(|x| - \\lambda, 0)",
  derivativeFormula:
    "f'(x) = \\begin{cases} 1 & |x| > \\lambda \\\\ 0 & |x| \\le \\lambda \\end{cases}",
  range: [-Infinity, Infinity],
  kinks: ({ threshold }) => threshold === 0 ? [] : [-threshold, threshold],
  summary: "Makes every number smaller by λ, and small ones 0.",
  monotonicity: "nondecreasing",
  smoothness: "corners",
  symmetry: "odd",
  atKinks: [{ x: -0.5, ours: 0 }, { x: 0.5, ours: 0 }],
  cost: "two comparisons and a sum",
  references: [{
    title: "Ideal spatial adaptation by wavelet shrinkage",
    authors: "David L. Donoho, Iain M. Johnstone",
    year: 1994,
    link: "https://doi.org/10.1093/biomet/81.3.425",
  }],
  pros: "Takes away noise, and what is left hangs together: no jump.",
  cons: "Large numbers become smaller, too, and small ones get no gradient.",
  defaults: [
    { library: "Keras", name: "soft_shrink", defaults: "threshold = 0.5" },
    { library: "PyTorch", name: "nn.Softshrink", defaults: "lambd = 0.5" },
  ],
});
