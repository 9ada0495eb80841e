import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * The square of ReLU: max(0, x)².
 *
 * Found by a search for better language models. So et al., 2021, “Primer: Searching for Efficient Transformers for
 * Language Modeling”.
 *
 * @example
 * ```ts
 * import { squaredRelu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(squaredRelu([-2, 3]), [0, 9]);
 * assertEquals(squaredRelu.derivative([-2, 3]), [0, 6]);
 * ```
 */
export const squaredRelu: ScalarActivation = defineOwnActivation({
  name: "squaredRelu",
  f: (x) => Math.max(0, x) ** 2,
  derivative: (x) => 2 * Math.max(0, x),
  formula: "f(x) = \\max(0, x)^2",
  derivativeFormula: "f'(x) = 2 \\max(0, x)",
  range: [0, Infinity],
  summary: "The square of ReLU: no corner, and it rises ever faster.",
  monotonicity: "nondecreasing",
  smoothness: "continuous slope",
  cost: "one comparison and one product",
  references: [{
    title: "Primer: Searching for Efficient Transformers for Language Modeling",
    authors: "David R. So, Wojciech Mańke, Hanxiao Liu, Zihang Dai, Noam Shazeer, Quoc V. Le",
    year: 2021,
    link: "https://arxiv.org/abs/2109.08668",
  }],
  pros: "Cheap, without a corner, sparse as ReLU; in some language models better than GELU.",
  cons: "Grows as x², and so does its gradient: values can run away.",
  defaults: [],
});
