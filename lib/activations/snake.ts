import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { sineAndCosine } from "./wave.ts";

/**
 * x + sin²(ax) / a: a line with a ripple, so that a network can go on with a periodic pattern beyond its data.
 *
 * The derivative 1 + sin(2ax) is computed as (sin(ax) + cos(ax))², which keeps its digits where it touches 0. Far out
 * it goes on rippling, so that at ±∞ it has no limit and is NaN. Ziyin, Hartwig & Ueda, 2020.
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
export const snake: ScalarActivation<{ a: number }> = defineOwnActivation({
  name: "snake",
  f: (x, { a }) => {
    // The ripple, at most 1 / a high, does not show on so large a number.
    if (Math.abs(a * x) > 1e20) return x;
    const [sine] = sineAndCosine(a, x);
    return x + sine / a * sine;
  },
  derivative: (x, { a }) => {
    const [sine, cosine] = sineAndCosine(a, x);
    return (sine + cosine) ** 2;
  },
  params: { a: 1 },
  limits: { a: "> 0" },
  formula: "f(x) = x + \\frac{\\sin^2(a x)}{a}",
  range: [-Infinity, Infinity],
  derivativeFormula: "f'(x) = 1 + \\sin(2 a x)",
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
  pros: "Learns what repeats and goes on with it outside the data; trains like a line.",
  cons: "a must fit the period sought, or be learned.",
  defaults: [],
});
