import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * Cuts x off at −1 and 1: tanh made of three straight pieces.
 *
 * At both kinks the derivative is 1, as in Keras on TensorFlow, which cuts off with clip_by_value. Collobert, 2004.
 *
 * @example
 * ```ts
 * import { hardTanh } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(hardTanh([-3, 0.5, 3]), [-1, 0.5, 1]);
 * assertEquals(hardTanh.with({ min: 0, max: 2 })([-3, 3]), [0, 2]);
 * assertEquals(hardTanh.derivative([-3, 0.5, 1, 3]), [0, 1, 1, 0]);
 * ```
 */
export const hardTanh: ScalarActivation<{ min: number; max: number }> = defineOwnActivation({
  name: "hardTanh",
  f: (x, { min, max }) => x <= min ? min : x >= max ? max : x,
  derivative: (x, { min, max }) => Number.isNaN(x) ? NaN : x >= min && x <= max ? 1 : 0,
  params: { min: -1, max: 1 },
  limits: { min: "finite", max: "finite" },
  order: ["min", "<", "max"],
  formula: "f(x) = \\max(-1, \\min(1, x))",
  range: ({ min, max }) => [min, max],
  kinks: ({ min, max }) => [min, max],
  derivativeFormula: "f'(x) = \\begin{cases} 1 & |x| \\le 1 \\\\ 0 & |x| > 1 \\end{cases}",
  summary: "Cuts off at −1 and 1: a tanh made of three straight pieces.",
  monotonicity: "nondecreasing",
  smoothness: "corners",
  symmetry: "odd",
  atKinks: [
    { x: -1, ours: 1, others: { PyTorch: "0" } },
    { x: 1, ours: 1, others: { PyTorch: "0" } },
  ],
  cost: "two comparisons",
  references: [{
    title: "Large Scale Machine Learning",
    authors: "Ronan Collobert",
    year: 2004,
  }, {
    title: "Natural Language Processing (Almost) from Scratch",
    authors:
      "Ronan Collobert, Jason Weston, Léon Bottou, Michael Karlen, Koray Kavukcuoglu, Pavel Kuksa",
    year: 2011,
    link: "https://arxiv.org/abs/1103.0398",
  }],
  pros:
    "Bounded and centred at 0 like tanh, but cheap; between −1 and 1 its gradient does not fade.",
  cons: "No gradient at all outside: a unit that gets there may stay there.",
  defaults: [
    { library: "Keras", name: "hard_tanh" },
    { library: "PyTorch", name: "nn.Hardtanh", defaults: "min_val = −1, max_val = 1" },
    { library: "JAX", name: "jax.nn.hard_tanh" },
  ],
});
