import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { sineAndCosine } from "./wave.ts";

/**
 * x + sin²(αx) / α: a line with a ripple, so that a network can continue a periodic pattern beyond its data.
 *
 * The derivative 1 + sin(2αx) is computed as (sin(αx) + cos(αx))², which keeps its digits where it touches 0. It goes on
 * rippling for ever, so that it has no limit at ±∞ and is NaN there. Ziyin, Hartwig & Ueda, 2020.
 *
 * @example
 * ```ts
 * import { snake } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * assertEquals(snake([-Infinity, 0, Infinity]), [-Infinity, 0, Infinity]);
 * assertAlmostEquals(snake(Math.PI / 2), Math.PI / 2 + 1, 1e-15);
 * assertEquals(snake.derivative(0), 1);
 * ```
 */
export const snake: ScalarActivation<{ alpha: number }> = defineOwnActivation({
  name: "snake",
  f: (x, { alpha }) => {
    // So far out the ripple does not show beside x, and at ±∞ the sine would be NaN.
    if (Math.abs(alpha * x) > 1e20) return x;
    const [sine] = sineAndCosine(alpha, x);
    return x + sine / alpha * sine;
  },
  derivative: (x, { alpha }) => {
    const [sine, cosine] = sineAndCosine(alpha, x);
    return (sine + cosine) ** 2;
  },
  params: { alpha: 1 },
  limits: { alpha: "finite > 0" },
  formula: "f(x) = x + \\frac{\\sin^2(\\alpha x)}{\\alpha}",
  range: [-Infinity, Infinity],
  derivativeFormula: "f'(x) = 1 + \\sin(2 \\alpha x)",
  summary: "A line with a ripple.",
  monotonicity: "increasing",
  smoothness: "smooth",
  cost: "one sine and one division",
  references: [{
    title: "Neural Networks Fail to Learn Periodic Functions and How to Fix It",
    authors: "Liu Ziyin, Tilman Hartwig, Masahito Ueda",
    year: 2020,
    link: "https://arxiv.org/abs/2006.08195",
  }],
  pros: "Learns a periodic pattern and continues it beyond the data; trains as easily as a line.",
  cons: "α must match the period of the data, or be learned.",
  defaults: [],
});
