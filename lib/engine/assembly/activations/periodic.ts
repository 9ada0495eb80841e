// @ts-nocheck: this is AssemblyScript, which has types of its own.
// deno-lint-ignore-file no-unused-vars -- most of the functions take fewer parameters than three
import { SHIFTER } from "../doubles.ts";
import { inBoth, multiplyAddDoubles, polynomial, select } from "../vectors.ts";
import { Elementwise } from "./elementwise.ts";

// Waves, in float64.

/** Up to here π / 2 in two parts is exact enough. */
const NEAR = memory.data<f64>([1048576]);

const TWO_OVER_PI = memory.data<f64>([0.6366197723675814]);
const WHOLE = memory.data<f64>([SHIFTER]);

/** −π / 2 in two parts, of which the first has 33 bits. */
const MINUS_QUARTER = memory.data<f64>([-1.57079632673412561417, -6.07710050650619224932e-11]);

/** sin(x + quarters · π / 2) */
function sine(x: v128, quarters: i64): v128 {
  const far = f64x2.gt(f64x2.abs(x), inBoth(NEAR));
  if (v128.any_true(far)) return sineOneByOne(x, quarters);
  const shifted = multiplyAddDoubles(x, inBoth(TWO_OVER_PI), inBoth(WHOLE));
  const n = f64x2.sub(shifted, inBoth(WHOLE));
  const rest = multiplyAddDoubles(n, inBoth(MINUS_QUARTER), x);
  const y = multiplyAddDoubles(n, inBoth(MINUS_QUARTER, 1), rest);
  const quarter = i64x2.add(shifted, i64x2.splat(quarters)), one = i64x2.splat(1);
  const isCosine = i64x2.eq(v128.and(quarter, one), one);
  const wave = select(cosineNear(y), sineNear(y), isCosine);
  return v128.xor(wave, i64x2.shl(v128.and(quarter, i64x2.splat(2)), 62));
}

/** −1 / 11!, 1 / 9! and so on, down to −1 / 3! */
const SINE_SERIES = memory.data<f64>([
  -1.0 / 39916800,
  1.0 / 362880,
  -1.0 / 5040,
  1.0 / 120,
  -1.0 / 6,
]);

/** sin x for |x| ≤ π / 4, by its power series. */
function sineNear(x: v128): v128 {
  const z = f64x2.mul(x, x);
  const p = polynomial(SINE_SERIES, 4, z);
  return multiplyAddDoubles(f64x2.mul(p, z), x, x);
}

/** 1 / 12!, −1 / 10! and so on, down to 1 / 0! */
const COSINE_SERIES = memory.data<f64>([
  1.0 / 479001600,
  -1.0 / 3628800,
  1.0 / 40320,
  -1.0 / 720,
  1.0 / 24,
  -0.5,
  1,
]);

/** cos x for |x| ≤ π / 4, by its power series. */
function cosineNear(x: v128): v128 {
  return polynomial(COSINE_SERIES, 6, f64x2.mul(x, x));
}

/** The same for numbers so large that their place within the wave takes more digits. */
function sineOneByOne(x: v128, quarters: i64): v128 {
  const a = f64x2.extract_lane(x, 0), b = f64x2.extract_lane(x, 1);
  if (quarters) return f64x2.replace_lane(f64x2.splat(Math.cos(a)), 1, Math.cos(b));
  return f64x2.replace_lane(f64x2.splat(Math.sin(a)), 1, Math.sin(b));
}

/** sin(p · x) */
export class Sine extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return sine(f64x2.mul(p, x), 0);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return f64x2.mul(p, sine(f64x2.mul(p, x), 1));
  }
}

/** x + sin²(p · x) / p */
export class Snake extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const angle = f64x2.mul(p, x), s = sine(angle, 0);
    const ripple = f64x2.div(f64x2.mul(s, s), p);
    // On so large a number the ripple does not show, and at ∞ it would be NaN.
    const shown = f64x2.lt(f64x2.abs(angle), f64x2.splat(1e20));
    return v128.or(f64x2.add(x, v128.and(ripple, shown)), v128.and(f64x2.ne(x, x), x));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const angle = f64x2.mul(p, x), sum = f64x2.add(sine(angle, 0), sine(angle, 1));
    return f64x2.mul(sum, sum);
  }
}
