// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { placeOf } from "./layouts.ts";
import { firstLanes, highHalf, lowHalf, multiplyAdd, roundedUp, VECTOR } from "./vectors.ts";

// What normalization is made of. Matrices are in row panels; what there is one of for each column is a row in column
// panels. Sums are kept in float64, in an order that does not depend on the number of threads.

/** The sum of the four numbers in two halves. */
function total(halves: v128): f64 {
  return f64x2.extract_lane(halves, 0) + f64x2.extract_lane(halves, 1);
}

/** 1 / √(variance + epsilon), or 1 / floor where that is less. */
function inverseDeviation(variance: f32, epsilon: f32, floor: f32): f64 {
  return 1 / max(sqrt(<f64> variance + <f64> epsilon), <f64> floor);
}

export class ColumnMoments {
  x: usize;
  rows: usize;
  cols: usize;
  mean: usize;
  variance: usize;
}

/** The mean and the variance of each column. */
export function columnMoments(args: ColumnMoments): void {
  const x = args.x, rows = args.rows, cols = args.cols;
  const stride = roundedUp(cols) * VECTOR, groups = rows >> 2, rest = <i32> (rows & 3);
  const zero = f64x2.splat(0), mask = firstLanes(rest);
  for (let c: usize = 0; c < cols; c++) {
    const first = x + c * VECTOR, last = first + groups * stride;
    let sum = zero;
    for (let at = first; at < last; at += stride) {
      const v = v128.load(at);
      sum = f64x2.add(sum, f64x2.add(lowHalf(v), highHalf(v)));
    }
    if (rest) {
      const v = v128.and(v128.load(last), mask);
      sum = f64x2.add(sum, f64x2.add(lowHalf(v), highHalf(v)));
    }
    const mean = total(sum) / <f64> rows, middle = f64x2.splat(mean);
    let squares = zero;
    for (let at = first; at < last; at += stride) {
      const v = v128.load(at);
      const low = f64x2.sub(lowHalf(v), middle), high = f64x2.sub(highHalf(v), middle);
      squares = f64x2.add(squares, f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high)));
    }
    let variance = total(squares);
    for (let lane: usize = 0; lane < <usize> rest; lane++) {
      const distance = <f64> load<f32>(last + lane * 4) - mean;
      variance += distance * distance;
    }
    store<f32>(placeOf(args.mean, c), <f32> mean);
    store<f32>(placeOf(args.variance, c), <f32> (variance / <f64> rows));
  }
}

export class NormalizeColumns {
  x: usize;
  mean: usize;
  variance: usize;
  cols: usize;
  out: usize;
  epsilon: f32;
  floor: f32;
}

/** out = (x − mean) / deviation, for rows `r0` to `r1`. */
export function normalizeColumns(args: NormalizeColumns, r0: usize, r1: usize): void {
  const x = args.x, cols = args.cols, out = args.out, stride = roundedUp(cols) * VECTOR;
  const from = (r0 >> 2) * stride, end = ((r1 + 3) >> 2) * stride;
  for (let c: usize = 0; c < cols; c++) {
    const mean = f32x4.splat(load<f32>(placeOf(args.mean, c)));
    const variance = load<f32>(placeOf(args.variance, c));
    const inverse = f32x4.splat(<f32> inverseDeviation(variance, args.epsilon, args.floor));
    for (let at = from + c * VECTOR; at < end; at += stride) {
      v128.store(out + at, f32x4.mul(f32x4.sub(v128.load(x + at), mean), inverse));
    }
  }
}

export class NormalizeColumnsGradient {
  gradient: usize;
  variance: usize;
  /** 0 for none. */
  factors: usize;
  /** The next three are 0 where mean and variance are not those of the batch. */
  normalized: usize;
  sums: usize;
  products: usize;
  rows: usize;
  cols: usize;
  out: usize;
  epsilon: f32;
  floor: f32;
}

