// @ts-nocheck: this is AssemblyScript, which has types of its own.
// deno-lint-ignore-file no-unused-vars -- most of the functions take fewer parameters than three
import { expOfSize, finite, log1p, onTheRight, sigmoid, tanhOfSize } from "../doubles.ts";
import { multiplyAddDoubles, polynomial, select } from "../vectors.ts";
import { Elementwise } from "./elementwise.ts";

// Smooth bends and squeezes.

/** ln(1 + e^(p · x)) / p */
export class Softplus extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const t = f64x2.mul(p, x);
    const above = f64x2.pmax(t, f64x2.splat(0));
    return f64x2.div(f64x2.add(above, log1p(expOfSize(t))), p);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return sigmoid(f64x2.mul(p, x));
  }
}

/** ln σ(x) */
export class LogSigmoid extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return f64x2.sub(f64x2.pmin(x, f64x2.splat(0)), log1p(expOfSize(x)));
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
    const zero = f64x2.splat(0), whole = f64x2.add(f64x2.pmax(x, zero), rest);
    return v128.andnot(whole, f64x2.eq(root, zero));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const half = f64x2.splat(0.5), root = f64x2.sqrt(multiplyAddDoubles(x, x, p));
    const rest = f64x2.div(f64x2.mul(f64x2.div(p, root), half), f64x2.add(root, f64x2.abs(x)));
    const slope = onTheRight(x, f64x2.sub(f64x2.splat(1), rest), rest);
    return select(half, slope, f64x2.eq(root, f64x2.splat(0)));
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

/** Those of x − tanh x, the highest power first. */
const SERIES = memory.data<f64>([
  443861162.0 / 1856156927625,
  -6404582.0 / 10854718875,
  929569.0 / 638512875,
  -21844.0 / 6081075,
  1382.0 / 155925,
  -62.0 / 2835,
  17.0 / 315,
  -2.0 / 15,
  1.0 / 3,
]);

/** x − tanh x, by its power series near 0. */
export class TanhShrink extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const size = f64x2.abs(x), z = f64x2.mul(x, x);
    const s = polynomial(SERIES, 8, z);
    const near = f64x2.mul(f64x2.mul(s, z), size), far = f64x2.sub(size, tanhOfSize(x));
    const shrunk = select(near, far, f64x2.lt(size, f64x2.splat(0.5)));
    return v128.or(shrunk, v128.and(x, i64x2.splat(0x8000000000000000)));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const t = tanhOfSize(x);
    return f64x2.mul(t, t);
  }
}
