// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { SMALLEST_NORMAL } from "../shared/numbers.ts";
import { multiplyAdd, roundedUp, VECTOR, withoutDenormals } from "./vectors.ts";

// The optimizers' updates of rows `r0` to `r1`; all matrices are in column panels and of the same shape.

export class Adam {
  weights: usize;
  gradient: usize;
  moment1: usize;
  moment2: usize;
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

/** Adam. */
export function adam(args: Adam, r0: usize, r1: usize): void {
  const rows = args.rows, cols = args.cols;
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = c * roundedUp(rows) * 4, start = panel + r0 * VECTOR;
    moveByAdam(args, start, panel + roundedUp(r1) * VECTOR, args.gradient + start);
  }
}

/** Moves the weights from byte `start` up to `end`; their gradient begins at `gradient`, and is zero where that is 0. */
export function moveByAdam(args: Adam, start: usize, end: usize, gradient: usize): void {
  const weights = args.weights, moment1 = args.moment1, moment2 = args.moment2;
  const step = f32x4.splat(-args.rate), eps = f32x4.splat(args.epsilon);
  const d1 = f32x4.splat(args.decay1), d2 = f32x4.splat(args.decay2);
  const tiny = f32x4.splat(<f32> SMALLEST_NORMAL), zero = f32x4.splat(0);
  const shift = gradient - start;
  for (let at = start; at < end; at += VECTOR) {
    const g = gradient ? v128.load(shift + at) : zero;
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

export class Sgd {
  weights: usize;
  gradient: usize;
  /** 0 without momentum. */
  velocity: usize;
  rows: usize;
  cols: usize;
  nesterov: u32;
  learningRate: f32;
  momentum: f32;
}

/** Gradient descent, with or without momentum. */
export function sgd(args: Sgd, r0: usize, r1: usize): void {
  const weights = args.weights, gradient = args.gradient, velocity = args.velocity;
  const rows = args.rows, cols = args.cols, nesterov = <bool> args.nesterov;
  const rate = f32x4.splat(-args.learningRate), kept = f32x4.splat(args.momentum);
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

export class Rmsprop {
  weights: usize;
  gradient: usize;
  velocity: usize;
  /** 0 unless the gradient is centred. */
  mean: usize;
  /** 0 without momentum. */
  momentum: usize;
  rows: usize;
  cols: usize;
  learningRate: f32;
  rho: f32;
  kept: f32;
  epsilon: f32;
}

/** RMSprop, centred or not, with or without momentum. */
export function rmsprop(args: Rmsprop, r0: usize, r1: usize): void {
  const weights = args.weights, gradient = args.gradient, velocity = args.velocity;
  const mean = args.mean, momentum = args.momentum, rows = args.rows, cols = args.cols;
  const rho = args.rho;
  const rate = f32x4.splat(args.learningRate), old = f32x4.splat(rho), young = f32x4.splat(1 - rho);
  const again = f32x4.splat(args.kept), eps = f32x4.splat(args.epsilon), zero = f32x4.splat(0);
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

export class Adagrad {
  weights: usize;
  gradient: usize;
  accumulator: usize;
  rows: usize;
  cols: usize;
  learningRate: f32;
  epsilon: f32;
}

/** Adagrad. */
export function adagrad(args: Adagrad, r0: usize, r1: usize): void {
  const weights = args.weights, gradient = args.gradient, accumulator = args.accumulator;
  const rows = args.rows, cols = args.cols;
  const rate = f32x4.splat(args.learningRate), eps = f32x4.splat(args.epsilon);
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

export class Decay {
  weights: usize;
  rows: usize;
  cols: usize;
  share: f32;
}

/** w − share · w */
export function decay(args: Decay, r0: usize, r1: usize): void {
  const weights = args.weights, rows = args.rows, cols = args.cols;
  const part = f32x4.splat(-args.share);
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = weights + c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      const w = v128.load(at);
      v128.store(at, multiplyAdd(part, w, w));
    }
  }
}
