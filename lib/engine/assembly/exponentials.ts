// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { multiplyAdd } from "./vectors.ts";

// exp and what is made of it, for four numbers at once. How far each is from the true value, in units in the last
// place, is measured over all float32 exponents in test/engine/vectorised_test.ts.

/** Below this e^x is no normal float32 any more. */
const LEAST: f32 = -87.33654;

/**
 * e^x for x ≤ 0; results below 2⁻¹²⁶ become 0.
 *
 * x = n · ln 2 + r, e^x = 2ⁿ · e^r with a polynomial of degree 6 for e^r (coefficients of Cephes's expf, S. Moshier).
 */
export function expNegative(x: v128): v128 {
  // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the low bits.
  const shifter = f32x4.splat(12582912.0);
  const clamped = f32x4.max(x, f32x4.splat(LEAST));
  const shifted = multiplyAdd(clamped, f32x4.splat(1.44269504088896341), shifter);
  const n = f32x4.sub(shifted, shifter);
  let r = multiplyAdd(n, f32x4.splat(-0.693359375), clamped);
  r = multiplyAdd(n, f32x4.splat(2.12194440e-4), r);
  let p = multiplyAdd(f32x4.splat(1.9875691500e-4), r, f32x4.splat(1.3981999507e-3));
  p = multiplyAdd(p, r, f32x4.splat(8.3334519073e-3));
  p = multiplyAdd(p, r, f32x4.splat(4.1665795894e-2));
  p = multiplyAdd(p, r, f32x4.splat(1.6666665459e-1));
  p = multiplyAdd(p, r, f32x4.splat(5.0000001201e-1));
  p = multiplyAdd(p, f32x4.mul(r, r), r);
  p = f32x4.add(p, f32x4.splat(1));
  p = i32x4.add(p, i32x4.shl(shifted, 23));
  return v128.andnot(p, f32x4.lt(x, f32x4.splat(LEAST)));
}

/** 1 / (1 + e⁻ˣ), from e^−|x|, which keeps its digits on the left. */
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  const e = expNegative(f32x4.neg(f32x4.abs(x)));
  const top = v128.bitselect(e, one, f32x4.lt(x, f32x4.splat(0)));
  return f32x4.div(top, f32x4.add(one, e));
}

/** σ′(x) = e / (1 + e)² with e = e^−|x|. */
export function sigmoidDerivative(x: v128): v128 {
  const e = expNegative(f32x4.neg(f32x4.abs(x)));
  const d = f32x4.add(f32x4.splat(1), e);
  return f32x4.div(e, f32x4.mul(d, d));
}

/** tanh x: a polynomial near 0 (coefficients of Cephes's tanhf), (1 − e) / (1 + e) with e = e^−2|x| elsewhere. */
export function tanh(x: v128): v128 {
  const one = f32x4.splat(1);
  const size = f32x4.abs(x);
  const e = expNegative(f32x4.mul(size, f32x4.splat(-2)));
  const far = f32x4.div(f32x4.sub(one, e), f32x4.add(one, e));
  const z = f32x4.mul(x, x);
  let p = multiplyAdd(f32x4.splat(-5.70498872745e-3), z, f32x4.splat(2.06390887954e-2));
  p = multiplyAdd(p, z, f32x4.splat(-5.37397155531e-2));
  p = multiplyAdd(p, z, f32x4.splat(1.33314422036e-1));
  p = multiplyAdd(p, z, f32x4.splat(-3.33332819422e-1));
  const near = multiplyAdd(f32x4.mul(p, z), x, x);
  const sign = v128.and(x, i32x4.splat(0x80000000));
  return v128.bitselect(near, v128.or(far, sign), f32x4.lt(size, f32x4.splat(0.625)));
}

/** tanh′(x) = 4e / (1 + e)² with e = e^−2|x|. */
export function tanhDerivative(x: v128): v128 {
  const e = expNegative(f32x4.mul(f32x4.abs(x), f32x4.splat(-2)));
  const d = f32x4.add(f32x4.splat(1), e);
  return f32x4.div(f32x4.mul(f32x4.splat(4), e), f32x4.mul(d, d));
}
