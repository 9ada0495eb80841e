// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { multiplyAddDoubles } from "./vectors.ts";

// exp and what is made of it in float64, for two numbers at once: to about 2⁻³⁰ of the result, so that a few of them can
// be put together before the outcome is rounded to float32.

/** Adding 1.5 · 2⁵² rounds to a whole number and leaves it in the low bits. */
export const SHIFTER: f64 = 6755399441055744.0;

/** e^±700 is far beyond float32, and what it is multiplied by stays within float64. */
function clamped(x: v128): v128 {
  return f64x2.min(f64x2.max(x, f64x2.splat(-700)), f64x2.splat(700));
}

/** x / ln 2 as a whole number n, in the low bits. */
function power(x: v128): v128 {
  return multiplyAddDoubles(x, f64x2.splat(1.4426950408889634), f64x2.splat(SHIFTER));
}

/** e^r − 1 for r = x − n · ln 2, by its power series. */
function remainderLess1(x: v128, power: v128): v128 {
  const n = f64x2.sub(power, f64x2.splat(SHIFTER));
  // ln 2 in two parts, of which the first has 32 bits.
  const rest = multiplyAddDoubles(n, f64x2.splat(-0.693147180369123816490), x);
  const r = multiplyAddDoubles(n, f64x2.splat(-1.90821492927058770002e-10), rest);
  let p = multiplyAddDoubles(f64x2.splat(1.0 / 362880), r, f64x2.splat(1.0 / 40320));
  p = multiplyAddDoubles(p, r, f64x2.splat(1.0 / 5040));
  p = multiplyAddDoubles(p, r, f64x2.splat(1.0 / 720));
  p = multiplyAddDoubles(p, r, f64x2.splat(1.0 / 120));
  p = multiplyAddDoubles(p, r, f64x2.splat(1.0 / 24));
  p = multiplyAddDoubles(p, r, f64x2.splat(1.0 / 6));
  p = multiplyAddDoubles(p, r, f64x2.splat(0.5));
  return multiplyAddDoubles(p, f64x2.mul(r, r), r);
}

function powerOfTwo(power: v128): v128 {
  return i64x2.shl(i64x2.add(power, i64x2.splat(1023)), 52);
}

/** e^x, where x is taken to be within ±700. */
export function exp(x: v128): v128 {
  const within = clamped(x), n = power(within);
  return f64x2.mul(powerOfTwo(n), f64x2.add(remainderLess1(within, n), f64x2.splat(1)));
}

/** e^x − 1, which keeps its digits near 0. */
export function expm1(x: v128): v128 {
  const within = clamped(x), n = power(within), scale = powerOfTwo(n);
  return multiplyAddDoubles(
    scale,
    remainderLess1(within, n),
    f64x2.sub(scale, f64x2.splat(1)),
  );
}

/** ln(1 + x) for 0 ≤ x ≤ 1: twice the series of artanh at x / (2 + x) ≤ ⅓. */
export function log1p(x: v128): v128 {
  const s = f64x2.div(x, f64x2.add(f64x2.splat(2), x)), z = f64x2.mul(s, s);
  let p = multiplyAddDoubles(f64x2.splat(2.0 / 19), z, f64x2.splat(2.0 / 17));
  p = multiplyAddDoubles(p, z, f64x2.splat(2.0 / 15));
  p = multiplyAddDoubles(p, z, f64x2.splat(2.0 / 13));
  p = multiplyAddDoubles(p, z, f64x2.splat(2.0 / 11));
  p = multiplyAddDoubles(p, z, f64x2.splat(2.0 / 9));
  p = multiplyAddDoubles(p, z, f64x2.splat(2.0 / 7));
  p = multiplyAddDoubles(p, z, f64x2.splat(2.0 / 5));
  p = multiplyAddDoubles(p, z, f64x2.splat(2.0 / 3));
  return f64x2.mul(s, multiplyAddDoubles(p, z, f64x2.splat(2)));
}

/** e^−|x| */
export function expOfSize(x: v128): v128 {
  return exp(f64x2.neg(f64x2.abs(x)));
}

/** 1 / (1 + e⁻ˣ), from e^−|x|, which keeps its digits on the left. */
export function sigmoid(x: v128): v128 {
  const one = f64x2.splat(1), e = expOfSize(x);
  const top = v128.bitselect(e, one, f64x2.lt(x, f64x2.splat(0)));
  return f64x2.div(top, f64x2.add(one, e));
}

/** tanh |x| = (1 − e) / (1 + e) with e = e^−2|x| */
export function tanhOfSize(x: v128): v128 {
  const less1 = expm1(f64x2.mul(f64x2.abs(x), f64x2.splat(-2)));
  return f64x2.div(f64x2.neg(less1), f64x2.add(f64x2.splat(2), less1));
}

/** x, but no larger than the largest float32: ∞ times 0 would be NaN. */
export function finite(x: v128): v128 {
  return f64x2.max(f64x2.min(x, f64x2.splat(3.5e38)), f64x2.splat(-3.5e38));
}

/** a where x > 0, else b. */
export function onTheRight(x: v128, a: v128, b: v128): v128 {
  return v128.bitselect(a, b, f64x2.gt(x, f64x2.splat(0)));
}
