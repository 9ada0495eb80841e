// @ts-nocheck: this is AssemblyScript, which has types of its own.
// deno-lint-ignore-file no-unused-vars -- gates take no parameters, and a class may be used as a type only
import { Gelu, Silu } from "./activations/gates.ts";
import { Elementwise } from "./activations/elementwise.ts";
import { expOfSize, sigmoid } from "./doubles.ts";
import { highHalf, joined, lowHalf, roundedUp, VECTOR } from "./vectors.ts";

// The gated functions: a · g(b), where a is the first half of a row and b the second. Matrices are by rows, so four rows
// go side by side in the lanes. All is computed in float64 and rounded once.

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

/** out = a · g(b) for a group of four rows. */
function gatedPanel<G extends Elementwise>(z: usize, half: usize, out: usize): void {
  const g = changetype<G>(0), one = f64x2.splat(1);
  for (let at: usize = 0; at < half; at += VECTOR) {
    const a = v128.load(z + at), b = v128.load(z + half + at);
    const low = f64x2.mul(lowHalf(a), g.value(lowHalf(b), one, one, one));
    v128.store(out + at, joined(low, f64x2.mul(highHalf(a), g.value(highHalf(b), one, one, one))));
  }
}

/** From the gradients in a · g(b) those in a and in b, for a group of four rows. */
function gatedPanelGradient<G extends Elementwise>(
  z: usize,
  gradient: usize,
  half: usize,
  out: usize,
): void {
  const g = changetype<G>(0), one = f64x2.splat(1);
  for (let at: usize = 0; at < half; at += VECTOR) {
    const a = v128.load(z + at), b = v128.load(z + half + at), given = v128.load(gradient + at);
    const low = lowHalf(b),
      high = highHalf(b),
      givenLow = lowHalf(given),
      givenHigh = highHalf(given);
    v128.store(
      out + at,
      joined(
        f64x2.mul(givenLow, g.value(low, one, one, one)),
        f64x2.mul(givenHigh, g.value(high, one, one, one)),
      ),
    );
    v128.store(
      out + half + at,
      joined(
        f64x2.mul(f64x2.mul(givenLow, lowHalf(a)), g.slope(low, one, one, one)),
        f64x2.mul(f64x2.mul(givenHigh, highHalf(a)), g.slope(high, one, one, one)),
      ),
    );
  }
}

// The gates, by their numbers in ../wasm/rowwise.ts.
const SIGMOID = 0, RELU = 1, GELU = 2, SILU = 3;

/** a · g(b) for rows r0 to r1 of z, which has `cols` columns. */
export function gated(z: usize, cols: usize, out: usize, gate: i32, r0: usize, r1: usize): void {
  const half = (cols >> 1) * VECTOR;
  const stride = roundedUp(cols) * VECTOR, outStride = roundedUp(cols >> 1) * VECTOR;
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const from = z + g * stride, to = out + g * outStride;
    if (gate == SIGMOID) gatedPanel<Sigmoid>(from, half, to);
    else if (gate == RELU) gatedPanel<Relu>(from, half, to);
    else if (gate == GELU) gatedPanel<Gelu>(from, half, to);
    else if (gate == SILU) gatedPanel<Silu>(from, half, to);
    else unreachable();
  }
}

/** The gradient in z, from that in a · g(b). */
export function gatedGradient(
  z: usize,
  gradient: usize,
  cols: usize,
  out: usize,
  gate: i32,
  r0: usize,
  r1: usize,
): void {
  const half = (cols >> 1) * VECTOR;
  const stride = roundedUp(cols) * VECTOR, halfStride = roundedUp(cols >> 1) * VECTOR;
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const from = z + g * stride, given = gradient + g * halfStride, to = out + g * stride;
    if (gate == SIGMOID) gatedPanelGradient<Sigmoid>(from, given, half, to);
    else if (gate == RELU) gatedPanelGradient<Relu>(from, given, half, to);
    else if (gate == GELU) gatedPanelGradient<Gelu>(from, given, half, to);
    else if (gate == SILU) gatedPanelGradient<Silu>(from, given, half, to);
    else unreachable();
  }
}
