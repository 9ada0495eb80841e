import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * The hyperbolic tangent: squeezes any number into (−1, 1) and, unlike the sigmoid, keeps 0 at 0.
 *
 * The derivative 1 / cosh² is computed as 4e / (1 + e)² with e = e^−2|x|, which keeps its digits where 1 − tanh² would
 * be 0.
 *
 * @example
 * ```ts
 * import { tanh } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(tanh([-Infinity, 0, Infinity]), [-1, 0, 1]);
 * assertEquals(tanh.derivative(0), 1);
 * ```
 */
export const tanh: ScalarActivation = defineOwnActivation({
  name: "tanh",
  f: Math.tanh,
  derivative: (x) => {
    const e = Math.exp(-2 * Math.abs(x));
    return 4 * e / ((1 + e) * (1 + e));
  },
  formula: "f(x) = \\tanh(x) = \\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
  range: [-1, 1],
  derivativeFormula: "f'(x) = 1 - \\tanh^2(x)",
  summary: "Squeezes any number into (−1, 1) and keeps 0 at 0.",
  monotonicity: "increasing",
  smoothness: "smooth",
  symmetry: "odd",
  cost: "one exponential and one division",
  references: [{
    title: "Efficient BackProp",
    authors: "Yann LeCun, Léon Bottou, Genevieve B. Orr, Klaus-Robert Müller",
    year: 1998,
    link: "https://yann.lecun.com/exdb/publis/pdf/lecun-98b.pdf",
  }],
  pros: "Centred at 0, bounded, slope 1 at the origin: the classic choice in recurrent networks.",
  cons: "Saturates at both ends, where gradients vanish.",
  defaults: [
    { library: "Keras", name: "tanh" },
    { library: "TensorFlow", name: "tf.nn.tanh" },
    { library: "PyTorch", name: "nn.Tanh" },
    { library: "JAX", name: "jax.nn.tanh" },
    { library: "TensorFlow.js", name: "tanh" },
  ],
});
