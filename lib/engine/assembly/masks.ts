// @ts-nocheck: this is AssemblyScript, which has types of its own.
import {
  PHILOX_MULTIPLIER_0,
  PHILOX_MULTIPLIER_1,
  PHILOX_ROUNDS,
  PHILOX_STEP_0,
  PHILOX_STEP_1,
} from "../shared/numbers.ts";
import { roundedUp, VECTOR } from "./vectors.ts";

// Random masks for dropout, for rows `r0` to `r1`; all matrices are in row panels. They are those of
// ../masks.ts, bit for bit.

export class DrawMask {
  mask: usize;
  cols: usize;
  least: u32;
  seed: u32;
  step: u32;
  place: u32;
}

/**
 * 1 where a random number reaches `least`, else 0. The numbers are Philox's (see ../philox.ts) of the counter (column / 4,
 * row, step, place): one pass through its rounds gives four columns of four rows.
 */
export function drawMask(args: DrawMask, r0: usize, r1: usize): void {
  const mask = args.mask, cols = args.cols;
  const seed = args.seed, step = args.step, place = args.place;
  const stride = roundedUp(cols) * VECTOR;
  const m0 = i32x4.splat(PHILOX_MULTIPLIER_0), m1 = i32x4.splat(PHILOX_MULTIPLIER_1);
  const border = i32x4.splat(args.least), one = f32x4.splat(1);
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const rows = i32x4.add(i32x4.splat(<i32> (g << 2)), i32x4(0, 1, 2, 3));
    for (let q: usize = 0; q < (cols + 3) >> 2; q++) {
      let a = i32x4.splat(<i32> q), b = rows, c = i32x4.splat(step), d = i32x4.splat(place);
      let key0 = seed, key1: u32 = 0;
      for (let round = 0; round < PHILOX_ROUNDS; round++) {
        const low0 = i64x2.extmul_low_i32x4_u(a, m0), high0 = i64x2.extmul_high_i32x4_u(a, m0);
        const low1 = i64x2.extmul_low_i32x4_u(c, m1), high1 = i64x2.extmul_high_i32x4_u(c, m1);
        a = v128.xor(v128.shuffle<i32>(low1, high1, 1, 3, 5, 7), v128.xor(b, i32x4.splat(key0)));
        b = v128.shuffle<i32>(low1, high1, 0, 2, 4, 6);
        c = v128.xor(v128.shuffle<i32>(low0, high0, 1, 3, 5, 7), v128.xor(d, i32x4.splat(key1)));
        d = v128.shuffle<i32>(low0, high0, 0, 2, 4, 6);
        key0 += PHILOX_STEP_0;
        key1 += PHILOX_STEP_1;
      }
      const at = mask + g * stride + q * 4 * VECTOR;
      v128.store(at, v128.and(one, i32x4.ge_u(a, border)), 0);
      v128.store(at, v128.and(one, i32x4.ge_u(b, border)), 16);
      v128.store(at, v128.and(one, i32x4.ge_u(c, border)), 32);
      v128.store(at, v128.and(one, i32x4.ge_u(d, border)), 48);
    }
  }
}

export class ApplyMask {
  x: usize;
  mask: usize;
  cols: usize;
  out: usize;
  scale: f32;
  shift: f32;
  dropped: f32;
}

/** out = scale · x + shift where the mask is not 0, else `dropped`. */
export function applyMask(args: ApplyMask, r0: usize, r1: usize): void {
  const x = args.x, mask = args.mask, out = args.out;
  const line = roundedUp(args.cols) * 4, zero = f32x4.splat(0);
  const factor = f32x4.splat(args.scale), term = f32x4.splat(args.shift);
  const other = f32x4.splat(args.dropped);
  for (let at = r0 * line; at < roundedUp(r1) * line; at += VECTOR) {
    const kept = f32x4.add(f32x4.mul(v128.load(x + at), factor), term);
    v128.store(out + at, v128.bitselect(kept, other, f32x4.ne(v128.load(mask + at), zero)));
  }
}
