// @ts-nocheck: this is AssemblyScript, which has types of its own.
// deno-lint-ignore-file no-unused-vars -- most of the functions take fewer parameters than three
import {
  exp,
  expm1,
  expOfSize,
  finite,
  FOUR,
  ONE,
  onTheRight,
  sigmoid,
  tanhOfSize,
  TWO,
} from "../doubles.ts";
import { inBoth, multiplyAddDoubles, select } from "../vectors.ts";
import { Elementwise } from "./elementwise.ts";
import { bell, density, normalCdf } from "./normal.ts";

// x times something between 0 and 1 that depends on x, in float64.

/** The slope of x · σ(t), where `rate` is x · t′. */
function gatedSlope(t: v128, rate: v128): v128 {
  const one = inBoth(ONE), e = expOfSize(t);
  const share = f64x2.div(one, f64x2.add(one, e));
  const open = f64x2.mul(share, select(e, one, f64x2.lt(t, f64x2.splat(0))));
  return multiplyAddDoubles(f64x2.mul(finite(rate), e), f64x2.mul(share, share), open);
}

/** x · σ(p · x) */
export class Silu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return f64x2.mul(left(x), sigmoid(f64x2.mul(p, finite(x))));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const t = f64x2.mul(p, finite(x));
    return gatedSlope(t, t);
  }
}

const FAR_LEFT = memory.data<f64>([-1e39]);

/** x, but where that is −∞ a number that 0 can be multiplied with. */
function left(x: v128): v128 {
  return f64x2.pmax(x, inBoth(FAR_LEFT));
}

/** 2 · √(2 / π) */
const SCALE: f64 = 1.5957691216057307;

/** x · σ(2u) with u = √(2 / π) · (x + 0.044715 · x³), which is x / 2 · (1 + tanh u). */
export class ApproximateGelu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return f64x2.mul(left(x), sigmoid(scaledCubic(x, 0.044715)));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return gatedSlope(scaledCubic(x, 0.044715), scaledCubic(x, 3 * 0.044715));
  }
}

function scaledCubic(x: v128, third: f64): v128 {
  const growing = multiplyAddDoubles(f64x2.mul(x, x), f64x2.splat(third), inBoth(ONE));
  return f64x2.mul(f64x2.mul(f64x2.splat(SCALE), x), growing);
}

/** x · Φ(x) */
export class Gelu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return f64x2.mul(left(x), normalCdf(x, bell(x)));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const height = bell(x);
    return multiplyAddDoubles(finite(x), density(height), normalCdf(x, height));
  }
}

/** x · tanh(ln(1 + eˣ)), where tanh(…) is (1 + 2e) / (1 + 2e + 2e²) with e = e⁻ˣ, and e · (e + 2) / (e · (e + 2) + 2) with e = eˣ. */
export class Mish extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    const two = inBoth(TWO), e = expOfSize(x);
    const right = multiplyAddDoubles(two, e, inBoth(ONE)),
      leftTop = f64x2.mul(e, f64x2.add(e, two));
    const top = onTheRight(x, right, leftTop);
    const rest = onTheRight(x, f64x2.mul(two, f64x2.mul(e, e)), two);
    return f64x2.mul(left(x), f64x2.div(top, f64x2.add(top, rest)));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const one = inBoth(ONE), two = inBoth(TWO), e = expOfSize(x);
    const top = onTheRight(x, multiplyAddDoubles(two, e, one), f64x2.mul(e, f64x2.add(e, two)));
    const rest = onTheRight(x, f64x2.mul(two, f64x2.mul(e, e)), two);
    const whole = f64x2.add(top, rest);
    // How fast the gate opens: 4 · e² · (1 + e) / whole² on the right, 4 · e · (1 + e) / whole² on the left.
    const power = onTheRight(x, f64x2.mul(e, e), e);
    const opening = f64x2.div(f64x2.mul(power, f64x2.add(one, e)), f64x2.mul(whole, whole));
    const rate = f64x2.mul(f64x2.mul(inBoth(FOUR), finite(x)), opening);
    return f64x2.add(f64x2.div(top, whole), rate);
  }
}

/** x · tanh(eˣ) */
export class Telu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return f64x2.mul(left(x), tanhOfSize(exp(x)));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const gate = tanhOfSize(exp(x));
    // Further to the right the gate stands still.
    const e = exp(f64x2.pmin(x, f64x2.splat(5)));
    const rest = exp(f64x2.mul(f64x2.splat(-2), e)), whole = f64x2.add(inBoth(ONE), rest);
    const opening = f64x2.div(
      f64x2.mul(e, f64x2.mul(inBoth(FOUR), rest)),
      f64x2.mul(whole, whole),
    );
    return multiplyAddDoubles(finite(x), opening, gate);
  }
}
