import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * The logistic sigmoid 1 / (1 + e⁻ˣ): squeezes any number into (0, 1), so that it can be read as a probability.
 *
 * The derivative is computed from e^−|x|, which keeps its digits where 1 − σ(x) would be 0.
 *
 * @example
 * ```ts
 * import { sigmoid } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(sigmoid([-Infinity, 0, Infinity]), [0, 0.5, 1]);
 * assertEquals(sigmoid.derivative(0), 0.25);
 * ```
 */
export const sigmoid: ScalarActivation = defineOwnActivation({
  name: "sigmoid",
  f: (x) => {
    // eˣ is accurate far to the left, where 1 + e⁻ˣ would overflow.
    if (x < 0) {
      const e = Math.exp(x);
      return e / (1 + e);
    }
    return 1 / (1 + Math.exp(-x));
  },
  derivative: (x) => {
    const e = Math.exp(-Math.abs(x));
    return e / ((1 + e) * (1 + e));
  },
  formula: "f(x) = \\frac{1}{1 + e^{-x}}",
  range: [0, 1],
  derivativeFormula: "f'(x) = f(x) (1 - f(x))",
  summary: "Squeezes any number into (0, 1), so that it can be read as a probability.",
  monotonicity: "increasing",
  smoothness: "smooth",
  cost: "one exponential and one division",
  references: [{
    title: "Recherches mathématiques sur la loi d'accroissement de la population",
    authors: "Pierre-François Verhulst",
    year: 1845,
  }],
  pros: "A probability for one yes or no; a gate that opens and closes smoothly.",
  cons:
    "Saturates at both ends, its slope is at most ¼, and its values are never centred on 0: deep networks learn slowly.",
  defaults: [
    { library: "Keras", name: "sigmoid" },
    { library: "TensorFlow", name: "tf.nn.sigmoid" },
    { library: "PyTorch", name: "nn.Sigmoid" },
    { library: "JAX", name: "jax.nn.sigmoid" },
    { library: "TensorFlow.js", name: "sigmoid" },
  ],
});
