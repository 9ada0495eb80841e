import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * ReLU with its corner rounded by a parabola: 0 up to −1, (x + 1)²/4 up to 1, and x beyond.
 *
 * It is to sparsemax what softplus is to softmax, and its slope, which is continuous, is sparseSigmoid. Blondel, Martins &
 * Niculae, 2019.
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
  f: (x) => x <= -1 ? 0 : x >= 1 ? x : (x + 1) * (x + 1) / 4,
  derivative: (x) => x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2,
  formula:
    "f(x) = \\begin{cases} 0 & x \\le -1 \\\\ \\frac{1}{4} (x + 1)^2 & -1 < x < 1 \\\\ x & x \\ge 1 \\end{cases}",
  range: [0, Infinity],
  derivativeFormula: "f'(x) = \\max\\!\\left(0, \\min\\!\\left(1, \\frac{x + 1}{2}\\right)\\right)",
  summary: "ReLU with its corner rounded by a parabola.",
  monotonicity: "nondecreasing",
  smoothness: "continuous slope",
  cost: "two comparisons, one sum and two products",
  references: [{
    title: "Learning with Fenchel-Young Losses",
    authors: "Mathieu Blondel, André F. T. Martins, Vlad Niculae",
    year: 2019,
    link: "https://arxiv.org/abs/1901.02324",
  }],
  pros: "Like softplus without an exponential, and exactly 0 on the left and x on the right.",
  cons: "No gradient left of −1, so units can die; f(0) is ¼, not 0.",
  defaults: [
    { library: "Keras", name: "sparse_plus" },
    { library: "JAX", name: "jax.nn.sparse_plus" },
  ],
});
