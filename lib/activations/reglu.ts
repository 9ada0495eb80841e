import type { VectorActivation } from "./activation.ts";
import { defineGatedActivation } from "./define_gated.ts";
import { relu } from "./relu.ts";

/**
 * The gated unit a · max(0, b): like GLU, with a ReLU in place of the sigmoid.
 *
 * Half as many numbers come out, so it is a layer of its own, `layers.reglu()`. Shazeer, 2020.
 *
 * @example
 * ```ts
 * import { reglu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(reglu([3, 3, 2, -2]), [6, 0]);
 * assertEquals(reglu.derivative([3, 2]), [[2, 3]]);
 * assertEquals(reglu.derivative([3, 0]), [[0, 0]]); // at the kink the slope is ReLU's: 0
 * ```
 */
export const reglu: VectorActivation = defineGatedActivation({
  name: "reglu",
  gate: relu,
  formula: "f([a, b])_i = a_i \\max(0, b_i)",
  derivativeFormula:
    "\\frac{\\partial f_i}{\\partial a_i} = \\max(0, b_i), \\quad \\frac{\\partial f_i}{\\partial b_i} = \\begin{cases} a_i & b_i > 0 \\\\ 0 & b_i \\le 0 \\end{cases}",
  summary: "Multiplies each number of one half by the ReLU of its gate in the other half.",
  monotonicity: "not monotonic",
  smoothness: "corners",
  atKinks: [{ x: 0, ours: 0 }],
  cost: "one comparison and one product for two numbers",
  references: [{
    title: "GLU Variants Improve Transformer",
    authors: "Noam Shazeer",
    year: 2020,
    link: "https://arxiv.org/abs/2002.05202",
  }],
  pros: "The cheapest of the gated functions, and many of its outputs are exactly 0.",
  cons: "The layer before it needs twice the units, and a gate that never opens is dead.",
  defaults: [],
});
