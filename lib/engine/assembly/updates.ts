// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { multiplyAdd, roundedUp, VECTOR } from "./vectors.ts";

// The optimizers' updates of rows `r0` to `r1`; all matrices are by columns and of the same shape.

/** The smallest positive float32 that is stored with full precision, 2⁻¹²⁶. */
const SMALLEST_NORMAL: f32 = 1.17549435e-38;

/** Adam; `rate` has both bias corrections in it. */
export function adam(
  weights: usize,
  gradient: usize,
  moment1: usize,
  moment2: usize,
  rows: usize,
  cols: usize,
  rate: f32,
  decay1: f32,
  decay2: f32,
  epsilon: f32,
  r0: usize,
  r1: usize,
): void {
  const step = f32x4.splat(-rate), d1 = f32x4.splat(decay1), d2 = f32x4.splat(decay2);
  const tiny = f32x4.splat(SMALLEST_NORMAL), eps = f32x4.splat(epsilon);
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      const g = v128.load(gradient + at);
      let m = v128.load(moment1 + at), v = v128.load(moment2 + at);
      m = multiplyAdd(d1, f32x4.sub(g, m), m);
      v = multiplyAdd(d2, f32x4.sub(f32x4.mul(g, g), v), v);
      // Moments of weights that get no gradient any more fade into denormal numbers, which are very slow. NaN stays.
      m = v128.andnot(m, f32x4.lt(f32x4.abs(m), tiny));
      v = v128.andnot(v, f32x4.lt(v, tiny));
      v128.store(moment1 + at, m);
      v128.store(moment2 + at, v);
      const move = f32x4.div(m, f32x4.add(f32x4.sqrt(v), eps));
      v128.store(weights + at, multiplyAdd(step, move, v128.load(weights + at)));
    }
  }
}

/** Gradient descent, with momentum unless `velocity` is 0. */
export function sgd(
  weights: usize,
  gradient: usize,
  velocity: usize,
  rows: usize,
  cols: usize,
  learningRate: f32,
  momentum: f32,
  nesterov: bool,
  r0: usize,
  r1: usize,
): void {
  const rate = f32x4.splat(-learningRate), kept = f32x4.splat(momentum);
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      const g = v128.load(gradient + at), w = v128.load(weights + at);
      if (!velocity) {
        v128.store(weights + at, multiplyAdd(rate, g, w));
        continue;
      }
      const next = multiplyAdd(kept, v128.load(velocity + at), f32x4.mul(rate, g));
      const v = withoutDenormals(next);
      v128.store(velocity + at, v);
      v128.store(
        weights + at,
        f32x4.add(w, nesterov ? multiplyAdd(kept, v, f32x4.mul(rate, g)) : v),
      );
    }
  }
}

/** Zeros in place of denormal numbers; NaN stays. */
function withoutDenormals(a: v128): v128 {
  return v128.andnot(a, f32x4.lt(f32x4.abs(a), f32x4.splat(SMALLEST_NORMAL)));
}

/** RMSprop, centred unless `mean` is 0, with momentum unless `momentum` is 0. */
export function rmsprop(
  weights: usize,
  gradient: usize,
  velocity: usize,
  mean: usize,
  momentum: usize,
  rows: usize,
  cols: usize,
  learningRate: f32,
  rho: f32,
  kept: f32,
  epsilon: f32,
  r0: usize,
  r1: usize,
): void {
  const rate = f32x4.splat(learningRate), old = f32x4.splat(rho), young = f32x4.splat(1 - rho);
  const again = f32x4.splat(kept), eps = f32x4.splat(epsilon), zero = f32x4.splat(0);
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      const g = v128.load(gradient + at);
      let v = f32x4.mul(old, v128.load(velocity + at));
      v = withoutDenormals(multiplyAdd(young, f32x4.mul(g, g), v));
      v128.store(velocity + at, v);
      let spread = v;
      if (mean) {
        let m = f32x4.mul(old, v128.load(mean + at));
        m = withoutDenormals(multiplyAdd(young, g, m));
        v128.store(mean + at, m);
        // Never below 0 but for rounding, which would make the root NaN.
        spread = f32x4.max(zero, f32x4.sub(v, f32x4.mul(m, m)));
      }
      let step = f32x4.div(f32x4.mul(rate, g), f32x4.sqrt(f32x4.add(spread, eps)));
      if (momentum) {
        step = withoutDenormals(multiplyAdd(again, v128.load(momentum + at), step));
        v128.store(momentum + at, step);
      }
      v128.store(weights + at, f32x4.sub(v128.load(weights + at), step));
    }
  }
}

/** Adagrad. */
export function adagrad(
  weights: usize,
  gradient: usize,
  accumulator: usize,
  rows: usize,
  cols: usize,
  learningRate: f32,
  epsilon: f32,
  r0: usize,
  r1: usize,
): void {
  const rate = f32x4.splat(learningRate), eps = f32x4.splat(epsilon);
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      const g = v128.load(gradient + at);
      const sum = multiplyAdd(g, g, v128.load(accumulator + at));
      v128.store(accumulator + at, sum);
      const step = f32x4.div(f32x4.mul(rate, g), f32x4.sqrt(f32x4.add(sum, eps)));
      v128.store(weights + at, f32x4.sub(v128.load(weights + at), step));
    }
  }
}

/** w − share · w */
export function decay(
  weights: usize,
  rows: usize,
  cols: usize,
  share: f32,
  r0: usize,
  r1: usize,
): void {
  const part = f32x4.splat(-share);
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = weights + c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      const w = v128.load(at);
      v128.store(at, multiplyAdd(part, w, w));
    }
  }
}
