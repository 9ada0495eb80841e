import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * Randomised leaky ReLU as it is used after training: x for x ≥ 0 and below it the mean of the two slopes times x.
 *
 * While training, the method draws each slope anew between `lower` and `upper`. Xu, Wang, Chen & Li, 2015, “Empirical
 * Evaluation of Rectified Activations in Convolutional Network”.
 *
 * @example
 * ```ts
 * import { rrelu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(rrelu.with({ lower: 0.1, upper: 0.4 })([-4, 2]), [-1, 2]);
 * assertEquals(rrelu.derivative(-1), (1 / 8 + 1 / 3) / 2);
 * ```
 */
export const rrelu: ScalarActivation<{ lower: number; upper: number }> = defineOwnActivation({
  name: "rrelu",
  f: (x, { lower, upper }) => x >= 0 ? x : (lower + upper) / 2 * x,
  derivative: (x, { lower, upper }) => Number.isNaN(x) ? NaN : x > 0 ? 1 : (lower + upper) / 2,
  params: { lower: 1 / 8, upper: 1 / 3 },
  limits: { lower: "finite", upper: "finite" },
  formula: "f(x) = \\begin{cases} x & x \\ge 0 \\\\ \\frac{l + u}{2} x & x < 0 \\end{cases}",
  derivativeFormula:
    "f'(x) = \\begin{cases} 1 & x > 0 \\\\ \\frac{l + u}{2} & x \\le 0 \\end{cases}",
  range: ({ lower, upper }) => [lower + upper > 0 ? -Infinity : 0, Infinity],
  kinks: ({ lower, upper }) => lower + upper === 2 ? [] : [0],
  summary: "Leaky ReLU whose slope is drawn by lot while training; here the mean one, as after it.",
  monotonicity: "increasing",
  smoothness: "corners",
  atKinks: [{ x: 0, ours: (1 / 8 + 1 / 3) / 2 }],
  cost: "one comparison and one product",
  references: [{
    title: "Empirical Evaluation of Rectified Activations in Convolutional Network",
    authors: "Bing Xu, Naiyan Wang, Tianqi Chen, Mu Li",
    year: 2015,
    link: "https://arxiv.org/abs/1505.00853",
  }],
  pros: "The lot keeps a network from learning its examples by heart.",
  cons: "Noisy to train, and another function afterwards.",
  defaults: [
    { library: "PyTorch", name: "nn.RReLU", defaults: "lower = 1/8, upper = 1/3" },
  ],
});
