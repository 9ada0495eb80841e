import type { Matrix } from "../matrix.ts";
import { pixelsOf } from "../matrix_numbers.ts";
import type { Zeros } from "./wasm_block.ts";

/**
 * With fewer than this share of groups left, leaving zeros out is quicker than a native library that multiplies all: that
 * was 2.5 times (AVX-512 at 100 GFLOP/s) to 4 times (at 250) as fast as the engine's own routines, a thread each. Of
 * MNIST's pixels 28 % are left.
 */
const FEW = 0.2;
/** So many numbers tell how many are zero. */
const SAMPLE = 2 ** 16;

/** With more than this share of columns left, copying those that are takes as long as multiplying all. */
const MANY = 0.9;

/**
 * How many groups of four numbers side by side are zero, as far as a sample of whole rows from all over x tells: almost
 * all, whole columns, or few.
 */
export function zerosOf(x: Matrix): Zeros {
  const { rows, cols } = x, numbers = pixelsOf(x)?.bytes ?? x.data;
  const sampled = Math.min(rows, Math.ceil(SAMPLE / cols));
  const filled = new Set<number>();
  let groups = 0, left = 0;
  for (let i = 0; i < sampled; i++) {
    const start = Math.floor(i * rows / sampled) * cols;
    for (let c = 0; c < cols; c += 4) {
      groups++;
      for (let k = c; k < Math.min(c + 4, cols); k++) {
        if (numbers[start + k] === 0) continue;
        left++;
        filled.add(c);
        break;
      }
    }
  }
  if (left < FEW * groups) return "most";
  return filled.size < MANY * Math.ceil(cols / 4) ? "columns" : "few";
}
