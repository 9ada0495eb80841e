import type { VectorActivation } from "./activation.ts";
import { defineOwnVectorActivation } from "./define_vector.ts";
import { deviations } from "./deviations.ts";
import { fromLargest } from "./from_largest.ts";
import type { Vector } from "./values.ts";

/**
 * Turns a vector of logits into probabilities that sum to 1: e^xᵢ / Σ e^xⱼ.
 *
 * The largest logit is subtracted first, which changes nothing but keeps e^x from overflowing. The derivative is the
 * Jacobian, pᵢ(δᵢⱼ − pⱼ). One infinite logit gets probability 1; two of them have no limit and give NaN.
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
export const softmax: VectorActivation = defineOwnVectorActivation({
  name: "softmax",
  f: probabilities,
  jacobian: (x) => {
    const p = probabilities(x);
    // 1 − pᵢ as the sum of the others: the difference would lose its digits near 1.
    const others = (i: number) => p.reduce((sum, pj, j) => j === i ? sum : sum + pj, 0);
    return p.map((pi, i) => p.map((pj, j) => i === j ? pi * others(i) : 0 - pi * pj));
  },
  jvp: (x, direction) => weightedDeviations(probabilities(x), direction),
  // The Jacobian is symmetric.
  vjp: (x, gradient) => weightedDeviations(probabilities(x), gradient),
  formula: "f(x)_i = \\frac{e^{x_i}}{\\sum_j e^{x_j}}",
  range: [0, 1],
  derivativeFormula: "\\frac{\\partial f_i}{\\partial x_j} = p_i (\\delta_{ij} - p_j)",
  summary: "Turns a vector of logits into probabilities that sum to 1.",
  monotonicity: "increasing",
  smoothness: "smooth",
  cost: "one exponential per component, two sums and a division",
  references: [{
    title: "Probabilistic Interpretation of Feedforward Classification Network Outputs",
    authors: "John S. Bridle",
    year: 1990,
  }],
  pros: "Probabilities for any number of classes; with cross-entropy the gradient is just p − y.",
  cons: "Never exactly 0 or 1, and overconfident far from the training data.",
  defaults: [
    { library: "Keras", name: "softmax", defaults: "axis = −1" },
    { library: "TensorFlow", name: "tf.nn.softmax", defaults: "axis = −1" },
    { library: "PyTorch", name: "nn.Softmax", defaults: "dim = None" },
    { library: "JAX", name: "jax.nn.softmax", defaults: "axis = −1" },
    { library: "TensorFlow.js", name: "softmax", defaults: "the last axis" },
  ],
});

/** p ⊙ (v − Σ p · v) */
function weightedDeviations(p: readonly number[], v: Vector): number[] {
  return deviations(p, v).map((deviation, i) => p[i] * deviation);
}

function probabilities(x: Vector): number[] {
  const powers = fromLargest(x).map(Math.exp);
  const sum = powers.reduce((total, power) => total + power, 0);
  // 0 stays 0, even where the others have no limit.
  return powers.map((power) => power === 0 ? 0 : power / sum);
}
