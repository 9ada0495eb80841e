// @ts-nocheck: this is AssemblyScript, which has types of its own.
// deno-lint-ignore-file no-unused-vars -- most of the functions take fewer parameters than three
import { expOfSize, finite, log1p, onTheRight, sigmoid, tanhOfSize } from "../doubles.ts";
import { multiplyAddDoubles } from "../vectors.ts";
import { Elementwise } from "./elementwise.ts";

// Smooth bends and squeezes.

/** ln(1 + e^(p · x)) / p */
export class Softplus extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const t = f64x2.mul(p, x);
    const above = f64x2.max(t, f64x2.splat(0));
    return f64x2.div(f64x2.add(above, log1p(expOfSize(t))), p);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return sigmoid(f64x2.mul(p, x));
  }
}

/** ln σ(x) */
export class LogSigmoid extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return f64x2.sub(f64x2.min(x, f64x2.splat(0)), log1p(expOfSize(x)));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return sigmoid(f64x2.neg(x));
  }
}

/** (x + √(x² + p)) / 2, without the difference on the left. */
export class Squareplus extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const root = f64x2.sqrt(multiplyAddDoubles(x, x, p));
    const rest = f64x2.div(f64x2.mul(p, f64x2.splat(0.5)), f64x2.add(root, f64x2.abs(x)));
    const zero = f64x2.splat(0), whole = f64x2.add(f64x2.max(x, zero), rest);
    return v128.andnot(whole, f64x2.eq(root, zero));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const half = f64x2.splat(0.5), root = f64x2.sqrt(multiplyAddDoubles(x, x, p));
    const rest = f64x2.div(f64x2.mul(f64x2.div(p, root), half), f64x2.add(root, f64x2.abs(x)));
    const slope = onTheRight(x, f64x2.sub(f64x2.splat(1), rest), rest);
    return v128.bitselect(half, slope, f64x2.eq(root, f64x2.splat(0)));
  }
}

/** x / (1 + |x|) */
export class Softsign extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const within = finite(x);
    return f64x2.div(within, f64x2.add(f64x2.splat(1), f64x2.abs(within)));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const one = f64x2.splat(1), below = f64x2.add(one, f64x2.abs(x));
    return f64x2.div(one, f64x2.mul(below, below));
  }
}

/** x − tanh x, by its power series near 0. */
export class TanhShrink extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const size = f64x2.abs(x), z = f64x2.mul(x, x);
    let s = multiplyAddDoubles(
      f64x2.splat(443861162.0 / 1856156927625),
      z,
      f64x2.splat(-6404582.0 / 10854718875),
    );
    s = multiplyAddDoubles(s, z, f64x2.splat(929569.0 / 638512875));
    s = multiplyAddDoubles(s, z, f64x2.splat(-21844.0 / 6081075));
    s = multiplyAddDoubles(s, z, f64x2.splat(1382.0 / 155925));
    s = multiplyAddDoubles(s, z, f64x2.splat(-62.0 / 2835));
    s = multiplyAddDoubles(s, z, f64x2.splat(17.0 / 315));
    s = multiplyAddDoubles(s, z, f64x2.splat(-2.0 / 15));
    s = multiplyAddDoubles(s, z, f64x2.splat(1.0 / 3));
    const near = f64x2.mul(f64x2.mul(s, z), size), far = f64x2.sub(size, tanhOfSize(x));
    const shrunk = v128.bitselect(near, far, f64x2.lt(size, f64x2.splat(0.5)));
    return v128.or(shrunk, v128.and(x, i64x2.splat(0x8000000000000000)));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const t = tanhOfSize(x);
    return f64x2.mul(t, t);
  }
}
