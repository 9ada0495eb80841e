import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * ELU whose slope is continuous for every α: x for x > 0, and α(e^(x/α) − 1) below.
 *
 * At 0 the slope is 1 on either side. (Keras on TensorFlow gives 2 there, for it adds up both sides.) Barron, 2017.
 *
 * @example
 * ```ts
 * import { celu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(celu.with({ alpha: 2 })([-Infinity, 0, 3]), [-2, 0, 3]);
 * assertEquals(celu.with({ alpha: 2 }).derivative(0), 1);
 * ```
 */
export const celu: ScalarActivation<{ alpha: number }> = defineOwnActivation({
  name: "celu",
  f: (x, { alpha }) => x > 0 ? x : alpha * Math.expm1(x / alpha),
  derivative: (x, { alpha }) => x > 0 ? 1 : Math.exp(x / alpha),
  params: { alpha: 1 },
  limits: { alpha: "finite > 0" },
  formula:
    "f(x) = \\begin{cases} x & x > 0 \\\\ \\alpha (e^{x / \\alpha} - 1) & x \\le 0 \\end{cases}",
  range: ({ alpha }) => [-alpha, Infinity],
  derivativeFormula:
    "f'(x) = \\begin{cases} 1 & x > 0 \\\\ e^{x / \\alpha} & x \\le 0 \\end{cases}",
  summary: "ELU whose slope is continuous for every α.",
  monotonicity: "increasing",
  smoothness: "continuous slope",
  cost: "one comparison, and one exponential on the left",
  references: [{
    title: "Continuously Differentiable Exponential Linear Units",
    authors: "Jonathan T. Barron",
    year: 2017,
    link: "https://arxiv.org/abs/1704.07483",
  }],
  pros: "Like ELU, and α can be tuned or learned without creating a kink.",
  cons: "Like ELU: costs more than ReLU on the left, where the gradient fades far out.",
  defaults: [
    { library: "Keras", name: "celu", defaults: "alpha = 1" },
    { library: "PyTorch", name: "nn.CELU", defaults: "alpha = 1" },
    { library: "JAX", name: "jax.nn.celu", defaults: "alpha = 1" },
  ],
});
