import erfc from "@stdlib/math-base-special-erfc";
import { timesExp } from "./times_exp.ts";

const INVERSE_ROOT_2_PI = 0.3989422804014326779399461;

/** From here on to the left the tail is taken from its continued fraction. */
const TAIL = -3;

/**
 * x · Φ(x), where Φ is the distribution function of the standard normal.
 *
 * To the right Φ is erfc(−x / √2) / 2. To the left the rounding of x / √2 alone would cost x² ulp, so there it is φ(x) · M,
 * with Mills's ratio M.
 */
export function timesNormalCdf(x: number): number {
  return x < TAIL ? timesDensity(x * millsRatio(-x), x) : x * (erfc(-x * Math.SQRT1_2) / 2);
}

/** The derivative of that: Φ(x) + x · φ(x). */
export function timesNormalCdfSlope(x: number): number {
  if (x < TAIL) return timesDensity(millsRatio(-x) + x, x);
  return erfc(-x * Math.SQRT1_2) / 2 + timesDensity(x, x);
}

/** factor · φ(x), with the density φ(x) = e^(−x²/2) / √(2π). */
function timesDensity(factor: number, x: number): number {
  // Below the least double; at ±∞ the rest would be NaN.
  if (Math.abs(x) > 40) return Math.sign(factor) * 0;
  // The square of the first 24 bits is exact, which x² is not: an error of one ulp there would be x²/2 ulp here.
  const head = Math.fround(x);
  const rest = (x - head) * (x + head);
  return timesExp(factor * INVERSE_ROOT_2_PI * Math.exp(-rest / 2), -head * head / 2);
}

/**
 * (1 − Φ(y)) / φ(y) for y ≥ 3, by Laplace's continued fraction 1 / (y + 1 / (y + 2 / (y + 3 / (y + …)))), of which 30
 * terms are enough there (Abramowitz & Stegun 1964, 26.2.14).
 */
function millsRatio(y: number): number {
  let below = y;
  for (let k = 30; k > 0; k--) below = y + k / below;
  return 1 / below;
}
