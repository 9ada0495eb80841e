import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * 0 up to −1, x from 1 on, and a parabola between: a softplus that reaches both its ends.
 *
 * Its derivative is the sparse sigmoid, as softplus's is the sigmoid. Martins & Astudillo, 2016, “From Softmax to
 * Sparsemax”.
 *
 * @example
 * ```ts
 * import { sparsePlus } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(sparsePlus([-2, 0, 1, 3]), [0, 0.25, 1, 3]);
 * assertEquals(sparsePlus.derivative([-2, 0, 3]), [0, 0.5, 1]);
 * ```
 */
export const sparsePlus: ScalarActivation = defineOwnActivation({
  name: "sparsePlus",
  f: (x) => x <= -1 ? 0 : x >= 1 ? x : ((x + 1) / 2) ** 2,
  derivative: (x) => x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2,
  formula:
    "f(x) = \\begin{cases} 0 & x \\le -1 \\\\ \\frac{(x + 1)^2}{4} & -1 < x < 1 \\\\ x & x \\ge 1 \\end{cases}",
  derivativeFormula:
    "f'(x) = \\begin{cases} 0 & x \\le -1 \\\\ \\frac{x + 1}{2} & -1 < x < 1 \\\\ 1 & x \\ge 1 \\end{cases}",
  range: [0, Infinity],
  summary: "A softplus that is exactly 0 on the left and exactly x on the right.",
  monotonicity: "nondecreasing",
  smoothness: "continuous slope",
  cost: "two comparisons, a sum and a product",
  references: [{
    title: "From Softmax to Sparsemax: A Sparse Model of Attention and Multi-Label Classification",
    authors: "André F. T. Martins, Ramón Fernandez Astudillo",
    year: 2016,
    link: "https://arxiv.org/abs/1602.02068",
  }],
  pros: "No corner and no exponential; exactly 0 and exactly linear outside.",
  cons: "Left of −1 there is no gradient.",
  defaults: [
    { library: "Keras", name: "sparse_plus" },
    { library: "JAX", name: "jax.nn.sparse_plus" },
  ],
});
