import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { sineAndCosine } from "./wave.ts";

/**
 * sin(ωx): the activation of networks that represent a picture, a sound or a field.
 *
 * ω is 1; the paper's networks take 30 for their first layer, with weights that suit it. The wave goes on for ever, so
 * that it has no limit at ±∞ and is NaN there. Sitzmann et al., 2020.
 *
 * @example
 * ```ts
 * import { sine } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * assertAlmostEquals(sine(Math.PI / 6), 0.5, 1e-15);
 * assertEquals(sine.with({ omega: 30 }).derivative(0), 30);
 * ```
 */
export const sine: ScalarActivation<{ omega: number }> = defineOwnActivation({
  name: "sine",
  f: (x, { omega }) => sineAndCosine(omega, x)[0],
  derivative: (x, { omega }) => omega * sineAndCosine(omega, x)[1],
  params: { omega: 1 },
  limits: { omega: "finite > 0" },
  formula: "f(x) = \\sin(\\omega x)",
  range: [-1, 1],
  derivativeFormula: "f'(x) = \\omega \\cos(\\omega x)",
  summary: "A wave.",
  monotonicity: "not monotonic",
  smoothness: "smooth",
  symmetry: "odd",
  extrema: ({ omega }) => [
    { kind: "minimum", x: -Math.PI / 2 / omega, y: -1 },
    { kind: "maximum", x: Math.PI / 2 / omega, y: 1 },
  ],
  cost: "one sine",
  references: [{
    title: "Implicit Neural Representations with Periodic Activation Functions",
    authors:
      "Vincent Sitzmann, Julien N. P. Martel, Alexander W. Bergman, David B. Lindell, Gordon Wetzstein",
    year: 2020,
    link: "https://arxiv.org/abs/2006.09661",
  }],
  pros:
    "All its derivatives are waves too: it can fit fine detail, and equations with derivatives.",
  cons: "Needs initial weights that suit ω; otherwise its many ups and downs make training hard.",
  defaults: [],
});
