// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { multiplyAdd, roundedUp, VECTOR, withoutDenormals } from "./vectors.ts";

export class Adadelta {
  weights: usize;
  gradient: usize;
  /** The mean squared gradient. */
  squares: usize;
  /** The mean squared move. */
  moves: usize;
  rows: usize;
  cols: usize;
  learningRate: f32;
  rho: f32;
  epsilon: f32;
}

/** Adadelta's update of rows `r0` to `r1`; all matrices are in column panels and of the same shape. */
export function adadelta(args: Adadelta, r0: usize, r1: usize): void {
  const weights = args.weights, gradient = args.gradient, rows = args.rows, cols = args.cols;
  const squares = args.squares, moves = args.moves, rho = args.rho;
  const rate = f32x4.splat(-args.learningRate), eps = f32x4.splat(args.epsilon);
  const old = f32x4.splat(rho), young = f32x4.splat(1 - rho);
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      const g = v128.load(gradient + at), d = v128.load(moves + at);
      let v = f32x4.mul(old, v128.load(squares + at));
      v = withoutDenormals(multiplyAdd(young, f32x4.mul(g, g), v));
      v128.store(squares + at, v);
      const size = f32x4.sqrt(f32x4.add(d, eps));
      const move = f32x4.div(f32x4.mul(size, g), f32x4.sqrt(f32x4.add(v, eps)));
      const next = multiplyAdd(young, f32x4.mul(move, move), f32x4.mul(old, d));
      v128.store(moves + at, withoutDenormals(next));
      v128.store(weights + at, multiplyAdd(rate, move, v128.load(weights + at)));
    }
  }
}
