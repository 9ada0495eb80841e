// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { roundedUp, VECTOR } from "./vectors.ts";

// Random masks for dropout, for rows `r0` to `r1`; all matrices are by rows. They are those of ../masks.ts, bit for bit.

/**
 * 1 where a random number reaches `least`, else 0. The numbers are Philox's (see ../philox.ts) of the counter (column / 4,
 * row, step, place): one round trip gives four columns of four rows.
 */
export function drawMask(
  mask: usize,
  cols: usize,
  least: u32,
  seed: u32,
  step: u32,
  place: u32,
  r0: usize,
  r1: usize,
): void {
  const stride = roundedUp(cols) * VECTOR;
  const m0 = i32x4.splat(0xd2511f53), m1 = i32x4.splat(0xcd9e8d57);
  const border = i32x4.splat(least), one = f32x4.splat(1);
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const rows = i32x4.add(i32x4.splat(<i32> (g << 2)), i32x4(0, 1, 2, 3));
    for (let q: usize = 0; q < (cols + 3) >> 2; q++) {
      let a = i32x4.splat(<i32> q), b = rows, c = i32x4.splat(step), d = i32x4.splat(place);
      let key0 = seed, key1: u32 = 0;
      for (let round = 0; round < 10; round++) {
        const low0 = i64x2.extmul_low_i32x4_u(a, m0), high0 = i64x2.extmul_high_i32x4_u(a, m0);
        const low1 = i64x2.extmul_low_i32x4_u(c, m1), high1 = i64x2.extmul_high_i32x4_u(c, m1);
        a = v128.xor(v128.shuffle<i32>(low1, high1, 1, 3, 5, 7), v128.xor(b, i32x4.splat(key0)));
        b = v128.shuffle<i32>(low1, high1, 0, 2, 4, 6);
        c = v128.xor(v128.shuffle<i32>(low0, high0, 1, 3, 5, 7), v128.xor(d, i32x4.splat(key1)));
        d = v128.shuffle<i32>(low0, high0, 0, 2, 4, 6);
        key0 += 0x9e3779b9;
        key1 += 0xbb67ae85;
      }
      const at = mask + g * stride + q * 4 * VECTOR;
      v128.store(at, v128.and(one, i32x4.ge_u(a, border)), 0);
      v128.store(at, v128.and(one, i32x4.ge_u(b, border)), 16);
      v128.store(at, v128.and(one, i32x4.ge_u(c, border)), 32);
      v128.store(at, v128.and(one, i32x4.ge_u(d, border)), 48);
    }
  }
}

/** out = scale · x + shift where the mask is not 0, else `dropped`. */
export function applyMask(
  x: usize,
  mask: usize,
  cols: usize,
  out: usize,
  scale: f32,
  shift: f32,
  dropped: f32,
  r0: usize,
  r1: usize,
): void {
  const line = roundedUp(cols) * 4, zero = f32x4.splat(0);
  const factor = f32x4.splat(scale), term = f32x4.splat(shift), other = f32x4.splat(dropped);
  for (let at = r0 * line; at < roundedUp(r1) * line; at += VECTOR) {
    const kept = f32x4.add(f32x4.mul(v128.load(x + at), factor), term);
    v128.store(out + at, v128.bitselect(kept, other, f32x4.ne(v128.load(mask + at), zero)));
  }
}
