import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { inWords } from "./in_words.ts";
import { times } from "./times.ts";

const USUAL = { scale: 0.8944, bias: -0.4472 };

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
  params: USUAL,
  limits: { scale: "finite", bias: "finite" },
  formula: "f(x) = s \\, \\max(0, x)^2 + b",
  range: ({ scale, bias }) => [scale < 0 ? -Infinity : bias, scale > 0 ? Infinity : bias],
  derivativeFormula: "f'(x) = 2 s \\max(0, x)",
  summary: (params) =>
    isUsual(params)
      ? "Squared ReLU, scaled and shifted to keep mean 0 and variance 1."
      : params.scale === 0
      ? `Always ${inWords(params.bias)}: with s = 0 nothing depends on x.`
      : `Squared ReLU, times ${inWords(params.scale)}, plus ${inWords(params.bias)}.`,
  monotonicity: ({ scale }) => scale < 0 ? "nonincreasing" : "nondecreasing",
  smoothness: ({ scale }) => scale === 0 ? "smooth" : "continuous slope",
  symmetry: ({ scale }) => scale === 0 ? "even" : undefined,
  cost: "one comparison, two products and one sum",
  references: [{
    title: "MetaFormer Baselines for Vision",
    authors:
      "Weihao Yu, Chenyang Si, Pan Zhou, Mi Luo, Yichen Zhou, Jiashi Feng, Shuicheng Yan, Xinchao Wang",
    year: 2022,
    link: "https://arxiv.org/abs/2210.13452",
  }],
  pros: (params) =>
    isUsual(params)
      ? "Centred, scaled and far cheaper than GELU, which it replaces in vision models."
      : "",
  cons: (params) =>
    isUsual(params)
      ? "Grows like x²; mean 0 and variance 1 need normally distributed inputs."
      : params.scale === 0
      ? "No gradient anywhere."
      : "Grows like x².",
  defaults: [],
});

function isUsual({ scale, bias }: { scale: number; bias: number }): boolean {
  return scale === USUAL.scale && bias === USUAL.bias;
}
