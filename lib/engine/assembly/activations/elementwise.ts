// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { highHalf, joined, lowHalf, VECTOR } from "../vectors.ts";

/**
 * A function of one number with its derivative, for a vector of numbers; p, q and r are its parameters, each in all
 * lanes. There are no objects of these classes: they only tell the loops below which code to be compiled with.
 */
export abstract class Elementwise {
  abstract value(x: v128, p: v128, q: v128, r: v128): v128;
  abstract slope(x: v128, p: v128, q: v128, r: v128): v128;
}

/** a = f(z) for the numbers between two addresses, four float32 at a time. */
export function singles<F extends Elementwise>(
  z: usize,
  end: usize,
  a: usize,
  p: f64,
  q: f64,
  r: f64,
): void {
  const f = changetype<F>(0), move = a - z;
  const p4 = f32x4.splat(<f32> p), q4 = f32x4.splat(<f32> q), r4 = f32x4.splat(<f32> r);
  for (; z < end; z += VECTOR) v128.store(z + move, f.value(v128.load(z), p4, q4, r4));
}

/** zGradient = aGradient · f′(z), four float32 at a time. */
export function singlesGradient<F extends Elementwise>(
  z: usize,
  end: usize,
  aGradient: usize,
  zGradient: usize,
  p: f64,
  q: f64,
  r: f64,
): void {
  const f = changetype<F>(0), from = aGradient - z, to = zGradient - z;
  const p4 = f32x4.splat(<f32> p), q4 = f32x4.splat(<f32> q), r4 = f32x4.splat(<f32> r);
  for (; z < end; z += VECTOR) {
    const slope = f.slope(v128.load(z), p4, q4, r4);
    v128.store(z + to, f32x4.mul(v128.load(z + from), slope));
  }
}

/** Float64 numbers as float32, 0 where they would be denormal: those slow down what is computed from them. */
function rounded(low: v128, high: v128): v128 {
  const y = joined(low, high);
  return v128.andnot(y, f32x4.lt(f32x4.abs(y), f32x4.splat(1.17549435e-38)));
}

/** a = f(z), computed in float64 and rounded once. */
export function doubles<F extends Elementwise>(
  z: usize,
  end: usize,
  a: usize,
  p: f64,
  q: f64,
  r: f64,
): void {
  const f = changetype<F>(0), move = a - z;
  const p2 = f64x2.splat(p), q2 = f64x2.splat(q), r2 = f64x2.splat(r);
  for (; z < end; z += VECTOR) {
    const x = v128.load(z);
    const low = f.value(lowHalf(x), p2, q2, r2);
    v128.store(z + move, rounded(low, f.value(highHalf(x), p2, q2, r2)));
  }
}

/** zGradient = aGradient · f′(z), with f′ computed in float64 and rounded once. */
export function doublesGradient<F extends Elementwise>(
  z: usize,
  end: usize,
  aGradient: usize,
  zGradient: usize,
  p: f64,
  q: f64,
  r: f64,
): void {
  const f = changetype<F>(0), from = aGradient - z, to = zGradient - z;
  const p2 = f64x2.splat(p), q2 = f64x2.splat(q), r2 = f64x2.splat(r);
  for (; z < end; z += VECTOR) {
    const x = v128.load(z);
    const low = f.slope(lowHalf(x), p2, q2, r2);
    const slope = rounded(low, f.slope(highHalf(x), p2, q2, r2));
    v128.store(z + to, f32x4.mul(v128.load(z + from), slope));
  }
}
