// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { multiplyAdd, roundedUp, VECTOR, withoutDenormals } from "./vectors.ts";

// Adam's relatives: updates of rows `r0` to `r1`; all matrices are in column panels and of the same shape.

export class Amsgrad {
  weights: usize;
  gradient: usize;
  moment1: usize;
  moment2: usize;
  /** The largest second moment so far. */
  largest: usize;
  rows: usize;
  cols: usize;
  /** The learning rate with both bias corrections. */
  rate: f32;
  /** 1 − β₁ */
  decay1: f32;
  /** 1 − β₂ */
  decay2: f32;
  epsilon: f32;
}

/** Adam that never divides by less than before. */
export function amsgrad(args: Amsgrad, r0: usize, r1: usize): void {
  const weights = args.weights, gradient = args.gradient, rows = args.rows, cols = args.cols;
  const moment1 = args.moment1, moment2 = args.moment2, largest = args.largest;
  const step = f32x4.splat(-args.rate), eps = f32x4.splat(args.epsilon);
  const d1 = f32x4.splat(args.decay1), d2 = f32x4.splat(args.decay2);
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      const g = v128.load(gradient + at);
      let m = v128.load(moment1 + at), v = v128.load(moment2 + at);
      m = withoutDenormals(multiplyAdd(d1, f32x4.sub(g, m), m));
      v = withoutDenormals(multiplyAdd(d2, f32x4.sub(f32x4.mul(g, g), v), v));
      const most = f32x4.max(v128.load(largest + at), v);
      v128.store(moment1 + at, m);
      v128.store(moment2 + at, v);
      v128.store(largest + at, most);
      const move = f32x4.div(m, f32x4.add(f32x4.sqrt(most), eps));
      v128.store(weights + at, multiplyAdd(step, move, v128.load(weights + at)));
    }
  }
}

export class Nadam {
  weights: usize;
  gradient: usize;
  moment1: usize;
  moment2: usize;
  rows: usize;
  cols: usize;
  /** How far the weights move along the first moment, with its bias correction. */
  alongMoment: f32;
  /** How far along the gradient. */
  alongGradient: f32;
  /** 1 − β₁ */
  decay1: f32;
  /** 1 − β₂ */
  decay2: f32;
  /** The bias correction of the root of the second moment. */
  correction: f32;
  epsilon: f32;
}

/** Adam with Nesterov's look ahead. */
export function nadam(args: Nadam, r0: usize, r1: usize): void {
  const weights = args.weights, gradient = args.gradient, rows = args.rows, cols = args.cols;
  const moment1 = args.moment1, moment2 = args.moment2;
  const ofMoment = f32x4.splat(args.alongMoment), ofGradient = f32x4.splat(args.alongGradient);
  const d1 = f32x4.splat(args.decay1), d2 = f32x4.splat(args.decay2);
  const correction = f32x4.splat(args.correction), eps = f32x4.splat(args.epsilon);
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      const g = v128.load(gradient + at);
      let m = v128.load(moment1 + at), v = v128.load(moment2 + at);
      m = withoutDenormals(multiplyAdd(d1, f32x4.sub(g, m), m));
      v = withoutDenormals(multiplyAdd(d2, f32x4.sub(f32x4.mul(g, g), v), v));
      v128.store(moment1 + at, m);
      v128.store(moment2 + at, v);
      const ahead = multiplyAdd(ofMoment, m, f32x4.mul(ofGradient, g));
      const step = f32x4.div(ahead, multiplyAdd(correction, f32x4.sqrt(v), eps));
      v128.store(weights + at, f32x4.sub(v128.load(weights + at), step));
    }
  }
}

export class Adamax {
  weights: usize;
  gradient: usize;
  moment: usize;
  /** The largest gradient, fading. */
  size: usize;
  rows: usize;
  cols: usize;
  /** The learning rate with the bias correction. */
  rate: f32;
  /** 1 − β₁ */
  decay1: f32;
  /** β₂ */
  kept: f32;
  epsilon: f32;
}

/** Adam with the largest gradient in place of the root of the mean square. */
export function adamax(args: Adamax, r0: usize, r1: usize): void {
  const weights = args.weights, gradient = args.gradient, rows = args.rows, cols = args.cols;
  const moment = args.moment, size = args.size;
  const step = f32x4.splat(-args.rate), eps = f32x4.splat(args.epsilon);
  const d1 = f32x4.splat(args.decay1), kept = f32x4.splat(args.kept);
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      const g = v128.load(gradient + at), old = v128.load(moment + at);
      const m = withoutDenormals(multiplyAdd(d1, f32x4.sub(g, old), old));
      const faded = withoutDenormals(f32x4.mul(kept, v128.load(size + at)));
      const u = f32x4.max(faded, f32x4.abs(g));
      v128.store(moment + at, m);
      v128.store(size + at, u);
      const move = f32x4.div(m, f32x4.add(u, eps));
      v128.store(weights + at, multiplyAdd(step, move, v128.load(weights + at)));
    }
  }
}
