// @ts-nocheck: this is AssemblyScript, which has types of its own.
// deno-lint-ignore-file no-unused-vars -- gates take no parameters, and a class may be used as a type only
import * as variants from "../shared/row_variants.ts";
import { Gelu, Silu } from "./activations/gates.ts";
import { Elementwise } from "./activations/elementwise.ts";
import { expOfSize, sigmoid } from "./doubles.ts";
import { RowActivation } from "./row_activation.ts";
import { highHalf, joined, lowHalf, roundedUp, VECTOR } from "./vectors.ts";

// The gated functions: a · g(b), where a is the first half of a row and b the second. Matrices are in row panels, so four
// rows go side by side in the lanes. All is computed in float64 and rounded once.

/** The sigmoid in float64. */
class Sigmoid extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return sigmoid(x);
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const e = expOfSize(x), d = f64x2.add(f64x2.splat(1), e);
    return f64x2.div(e, f64x2.mul(d, d));
  }
}

/** ReLU in float64. */
class Relu extends Elementwise {
  value(x: v128, p: v128, q: v128, r: v128): v128 {
    return f64x2.max(x, f64x2.splat(0));
  }

  slope(x: v128, p: v128, q: v128, r: v128): v128 {
    const one = f64x2.splat(1);
    return v128.or(v128.and(one, f64x2.gt(x, f64x2.splat(0))), f64x2.ne(x, x));
  }
}

/** A pass through a gated function, forward or backward. */
abstract class Pass {}

/** out = a · g(b) */
class Forward extends Pass {
  run<G extends Elementwise>(args: RowActivation, r0: usize, r1: usize): void {
    const g = changetype<G>(0), one = f64x2.splat(1), half = (args.cols >> 1) * VECTOR;
    const stride = roundedUp(args.cols) * VECTOR, halfStride = roundedUp(args.cols >> 1) * VECTOR;
    for (let i = r0 >> 2; i < (r1 + 3) >> 2; i++) {
      const z = args.from + i * stride, out = args.out + i * halfStride;
      for (let at: usize = 0; at < half; at += VECTOR) {
        const a = v128.load(z + at), b = v128.load(z + half + at);
        const low = f64x2.mul(lowHalf(a), g.value(lowHalf(b), one, one, one));
        const high = f64x2.mul(highHalf(a), g.value(highHalf(b), one, one, one));
        v128.store(out + at, joined(low, high));
      }
    }
  }
}

/** From the gradients in a · g(b) those in a and in b. */
class Backward extends Pass {
  run<G extends Elementwise>(args: RowActivation, r0: usize, r1: usize): void {
    const g = changetype<G>(0), one = f64x2.splat(1), half = (args.cols >> 1) * VECTOR;
    const stride = roundedUp(args.cols) * VECTOR, halfStride = roundedUp(args.cols >> 1) * VECTOR;
    for (let i = r0 >> 2; i < (r1 + 3) >> 2; i++) {
      const z = args.from + i * stride, out = args.out + i * stride;
      const gradient = args.aGradient + i * halfStride;
      for (let at: usize = 0; at < half; at += VECTOR) {
        const a = v128.load(z + at), b = v128.load(z + half + at);
        const given = v128.load(gradient + at);
        const low = lowHalf(b), high = highHalf(b);
        const givenLow = lowHalf(given), givenHigh = highHalf(given);
        const inA = f64x2.mul(givenLow, g.value(low, one, one, one));
        v128.store(out + at, joined(inA, f64x2.mul(givenHigh, g.value(high, one, one, one))));
        const inB = f64x2.mul(f64x2.mul(givenLow, lowHalf(a)), g.slope(low, one, one, one));
        const rest = f64x2.mul(f64x2.mul(givenHigh, highHalf(a)), g.slope(high, one, one, one));
        v128.store(out + half + at, joined(inB, rest));
      }
    }
  }
}

/** The table of the gates. */
function run<P extends Pass>(args: RowActivation, r0: usize, r1: usize): void {
  const pass = changetype<P>(0);
  switch (args.variant) {
    case variants.GLU:
      return pass.run<Sigmoid>(args, r0, r1);
    case variants.REGLU:
      return pass.run<Relu>(args, r0, r1);
    case variants.GEGLU:
      return pass.run<Gelu>(args, r0, r1);
    case variants.SWIGLU:
      return pass.run<Silu>(args, r0, r1);
    default:
      unreachable();
  }
}

/** a · g(b) for rows `r0` to `r1` of z. */
export function gated(args: RowActivation, r0: usize, r1: usize): void {
  run<Forward>(args, r0, r1);
}

/** The gradient in z, from that in a · g(b), for rows `r0` to `r1`. */
export function gatedGradient(args: RowActivation, r0: usize, r1: usize): void {
  run<Backward>(args, r0, r1);
}
