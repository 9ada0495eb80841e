// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { SMALLEST_NORMAL } from "../shared/numbers.ts";

// Four float32 numbers at a time: the few operations that all routines share.

/** How many bytes a vector of four numbers has. */
export const VECTOR: usize = 16;

/** a · b + c, rounded once where the machine can (relaxed SIMD on a CPU with FMA), else after each operation. */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** a · b + c for two float64 numbers, rounded as in `multiplyAdd`. */
export function multiplyAddDoubles(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f64x2.relaxed_madd(a, b, c);
  return f64x2.add(f64x2.mul(a, b), c);
}

/**
 * Number `i` of a list of float32 in memory, in all four lanes. It is there in one step of the processor; a constant that
 * is part of the program has to pass through a general register and takes three.
 */
export function inAll(list: usize, i: usize = 0): v128 {
  return v128.load32_splat(list + 4 * i);
}

/** Number `i` of a list of float64 in memory, in both lanes; see `inAll`. */
export function inBoth(list: usize, i: usize = 0): v128 {
  return v128.load64_splat(list + 8 * i);
}

/** c₀ · xⁿ + c₁ · xⁿ⁻¹ + … + cₙ in float64, the coefficients from a list in memory. */
export function polynomial(list: usize, degree: usize, x: v128): v128 {
  let p = inBoth(list);
  for (let i: usize = 1; i <= degree; i++) p = multiplyAddDoubles(p, x, inBoth(list, i));
  return p;
}

/** a where all bits of a lane of the mask are set, b where none is. */
export function select(a: v128, b: v128, mask: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return i32x4.relaxed_laneselect(a, b, mask);
  return v128.bitselect(a, b, mask);
}

/** The first two numbers, in float64. */
export function lowHalf(x: v128): v128 {
  return f64x2.promote_low_f32x4(x);
}

/** The last two numbers, in float64. */
export function highHalf(x: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<i32>(x, x, 2, 3, 2, 3));
}

/** Four numbers in float64 rounded to float32. */
export function joined(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(
    f32x4.demote_f64x2_zero(low),
    f32x4.demote_f64x2_zero(high),
    0,
    1,
    4,
    5,
  );
}

/** The lanes moved by one place: 1, 2, 3, 0. */
export function rotated(a: v128): v128 {
  return v128.shuffle<i32>(a, a, 1, 2, 3, 0);
}

const SMALLEST = memory.data<f32>([<f32> SMALLEST_NORMAL]);

/** Zeros in place of denormal numbers, which are very slow; NaN stays. */
export function withoutDenormals(a: v128): v128 {
  return v128.andnot(a, f32x4.lt(f32x4.abs(a), inAll(SMALLEST)));
}

/** `count` rounded up to a multiple of four. */
export function roundedUp(count: usize): usize {
  return (count + 3) & ~3;
}

/** A mask of the first `count` lanes, 0 to 4 of them. */
export function firstLanes(count: i32): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(count));
}
