import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { inLatex, inWords } from "./in_words.ts";
import { snap } from "./snap.ts";

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
  derivative: (x, { min, max }) =>
    Number.isNaN(x) ? NaN : snap(x, min) >= min && snap(x, max) <= max ? 1 : 0,
  params: { min: -1, max: 1 },
  limits: { min: "finite", max: "finite" },
  order: ["min", "<", "max"],
  formula: ({ min, max }) => `f(x) = \\max(${inLatex(min)}, \\min(${inLatex(max)}, x))`,
  range: ({ min, max }) => [min, max],
  kinks: ({ min, max }) => [min, max],
  derivativeFormula: ({ min, max }) =>
    min === -max
      ? `f'(x) = \\begin{cases} 1 & |x| \\le ${inLatex(max)} \\\\ 0 & |x| > ${
        inLatex(max)
      } \\end{cases}`
      : `f'(x) = \\begin{cases} 1 & ${inLatex(min)} \\le x \\le ${
        inLatex(max)
      } \\\\ 0 & \\text{otherwise} \\end{cases}`,
  summary: ({ min, max }) =>
    `Cuts off at ${inWords(min)} and ${inWords(max)}` +
    (min === -1 && max === 1 ? ": a tanh made of three straight pieces." : "."),
  monotonicity: "nondecreasing",
  smoothness: "corners",
  symmetry: ({ min, max }) => min === -max ? "odd" : undefined,
  atKinks: ({ min, max }) => [min, max].map((x) => ({ x, ours: 1, others: { PyTorch: "0" } })),
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
  pros: ({ min, max }) =>
    (min === -max ? "Bounded and centred at 0 like tanh, but cheap; " : "Bounded and cheap; ") +
    `between ${inWords(min)} and ${inWords(max)} its gradient does not fade.`,
  cons: "No gradient at all outside: a unit that gets there may stay there.",
  defaults: [
    { library: "Keras", name: "hard_tanh" },
    { library: "PyTorch", name: "nn.Hardtanh", defaults: "min_val = −1, max_val = 1" },
    { library: "JAX", name: "jax.nn.hard_tanh" },
  ],
});
