// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { sigmoid, sigmoidDerivative, tanh, tanhDerivative } from "./exponentials.ts";
import { VECTOR } from "./vectors.ts";

// The activation functions that the engine has vectorised, by their numbers (VECTORISED in ../wasm/activations.ts).

const RELU = 0, LEAKY_RELU = 1, SIGMOID = 2, TANH = 3, LINEAR = 4;

/** a = f(z) for the numbers between two addresses; `slope` is leaky ReLU's α. */
export function activate(f: i32, z: usize, end: usize, a: usize, slope: f32): void {
  const zero = f32x4.splat(0), alpha = f32x4.splat(slope);
  const move = a - z;
  if (f == RELU) {
    for (; z < end; z += VECTOR) v128.store(z + move, f32x4.max(v128.load(z), zero));
  } else if (f == LEAKY_RELU) {
    for (; z < end; z += VECTOR) {
      const x = v128.load(z);
      v128.store(z + move, v128.bitselect(x, f32x4.mul(alpha, x), f32x4.ge(x, zero)));
    }
  } else if (f == SIGMOID) {
    for (; z < end; z += VECTOR) v128.store(z + move, sigmoid(v128.load(z)));
  } else if (f == TANH) {
    for (; z < end; z += VECTOR) v128.store(z + move, tanh(v128.load(z)));
  } else if (f == LINEAR) memory.copy(a, z, end - z);
  else unreachable();
}

/** zGradient = aGradient · f′(z); NaN stays NaN. */
export function activateGradient(
  f: i32,
  z: usize,
  end: usize,
  aGradient: usize,
  zGradient: usize,
  slope: f32,
): void {
  const zero = f32x4.splat(0), one = f32x4.splat(1), alpha = f32x4.splat(slope);
  const from = aGradient - z, to = zGradient - z;
  if (f == RELU) {
    for (; z < end; z += VECTOR) {
      const x = v128.load(z);
      const derivative = v128.or(v128.and(one, f32x4.gt(x, zero)), f32x4.ne(x, x));
      v128.store(z + to, f32x4.mul(v128.load(z + from), derivative));
    }
  } else if (f == LEAKY_RELU) {
    for (; z < end; z += VECTOR) {
      const x = v128.load(z);
      const derivative = v128.or(
        v128.bitselect(one, alpha, f32x4.gt(x, zero)),
        f32x4.ne(x, x),
      );
      v128.store(z + to, f32x4.mul(v128.load(z + from), derivative));
    }
  } else if (f == SIGMOID) {
    for (; z < end; z += VECTOR) {
      v128.store(z + to, f32x4.mul(v128.load(z + from), sigmoidDerivative(v128.load(z))));
    }
  } else if (f == TANH) {
    for (; z < end; z += VECTOR) {
      v128.store(z + to, f32x4.mul(v128.load(z + from), tanhDerivative(v128.load(z))));
    }
  } else if (f == LINEAR) memory.copy(zGradient, aGradient, end - z);
  else unreachable();
}
