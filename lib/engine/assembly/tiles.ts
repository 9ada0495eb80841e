// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { multiplyAdd, rotated, VECTOR } from "./vectors.ts";

// The inner loops of all matrix products: a tile of 4, 8 or 12 by 4 sums, kept in registers.
//
// For every term k a tile loads one vector b of four numbers and one to three vectors a, and multiplies each a with b
// in its four rotations: sums[d][i] += a[i] · b[(i + d) mod 4]. That is 4 loads and 3 shuffles for 12 multiplications
// of vectors; loads are what is scarce, for each is checked against the end of the memory.
//
// Terms = u8 takes all terms: `first` and `end` count bytes. Terms = u32 takes a list: `first` and `end` are addresses
// in it, and it holds the offsets in bytes of the terms to take, in their order.
// Out = f32 stores a vector of b's four for each a (lanes run along b), Out = f64 the other way round.
//
// Tiles are called for every few dozen sums: their many parameters stay in registers, a record of them costs time.

const LISTED: usize = 4;

/** Loads the offset of a term from the list, or takes it as it is. */
function offsetOf<Terms>(term: usize): usize {
  return sizeof<Terms>() == LISTED ? <usize> load<u32>(term) : term;
}

function stepOf<Terms>(): usize {
  return sizeof<Terms>() == LISTED ? LISTED : VECTOR;
}

/** Puts the rotated sums right and stores them at `out`: four vectors, plus `bias` (one number for each a). */
function store<Out>(out: usize, s0: v128, s1: v128, s2: v128, s3: v128, bias: usize): void {
  if (sizeof<Out>() == 8) {
    const p = v128.shuffle<i32>(s0, s3, 0, 5, 2, 7);
    const q = v128.shuffle<i32>(s2, s1, 0, 5, 2, 7);
    const r = v128.shuffle<i32>(s1, s0, 0, 5, 2, 7);
    const s = v128.shuffle<i32>(s3, s2, 0, 5, 2, 7);
    v128.store(out, v128.shuffle<i32>(p, q, 0, 1, 6, 7), 0);
    v128.store(out, v128.shuffle<i32>(r, s, 0, 1, 6, 7), 16);
    v128.store(out, v128.shuffle<i32>(q, p, 0, 1, 6, 7), 32);
    v128.store(out, v128.shuffle<i32>(s, r, 0, 1, 6, 7), 48);
  } else {
    const p = v128.shuffle<i32>(s0, s1, 0, 4, 2, 6);
    const q = v128.shuffle<i32>(s2, s3, 0, 4, 2, 6);
    const r = v128.shuffle<i32>(s3, s0, 1, 5, 3, 7);
    const s = v128.shuffle<i32>(s1, s2, 1, 5, 3, 7);
    let t0 = v128.shuffle<i32>(p, q, 0, 1, 4, 5);
    let t1 = v128.shuffle<i32>(r, s, 0, 1, 4, 5);
    let t2 = v128.shuffle<i32>(q, p, 2, 3, 6, 7);
    let t3 = v128.shuffle<i32>(s, r, 2, 3, 6, 7);
    if (bias) {
      t0 = f32x4.add(t0, v128.load32_splat(bias, 0));
      t1 = f32x4.add(t1, v128.load32_splat(bias, 4));
      t2 = f32x4.add(t2, v128.load32_splat(bias, 8));
      t3 = f32x4.add(t3, v128.load32_splat(bias, 12));
    }
    v128.store(out, t0, 0);
    v128.store(out, t1, 16);
    v128.store(out, t2, 32);
    v128.store(out, t3, 48);
  }
}

/** A tile of 4 × 4: one panel a. */
export function tile1<Terms, Out>(
  a: usize,
  b: usize,
  first: usize,
  end: usize,
  out: usize,
  bias: usize,
): void {
  let x0 = f32x4.splat(0), x1 = x0, x2 = x0, x3 = x0;
  for (let t = first; t < end; t += stepOf<Terms>()) {
    const k = offsetOf<Terms>(t);
    const ak = v128.load(a + k);
    let bk = v128.load(b + k);
    x0 = multiplyAdd(ak, bk, x0);
    bk = rotated(bk);
    x1 = multiplyAdd(ak, bk, x1);
    bk = rotated(bk);
    x2 = multiplyAdd(ak, bk, x2);
    bk = rotated(bk);
    x3 = multiplyAdd(ak, bk, x3);
  }
  store<Out>(out, x0, x1, x2, x3, bias);
}

