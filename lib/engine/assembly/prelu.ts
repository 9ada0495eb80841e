// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { firstLanes, multiplyAdd, roundedUp, VECTOR } from "./vectors.ts";

// ReLU with learned slopes: a row of them in column panels, of which the first is for all columns where they are
// `shared`. NaN stays NaN.

/** The slope of a column, in all lanes. */
function slopeAt(slopes: usize, column: usize, shared: usize): v128 {
  const at = shared ? slopes : slopes + (column >> 2) * 4 * VECTOR + (column & 3) * 4;
  return v128.load32_splat(at);
}

export class Prelu {
  z: usize;
  slopes: usize;
  cols: usize;
  a: usize;
  shared: usize;
}

/** a = z where z > 0, slope · z elsewhere; in row panels. */
export function prelu(args: Prelu, r0: usize, r1: usize): void {
  const z = args.z, cols = args.cols, a = args.a;
  const stride = roundedUp(cols) * VECTOR, zero = f32x4.splat(0);
  for (let c: usize = 0; c < cols; c++) {
    const slope = slopeAt(args.slopes, c, args.shared);
    for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
      const at = g * stride + c * VECTOR, x = v128.load(z + at);
      v128.store(a + at, v128.bitselect(x, f32x4.mul(slope, x), f32x4.gt(x, zero)));
    }
  }
}

export class PreluGradient {
  z: usize;
  slopes: usize;
  aGradient: usize;
  cols: usize;
  zGradient: usize;
  shared: usize;
}

/** zGradient = aGradient · (1 where z > 0, the slope where z < 0, else z); in row panels. */
export function preluGradient(args: PreluGradient, r0: usize, r1: usize): void {
  const z = args.z, aGradient = args.aGradient, cols = args.cols, zGradient = args.zGradient;
  const stride = roundedUp(cols) * VECTOR, zero = f32x4.splat(0), one = f32x4.splat(1);
  for (let c: usize = 0; c < cols; c++) {
    const slope = slopeAt(args.slopes, c, args.shared);
    for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
      const at = g * stride + c * VECTOR, x = v128.load(z + at);
      const left = v128.bitselect(slope, x, f32x4.lt(x, zero));
      const derivative = v128.bitselect(one, left, f32x4.gt(x, zero));
      v128.store(zGradient + at, f32x4.mul(v128.load(aGradient + at), derivative));
    }
  }
}

export class SlopesGradient {
  z: usize;
  aGradient: usize;
  rows: usize;
  cols: usize;
  out: usize;
  shared: usize;
}

/** The sums of min(0, z) · aGradient over the rows, and over the columns too if one slope is shared; in
 * column panels. */
export function slopesGradient(args: SlopesGradient): void {
  const z = args.z, aGradient = args.aGradient, rows = args.rows, cols = args.cols;
  const out = args.out, shared = <bool> args.shared;
  const zero = f32x4.splat(0);
  let all = zero;
  for (let c: usize = 0; c < cols; c += 4) {
    const panel = c * roundedUp(rows) * 4;
    let sum = zero;
    for (let at = panel, end = panel + rows * VECTOR; at < end; at += VECTOR) {
      sum = multiplyAdd(f32x4.min(v128.load(z + at), zero), v128.load(aGradient + at), sum);
    }
    if (shared) all = f32x4.add(all, v128.and(sum, firstLanes(<i32> min(cols - c, 4))));
    else v128.store(out + c * VECTOR, sum);
  }
  if (!shared) return;
  const pairs = f32x4.add(all, v128.shuffle<i32>(all, all, 2, 3, 0, 1));
  const total = f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
  v128.store(out, f32x4.replace_lane(zero, 0, total));
}
