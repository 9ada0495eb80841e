// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { firstLanes, highHalf, lowHalf, multiplyAddDoubles, roundedUp, VECTOR } from "./vectors.ts";

// Numbers made larger or smaller where they stand, for rows `r0` to `r1`.

export class ScaleRows {
  block: usize;
  factors: usize;
  cols: usize;
}

/** Each row times its factor; both are in row panels. */
export function scaleRows(args: ScaleRows, r0: usize, r1: usize): void {
  const block = args.block, factors = args.factors, cols = args.cols;
  const stride = roundedUp(cols) * VECTOR;
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const factor = v128.load(factors + g * 4 * VECTOR);
    const end = block + g * stride + cols * VECTOR;
    for (let at = block + g * stride; at < end; at += VECTOR) {
      v128.store(at, f32x4.mul(v128.load(at), factor));
    }
  }
}

export class Norm {
  block: usize;
  rows: usize;
  cols: usize;
  out: usize;
  /** 0 for the first block; the others are added to what `out` holds already. */
  more: u32;
}

/** The root of the sum of all squares, kept in float64; the block is in column panels. */
export function norm(args: Norm): void {
  const block = args.block, rows = args.rows, cols = args.cols, out = args.out;
  let low = f64x2.splat(0), high = f64x2.splat(0);
  for (let c: usize = 0; c < cols; c += 4) {
    const lanes = firstLanes(<i32> min(cols - c, 4));
    const panel = block + c * roundedUp(rows) * 4;
    for (let at = panel, end = panel + rows * VECTOR; at < end; at += VECTOR) {
      const x = v128.and(v128.load(at), lanes), a = lowHalf(x), b = highHalf(x);
      low = multiplyAddDoubles(a, a, low);
      high = multiplyAddDoubles(b, b, high);
    }
  }
  const sums = f64x2.add(low, high), before = args.more ? <f64> load<f32>(out) : 0;
  const squares = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  store<f32>(out, <f32> sqrt(before * before + squares));
}

export class ClipNorm {
  block: usize;
  norm: usize;
  rows: usize;
  cols: usize;
  limit: f32;
}

/** A block in column panels, times limit / norm where its norm is larger. */
export function clipNorm(args: ClipNorm, r0: usize, r1: usize): void {
  const block = args.block, rows = args.rows, cols = args.cols, limit = args.limit;
  const scale = f32x4.splat(limit / max(load<f32>(args.norm), limit));
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = block + c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      v128.store(at, f32x4.mul(v128.load(at), scale));
    }
  }
}

export class ClipValue {
  block: usize;
  rows: usize;
  cols: usize;
  limit: f32;
}

/** Each number of a block in column panels, from −limit to limit; NaN stays. */
export function clipValue(args: ClipValue, r0: usize, r1: usize): void {
  const block = args.block, rows = args.rows, cols = args.cols;
  const most = f32x4.splat(args.limit), least = f32x4.splat(-args.limit);
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = block + c * roundedUp(rows) * 4;
    const end = panel + roundedUp(r1) * VECTOR;
    for (let at = panel + r0 * VECTOR; at < end; at += VECTOR) {
      v128.store(at, f32x4.min(f32x4.max(v128.load(at), least), most));
    }
  }
}
