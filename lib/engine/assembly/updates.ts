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
      const v = multiplyAdd(kept, v128.load(velocity + at), f32x4.mul(rate, g));
      v128.store(velocity + at, v);
      v128.store(
        weights + at,
        f32x4.add(w, nesterov ? multiplyAdd(kept, v, f32x4.mul(rate, g)) : v),
      );
    }
  }
}