/** A tile of 8 × 4: two panels a, `stride` bytes apart; results and biases lie `outStride` and `biasStride` apart. */
export function tile2<Terms, Out>(
  a: usize,
  stride: usize,
  b: usize,
  first: usize,
  end: usize,
  out: usize,
  outStride: usize,
  bias: usize,
  biasStride: usize,
): void {
  const a1 = a + stride;
  let x0 = f32x4.splat(0), x1 = x0, x2 = x0, x3 = x0;
  let y0 = x0, y1 = x0, y2 = x0, y3 = x0;
  for (let t = first; t < end; t += stepOf<Terms>()) {
    const k = offsetOf<Terms>(t);
    const ak = v128.load(a + k);
    const ck = v128.load(a1 + k);
    let bk = v128.load(b + k);
    x0 = multiplyAdd(ak, bk, x0);
    y0 = multiplyAdd(ck, bk, y0);
    bk = rotated(bk);
    x1 = multiplyAdd(ak, bk, x1);
    y1 = multiplyAdd(ck, bk, y1);
    bk = rotated(bk);
    x2 = multiplyAdd(ak, bk, x2);
    y2 = multiplyAdd(ck, bk, y2);
    bk = rotated(bk);
    x3 = multiplyAdd(ak, bk, x3);
    y3 = multiplyAdd(ck, bk, y3);
  }
  store<Out>(out, x0, x1, x2, x3, bias);
  store<Out>(out + outStride, y0, y1, y2, y3, bias + biasStride);
}

/** A tile of 12 × 4: three panels a, `stride` bytes apart. */
export function tile3<Terms, Out>(
  a: usize,
  stride: usize,
  b: usize,
  first: usize,
  end: usize,
  out: usize,
  outStride: usize,
  bias: usize,
  biasStride: usize,
): void {
  const a1 = a + stride, a2 = a1 + stride;
  let x0 = f32x4.splat(0), x1 = x0, x2 = x0, x3 = x0;
  let y0 = x0, y1 = x0, y2 = x0, y3 = x0;
  let z0 = x0, z1 = x0, z2 = x0, z3 = x0;
  // Two terms a round: a third faster than one.
  let t = first;
  const last = end - stepOf<Terms>();
  for (; <isize> t < <isize> last; t += 2 * stepOf<Terms>()) {
    const k0 = offsetOf<Terms>(t);
    const p0 = v128.load(a + k0), q0 = v128.load(a1 + k0), r0 = v128.load(a2 + k0);
    let b0 = v128.load(b + k0);
    x0 = multiplyAdd(p0, b0, x0);
    y0 = multiplyAdd(q0, b0, y0);
    z0 = multiplyAdd(r0, b0, z0);
    b0 = rotated(b0);
    x1 = multiplyAdd(p0, b0, x1);
    y1 = multiplyAdd(q0, b0, y1);
    z1 = multiplyAdd(r0, b0, z1);
    b0 = rotated(b0);
    x2 = multiplyAdd(p0, b0, x2);
    y2 = multiplyAdd(q0, b0, y2);
    z2 = multiplyAdd(r0, b0, z2);
    b0 = rotated(b0);
    x3 = multiplyAdd(p0, b0, x3);
    y3 = multiplyAdd(q0, b0, y3);
    z3 = multiplyAdd(r0, b0, z3);
    const k1 = offsetOf<Terms>(t + stepOf<Terms>());
    const p1 = v128.load(a + k1), q1 = v128.load(a1 + k1), r1 = v128.load(a2 + k1);
    let b1 = v128.load(b + k1);
    x0 = multiplyAdd(p1, b1, x0);
    y0 = multiplyAdd(q1, b1, y0);
    z0 = multiplyAdd(r1, b1, z0);
    b1 = rotated(b1);
    x1 = multiplyAdd(p1, b1, x1);
    y1 = multiplyAdd(q1, b1, y1);
    z1 = multiplyAdd(r1, b1, z1);
    b1 = rotated(b1);
    x2 = multiplyAdd(p1, b1, x2);
    y2 = multiplyAdd(q1, b1, y2);
    z2 = multiplyAdd(r1, b1, z2);
    b1 = rotated(b1);
    x3 = multiplyAdd(p1, b1, x3);
    y3 = multiplyAdd(q1, b1, y3);
    z3 = multiplyAdd(r1, b1, z3);
  }
  if (t < end) {
    const k0 = offsetOf<Terms>(t);
    const p0 = v128.load(a + k0), q0 = v128.load(a1 + k0), r0 = v128.load(a2 + k0);
    let b0 = v128.load(b + k0);
    x0 = multiplyAdd(p0, b0, x0);
    y0 = multiplyAdd(q0, b0, y0);
    z0 = multiplyAdd(r0, b0, z0);
    b0 = rotated(b0);
    x1 = multiplyAdd(p0, b0, x1);
    y1 = multiplyAdd(q0, b0, y1);
    z1 = multiplyAdd(r0, b0, z1);
    b0 = rotated(b0);
    x2 = multiplyAdd(p0, b0, x2);
    y2 = multiplyAdd(q0, b0, y2);
    z2 = multiplyAdd(r0, b0, z2);
    b0 = rotated(b0);
    x3 = multiplyAdd(p0, b0, x3);
    y3 = multiplyAdd(q0, b0, y3);
    z3 = multiplyAdd(r0, b0, z3);
  }
  store<Out>(out, x0, x1, x2, x3, bias);
  store<Out>(out + outStride, y0, y1, y2, y3, bias + biasStride);
  store<Out>(out + 2 * outStride, z0, z1, z2, z3, bias + 2 * biasStride);
}
