// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { roundedUp, VECTOR } from "./vectors.ts";

// What the size of weights costs, for rows `r0` to `r1`; weights and gradient are by columns.

/** Σ l1 · |w| + l2 · w² of each row, into a column of sums. */
export function penalty(
  weights: usize,
  rows: usize,
  cols: usize,
  sums: usize,
  l1: f64,
  l2: f64,
  r0: usize,
  r1: usize,
): void {
  for (let r = r0; r < r1; r++) {
    let sum: f64 = 0;
    for (let c: usize = 0; c < cols; c++) {
      const w = <f64> load<f32>(weights + (((c >> 2) * roundedUp(rows) + r) * 4 + (c & 3)) * 4);
      sum += l1 * abs(w) + l2 * w * w;
    }
    store<f32>(sums + (r >> 2) * 4 * VECTOR + (r & 3) * 4, <f32> sum);
  }
}

/** Adds l1 · sign(w) + 2 · l2 · w to the gradient. */
export function addPenaltyGradient(
  weights: usize,
  gradient: usize,
  rows: usize,
  cols: usize,
  l1: f32,
  l2: f32,
  r0: usize,
  r1: usize,
): void {
  const one = f32x4.splat(l1), two = f32x4.splat(2 * l2), zero = f32x4.splat(0);
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
