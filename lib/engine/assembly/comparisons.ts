// @ts-nocheck: this is AssemblyScript, which has types of its own.
// deno-lint-ignore-file no-unused-vars -- some of the comparisons take fewer parameters than two
import * as comparisons from "../shared/comparisons.ts";
import { expNegative, sigmoid } from "./exponentials.ts";
import { highHalf, joined, lowHalf, roundedUp, VECTOR } from "./vectors.ts";

// Outputs compared with their targets, number by number: losses and metrics. Matrices are in row panels, so four rows go
// side by side in the lanes.

export class Comparison {
  f: i32;
  outputs: usize;
  targets: usize;
  cols: usize;
  means: usize;
  /** Where the gradient goes; 0 for none. */
  gradient: usize;
  scale: f32;
  /** The parameters of f. */
  a: f32;
  b: f32;
}

/** The means over the columns, and scale · the slope if the gradient is wanted, for rows `r0` to `r1`. */
export function compare(args: Comparison, r0: usize, r1: usize): void {
  switch (args.f) {
    case comparisons.SQUARE:
      return means<Square>(args, r0, r1);
    case comparisons.ABSOLUTE:
      return means<Absolute>(args, r0, r1);
    case comparisons.HUBER:
      return means<Huber>(args, r0, r1);
    case comparisons.LOGISTIC:
      return means<Logistic>(args, r0, r1);
    case comparisons.AGREEMENT:
      return means<Agreement>(args, r0, r1);
    default:
      unreachable();
  }
}

function means<F extends Compared>(args: Comparison, r0: usize, r1: usize): void {
  const f = changetype<F>(0), cols = args.cols, stride = roundedUp(cols) * VECTOR;
  const outputs = args.outputs, targets = args.targets, gradient = args.gradient;
  const a = f32x4.splat(args.a), b = f32x4.splat(args.b), factor = f32x4.splat(args.scale);
  const count = f64x2.splat(<f64> cols);
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    let low = f64x2.splat(0), high = low;
    for (let at = g * stride, end = at + cols * VECTOR; at < end; at += VECTOR) {
      const x = v128.load(outputs + at), t = v128.load(targets + at);
      const value = f.value(x, t, a, b);
      low = f64x2.add(low, lowHalf(value));
      high = f64x2.add(high, highHalf(value));
      if (gradient) v128.store(gradient + at, f32x4.mul(factor, f.slope(x, t, a, b)));
    }
    v128.store(args.means + g * 4 * VECTOR, joined(f64x2.div(low, count), f64x2.div(high, count)));
  }
}

/** What outputs x and targets t come to, and how that changes with x; a and b are parameters. */
abstract class Compared {
  abstract value(x: v128, t: v128, a: v128, b: v128): v128;
  abstract slope(x: v128, t: v128, a: v128, b: v128): v128;
}

/** (x − t)² */
class Square extends Compared {
  value(x: v128, t: v128, a: v128, b: v128): v128 {
    const difference = f32x4.sub(x, t);
    return f32x4.mul(difference, difference);
  }

  slope(x: v128, t: v128, a: v128, b: v128): v128 {
    const difference = f32x4.sub(x, t);
    return f32x4.add(difference, difference);
  }
}

/** |x − t| */
class Absolute extends Compared {
  value(x: v128, t: v128, a: v128, b: v128): v128 {
    return f32x4.abs(f32x4.sub(x, t));
  }

  slope(x: v128, t: v128, a: v128, b: v128): v128 {
    const difference = f32x4.sub(x, t);
    const sign = v128.or(f32x4.splat(1), v128.and(difference, i32x4.splat(0x80000000)));
    return v128.and(sign, f32x4.ne(difference, f32x4.splat(0)));
  }
}

/** ½ · m · (2|d| − m) with m = min(|d|, a) */
class Huber extends Compared {
  value(x: v128, t: v128, a: v128, b: v128): v128 {
    const size = f32x4.abs(f32x4.sub(x, t)), inner = f32x4.min(size, a);
    const rest = f32x4.sub(f32x4.add(size, size), inner);
    return f32x4.mul(f32x4.mul(f32x4.splat(0.5), inner), rest);
  }

  slope(x: v128, t: v128, a: v128, b: v128): v128 {
    return f32x4.max(f32x4.min(f32x4.sub(x, t), a), f32x4.neg(a));
  }
}

/** Binary cross-entropy from logits, with targets a · t + b. */
class Logistic extends Compared {
  value(x: v128, t: v128, a: v128, b: v128): v128 {
    return logistic(x, f32x4.add(f32x4.mul(a, t), b));
  }

  slope(x: v128, t: v128, a: v128, b: v128): v128 {
    return logisticSlope(x, f32x4.add(f32x4.mul(a, t), b));
  }
}

/** 1 where x > a just as t > ½, else 0; a step has no slope. */
class Agreement extends Compared {
  value(x: v128, t: v128, a: v128, b: v128): v128 {
    const same = i32x4.eq(f32x4.gt(x, a), f32x4.gt(t, f32x4.splat(0.5)));
    return v128.and(same, f32x4.splat(1));
  }

  slope(x: v128, t: v128, a: v128, b: v128): v128 {
    return f32x4.splat(0);
  }
}

/** t · log(1 + e⁻ᶻ) + (1 − t) · log(1 + eᶻ) = w · |z| + log(1 + e^−|z|), w being 1 − t on the right and t on the left. */
function logistic(z: v128, t: v128): v128 {
  const zero = f32x4.splat(0), size = f32x4.abs(z);
  const weight = v128.bitselect(f32x4.sub(f32x4.splat(1), t), t, f32x4.gt(z, zero));
  // 0 · Infinity is NaN: what is not expected costs nothing, however unlikely.
  const line = v128.and(f32x4.mul(weight, size), f32x4.ne(weight, zero));
  return f32x4.add(line, log1p(expNegative(f32x4.neg(size))));
}

/** σ(z) − t; on the right (1 − t) − σ(−z), which keeps its digits where t is 1. */
function logisticSlope(z: v128, t: v128): v128 {
  const small = sigmoid(f32x4.neg(f32x4.abs(z)));
  const right = f32x4.sub(f32x4.sub(f32x4.splat(1), t), small);
  return v128.bitselect(right, f32x4.sub(small, t), f32x4.gt(z, f32x4.splat(0)));
}

/** log(1 + e), lane by lane. */
function log1p(e: v128): v128 {
  let out = f32x4.splat(<f32> Math.log1p(<f64> f32x4.extract_lane(e, 0)));
  out = f32x4.replace_lane(out, 1, <f32> Math.log1p(<f64> f32x4.extract_lane(e, 1)));
  out = f32x4.replace_lane(out, 2, <f32> Math.log1p(<f64> f32x4.extract_lane(e, 2)));
  return f32x4.replace_lane(out, 3, <f32> Math.log1p(<f64> f32x4.extract_lane(e, 3)));
}
