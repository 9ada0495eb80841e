// @ts-nocheck: this is AssemblyScript, which has types of its own.
// deno-lint-ignore-file no-unused-vars -- most of the functions take fewer parameters than three
import { exp, expm1, onTheRight } from "../doubles.ts";
import { multiplyAddDoubles, select } from "../vectors.ts";
import { Elementwise } from "./elementwise.ts";

// Functions with an exponential on the left, in float64.

/** x, and p · (eˣ − 1) on the left. */
export class Elu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return onTheRight(x, x, f64x2.mul(p, expm1(x)));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return onTheRight(x, f64x2.splat(1), f64x2.mul(p, exp(x)));
  }
}

/** x, and p · (e^(x / p) − 1) on the left. */
export class Celu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return onTheRight(x, x, f64x2.mul(p, expm1(f64x2.div(x, p))));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return onTheRight(x, f64x2.splat(1), exp(f64x2.div(x, p)));
  }
}

const LAMBDA: f64 = 1.0507009873554804934;
const LAMBDA_ALPHA: f64 = 1.7580993408473768599;

/** λ · ELU with α, slope λ at 0. */
export class Selu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const left = f64x2.mul(f64x2.splat(LAMBDA_ALPHA), expm1(x));
    return onTheRight(x, f64x2.mul(f64x2.splat(LAMBDA), x), left);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const left = f64x2.mul(f64x2.splat(LAMBDA_ALPHA), exp(x));
    return select(f64x2.splat(LAMBDA), left, f64x2.ge(x, f64x2.splat(0)));
  }
}

/** p · x² + r · x, and q · (eˣ − 1 − x) + r · x on the left. */
export class Xielu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const right = f64x2.mul(x, multiplyAddDoubles(p, x, r));
    // Far out q · (−1 + ∞) − r · ∞ would be NaN.
    const far = f64x2.pmax(x, f64x2.splat(-1e300));
    const left = multiplyAddDoubles(f64x2.sub(r, q), far, f64x2.mul(q, expm1(x)));
    return onTheRight(x, right, left);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const right = multiplyAddDoubles(f64x2.add(p, p), x, r);
    return onTheRight(x, right, multiplyAddDoubles(q, expm1(x), r));
  }
}

/** eˣ */
export class Exponential extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return exp(x);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return exp(x);
  }
}
