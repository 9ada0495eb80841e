// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { roundedUp, VECTOR } from "./vectors.ts";

// The matrix products of a dense layer by a native library, on plain matrices (see layouts.ts).

/**
 * Multiplies for the rows `r0` to `r1` of the result, and adds to what stands there if there are biases. It is imported
 * from outside, by the name of this file.
 */
declare function multiply(args: usize, r0: usize, r1: usize): void;

/** What `multiply` reads (see ../blas/product.ts). Strides count numbers from a row to the next. */
export class NativeProduct {
  a: usize;
  strideA: usize;
  isTransposedA: u32;
  b: usize;
  strideB: usize;
  isTransposedB: u32;
  terms: usize;
  width: usize;
  /** In column panels; 0 for none. */
  biases: usize;
  out: usize;
  stride: usize;
}

/** out = a · b + biases for the rows `r0` to `r1` of the result. */
export function nativeProduct(args: NativeProduct, r0: usize, r1: usize): void {
  if (args.biases) {
    const line = args.stride * 4, start = args.out + r0 * line;
    spread(args.biases, roundedUp(args.width), start, start + (r1 - r0) * line, line);
  }
  multiply(changetype<usize>(args), r0, r1);
}

/** Writes one row of `width` numbers, in column panels, into each of the lines from `start` up to `end`. */
function spread(row: usize, width: usize, start: usize, end: usize, line: usize): void {
  for (let c: usize = 0; c < width; c += 4) {
    const four = v128.load(row + c * VECTOR);
    for (let at = start + c * 4; at < end; at += line) v128.store(at, four);
  }
}

export class PlainSums {
  from: usize;
  rows: usize;
  cols: usize;
  /** In column panels. */
  out: usize;
}

/** out = the sums over the rows of a plain matrix. */
export function plainSums(args: PlainSums): void {
  const from = args.from, out = args.out, line = roundedUp(args.cols) * 4;
  const end = args.rows * line;
  for (let c: usize = 0; c < line; c += VECTOR) {
    let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
    let at = from + c;
    const last = from + end;
    for (; at + 3 * line < last; at += 4 * line) {
      s0 = f32x4.add(s0, v128.load(at));
      s1 = f32x4.add(s1, v128.load(at + line));
      s2 = f32x4.add(s2, v128.load(at + 2 * line));
      s3 = f32x4.add(s3, v128.load(at + 3 * line));
    }
    for (; at < last; at += line) s0 = f32x4.add(s0, v128.load(at));
    v128.store(out + c * 4, f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3)));
  }
}
