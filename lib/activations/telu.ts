import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { timesExp } from "./times_exp.ts";

const MINIMUM = { x: -1.0788600584646241, y: -0.35328577784821127 };

/**
 * The hyperbolic tangent exponential linear unit x · tanh(eˣ): like Mish, but closer to x on the right.
 *
 * Fernandez & Mali, 2024.
 *
 * @example
 * ```ts
 * import { telu } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * assertAlmostEquals(telu(1), Math.tanh(Math.E), 1e-15);
 * assertEquals(telu.derivative([-Infinity, Infinity]), [0, 1]);
 * ```
 */
export const telu: ScalarActivation = defineOwnActivation({
  name: "telu",
  // Far to the left tanh(eˣ) is eˣ, to the last digit.
  f: (x) => x < -40 ? timesExp(x, x) : x * Math.tanh(Math.exp(x)),
  derivative: (x) => {
    const e = Math.exp(x);
    // The same as in the formula, but where the two parts cancel 1 + x is hardly rounded.
    if (x < 0) return timesExp((1 + x + bend(2 * e)) / Math.cosh(e) ** 2, x);
    // Less than 1e-60; at ∞ the product would be NaN.
    return Math.tanh(e) + (x > 5 ? 0 : x * e / Math.cosh(e) ** 2);
  },
  formula: "f(x) = x \\tanh(e^{x})",
  range: [MINIMUM.y, Infinity],
  derivativeFormula: "f'(x) = \\tanh(e^{x}) + x e^{x} \\left(1 - \\tanh^2(e^{x})\\right)",
  summary: "A line gated by the hyperbolic tangent of its own exponential.",
  monotonicity: "not monotonic",
  smoothness: "smooth",
  extrema: [{ kind: "minimum", ...MINIMUM }],
  cost: "two exponentials and one division",
  references: [{
    title: "Stable and Robust Deep Learning By Hyperbolic Tangent Exponential Linear Unit (TeLU)",
    authors: "Alfredo Fernandez, Ankur Mali",
    year: 2024,
    link: "https://arxiv.org/abs/2402.02790",
  }, {
    title: "TeLU Activation Function for Fast and Stable Deep Learning",
    authors: "Alfredo Fernandez, Ankur Mali",
    year: 2024,
    link: "https://arxiv.org/abs/2412.20269",
  }],
  pros: "Almost ReLU on the right, so settings found for ReLU work; smooth, and no unit dies.",
  cons: "New and little tested; two exponentials for every number.",
  defaults: [],
});

/** sinh(x) / x − 1 for |x| ≤ 2 by its series, x²/6 · (1 + x²/20 · (1 + x²/42 · (…))): the difference would cancel. */
function bend(x: number): number {
  let sum = 1;
  for (let n = 24; n >= 4; n -= 2) sum = 1 + x * x / (n * (n + 1)) * sum;
  return x * x / 6 * sum;
}
