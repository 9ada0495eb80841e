// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { exp, onTheRight } from "../doubles.ts";
import { multiplyAddDoubles } from "../vectors.ts";

// The standard normal distribution, in float64.

/** From here on Φ is 1 in float32, and 0 on the other side. */
const END: f64 = 14;

/**
 * Φ(x) = 1 − Φ(−x), with Φ(−y) · e^(y² / 2) as a polynomial in (y − 4) / (y + 4) for 0 ≤ y ≤ 14: the Chebyshev fit of
 * degree 13, after the pattern of Shepherd & Laframboise (1981), good to 2⁻³⁶.
 */
export function normalCdf(x: v128): v128 {
  const four = f64x2.splat(4), y = f64x2.min(f64x2.abs(x), f64x2.splat(END));
  const t = f64x2.div(f64x2.sub(y, four), f64x2.add(y, four));
  let p = multiplyAddDoubles(
    f64x2.splat(-1.1740566229428414e-6),
    t,
    f64x2.splat(-3.8354489052245779e-6),
  );
  p = multiplyAddDoubles(p, t, f64x2.splat(5.0887991523663407e-6));
  p = multiplyAddDoubles(p, t, f64x2.splat(2.854330839681996e-5));
  p = multiplyAddDoubles(p, t, f64x2.splat(-4.5749234719464411e-5));
  p = multiplyAddDoubles(p, t, f64x2.splat(-0.00018718106795287892));
  p = multiplyAddDoubles(p, t, f64x2.splat(0.00063885349010852015));
  p = multiplyAddDoubles(p, t, f64x2.splat(0.00050756323342213952));
  p = multiplyAddDoubles(p, t, f64x2.splat(-0.008492099565367421));
  p = multiplyAddDoubles(p, t, f64x2.splat(0.030864804071553109));
  p = multiplyAddDoubles(p, t, f64x2.splat(-0.071707407150021769));
  p = multiplyAddDoubles(p, t, f64x2.splat(0.12437925533368866));
  p = multiplyAddDoubles(p, t, f64x2.splat(-0.1703977215509061));
  p = multiplyAddDoubles(p, t, f64x2.splat(0.094410641302053011));
  const tail = f64x2.mul(p, bell(x));
  return onTheRight(x, f64x2.sub(f64x2.splat(1), tail), tail);
}

/** φ(x) */
export function density(x: v128): v128 {
  return f64x2.mul(f64x2.splat(0.3989422804014327), bell(x));
}

/** e^(−x² / 2) */
function bell(x: v128): v128 {
  return exp(f64x2.mul(f64x2.mul(x, x), f64x2.splat(-0.5)));
}
