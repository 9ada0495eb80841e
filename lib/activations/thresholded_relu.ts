import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { snap } from "./snap.ts";

/**
 * Passes numbers above θ and gives 0 for the rest: unlike a shifted ReLU it jumps, so that what passes stays as large.
 *
 * Keras 3 has dropped the layer, and writes `ReLU(threshold=θ)` instead. At θ the derivative is 0, as in Keras on
 * TensorFlow; the jump itself has no gradient. Konda, Memisevic & Krueger, 2014.
 *
 * @example
 * ```ts
 * import { thresholdedRelu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(thresholdedRelu([-2, 1, 3]), [0, 0, 3]);
 * assertEquals(thresholdedRelu.with({ theta: 4 })(3), 0);
 * assertEquals(thresholdedRelu.derivative([-2, 1, 3]), [0, 0, 1]);
 * ```
 */
export const thresholdedRelu: ScalarActivation<{ theta: number }> = defineOwnActivation({
  name: "thresholdedRelu",
  f: (x, { theta }) => snap(x, theta) <= theta ? 0 : x,
  derivative: (x, { theta }) => Number.isNaN(x) ? NaN : snap(x, theta) > theta ? 1 : 0,
  params: { theta: 1 },
  limits: { theta: "finite ≥ 0" },
  formula: "f(x) = \\begin{cases} x & x > \\theta \\\\ 0 & x \\le \\theta \\end{cases}",
  range: [0, Infinity],
  kinks: ({ theta }) => [theta],
  derivativeFormula: "f'(x) = \\begin{cases} 1 & x > \\theta \\\\ 0 & x \\le \\theta \\end{cases}",
  summary: "Passes numbers above θ unchanged, and gives 0 for the rest.",
  monotonicity: "nondecreasing",
  smoothness: ({ theta }) => theta === 0 ? "corners" : "jumps",
  atKinks: ({ theta }) => [{ x: theta, ours: 0 }],
  cost: "one comparison",
  references: [{
    title: "Zero-bias autoencoders and the benefits of co-adapting features",
    authors: "Kishore Konda, Roland Memisevic, David Krueger",
    year: 2014,
    link: "https://arxiv.org/abs/1402.3337",
  }],
  pros: ({ theta }) =>
    theta === 0
      ? "Cheap and sparse: with θ = 0 it is ReLU."
      : "Sparser than ReLU without negative biases, which would make what passes smaller.",
  cons: ({ theta }) =>
    theta === 0
      ? "Units can die, as with ReLU."
      : "The jump has no gradient, so training does not see it; units die even more easily.",
  defaults: [
    { library: "Keras", name: "layers.ThresholdedReLU", defaults: "theta = 1; not in Keras 3" },
    { library: "TensorFlow.js", name: "layers.thresholdedReLU", defaults: "theta = 1" },
  ],
});
