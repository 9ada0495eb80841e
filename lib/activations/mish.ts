import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { timesExp } from "./times_exp.ts";

const MINIMUM = { x: -1.1924312145154952, y: -0.30884341301725041 };

/**
 * x · tanh(softplus(x)): close to SiLU, a little steeper.
 *
 * With e = eˣ and n = e(e + 2) the hyperbolic tangent is n / (n + 2); on the right the same is written in e⁻ˣ, so that
 * nothing overflows on either side. Misra, 2019.
 *
 * @example
 * ```ts
 * import { mish } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * assertAlmostEquals(mish(1), 0.8650983882673103, 1e-15);
 * assertAlmostEquals(mish.derivative(0), 0.6, 1e-15);
 * assertEquals(mish.derivative([-Infinity, Infinity]), [0, 1]);
 * ```
 */
export const mish: ScalarActivation = defineOwnActivation({
  name: "mish",
  f: (x) => {
    if (x > 0) {
      const e = Math.exp(-x), square = 2 * e * e;
      return x * ((1 + 2 * e) / (1 + 2 * e + square));
    }
    const e = Math.exp(x);
    return timesExp(x * (e + 2) / (e * (e + 2) + 2), x);
  },
  derivative: (x) => {
    if (x > 0) {
      const e = Math.exp(-x), whole = 1 + 2 * e + 2 * e * e;
      // Fully open; at ∞ the product with 0 would be NaN.
      return e === 0 ? 1 : (1 + 2 * e + 4 * x * e * e * (1 + e) / whole) / whole;
    }
    // The paper's ω / δ², with 1 + x factored out: it is almost exact where the sum cancels.
    const e = Math.exp(x), whole = e * (e + 2) + 2;
    return timesExp((4 * (1 + x) + e * (e * (e + 4) + 6 + 4 * x)) / (whole * whole), x);
  },
  formula: "f(x) = x \\tanh(\\ln(1 + e^{x}))",
  range: [MINIMUM.y, Infinity],
  derivativeFormula: "f'(x) = t + x \\, \\sigma(x) (1 - t^2), \\quad t = \\tanh(\\ln(1 + e^{x}))",
  summary: "A line gated by the hyperbolic tangent of its own softplus.",
  monotonicity: "not monotonic",
  smoothness: "smooth",
  extrema: [{ kind: "minimum", ...MINIMUM }],
  cost: "one exponential and one division",
  references: [{
    title: "Mish: A Self Regularized Non-Monotonic Activation Function",
    authors: "Diganta Misra",
    year: 2019,
    link: "https://arxiv.org/abs/1908.08681",
  }],
  pros: "Smooth, and no unit dies; used in YOLOv4.",
  cons: "Almost the same curve as SiLU, and slower to compute.",
  defaults: [
    { library: "Keras", name: "mish" },
    { library: "PyTorch", name: "nn.Mish" },
    { library: "JAX", name: "jax.nn.mish" },
    { library: "TensorFlow.js", name: "mish" },
  ],
});
