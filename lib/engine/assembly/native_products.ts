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
  if (args.biases && r1 > r0) {
    const line = args.stride * 4, start = args.out + r0 * line;
    repeatRow(args.biases, roundedUp(args.width) * 4, start, start + (r1 - r0) * line, line);
  }
  multiply(changetype<usize>(args), r0, r1);
}

/** Writes a row of so many bytes, which is in column panels, at the beginning of each line from `start` up to `end`. */
function repeatRow(row: usize, bytes: usize, start: usize, end: usize, line: usize): void {
  for (let c: usize = 0; c < bytes; c += VECTOR) v128.store(start + c, v128.load(row + c * 4));
  for (let at = start + line; at < end; at += line) {
    for (let c: usize = 0; c < bytes; c += VECTOR) v128.store(at + c, v128.load(start + c));
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
  const line = roundedUp(args.cols) * 4, end = args.from + args.rows * line;
  const out = args.out;
  for (let c: usize = 0; c < line; c += VECTOR) v128.store(out + c * 4, f32x4.splat(0));
  let at = args.from;
  for (; at + 7 * line < end; at += 8 * line) {
    let to = out;
    for (let a = at; a < at + line; a += VECTOR, to += 4 * VECTOR) {
      v128.store(
        to,
        f32x4.add(v128.load(to), f32x4.add(sumOfFour(a, line), sumOfFour(a + 4 * line, line))),
      );
    }
  }
  for (; at < end; at += line) {
    let to = out;
    for (let a = at; a < at + line; a += VECTOR, to += 4 * VECTOR) {
      v128.store(to, f32x4.add(v128.load(to), v128.load(a)));
    }
  }
}

function sumOfFour(at: usize, line: usize): v128 {
  const first = f32x4.add(v128.load(at), v128.load(at + line));
  return f32x4.add(first, f32x4.add(v128.load(at + 2 * line), v128.load(at + 3 * line)));
}
