import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * Squared ReLU, scaled and shifted so that standard normal inputs come out with mean 0 and variance 1.
 *
 * Yu et al., 2022, “MetaFormer Baselines for Vision”; there both numbers may be learned.
 *
 * @example
 * ```ts
 * import { starRelu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(starRelu.with({ scale: 2, bias: -1 })([-2, 3]), [-1, 17]);
 * ```
 */
export const starRelu: ScalarActivation<{ scale: number; bias: number }> = defineOwnActivation({
  name: "starRelu",
  f: (x, { scale, bias }) => scale * Math.max(0, x) ** 2 + bias,
  derivative: (x, { scale }) => 2 * scale * Math.max(0, x),
  params: { scale: 0.8944, bias: -0.4472 },
  limits: { scale: "finite > 0", bias: "finite" },
  formula: "f(x) = s \\max(0, x)^2 + b",
  derivativeFormula: "f'(x) = 2 s \\max(0, x)",
  range: ({ scale, bias }) => scale > 0 ? [bias, Infinity] : [-Infinity, bias],
  summary: "Squared ReLU, scaled and shifted to keep mean 0 and variance 1.",
  monotonicity: "nondecreasing",
  smoothness: "continuous slope",
  cost: "one comparison, two products and a sum",
  references: [{
    title: "MetaFormer Baselines for Vision",
    authors: "Weihao Yu et al.",
    year: 2022,
    link: "https://arxiv.org/abs/2210.13452",
  }],
  pros: "As cheap as can be, and the next layer receives numbers of a steady size.",
  cons: "Grows as x²; the steady size holds for standard normal inputs only.",
  defaults: [],
});
