import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * The square of ReLU, max(0, x)²: the corner becomes half a parabola, whose slope is continuous.
 *
 * Found by an automatic search for better transformers. So, Mańke, Liu, Dai, Shazeer & Le, 2021.
 *
 * @example
 * ```ts
 * import { squaredRelu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(squaredRelu([-2, 0.5, 3]), [0, 0.25, 9]);
 * assertEquals(squaredRelu.derivative([-2, 0.5, 3]), [0, 1, 6]);
 * ```
 */
export const squaredRelu: ScalarActivation = defineOwnActivation({
  name: "squaredRelu",
  f: (x) => x <= 0 ? 0 : x * x,
  derivative: (x) => x <= 0 ? 0 : 2 * x,
  formula: "f(x) = \\max(0, x)^2",
  range: [0, Infinity],
  derivativeFormula: "f'(x) = 2 \\max(0, x)",
  summary: "The square of ReLU.",
  monotonicity: "nondecreasing",
  smoothness: "continuous slope",
  cost: "one comparison and one product",
  references: [{
    title: "Primer: Searching for Efficient Transformers for Language Modeling",
    authors: "David R. So, Wojciech Mańke, Hanxiao Liu, Zihang Dai, Noam Shazeer, Quoc V. Le",
    year: 2021,
    link: "https://arxiv.org/abs/2109.08668",
  }],
  pros: "As sparse as ReLU and almost as cheap; transformers learn faster with it.",
  cons: "Grows like x², and its slope like x: large activations can explode; units can die.",
  defaults: [],
});
