import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * Parametric ReLU: x for x ≥ 0 and αx below, where a network learns α.
 *
 * At the kink f′ is 0, as in Keras on TensorFlow. As a function α is 0.25, with which He et al. and PyTorch start; `layers.prelu` learns it and starts with 0, as Keras. He,
 * Zhang, Ren & Sun, 2015, “Delving Deep into Rectifiers”.
 *
 * @example
 * ```ts
 * import { prelu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(prelu([-4, 2]), [-1, 2]);
 * assertEquals(prelu.derivative([-4, 2]), [0.25, 1]);
 * ```
 */
export const prelu: ScalarActivation<{ alpha: number }> = defineOwnActivation({
  name: "prelu",
  f: (x, { alpha }) => x >= 0 ? x : alpha * x,
  derivative: (x, { alpha }) => Number.isNaN(x) ? NaN : x > 0 ? 1 : x < 0 ? alpha : 0,
  params: { alpha: 0.25 },
  limits: { alpha: "finite" },
  formula: "f(x) = \\begin{cases} x & x \\ge 0 \\\\ \\alpha x & x < 0 \\end{cases}",
  derivativeFormula:
    "f'(x) = \\begin{cases} 1 & x > 0 \\\\ \\alpha & x < 0 \\\\ 0 & x = 0 \\end{cases}",
  range: ({ alpha }) => [alpha > 0 ? -Infinity : 0, Infinity],
  kinks: ({ alpha }) => alpha === 1 ? [] : [0],
  summary: "Leaky ReLU whose slope on the left is learned.",
  monotonicity: "increasing",
  smoothness: "corners",
  atKinks: [{ x: 0, ours: 0, others: { PyTorch: "α" } }],
  cost: "one comparison and one product; one number more to learn for each unit",
  references: [{
    title:
      "Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification",
    authors: "Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun",
    year: 2015,
    link: "https://arxiv.org/abs/1502.01852",
  }],
  pros: "The network finds the slope that suits it, in each layer or unit.",
  cons: "More to learn, so more that can be learned by heart.",
  defaults: [
    { library: "Keras", name: "layers.PReLU", defaults: "α starts at 0, one a unit" },
    { library: "PyTorch", name: "nn.PReLU", defaults: "init = 0.25, one for all" },
    { library: "TensorFlow.js", name: "layers.prelu", defaults: "α starts at 0, one a unit" },
  ],
});
