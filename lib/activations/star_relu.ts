import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { times } from "./times.ts";

/**
 * Squared ReLU scaled and shifted: s · max(0, x)² + b, so that standard normal numbers keep mean 0 and variance 1.
 *
 * For them max(0, x)² has mean ½ and variance 5/4, hence s = 2/√5 ≈ 0.8944 and b = −s/2 ≈ −0.4472; in the paper's models
 * both are learned from there. Yu et al., 2022.
 *
 * @example
 * ```ts
 * import { starRelu } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * assertEquals(starRelu(-2), -0.4472);
 * assertAlmostEquals(starRelu(1), 0.4472);
 * assertEquals(starRelu.derivative([-2, 1]), [0, 1.7888]);
 * ```
 */
export const starRelu: ScalarActivation<{ scale: number; bias: number }> = defineOwnActivation({
  name: "starRelu",
  // Scaled before it is squared, so that it overflows later.
  f: (x, { scale, bias }) => x <= 0 ? bias : times(times(scale, x), x) + bias,
  derivative: (x, { scale }) => x <= 0 ? 0 : times(2 * scale, x),
  params: { scale: 0.8944, bias: -0.4472 },
  limits: { scale: "finite", bias: "finite" },
  formula: "f(x) = s \\, \\max(0, x)^2 + b",
  range: ({ scale, bias }) => [scale < 0 ? -Infinity : bias, scale > 0 ? Infinity : bias],
  derivativeFormula: "f'(x) = 2 s \\max(0, x)",
  summary: "Squared ReLU, scaled and shifted to keep mean 0 and variance 1.",
  monotonicity: "nondecreasing",
  smoothness: "continuous slope",
  cost: "one comparison, two products and one sum",
  references: [{
    title: "MetaFormer Baselines for Vision",
    authors:
      "Weihao Yu, Chenyang Si, Pan Zhou, Mi Luo, Yichen Zhou, Jiashi Feng, Shuicheng Yan, Xinchao Wang",
    year: 2022,
    link: "https://arxiv.org/abs/2210.13452",
  }],
  pros: "Centred, scaled and far cheaper than GELU, which it replaces in vision models.",
  cons: "Grows like x²; mean 0 and variance 1 need normally distributed inputs.",
  defaults: [],
});
