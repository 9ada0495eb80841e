// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { placeOf } from "./layouts.ts";
import { highHalf, joined, lowHalf, multiplyAdd, roundedUp, VECTOR } from "./vectors.ts";

// Normalization of each row by itself. Matrices are in row panels, factors are a row in column panels; sums are kept in
// float64.

export class NormalizeRows {
  x: usize;
  cols: usize;
  out: usize;
  inverses: usize;
  epsilon: f32;
}

/** Rows `r0` to `r1` with mean 0 and variance 1, four of them in the lanes. */
export function normalizeRows(args: NormalizeRows, r0: usize, r1: usize): void {
  const x = args.x, cols = args.cols, out = args.out, stride = roundedUp(cols) * VECTOR;
  const zero = f64x2.splat(0), one = f64x2.splat(1), count = f64x2.splat(<f64> cols);
  const epsilon = f64x2.splat(<f64> args.epsilon);
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const from = g * stride, end = from + cols * VECTOR;
    let low = zero, high = zero;
    for (let at = from; at < end; at += VECTOR) {
      const v = v128.load(x + at);
      low = f64x2.add(low, lowHalf(v));
      high = f64x2.add(high, highHalf(v));
    }
    const lowMean = f64x2.div(low, count), highMean = f64x2.div(high, count);
    low = high = zero;
    for (let at = from; at < end; at += VECTOR) {
      const v = v128.load(x + at);
      const a = f64x2.sub(lowHalf(v), lowMean), b = f64x2.sub(highHalf(v), highMean);
      low = f64x2.add(low, f64x2.mul(a, a));
      high = f64x2.add(high, f64x2.mul(b, b));
    }
    low = f64x2.div(one, f64x2.sqrt(f64x2.add(f64x2.div(low, count), epsilon)));
    high = f64x2.div(one, f64x2.sqrt(f64x2.add(f64x2.div(high, count), epsilon)));
    for (let at = from; at < end; at += VECTOR) {
      const v = v128.load(x + at);
      const a = f64x2.mul(f64x2.sub(lowHalf(v), lowMean), low);
      v128.store(out + at, joined(a, f64x2.mul(f64x2.sub(highHalf(v), highMean), high)));
    }
    v128.store(args.inverses + g * 4 * VECTOR, joined(low, high));
  }
}

export class NormalizeRowsGradient {
  gradient: usize;
  normalized: usize;
  inverses: usize;
  /** 0 for none. */
  factors: usize;
  cols: usize;
  out: usize;
}

/** out = inverse · (g − the mean of g − normalized · the mean of g · normalized), g = factors · gradient; by row. */
export function normalizeRowsGradient(args: NormalizeRowsGradient, r0: usize, r1: usize): void {
  const gradient = args.gradient, normalized = args.normalized, factors = args.factors;
  const cols = args.cols, out = args.out, stride = roundedUp(cols) * VECTOR;
  const zero = f64x2.splat(0), count = f64x2.splat(<f64> cols);
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const from = g * stride;
    let low = zero, high = zero, lowProducts = zero, highProducts = zero;
    for (let c: usize = 0; c < cols; c++) {
      const at = from + c * VECTOR, n = v128.load(normalized + at);
      let v = v128.load(gradient + at);
      if (factors) v = f32x4.mul(v, v128.load32_splat(placeOf(factors, c)));
      v128.store(out + at, v);
      const a = lowHalf(v), b = highHalf(v);
      low = f64x2.add(low, a);
      high = f64x2.add(high, b);
      lowProducts = f64x2.add(lowProducts, f64x2.mul(a, lowHalf(n)));
      highProducts = f64x2.add(highProducts, f64x2.mul(b, highHalf(n)));
    }
    const mean = joined(f64x2.div(low, count), f64x2.div(high, count));
    const slope = joined(f64x2.div(lowProducts, count), f64x2.div(highProducts, count));
    const inverse = v128.load(args.inverses + g * 4 * VECTOR);
    for (let c: usize = 0; c < cols; c++) {
      const at = from + c * VECTOR, rest = f32x4.sub(v128.load(out + at), mean);
      const sum = multiplyAdd(f32x4.neg(v128.load(normalized + at)), slope, rest);
      v128.store(out + at, f32x4.mul(inverse, sum));
    }
  }
}
