import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * A straight line from 0 at −1 to 1 at 1: min(max((x + 1) / 2, 0), 1).
 *
 * What sparsemax is for two classes. Martins & Astudillo, 2016, “From Softmax to Sparsemax”.
 *
 * @example
 * ```ts
 * import { sparseSigmoid } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(sparseSigmoid([-2, 0, 0.5, 2]), [0, 0.5, 0.75, 1]);
 * ```
 */
export const sparseSigmoid: ScalarActivation = defineOwnActivation({
  name: "sparseSigmoid",
  f: (x) => x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2,
  derivative: (x) => Number.isNaN(x) ? NaN : x > -1 && x < 1 ? 0.5 : 0,
  formula: "f(x) = \\min\\left(\\max\\left(\\frac{x + 1}{2}, 0\\right), 1\\right)",
  derivativeFormula:
    "f'(x) = \\begin{cases} \\frac{1}{2} & -1 < x < 1 \\\\ 0 & \\text{else} \\end{cases}",
  range: [0, 1],
  kinks: [-1, 1],
  summary: "A sigmoid that reaches 0 and 1: sparsemax for two classes.",
  monotonicity: "nondecreasing",
  smoothness: "corners",
  atKinks: [{ x: -1, ours: 0, others: { JAX: "1/4" } }, { x: 1, ours: 0, others: { JAX: "1/4" } }],
  cost: "two comparisons, a sum and a product",
  references: [{
    title: "From Softmax to Sparsemax: A Sparse Model of Attention and Multi-Label Classification",
    authors: "André F. T. Martins, Ramón Fernandez Astudillo",
    year: 2016,
    link: "https://arxiv.org/abs/1602.02068",
  }],
  pros: "Says exactly 0 and exactly 1, so that what does not matter drops out.",
  cons: "Outside (−1, 1) there is no gradient.",
  defaults: [
    { library: "Keras", name: "sparse_sigmoid" },
    { library: "JAX", name: "jax.nn.sparse_sigmoid" },
  ],
});
