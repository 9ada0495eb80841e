import type { ScalarActivation, VectorActivation } from "./activation.ts";
import { defineOwnVectorActivation, type VectorDefinition } from "./define_vector.ts";
import type { About } from "./facts.ts";

/** A gated function: what its gate is, and its facts. */
type GatedDefinition =
  & Omit<VectorDefinition & About, "f" | "jacobian" | "jvp" | "vjp" | "halves" | "range">
  & { readonly gate: ScalarActivation };

/**
 * Makes a function that lets each number of the first half through as far as its gate in the second half is open:
 * aᵢ · g(bᵢ) of [a, b], so ∂/∂aᵢ = g(bᵢ) and ∂/∂bᵢ = aᵢ · g′(bᵢ).
 */
export function defineGatedActivation({ gate, ...facts }: GatedDefinition): VectorActivation {
  const { scalar: g, scalarDerivative: slope } = gate;
  return defineOwnVectorActivation({
    ...facts,
    f: (x) => ofHalves(x.length, (a, b) => times(x[a], g, x[b])),
    jacobian: (x) =>
      ofHalves(x.length, (a, b) => {
        const row = new Array<number>(x.length).fill(0);
        row[a] = g(x[b]);
        row[b] = times(x[a], slope, x[b]);
        return row;
      }),
    jvp: (x, direction) =>
      ofHalves(
        x.length,
        (a, b) => times(direction[a], g, x[b]) + direction[b] * times(x[a], slope, x[b]),
      ),
    vjp: (x, gradient) => [
      ...ofHalves(x.length, (a, b) => times(gradient[a], g, x[b])),
      ...ofHalves(x.length, (a, b) => gradient[a] * times(x[a], slope, x[b])),
    ],
    halves: true,
    range: [-Infinity, Infinity],
  });
}

/** `f` of the index of each number and that of its gate. */
function ofHalves<T>(length: number, f: (a: number, b: number) => T): T[] {
  // A loop, for speed: every row of a training step passes here.
  const half = length / 2, out = new Array<T>(half);
  for (let i = 0; i < half; i++) out[i] = f(i, half + i);
  return out;
}

/**
 * a · g(b), and its limit where a or b is infinite: 0 if one factor is exactly 0, and none (NaN) if g(b) only goes to 0
 * as b goes to ±∞.
 */
function times(a: number, g: (b: number) => number, b: number): number {
  if (Number.isFinite(a) || Number.isNaN(a)) {
    return a === 0 && !Number.isNaN(b) ? 0 : a * g(b) + 0;
  }
  // Far out g(b) may round to 0; at ±30 it does not, and its sign is the same.
  const sign = Math.sign(g(Math.min(Math.max(b, -30), 30)));
  if (sign === 0) return 0;
  return Math.abs(b) === Infinity && g(b) === 0 ? NaN : a * sign;
}
