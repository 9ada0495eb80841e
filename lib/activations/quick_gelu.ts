import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { gated, gatedSlope } from "./gate.ts";

const MINIMUM = { x: -0.75115425544128895, y: -0.16361018963635358 };

/**
 * The quick form of GELU, x · σ(1.702x): the sigmoid stands in for the normal distribution.
 *
 * Introduced with GELU by Hendrycks & Gimpel, 2016, and used in CLIP (Radford et al., 2021).
 *
 * @example
 * ```ts
 * import { quickGelu } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * assertAlmostEquals(quickGelu(1), 0.8457957659328212, 1e-15);
 * assertEquals(quickGelu.derivative([-Infinity, 0, Infinity]), [0, 0.5, 1]);
 * ```
 */
export const quickGelu: ScalarActivation = defineOwnActivation({
  name: "quickGelu",
  f: (x) => gated(x, 1.702 * x),
  derivative: (x) => gatedSlope(1.702 * x, 1.702 * x),
  formula: "f(x) = x \\, \\sigma(1.702 x)",
  range: [MINIMUM.y, Infinity],
  derivativeFormula:
    "f'(x) = \\sigma(1.702 x) \\left(1 + 1.702 x \\, (1 - \\sigma(1.702 x))\\right)",
  summary: "GELU with a sigmoid in place of the normal distribution.",
  monotonicity: "not monotonic",
  smoothness: "smooth",
  extrema: [{ kind: "minimum", ...MINIMUM }],
  cost: "one exponential and one division",
  references: [{
    title: "Gaussian Error Linear Units (GELUs)",
    authors: "Dan Hendrycks, Kevin Gimpel",
    year: 2016,
    link: "https://arxiv.org/abs/1606.08415",
  }, {
    title: "Learning Transferable Visual Models From Natural Language Supervision",
    authors: "Alec Radford et al.",
    year: 2021,
    link: "https://arxiv.org/abs/2103.00020",
  }],
  pros: "As cheap as SiLU and close to GELU; CLIP was trained with it.",
  cons: "Further from GELU than the tanh form, so weights for one do not suit the other.",
  defaults: [],
});