/** out = factor / deviation · (gradient − its mean − normalized · the mean of the products), for rows `r0` to `r1`. */
export function normalizeColumnsGradient(
  args: NormalizeColumnsGradient,
  r0: usize,
  r1: usize,
): void {
  const gradient = args.gradient, normalized = args.normalized, factors = args.factors;
  const cols = args.cols, out = args.out, stride = roundedUp(cols) * VECTOR;
  const from = (r0 >> 2) * stride, end = ((r1 + 3) >> 2) * stride, rows = <f64> args.rows;
  for (let c: usize = 0; c < cols; c++) {
    const variance = load<f32>(placeOf(args.variance, c));
    const factor = factors ? <f64> load<f32>(placeOf(factors, c)) : 1;
    const inverse = inverseDeviation(variance, args.epsilon, args.floor);
    const scale = f32x4.splat(<f32> (factor * inverse));
    if (!normalized) {
      for (let at = from + c * VECTOR; at < end; at += stride) {
        v128.store(out + at, f32x4.mul(scale, v128.load(gradient + at)));
      }
      continue;
    }
    const mean = f32x4.splat(<f32> (<f64> load<f32>(placeOf(args.sums, c)) / rows));
    const slope = f32x4.splat(<f32> (-<f64> load<f32>(placeOf(args.products, c)) / rows));
    for (let at = from + c * VECTOR; at < end; at += stride) {
      const rest = f32x4.sub(v128.load(gradient + at), mean);
      const sum = multiplyAdd(v128.load(normalized + at), slope, rest);
      v128.store(out + at, f32x4.mul(scale, sum));
    }
  }
}

export class ScaleColumns {
  x: usize;
  /** 0 for none. */
  factors: usize;
  /** 0 for none. */
  shifts: usize;
  cols: usize;
  out: usize;
}

/** out = factors · x + shifts, for rows `r0` to `r1`. */
export function scaleColumns(args: ScaleColumns, r0: usize, r1: usize): void {
  const x = args.x, cols = args.cols, out = args.out, stride = roundedUp(cols) * VECTOR;
  const factors = args.factors, shifts = args.shifts;
  const from = (r0 >> 2) * stride, end = ((r1 + 3) >> 2) * stride;
  for (let c: usize = 0; c < cols; c++) {
    const factor = factors ? v128.load32_splat(placeOf(factors, c)) : f32x4.splat(1);
    const shift = shifts ? v128.load32_splat(placeOf(shifts, c)) : f32x4.splat(0);
    for (let at = from + c * VECTOR; at < end; at += stride) {
      v128.store(out + at, multiplyAdd(factor, v128.load(x + at), shift));
    }
  }
}

export class ColumnSums {
  a: usize;
  /** 0 for none. */
  b: usize;
  rows: usize;
  cols: usize;
  sums: usize;
}

/** The column sums of a · b, or of a alone. */
export function columnSums(args: ColumnSums): void {
  const a = args.a, b = args.b, rows = args.rows, cols = args.cols;
  const stride = roundedUp(cols) * VECTOR, whole = (rows >> 2) * stride, rest = rows & 3;
  for (let c: usize = 0; c < cols; c++) {
    const first = c * VECTOR, last = first + whole;
    let sum = f64x2.splat(0);
    for (let at = first; at < last; at += stride) {
      const v = v128.load(a + at);
      let low = lowHalf(v), high = highHalf(v);
      if (b) {
        const w = v128.load(b + at);
        low = f64x2.mul(low, lowHalf(w));
        high = f64x2.mul(high, highHalf(w));
      }
      sum = f64x2.add(sum, f64x2.add(low, high));
    }
    let all = total(sum);
    for (let at = last; at < last + rest * 4; at += 4) {
      const v = <f64> load<f32>(a + at);
      all += b ? v * <f64> load<f32>(b + at) : v;
    }
    store<f32>(placeOf(args.sums, c), <f32> all);
  }
}

export class Blend {
  kept: usize;
  value: usize;
  cols: usize;
  share: f32;
  others: f32;
}

/** kept = share · kept + others · value, for a row. */
export function blend(args: Blend): void {
  for (let c: usize = 0; c < args.cols; c++) {
    const kept = placeOf(args.kept, c), value = load<f32>(placeOf(args.value, c));
    store<f32>(kept, args.share * load<f32>(kept) + args.others * value);
  }
}
