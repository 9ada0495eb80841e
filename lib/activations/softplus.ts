import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { inWords } from "./in_words.ts";
import { sigmoid } from "./sigmoid.ts";
import { timesExp } from "./times_exp.ts";

/**
 * ln(1 + e^βx) / β: a smooth ReLU that is positive everywhere; the larger β, the sharper the bend.
 *
 * The textbook form overflows from 710 on and is 0 from −37 on; this one is right on both sides. Dugas, Bengio, Bélisle,
 * Nadeau & Garcia, 2000.
 *
 * @example
 * ```ts
 * import { softplus } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(softplus([-Infinity, 0, 1000]), [0, Math.LN2, 1000]);
 * assertEquals(softplus.derivative(0), 0.5);
 * assertEquals(softplus.with({ beta: 2 })(0), Math.LN2 / 2);
 * ```
 */
export const softplus: ScalarActivation<{ beta: number }> = defineOwnActivation({
  name: "softplus",
  f: (x, { beta }) => {
    const t = beta * x;
    if (t > 0) return x + Math.log1p(Math.exp(-t)) / beta;
    // Far to the left ln(1 + eᵗ) is eᵗ, to the last digit.
    return t < -700 ? timesExp(1 / beta, t) : Math.log1p(Math.exp(t)) / beta;
  },
  derivative: (x, { beta }) => sigmoid.scalar(beta * x),
  params: { beta: 1 },
  limits: { beta: "finite > 0" },
  formula: "f(x) = \\frac{1}{\\beta} \\ln(1 + e^{\\beta x})",
  range: [0, Infinity],
  derivativeFormula: "f'(x) = \\sigma(\\beta x)",
  summary: ({ beta }) =>
    "A smooth ReLU that is positive everywhere; its derivative is the sigmoid" +
    (beta === 1 ? "." : " of βx."),
  monotonicity: "increasing",
  smoothness: "smooth",
  cost: "one exponential and one logarithm",
  references: [{
    title: "Incorporating Second-Order Functional Knowledge for Better Option Pricing",
    authors: "Charles Dugas, Yoshua Bengio, François Bélisle, Claude Nadeau, René Garcia",
    year: 2000,
  }],
  pros: "Always positive: the output for a rate, a variance or a scale.",
  cons: ({ beta }) =>
    `Costs more than ReLU, never exactly 0, and ${
      inWords(Number((Math.LN2 / beta).toPrecision(2)))
    } at 0, so values drift upwards from layer to layer.`,
  defaults: [
    { library: "Keras", name: "softplus" },
    { library: "TensorFlow", name: "tf.nn.softplus" },
    { library: "PyTorch", name: "nn.Softplus", defaults: "beta = 1, threshold = 20" },
    { library: "JAX", name: "jax.nn.softplus" },
    { library: "TensorFlow.js", name: "softplus" },
  ],
});
