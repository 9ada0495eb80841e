// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { SOFTMIN } from "../shared/row_variants.ts";
import { expNegative } from "./exponentials.ts";
import { RowActivation } from "./row_activation.ts";
import { highHalf, joined, lowHalf, multiplyAdd, roundedUp, VECTOR } from "./vectors.ts";

// Softmax and log-softmax. Matrices are in row panels, so four rows go side by side in the lanes. How far each is
// from the true value is measured in test/engine/vectorised_test.ts.

/** The largest of each of four rows. */
export function largestOf(panel: usize, end: usize): v128 {
  let largest = v128.load(panel);
  for (let at = panel + VECTOR; at < end; at += VECTOR) {
    largest = f32x4.max(largest, v128.load(at));
  }
  return largest;
}

/** Writes e^(z − largest) to `out` unless it is 0, and the sums over the columns, in float64, to `sums`. */
export function exponentials(
  panel: usize,
  end: usize,
  largest: v128,
  out: usize,
  sums: usize,
): void {
  let low = f64x2.splat(0), high = low;
  const move = out - panel;
  for (let at = panel; at < end; at += VECTOR) {
    const e = expNegative(f32x4.sub(v128.load(at), largest));
    if (out) v128.store(at + move, e);
    low = f64x2.add(low, lowHalf(e));
    high = f64x2.add(high, highHalf(e));
  }
  v128.store(sums, low, 0);
  v128.store(sums, high, 16);
}

/** 1 / sum of each of four rows. */
export function inverseOf(sums: usize): v128 {
  const one = f64x2.splat(1);
  const low = f32x4.demote_f64x2_zero(f64x2.div(one, v128.load(sums, 0)));
  const high = f32x4.demote_f64x2_zero(f64x2.div(one, v128.load(sums, 16)));
  return v128.shuffle<i32>(low, high, 0, 1, 4, 5);
}

/** p = softmax of each row of z, or, for softmin, of −z. */
export function softmax(args: RowActivation, r0: usize, r1: usize, scratch: usize): void {
  const z = args.from, cols = args.cols, p = args.out;
  const stride = roundedUp(cols) * VECTOR, bytes = cols * VECTOR;
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const out = p + g * stride;
    let panel = z + g * stride;
    if (args.variant == SOFTMIN) {
      for (let c: usize = 0; c < bytes; c += VECTOR) {
        v128.store(out + c, f32x4.neg(v128.load(panel + c)));
      }
      panel = out;
    }
    const end = panel + bytes;
    exponentials(panel, end, largestOf(panel, end), out, scratch);
    const inverse = inverseOf(scratch);
    for (let c: usize = 0; c < bytes; c += VECTOR) {
      v128.store(out + c, f32x4.mul(v128.load(out + c), inverse));
    }
  }
}

/** zGradient = p ⊙ (pGradient − Σ p · pGradient), row by row, or, for softmin, its negative. */
export function softmaxGradient(args: RowActivation, r0: usize, r1: usize): void {
  const p = args.from, pGradient = args.aGradient, cols = args.cols, zGradient = args.out;
  const stride = roundedUp(cols) * VECTOR, sign = f32x4.splat(args.variant == SOFTMIN ? -1 : 1);
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const from = g * stride, end = from + cols * VECTOR;
    let mean = f32x4.splat(0);
    for (let c = from; c < end; c += VECTOR) {
      mean = multiplyAdd(v128.load(p + c), v128.load(pGradient + c), mean);
    }
    for (let c = from; c < end; c += VECTOR) {
      const difference = f32x4.mul(sign, f32x4.sub(v128.load(pGradient + c), mean));
      v128.store(zGradient + c, f32x4.mul(v128.load(p + c), difference));
    }
  }
}

/**
 * Writes ln(1 + rest) to `out`, in float64, where the rest is Σ e^(z − largest) without the largest itself: so the
 * logarithm keeps its digits where the rest is small.
 */
function logSums(panel: usize, end: usize, largest: v128, out: usize): void {
  let low = f64x2.splat(0), high = low, count = f32x4.splat(-1);
  for (let at = panel; at < end; at += VECTOR) {
    const z = v128.load(at), isLargest = f32x4.eq(z, largest);
    const e = v128.andnot(expNegative(f32x4.sub(z, largest)), isLargest);
    count = f32x4.add(count, v128.and(isLargest, f32x4.splat(1)));
    low = f64x2.add(low, lowHalf(e));
    high = f64x2.add(high, highHalf(e));
  }
  v128.store(out, f64x2.add(low, lowHalf(count)), 0);
  v128.store(out, f64x2.add(high, highHalf(count)), 16);
  for (let lane: usize = 0; lane < 4; lane++) {
    store<f64>(out + lane * 8, Math.log1p(load<f64>(out + lane * 8)));
  }
}

/** a = log-softmax of each row of z: z − largest − ln(1 + rest), rounded once. */
export function logSoftmax(args: RowActivation, r0: usize, r1: usize, scratch: usize): void {
  const z = args.from, cols = args.cols, a = args.out;
  const stride = roundedUp(cols) * VECTOR;
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const panel = z + g * stride, end = panel + cols * VECTOR, move = a - z;
    const largest = largestOf(panel, end);
    logSums(panel, end, largest, scratch);
    const largestLow = lowHalf(largest), largestHigh = highHalf(largest);
    const logLow = v128.load(scratch, 0), logHigh = v128.load(scratch, 16);
    for (let at = panel; at < end; at += VECTOR) {
      const x = v128.load(at);
      const low = f64x2.sub(f64x2.sub(lowHalf(x), largestLow), logLow);
      const high = f64x2.sub(f64x2.sub(highHalf(x), largestHigh), logHigh);
      v128.store(at + move, joined(low, high));
    }
  }
}

/** zGradient = aGradient − e^a · Σ aGradient, row by row. */
export function logSoftmaxGradient(args: RowActivation, r0: usize, r1: usize): void {
  const a = args.from, aGradient = args.aGradient, cols = args.cols, zGradient = args.out;
  const stride = roundedUp(cols) * VECTOR;
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const from = g * stride, end = from + cols * VECTOR;
    let sum = f32x4.splat(0);
    for (let c = from; c < end; c += VECTOR) sum = f32x4.add(sum, v128.load(aGradient + c));
    for (let c = from; c < end; c += VECTOR) {
      const p = expNegative(v128.load(a + c));
      v128.store(zGradient + c, f32x4.sub(v128.load(aGradient + c), f32x4.mul(p, sum)));
    }
  }
}
