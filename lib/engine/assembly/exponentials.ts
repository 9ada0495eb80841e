// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { inAll, multiplyAdd, select } from "./vectors.ts";

// exp and what is made of it, for four numbers at once. How far each is from the true value, in units in the last
// place, is measured over all float32 exponents in test/engine/vectorised_test.ts.

/** Below this e^x is no normal float32 any more. */
const LEAST = memory.data<f32>([-87.33654]);

const ONE = memory.data<f32>([1]);

/** 1.5 · 2²³: adding it rounds to a whole number and leaves that in the low bits. */
const SHIFTER = memory.data<f32>([12582912.0]);

const LOG2_E = memory.data<f32>([1.44269504088896341]);

/** −ln 2 in two parts, of which the first has 9 bits. */
const MINUS_LN_2 = memory.data<f32>([-0.693359375, 2.12194440e-4]);

/** The coefficients of (e^r − 1 − r) / r², the highest power first. */
const EXPONENTIAL = memory.data<f32>([
  1.9875691500e-4,
  1.3981999507e-3,
  8.3334519073e-3,
  4.1665795894e-2,
  1.6666665459e-1,
  5.0000001201e-1,
]);

/**
 * e^x for x ≤ 0; results below 2⁻¹²⁶ become 0.
 *
 * x = n · ln 2 + r, e^x = 2ⁿ · e^r with a polynomial of degree 6 for e^r (coefficients of Cephes's expf, S. Moshier).
 */
export function expNegative(x: v128): v128 {
  const clamped = f32x4.pmax(x, inAll(LEAST));
  const shifted = multiplyAdd(clamped, inAll(LOG2_E), inAll(SHIFTER));
  const n = f32x4.sub(shifted, inAll(SHIFTER));
  let r = multiplyAdd(n, inAll(MINUS_LN_2), clamped);
  r = multiplyAdd(n, inAll(MINUS_LN_2, 1), r);
  let p = multiplyAdd(inAll(EXPONENTIAL), r, inAll(EXPONENTIAL, 1));
  p = multiplyAdd(p, r, inAll(EXPONENTIAL, 2));
  p = multiplyAdd(p, r, inAll(EXPONENTIAL, 3));
  p = multiplyAdd(p, r, inAll(EXPONENTIAL, 4));
  p = multiplyAdd(p, r, inAll(EXPONENTIAL, 5));
  p = multiplyAdd(p, f32x4.mul(r, r), r);
  p = f32x4.add(p, inAll(ONE));
  // The bits of 2ⁿ are those of 1 with n added to the exponent. It is multiplied with, for NaN stays NaN then.
  const power = i32x4.add(inAll(ONE), i32x4.shl(shifted, 23));
  return v128.andnot(f32x4.mul(p, power), f32x4.lt(x, inAll(LEAST)));
}

/** 1 / (1 + e⁻ˣ), from e^−|x|, which keeps its digits on the left. */
export function sigmoid(x: v128): v128 {
  const one = inAll(ONE);
  const e = expNegative(f32x4.neg(f32x4.abs(x)));
  const top = select(e, one, f32x4.lt(x, f32x4.splat(0)));
  return f32x4.div(top, f32x4.add(one, e));
}

/** σ′(x) = e / (1 + e)² with e = e^−|x|. */
export function sigmoidDerivative(x: v128): v128 {
  const e = expNegative(f32x4.neg(f32x4.abs(x)));
  const d = f32x4.add(inAll(ONE), e);
  return f32x4.div(e, f32x4.mul(d, d));
}

/** The coefficients of (tanh x − x) / x³ as a polynomial in x², the highest power first, and up to where it serves. */
const TANH = memory.data<f32>([
  -5.70498872745e-3,
  2.06390887954e-2,
  -5.37397155531e-2,
  1.33314422036e-1,
  -3.33332819422e-1,
]);

const NEAR = memory.data<f32>([0.625]);

/** tanh x: a polynomial near 0 (coefficients of Cephes's tanhf), (1 − e) / (1 + e) with e = e^−2|x| elsewhere. */
export function tanh(x: v128): v128 {
  const one = inAll(ONE);
  const size = f32x4.abs(x);
  const e = expNegative(f32x4.mul(size, f32x4.splat(-2)));
  const far = f32x4.div(f32x4.sub(one, e), f32x4.add(one, e));
  const z = f32x4.mul(x, x);
  let p = multiplyAdd(inAll(TANH), z, inAll(TANH, 1));
  p = multiplyAdd(p, z, inAll(TANH, 2));
  p = multiplyAdd(p, z, inAll(TANH, 3));
  p = multiplyAdd(p, z, inAll(TANH, 4));
  const near = multiplyAdd(f32x4.mul(p, z), x, x);
  const sign = v128.and(x, i32x4.splat(0x80000000));
  return select(near, v128.or(far, sign), f32x4.lt(size, inAll(NEAR)));
}

/** tanh′(x) = 4e / (1 + e)² with e = e^−2|x|. */
export function tanhDerivative(x: v128): v128 {
  const e = expNegative(f32x4.mul(f32x4.abs(x), f32x4.splat(-2)));
  const d = f32x4.add(inAll(ONE), e);
  return f32x4.div(f32x4.mul(f32x4.splat(4), e), f32x4.mul(d, d));
}
