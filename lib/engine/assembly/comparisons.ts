// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { expNegative, sigmoid } from "./exponentials.ts";
import { roundedUp, VECTOR } from "./vectors.ts";

// What outputs and their targets come to, number by number: losses and metrics, by their numbers (VECTORISED in
// ../wasm/comparing.ts). Matrices are by rows, so four rows go side by side in the lanes.

const SQUARE = 0, ABSOLUTE = 1, HUBER = 2, LOGISTIC = 3; // and 4, AGREEMENT

/** The means over the columns, and unless `gradient` is 0 there scale · the slope; `a` and `b` are the parameters. */
export function compare(
  f: i32,
  outputs: usize,
  targets: usize,
  cols: usize,
  means: usize,
  gradient: usize,
  scale: f32,
  a: f32,
  b: f32,
  r0: usize,
  r1: usize,
): void {
  const stride = roundedUp(cols) * VECTOR;
  const first = f32x4.splat(a), second = f32x4.splat(b), factor = f32x4.splat(scale);
  const count = f64x2.splat(<f64> cols);
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    let low = f64x2.splat(0), high = low;
    for (let at = g * stride, end = at + cols * VECTOR; at < end; at += VECTOR) {
      const x = v128.load(outputs + at), t = v128.load(targets + at);
      const value = valueOf(f, x, t, first, second);
      low = f64x2.add(low, f64x2.promote_low_f32x4(value));
      high = f64x2.add(high, f64x2.promote_low_f32x4(v128.shuffle<i32>(value, value, 2, 3, 2, 3)));
      if (gradient) {
        v128.store(gradient + at, f32x4.mul(factor, slopeOf(f, x, t, first, second)));
      }
    }
    low = f32x4.demote_f64x2_zero(f64x2.div(low, count));
    high = f32x4.demote_f64x2_zero(f64x2.div(high, count));
    v128.store(means + g * 4 * VECTOR, v128.shuffle<i32>(low, high, 0, 1, 4, 5));
  }
}

function valueOf(f: i32, x: v128, t: v128, a: v128, b: v128): v128 {
  const difference = f32x4.sub(x, t), size = f32x4.abs(difference);
  if (f == SQUARE) return f32x4.mul(difference, difference);
  if (f == ABSOLUTE) return size;
  if (f == HUBER) {
    // ½ · m · (2|d| − m) with m = min(|d|, δ)
    const inner = f32x4.min(size, a);
    const rest = f32x4.sub(f32x4.add(size, size), inner);
    return f32x4.mul(f32x4.mul(f32x4.splat(0.5), inner), rest);
  }
  if (f == LOGISTIC) return logistic(x, f32x4.add(f32x4.mul(a, t), b));
  // AGREEMENT
  const same = i32x4.eq(f32x4.gt(x, a), f32x4.gt(t, f32x4.splat(0.5)));
  return v128.and(same, f32x4.splat(1));
}

function slopeOf(f: i32, x: v128, t: v128, a: v128, b: v128): v128 {
  const difference = f32x4.sub(x, t);
  if (f == SQUARE) return f32x4.add(difference, difference);
  if (f == ABSOLUTE) {
    const sign = v128.or(f32x4.splat(1), v128.and(difference, i32x4.splat(0x80000000)));
    return v128.and(sign, f32x4.ne(difference, f32x4.splat(0)));
  }
  if (f == HUBER) return f32x4.max(f32x4.min(difference, a), f32x4.neg(a));
  if (f == LOGISTIC) return logisticSlope(x, f32x4.add(f32x4.mul(a, t), b));
  return f32x4.splat(0); // AGREEMENT: a step has no slope
}

/** t · log(1 + e⁻ᶻ) + (1 − t) · log(1 + eᶻ) = w · |z| + log(1 + e^−|z|), w being 1 − t on the right and t on the left. */
function logistic(z: v128, t: v128): v128 {
  const zero = f32x4.splat(0), size = f32x4.abs(z);
  const weight = v128.bitselect(f32x4.sub(f32x4.splat(1), t), t, f32x4.gt(z, zero));
  // 0 · Infinity is NaN: what is not expected costs nothing, however unlikely.
  const line = v128.and(f32x4.mul(weight, size), f32x4.ne(weight, zero));
  return f32x4.add(line, log1p(expNegative(f32x4.neg(size))));
}

/** σ(z) − t; on the right (1 − t) − σ(−z), which keeps its digits where t is 1. */
function logisticSlope(z: v128, t: v128): v128 {
  const small = sigmoid(f32x4.neg(f32x4.abs(z)));
  const right = f32x4.sub(f32x4.sub(f32x4.splat(1), t), small);
  return v128.bitselect(right, f32x4.sub(small, t), f32x4.gt(z, f32x4.splat(0)));
}

/** log(1 + e), lane by lane. */
function log1p(e: v128): v128 {
  let out = f32x4.splat(<f32> Math.log1p(<f64> f32x4.extract_lane(e, 0)));
  out = f32x4.replace_lane(out, 1, <f32> Math.log1p(<f64> f32x4.extract_lane(e, 1)));
  out = f32x4.replace_lane(out, 2, <f32> Math.log1p(<f64> f32x4.extract_lane(e, 2)));
  return f32x4.replace_lane(out, 3, <f32> Math.log1p(<f64> f32x4.extract_lane(e, 3)));
}
