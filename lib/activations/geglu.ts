import type { VectorActivation } from "./activation.ts";
import { defineGatedActivation } from "./define_gated.ts";
import { gelu } from "./gelu.ts";

/**
 * The gated unit a · gelu(b): like GLU, with the exact GELU in place of the sigmoid.
 *
 * Half as many numbers come out, so it is a layer of its own, `layers.geglu()`. Shazeer, 2020.
 *
 * @example
 * ```ts
 * import { geglu } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * assertAlmostEquals(geglu([2, 1])[0], 2 * 0.8413447460685429, 1e-15);
 * assertEquals(geglu.derivative([2, 0]), [[0, 1]]);
 * ```
 */
export const geglu: VectorActivation = defineGatedActivation({
  name: "geglu",
  gate: gelu,
  formula: "f([a, b])_i = a_i \\, b_i \\, \\Phi(b_i)",
  derivativeFormula:
    "\\frac{\\partial f_i}{\\partial a_i} = b_i \\, \\Phi(b_i), \\quad \\frac{\\partial f_i}{\\partial b_i} = a_i \\left(\\Phi(b_i) + b_i \\, \\varphi(b_i)\\right)",
  summary: "Multiplies each number of one half by the GELU of its gate in the other half.",
  monotonicity: "not monotonic",
  smoothness: "smooth",
  cost: "one error function and one product for two numbers",
  references: [{
    title: "GLU Variants Improve Transformer",
    authors: "Noam Shazeer",
    year: 2020,
    link: "https://arxiv.org/abs/2002.05202",
  }],
  pros: "Better than a plain GELU with the same number of weights; used in T5 1.1 and Gemma.",
  cons:
    "The layer before it needs twice the units; some models gate with the first half, or use the tanh form of GELU.",
  defaults: [],
});
