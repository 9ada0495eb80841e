import type { VectorActivation } from "./activation.ts";
import { defineGatedActivation } from "./define_gated.ts";
import { silu } from "./silu.ts";

/**
 * The gated unit a · silu(b) = a · b · σ(b): like GLU, with SiLU, also called swish, in place of the sigmoid.
 *
 * Half as many numbers come out, so it is a layer of its own, `layers.swiglu()`. Shazeer, 2020.
 *
 * @example
 * ```ts
 * import { swiglu } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * assertAlmostEquals(swiglu([2, 1])[0], 2 * 0.7310585786300049, 1e-15);
 * assertEquals(swiglu.derivative([2, 0]), [[0, 1]]);
 * ```
 */
export const swiglu: VectorActivation = defineGatedActivation({
  name: "swiglu",
  gate: silu,
  formula: "f([a, b])_i = a_i \\, b_i \\, \\sigma(b_i)",
  derivativeFormula:
    "\\frac{\\partial f_i}{\\partial a_i} = b_i \\, \\sigma(b_i), \\quad \\frac{\\partial f_i}{\\partial b_i} = a_i \\, \\sigma(b_i) \\left(1 + b_i (1 - \\sigma(b_i))\\right)",
  summary: "Multiplies each number of one half by the SiLU of its gate in the other half.",
  monotonicity: "not monotonic",
  smoothness: "smooth",
  cost: "one exponential, one division and two products for two numbers",
  references: [{
    title: "GLU Variants Improve Transformer",
    authors: "Noam Shazeer",
    year: 2020,
    link: "https://arxiv.org/abs/2002.05202",
  }],
  pros: "The gate of many large language models, such as PaLM and LLaMA.",
  cons:
    "The layer before it needs twice the units; many of those models gate with the first half instead.",
  defaults: [],
});
