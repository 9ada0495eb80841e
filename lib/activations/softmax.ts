import { defineVectorActivation, type VectorActivation } from "./activation.ts";
import type { Vector } from "./values.ts";

/**
 * Turns a vector of logits into probabilities that sum to 1: e^xᵢ / Σ e^xⱼ.
 *
 * The largest logit is subtracted first, which changes nothing but keeps e^x from overflowing. The derivative is the
 * Jacobian, pᵢ(δᵢⱼ − pⱼ).
 *
 * @example
 * ```ts
 * import { softmax } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(softmax([0, 0]), [0.5, 0.5]);
 * assertEquals(softmax([[0, 0], [1000, 0]]), [[0.5, 0.5], [1, 0]]);
 * assertEquals(softmax.derivative([0, 0]), [[0.25, -0.25], [-0.25, 0.25]]);
 * ```
 */
export const softmax: VectorActivation = defineVectorActivation({
  name: "softmax",
  f: probabilities,
  jacobian: (x) => {
    const p = probabilities(x);
    // 1 − pᵢ as the sum of the others: the difference would lose its digits near 1.
    const others = (i: number) => p.reduce((sum, pj, j) => j === i ? sum : sum + pj, 0);
    return p.map((pi, i) => p.map((pj, j) => i === j ? pi * others(i) : -pi * pj));
  },
  formula: "f(x)_i = \\frac{e^{x_i}}{\\sum_j e^{x_j}}",
  range: [0, 1],
});

function probabilities(x: Vector): number[] {
  let largest = -Infinity;
  for (const xi of x) largest = Math.max(largest, xi);
  const powers = Array.from(x, (xi) => Math.exp(xi - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
