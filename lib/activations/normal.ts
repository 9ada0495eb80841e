import { erfc } from "./erfc.ts";
import { timesExp } from "./times_exp.ts";

const INVERSE_ROOT_PI = 0.56418958354775628695;
const INVERSE_ROOT_2_PI = 0.39894228040143267794;

/** From here on to the left Φ is taken from its continued fraction. */
const TAIL = -5;

/**
 * x · Φ(x), where Φ is the distribution function of the standard normal.
 *
 * To the right Φ is erfc(−x / √2) / 2. To the left the rounding of x / √2 alone would cost x² ulp, so there it is φ(x) · M,
 * with the density φ(x) = e^(−x²/2) / √(2π) and Mills's ratio M.
 */
export function timesNormalCdf(x: number): number {
  if (x < TAIL) return timesGaussian(INVERSE_ROOT_2_PI * x * millsRatio(-x), x, 1 / 2);
  return x * (erfc(-x * Math.SQRT1_2) / 2);
}

/**
 * The derivative of that: Φ(x) + x · φ(x).
 *
 * Both parts come from the same y = −x / √2: rounding y then has the effect that rounding x would have, which is none
 * where the slope is smallest. Two separate roundings would both show.
 */
export function timesNormalCdfSlope(x: number): number {
  if (x < TAIL) return timesGaussian(INVERSE_ROOT_2_PI * (millsRatio(-x) + x), x, 1 / 2);
  const y = -x * Math.SQRT1_2;
  return erfc(y) / 2 - timesGaussian(INVERSE_ROOT_PI * y, y, 1);
}

/** factor · e^(−scale · x²). */
function timesGaussian(factor: number, x: number, scale: number): number {
  // Smaller than every double; at ±∞ the rest would be NaN.
  if (Math.abs(x) > 40) return 0;
  // The square of the first 24 bits is exact, which x² is not: an error of one ulp there would be x² ulp here.
  const head = Math.fround(x), rest = (x - head) * (x + head);
  return timesExp(factor * Math.exp(-scale * rest), -scale * head * head);
}

/**
 * (1 − Φ(y)) / φ(y) for y ≥ 5, by Laplace's continued fraction 1 / (y + 1 / (y + 2 / (y + 3 / (y + …)))), of which 30
 * terms leave less than 1/100 ulp there (Abramowitz & Stegun 1964, 26.2.14).
 */
function millsRatio(y: number): number {
  let below = y;
  for (let k = 30; k > 0; k--) below = y + k / below;
  return 1 / below;
}
