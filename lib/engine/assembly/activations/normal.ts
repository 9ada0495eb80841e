// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { exp, FOUR, ONE, onTheRight } from "../doubles.ts";
import { inBoth, polynomial } from "../vectors.ts";

// The standard normal distribution, in float64.

/** From here on Φ is 1 in float32, and 0 on the other side. */
const END = memory.data<f64>([14]);

/** The coefficients of Φ(−y) · e^(y² / 2), the highest power first. */
const TAIL = memory.data<f64>([
  -1.1740566229428414e-6,
  -3.8354489052245779e-6,
  5.0887991523663407e-6,
  2.854330839681996e-5,
  -4.5749234719464411e-5,
  -0.00018718106795287892,
  0.00063885349010852015,
  0.00050756323342213952,
  -0.008492099565367421,
  0.030864804071553109,
  -0.071707407150021769,
  0.12437925533368866,
  -0.1703977215509061,
  0.094410641302053011,
]);

/**
 * Φ(x) = 1 − Φ(−x), with Φ(−y) · e^(y² / 2) as a polynomial in (y − 4) / (y + 4) for 0 ≤ y ≤ 14: the Chebyshev fit of
 * degree 13, after the pattern of Shepherd & Laframboise (1981), good to 2⁻³⁶. `bell` is e^(−x² / 2).
 */
export function normalCdf(x: v128, bell: v128): v128 {
  const four = inBoth(FOUR), y = f64x2.pmin(f64x2.abs(x), inBoth(END));
  const t = f64x2.div(f64x2.sub(y, four), f64x2.add(y, four));
  const p = polynomial(TAIL, 13, t);
  const tail = f64x2.mul(p, bell);
  return onTheRight(x, f64x2.sub(inBoth(ONE), tail), tail);
}

/** φ(0) = 1 / √(2π) */
const HEIGHT = memory.data<f64>([0.3989422804014327]);

/** φ(x), where `bell` is e^(−x² / 2). */
export function density(bell: v128): v128 {
  return f64x2.mul(inBoth(HEIGHT), bell);
}

const MINUS_HALF = memory.data<f64>([-0.5]);

/** e^(−x² / 2) */
export function bell(x: v128): v128 {
  return exp(f64x2.mul(f64x2.mul(x, x), inBoth(MINUS_HALF)));
}
