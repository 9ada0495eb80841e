// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { roundedUp, VECTOR } from "./vectors.ts";

// What the size of weights costs, for rows `r0` to `r1`; weights and gradient are in column panels.

export class Penalty {
  weights: usize;
  rows: usize;
  cols: usize;
  sums: usize;
  l1: f32;
  l2: f32;
}

/** Σ l1 · |w| + l2 · w² of each row, into a column of sums. */
export function penalty(args: Penalty, r0: usize, r1: usize): void {
  const weights = args.weights, rows = args.rows, cols = args.cols, sums = args.sums;
  const l1 = <f64> args.l1, l2 = <f64> args.l2;
  for (let r = r0; r < r1; r++) {
    let sum: f64 = 0;
    for (let c: usize = 0; c < cols; c++) {
      const w = <f64> load<f32>(weights + (((c >> 2) * roundedUp(rows) + r) * 4 + (c & 3)) * 4);
      sum += l1 * abs(w) + l2 * w * w;
    }
    store<f32>(sums + (r >> 2) * 4 * VECTOR + (r & 3) * 4, <f32> sum);
  }
}

export class PenaltyGradient {
  weights: usize;
  gradient: usize;
  rows: usize;
  cols: usize;
  l1: f32;
  l2: f32;
}

/** Adds l1 · sign(w) + 2 · l2 · w to the gradient. */
export function addPenaltyGradient(args: PenaltyGradient, r0: usize, r1: usize): void {
  const weights = args.weights, gradient = args.gradient, rows = args.rows, cols = args.cols;
  const one = f32x4.splat(args.l1), two = f32x4.splat(2 * args.l2), zero = f32x4.splat(0);
  const signs = i32x4.splat(0x80000000);
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      const w = v128.load(weights + at);
      const constant = v128.and(v128.or(one, v128.and(w, signs)), f32x4.ne(w, zero));
      const slope = f32x4.add(constant, f32x4.mul(two, w));
      v128.store(gradient + at, f32x4.add(v128.load(gradient + at), slope));
    }
  }
}
