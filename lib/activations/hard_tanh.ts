import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * A straight line between two limits: min(max(x, −1), 1).
 *
 * At the kinks f′ is 1, as in TensorFlow. Collobert, 2004, “Large Scale Machine Learning”.
 *
 * @example
 * ```ts
 * import { hardTanh } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(hardTanh([-3, 0.5, 3]), [-1, 0.5, 1]);
 * assertEquals(hardTanh.with({ min: 0, max: 2 })([-3, 0.5, 3]), [0, 0.5, 2]);
 * ```
 */
export const hardTanh: ScalarActivation<{ min: number; max: number }> = defineOwnActivation({
  name: "hardTanh",
  f: (x, { min, max }) => Math.min(Math.max(x, min), max),
  derivative: (x, { min, max }) => Number.isNaN(x) ? NaN : x >= min && x <= max ? 1 : 0,
  params: { min: -1, max: 1 },
  limits: { min: "finite", max: "finite" },
  formula: "f(x) = \\min(\\max(x, -1), 1)",
  derivativeFormula:
    "f'(x) = \\begin{cases} 1 & -1 \\le x \\le 1 \\\\ 0 & \\text{else} \\end{cases}",
  range: ({ min, max }) => [Math.min(min, max), max],
  kinks: ({ min, max }) => min < max ? [min, max] : [],
  summary: "Tanh made of three straight lines.",
  monotonicity: "nondecreasing",
  smoothness: "corners",
  symmetry: "odd",
  atKinks: [{ x: -1, ours: 1, others: { PyTorch: "0" } }, {
    x: 1,
    ours: 1,
    others: { PyTorch: "0" },
  }],
  cost: "two comparisons",
  references: [{ title: "Large Scale Machine Learning", authors: "Ronan Collobert", year: 2004 }],
  pros: "Cheap, and exactly linear in the middle.",
  cons: "Outside there is no gradient at all, where tanh still has a little.",
  defaults: [
    { library: "Keras", name: "hard_tanh" },
    { library: "PyTorch", name: "nn.Hardtanh", defaults: "min_val = −1, max_val = 1" },
    { library: "JAX", name: "jax.nn.hard_tanh" },
  ],
});
