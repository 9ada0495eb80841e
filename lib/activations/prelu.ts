import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { aboutLeftSlope } from "./left_slope.ts";
import { times } from "./times.ts";

const SLOPE = "f'(x) = \\begin{cases} 1 & x > 0 \\\\ 0 & x = 0 \\\\ \\alpha & x < 0 \\end{cases}";

/**
 * The parametric ReLU: leaky ReLU whose slope α on the left is learned together with the weights.
 *
 * As a function it has a fixed α, by default 0.25, the value that the paper and PyTorch start from. At the kink the
 * derivative is 0, as in Keras on TensorFlow, which computes max(0, x) − α max(0, −x). He, Zhang, Ren & Sun, 2015.
 *
 * @example
 * ```ts
 * import { prelu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(prelu([-8, 3]), [-2, 3]);
 * assertEquals(prelu.with({ alpha: -1 })(-8), 8);
 * assertEquals(prelu.derivative([-8, 0, 3]), [0.25, 0, 1]);
 * ```
 */
export const prelu: ScalarActivation<{ alpha: number }> = defineOwnActivation({
  name: "prelu",
  f: (x, { alpha }) => x >= 0 ? x : times(alpha, x),
  derivative: (x, { alpha }) => {
    if (Number.isNaN(x)) return NaN;
    // α = 1 is a line, without a kink.
    return x > 0 || alpha === 1 ? 1 : x < 0 ? alpha : 0;
  },
  params: { alpha: 0.25 },
  limits: { alpha: "finite" },
  formula: "f(x) = \\begin{cases} x & x \\ge 0 \\\\ \\alpha x & x < 0 \\end{cases}",
  range: ({ alpha }) => [alpha > 0 ? -Infinity : 0, Infinity],
  kinks: ({ alpha }) => alpha === 1 ? [] : [0],
  derivativeFormula: ({ alpha }) =>
    (alpha === 1 ? "f'(x) = 1" : SLOPE) +
    ", \\quad \\frac{\\partial f}{\\partial \\alpha} = \\min(0, x)",
  summary: "Leaky ReLU whose slope on the left is learned.",
  monotonicity: ({ alpha }) => aboutLeftSlope(alpha).monotonicity,
  smoothness: ({ alpha }) => aboutLeftSlope(alpha).smoothness,
  symmetry: ({ alpha }) => aboutLeftSlope(alpha).symmetry,
  extrema: ({ alpha }) => aboutLeftSlope(alpha).extrema,
  atKinks: ({ alpha }) =>
    alpha === 0
      ? [{ x: 0, ours: 0 }]
      : [{ x: 0, ours: 0, others: { PyTorch: "α", "TensorFlow.js": "α" } }],
  cost: "one comparison and one product",
  references: [{
    title:
      "Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification",
    authors: "Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun",
    year: 2015,
    link: "https://arxiv.org/abs/1502.01852",
  }],
  pros: "No slope to choose: each unit or channel can learn its own.",
  cons: "More to learn, so easier to overfit; weight decay pulls α towards 0, which is ReLU.",
  defaults: [
    { library: "Keras", name: "layers.PReLU", defaults: "alpha starts at 0, one for each unit" },
    { library: "PyTorch", name: "nn.PReLU", defaults: "alpha starts at 0.25, one for all" },
    {
      library: "TensorFlow.js",
      name: "layers.prelu",
      defaults: "alpha starts at 0, one for each unit",
    },
    { library: "TensorFlow.js", name: "tf.prelu", defaults: "none: alpha must be given" },
  ],
});
