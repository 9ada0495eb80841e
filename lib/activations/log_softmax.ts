import type { VectorActivation } from "./activation.ts";
import { defineOwnVectorActivation } from "./define_vector.ts";
import { deviations } from "./deviations.ts";
import { fromLargest } from "./from_largest.ts";
import { softmax } from "./softmax.ts";
import type { Vector } from "./values.ts";

/**
 * The logarithms of softmax's probabilities, xᵢ − ln Σ e^xⱼ, straight from the logits.
 *
 * In two steps, ln(softmax(x)), it would be −∞ from e⁻⁷⁴⁵ on, where the probability is rounded to 0, and 0 for every
 * probability near 1. Here ln Σ is ln(1 + the rest) after the largest logit is subtracted, so that both ends keep their
 * digits.
 *
 * @example
 * ```ts
 * import { logSoftmax } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(logSoftmax([0, 0]), [-Math.LN2, -Math.LN2]);
 * assertEquals(logSoftmax([1000, 0]), [0, -1000]);
 * assertEquals(logSoftmax.derivative([0, 0]), [[0.5, -0.5], [-0.5, 0.5]]);
 * ```
 */
export const logSoftmax: VectorActivation = defineOwnVectorActivation({
  name: "logSoftmax",
  f: (x) => {
    const z = fromLargest(x);
    const rest = sumOf(z.map(Math.exp), z.indexOf(0));
    // Also where the others have no limit.
    return z.map((zi) => zi === -Infinity ? zi : zi - Math.log1p(rest));
  },
  jacobian: (x) => {
    const p = probabilities(x);
    return p.map((_, i) => p.map((pj, j) => i === j ? sumOf(p, i) : 0 - pj));
  },
  jvp: (x, direction) => deviations(probabilities(x), direction),
  vjp: (x, gradient) => {
    const p = probabilities(x);
    const sum = sumOf(gradient);
    return p.map((pj, j) =>
      // Near pⱼ = 1 the difference would lose its digits.
      pj > 0.5 ? sumOf(p, j) * gradient[j] - pj * sumOf(gradient, j) : gradient[j] - pj * sum
    );
  },
  formula: "f(x)_i = x_i - \\ln \\sum_j e^{x_j}",
  range: [-Infinity, 0],
  derivativeFormula:
    "\\frac{\\partial f_i}{\\partial x_j} = \\delta_{ij} - p_j, \\quad p_j = e^{f_j}",
  summary: "The logarithms of softmax's probabilities, straight from the logits.",
  monotonicity: "increasing",
  smoothness: "smooth",
  cost: "one exponential per component, a sum and a logarithm",
  references: [{
    title: "Accurately computing the log-sum-exp and softmax functions",
    authors: "Pierre Blanchard, Desmond J. Higham, Nicholas J. Higham",
    year: 2021,
    link: "https://doi.org/10.1093/imanum/draa038",
  }],
  pros: "Stays accurate where softmax rounds to 0 or 1: the right choice inside a loss.",
  cons:
    "Its outputs are not probabilities: a cross-entropy that expects those is silently wrong; ours refuses it.",
  defaults: [
    { library: "Keras", name: "log_softmax", defaults: "axis = −1" },
    { library: "TensorFlow", name: "tf.nn.log_softmax", defaults: "axis = −1" },
    { library: "PyTorch", name: "nn.LogSoftmax", defaults: "dim = None" },
    { library: "JAX", name: "jax.nn.log_softmax", defaults: "axis = −1" },
    { library: "TensorFlow.js", name: "logSoftmax", defaults: "the last axis" },
  ],
});

function probabilities(x: Vector): number[] {
  return Array.from(softmax.vector(x));
}

/** The sum of all components, or of all but the one at `left`. */
function sumOf(v: Vector, left?: number): number {
  let sum = 0;
  for (let j = 0; j < v.length; j++) if (j !== left) sum += v[j];
  return sum;
}
