import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * ReLU that passes only what is larger than θ, and that unchanged, so that it jumps there.
 *
 * Konda, Memisevic & Krueger, 2014, “Zero-bias autoencoders and the benefits of co-adapting features”.
 *
 * @example
 * ```ts
 * import { thresholdedRelu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(thresholdedRelu([0.5, 1, 1.5]), [0, 0, 1.5]);
 * ```
 */
export const thresholdedRelu: ScalarActivation<{ theta: number }> = defineOwnActivation({
  name: "thresholdedRelu",
  f: (x, { theta }) => x <= theta ? 0 : x,
  derivative: (x, { theta }) => Number.isNaN(x) ? NaN : x > theta ? 1 : 0,
  params: { theta: 1 },
  limits: { theta: "finite ≥ 0" },
  formula: "f(x) = \\begin{cases} x & x > \\theta \\\\ 0 & x \\le \\theta \\end{cases}",
  derivativeFormula: "f'(x) = \\begin{cases} 1 & x > \\theta \\\\ 0 & x \\le \\theta \\end{cases}",
  range: ({ theta }) => [Math.min(0, theta), Infinity],
  kinks: ({ theta }) => [theta],
  summary: "Passes numbers above θ unchanged, holds back the others.",
  monotonicity: "nondecreasing",
  smoothness: "jumps",
  atKinks: [{ x: 1, ours: 0 }],
  cost: "one comparison",
  references: [{
    title: "Zero-bias autoencoders and the benefits of co-adapting features",
    authors: "Kishore Konda, Roland Memisevic, David Krueger",
    year: 2014,
    link: "https://arxiv.org/abs/1402.3337",
  }],
  pros: "Silent below θ, so hidden layers are sparse even without biases.",
  cons: "Jumps at θ, and below it a unit gets no gradient: more of them die than with ReLU.",
  defaults: [
    {
      library: "Keras",
      name: "layers.ReLU",
      defaults: "threshold = 0; before Keras 3 layers.ThresholdedReLU, theta = 1",
    },
    { library: "PyTorch", name: "nn.Threshold", defaults: "none: both must be given" },
    {
      library: "TensorFlow.js",
      name: "layers.thresholdedReLU",
      defaults: "theta = 1; cannot be trained",
    },
  ],
});
