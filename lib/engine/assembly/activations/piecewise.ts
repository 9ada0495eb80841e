// @ts-nocheck: this is AssemblyScript, which has types of its own.
// deno-lint-ignore-file no-unused-vars -- most of the functions take fewer parameters than three
import { Elementwise } from "./elementwise.ts";

// Functions made of straight lines and parabolas, in float32 where nothing is said.

function clamp01(x: v128): v128 {
  return f32x4.min(f32x4.max(x, f32x4.splat(0)), f32x4.splat(1));
}

/** y where `low` < x < `high`, else 0; NaN stays NaN. */
function between(x: v128, low: v128, high: v128, y: v128): v128 {
  const inside = v128.and(f32x4.gt(x, low), f32x4.lt(x, high));
  return v128.or(v128.and(y, inside), f32x4.ne(x, x));
}

/** y where x > `low`, else 0; NaN stays NaN. */
function above(x: v128, low: v128, y: v128): v128 {
  return v128.or(v128.and(y, f32x4.gt(x, low)), f32x4.ne(x, x));
}

/** max(0, x), but not above 6. */
export class Relu6 extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return f32x4.min(f32x4.max(x, f32x4.splat(0)), f32x4.splat(6));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return between(x, f32x4.splat(0), f32x4.splat(6), f32x4.splat(1));
  }
}

/** x above p, else q. */
export class Threshold extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return v128.bitselect(q, x, f32x4.le(x, p));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return above(x, p, f32x4.splat(1));
  }
}

/** x, but not below p nor above q. */
export class HardTanh extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return f32x4.min(f32x4.max(x, p), q);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const inside = v128.and(f32x4.ge(x, p), f32x4.le(x, q));
    return v128.or(v128.and(f32x4.splat(1), inside), f32x4.ne(x, x));
  }
}

/** A line from 0 at −p to 1 at p. */
export class HardSigmoid extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return clamp01(f32x4.div(f32x4.add(x, p), f32x4.add(p, p)));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return between(x, f32x4.neg(p), p, f32x4.div(f32x4.splat(0.5), p));
  }
}

/** x times the line from 0 at −3 to 1 at 3. */
export class HardSilu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const three = f32x4.splat(3), gate = clamp01(f32x4.div(f32x4.add(x, three), f32x4.splat(6)));
    return f32x4.mul(f32x4.max(x, f32x4.splat(-3)), gate);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const three = f32x4.splat(3);
    const inside = f32x4.div(f32x4.add(f32x4.add(x, x), three), f32x4.splat(6));
    const right = v128.bitselect(f32x4.splat(1), inside, f32x4.ge(x, three));
    return above(x, f32x4.neg(three), right);
  }
}

/** x, moved by p towards 0, where 0 stops it. */
export class SoftShrink extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const moved = f32x4.sub(x, v128.or(p, v128.and(x, i32x4.splat(0x80000000))));
    return v128.andnot(moved, f32x4.le(f32x4.abs(x), p));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return above(f32x4.abs(x), p, f32x4.splat(1));
  }
}

/** x, or 0 within p of it. */
export class HardShrink extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return v128.andnot(x, f32x4.le(f32x4.abs(x), p));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return above(f32x4.abs(x), p, f32x4.splat(1));
  }
}

/** x from 1 on, a parabola from 0 at −1. */
export class SparsePlus extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const one = f32x4.splat(1),
      half = f32x4.mul(f32x4.add(f32x4.max(x, f32x4.neg(one)), one), f32x4.splat(0.5));
    return v128.bitselect(x, f32x4.mul(half, half), f32x4.ge(x, one));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return clamp01(f32x4.mul(f32x4.add(x, f32x4.splat(1)), f32x4.splat(0.5)));
  }
}

/** max(0, x)² */
export class SquaredRelu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const positive = f32x4.max(x, f32x4.splat(0));
    return f32x4.mul(positive, positive);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const positive = f32x4.max(x, f32x4.splat(0));
    return f32x4.add(positive, positive);
  }
}

/** In float64: above q x, but not above r; p · (x − q) up to q. */
export class GeneralRelu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const zero = f64x2.splat(0), below = f64x2.mul(p, f64x2.sub(x, q));
    // 0 · −∞ would be NaN.
    const left = v128.andnot(below, v128.and(f64x2.eq(p, zero), f64x2.eq(x, x)));
    const passed = v128.bitselect(r, x, f64x2.ge(x, r));
    return v128.bitselect(passed, left, f64x2.gt(x, q));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const capped = v128.and(f64x2.ge(x, r), f64x2.lt(r, f64x2.splat(Infinity)));
    const right = v128.andnot(f64x2.splat(1), capped);
    return v128.or(v128.bitselect(right, p, f64x2.gt(x, q)), f64x2.ne(x, x));
  }
}

/** In float64: p · max(0, x)² + q */
export class StarRelu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const positive = f64x2.max(x, f64x2.splat(0));
    return f64x2.add(f64x2.mul(p, f64x2.mul(positive, positive)), q);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return f64x2.mul(f64x2.add(p, p), f64x2.max(x, f64x2.splat(0)));
  }
}
