// @ts-nocheck: this is AssemblyScript, which has types of its own.
// deno-lint-ignore-file no-unused-vars -- most of the functions take fewer parameters than three
import { sigmoid, sigmoidDerivative, tanh, tanhDerivative } from "../exponentials.ts";
import { Elementwise } from "./elementwise.ts";

// The functions most networks are made of, in float32 throughout.

/** max(0, x), slope 0 at 0. */
export class Relu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return f32x4.max(x, f32x4.splat(0));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const one = f32x4.splat(1);
    return v128.or(v128.and(one, f32x4.gt(x, f32x4.splat(0))), f32x4.ne(x, x));
  }
}

function leaky(x: v128, slope: v128): v128 {
  return v128.bitselect(x, f32x4.mul(slope, x), f32x4.ge(x, f32x4.splat(0)));
}

function leakySlope(x: v128, slope: v128): v128 {
  const chosen = v128.bitselect(f32x4.splat(1), slope, f32x4.gt(x, f32x4.splat(0)));
  return v128.or(chosen, f32x4.ne(x, x));
}

/** x, and p · x on the left; slope p at 0. */
export class LeakyRelu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return leaky(x, p);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return leakySlope(x, p);
  }
}

/** The same, slope 0 at 0. */
export class Prelu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return leaky(x, p);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return v128.andnot(leakySlope(x, p), f32x4.eq(x, f32x4.splat(0)));
  }
}

export class Sigmoid extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return sigmoid(x);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return sigmoidDerivative(x);
  }
}

export class Tanh extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return tanh(x);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    return tanhDerivative(x);
  }
}
