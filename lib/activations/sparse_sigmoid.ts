import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * The slope of sparsePlus: (x + 1)/2 between −1 and 1, 0 to the left and 1 to the right.
 *
 * It is to sparsemax what the sigmoid is to softmax: the probability of the first of two classes. At both kinks the
 * derivative is 0, as in Keras on TensorFlow. Blondel, Martins & Niculae, 2019.
 *
 * @example
 * ```ts
 * import { sparseSigmoid } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(sparseSigmoid([-2, 0, 0.5, 2]), [0, 0.5, 0.75, 1]);
 * assertEquals(sparseSigmoid.derivative([-1, 0]), [0, 0.5]);
 * ```
 */
export const sparseSigmoid: ScalarActivation = defineOwnActivation({
  name: "sparseSigmoid",
  f: (x) => x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2,
  derivative: (x) => Number.isNaN(x) ? NaN : x > -1 && x < 1 ? 1 / 2 : 0,
  formula: "f(x) = \\max\\!\\left(0, \\min\\!\\left(1, \\frac{x + 1}{2}\\right)\\right)",
  range: [0, 1],
  kinks: [-1, 1],
  derivativeFormula:
    "f'(x) = \\begin{cases} \\frac{1}{2} & |x| < 1 \\\\ 0 & |x| \\ge 1 \\end{cases}",
  summary: "A sigmoid that reaches 0 and 1: sparsemax for two classes.",
  monotonicity: "nondecreasing",
  smoothness: "corners",
  atKinks: [
    { x: -1, ours: 0, others: { JAX: "¼" } },
    { x: 1, ours: 0, others: { JAX: "¼" } },
  ],
  cost: "two comparisons, one sum and one division",
  references: [{
    title: "Learning with Fenchel-Young Losses",
    authors: "Mathieu Blondel, André F. T. Martins, Vlad Niculae",
    year: 2019,
    link: "https://arxiv.org/abs/1901.02324",
  }, {
    title: "BinaryConnect: Training Deep Neural Networks with binary weights during propagations",
    authors: "Matthieu Courbariaux, Yoshua Bengio, Jean-Pierre David",
    year: 2015,
    link: "https://arxiv.org/abs/1511.00363",
  }],
  pros: "Probabilities that can be exactly 0 or 1, without an exponential.",
  cons:
    "Steep and narrow: beyond ±1 there is no gradient, and the logarithm of an output of 0 is −∞.",
  defaults: [
    { library: "Keras", name: "sparse_sigmoid" },
    { library: "JAX", name: "jax.nn.sparse_sigmoid" },
  ],
});
