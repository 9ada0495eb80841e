// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { inBoth, multiplyAddDoubles, polynomial, select } from "./vectors.ts";

// exp and what is made of it in float64, for two numbers at once: to about 2⁻³⁰ of the result, so that a few of them can
// be put together before the outcome is rounded to float32.

/** Adding 1.5 · 2⁵² rounds to a whole number and leaves it in the low bits. */
export const SHIFTER: f64 = 6755399441055744.0;

export const ONE = memory.data<f64>([1]);
export const TWO = memory.data<f64>([2]);
export const FOUR = memory.data<f64>([4]);
const MINUS_TWO = memory.data<f64>([-2]);

/** e^±700 is far beyond float32, and what it is multiplied by stays within float64. */
const LEAST = memory.data<f64>([-700]), MOST = memory.data<f64>([700]);

function clamped(x: v128): v128 {
  return f64x2.pmin(f64x2.pmax(x, inBoth(LEAST)), inBoth(MOST));
}

const LOG2_E = memory.data<f64>([1.4426950408889634]);

/** 1.5 · 2⁵² + 1023: the whole number it leaves in the low bits is the exponent of a power of two. */
const EXPONENT = memory.data<f64>([6755399441056767.0]);

/** x / ln 2 as a whole number n, of which the low bits are n + 1023. */
function power(x: v128): v128 {
  return multiplyAddDoubles(x, inBoth(LOG2_E), inBoth(EXPONENT));
}

/** −ln 2 in two parts, of which the first has 32 bits. */
const MINUS_LN_2 = memory.data<f64>([-0.693147180369123816490, -1.90821492927058770002e-10]);

/** 1 / 9!, 1 / 8! and so on, down to 1 / 2! */
const INVERSE_FACTORIALS = memory.data<f64>([
  1.0 / 362880,
  1.0 / 40320,
  1.0 / 5040,
  1.0 / 720,
  1.0 / 120,
  1.0 / 24,
  1.0 / 6,
  0.5,
]);

/** e^r − 1 for r = x − n · ln 2, by its power series. */
function remainderLess1(x: v128, power: v128): v128 {
  const n = f64x2.sub(power, inBoth(EXPONENT));
  const rest = multiplyAddDoubles(n, inBoth(MINUS_LN_2), x);
  const r = multiplyAddDoubles(n, inBoth(MINUS_LN_2, 1), rest);
  const p = polynomial(INVERSE_FACTORIALS, 7, r);
  return multiplyAddDoubles(p, f64x2.mul(r, r), r);
}

function powerOfTwo(power: v128): v128 {
  return i64x2.shl(power, 52);
}

/** e^x, where x is taken to be within ±700. */
export function exp(x: v128): v128 {
  const within = clamped(x), n = power(within);
  return f64x2.mul(powerOfTwo(n), f64x2.add(remainderLess1(within, n), inBoth(ONE)));
}

/** e^x − 1, which keeps its digits near 0. */
export function expm1(x: v128): v128 {
  const within = clamped(x), n = power(within), scale = powerOfTwo(n);
  return multiplyAddDoubles(
    scale,
    remainderLess1(within, n),
    f64x2.sub(scale, inBoth(ONE)),
  );
}

/** 2 / 19, 2 / 17 and so on, down to 2 / 3 */
const ARTANH_SERIES = memory.data<f64>([
  2.0 / 19,
  2.0 / 17,
  2.0 / 15,
  2.0 / 13,
  2.0 / 11,
  2.0 / 9,
  2.0 / 7,
  2.0 / 5,
  2.0 / 3,
]);

/** ln(1 + x) for 0 ≤ x ≤ 1: twice the series of artanh at x / (2 + x) ≤ ⅓. */
export function log1p(x: v128): v128 {
  const s = f64x2.div(x, f64x2.add(inBoth(TWO), x)), z = f64x2.mul(s, s);
  const p = polynomial(ARTANH_SERIES, 8, z);
  return f64x2.mul(s, multiplyAddDoubles(p, z, inBoth(TWO)));
}

/** e^−|x| */
export function expOfSize(x: v128): v128 {
  return exp(f64x2.neg(f64x2.abs(x)));
}

/** 1 / (1 + e⁻ˣ), from e^−|x|, which keeps its digits on the left. */
export function sigmoid(x: v128): v128 {
  const one = inBoth(ONE), e = expOfSize(x);
  const top = select(e, one, f64x2.lt(x, f64x2.splat(0)));
  return f64x2.div(top, f64x2.add(one, e));
}

/** tanh |x| = (1 − e) / (1 + e) with e = e^−2|x| */
export function tanhOfSize(x: v128): v128 {
  const less1 = expm1(f64x2.mul(f64x2.abs(x), inBoth(MINUS_TWO)));
  return f64x2.div(f64x2.neg(less1), f64x2.add(inBoth(TWO), less1));
}

/** Beyond float32 on either side. */
const LOWEST = memory.data<f64>([-3.5e38]), HIGHEST = memory.data<f64>([3.5e38]);

/** x, but no larger than the largest float32: ∞ times 0 would be NaN. */
export function finite(x: v128): v128 {
  return f64x2.pmax(f64x2.pmin(x, inBoth(HIGHEST)), inBoth(LOWEST));
}

/** a where x > 0, else b. */
export function onTheRight(x: v128, a: v128, b: v128): v128 {
  return select(a, b, f64x2.gt(x, f64x2.splat(0)));
}
