// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { VECTOR } from "./vectors.ts";

/** For each of the 16 sets of four terms: the bytes that bring the offsets of its members to the front. */
// deno-fmt-ignore
const TO_THE_FRONT = memory.data<u8>([
  0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, // none
  0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, // 0
  4, 5, 6, 7, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, // 1
  0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 0, 1, 2, 3, // 0 1
  8, 9, 10, 11, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, // 2
  0, 1, 2, 3, 8, 9, 10, 11, 0, 1, 2, 3, 0, 1, 2, 3, // 0 2
  4, 5, 6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 0, 1, 2, 3, // 1 2
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 1, 2, 3, // 0 1 2
  12, 13, 14, 15, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, // 3
  0, 1, 2, 3, 12, 13, 14, 15, 0, 1, 2, 3, 0, 1, 2, 3, // 0 3
  4, 5, 6, 7, 12, 13, 14, 15, 0, 1, 2, 3, 0, 1, 2, 3, // 1 3
  0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 0, 1, 2, 3, // 0 1 3
  8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 0, 1, 2, 3, // 2 3
  0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, // 0 2 3
  4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, // 1 2 3
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, // all
]);

/** All ones in the lanes of a term at `at` that are not zero. */
function notZero(at: usize): v128 {
  return f32x4.ne(v128.load(at), f32x4.splat(0));
}

/**
 * Lists the offsets of the terms of a panel of which not all four factors are zero, four terms at a time; returns the
 * end of the list. Up to three numbers behind it are overwritten.
 */
export function listTerms(panel: usize, terms: usize, list: usize): usize {
  const whole = terms & ~3;
  let at = list;
  let offsets = i32x4(0, 16, 32, 48);
  let k: usize = 0;
  for (; k < whole * VECTOR; k += 4 * VECTOR) {
    const here = panel + k;
    const pair = i16x8.narrow_i32x4_s(notZero(here), notZero(here + 16));
    const next = i16x8.narrow_i32x4_s(notZero(here + 32), notZero(here + 48));
    // Four bytes a term: a lane that is not zero says that the term counts.
    const members = i32x4.bitmask(i32x4.ne(i8x16.narrow_i16x8_s(pair, next), i32x4.splat(0)));
    const order = v128.load(TO_THE_FRONT + (<usize> members) * 16);
    v128.store(at, i8x16.swizzle(offsets, order));
    at += <usize> popcnt(members) << 2;
    offsets = i32x4.add(offsets, i32x4.splat(4 * <i32> VECTOR));
  }
  for (; k < terms * VECTOR; k += VECTOR) {
    store<u32>(at, <u32> k);
    at += (<usize> v128.any_true(notZero(panel + k))) << 2;
  }
  return at;
}
