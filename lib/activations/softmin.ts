import type { VectorActivation } from "./activation.ts";
import { defineOwnVectorActivation } from "./define_vector.ts";
import { softmax } from "./softmax.ts";
import type { Vector } from "./values.ts";

/**
 * Softmax the other way round, softmax(−x): the smallest number gets the largest probability.
 *
 * @example
 * ```ts
 * import { softmin } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(softmin([0, 0]), [0.5, 0.5]);
 * assertEquals(softmin([1000, 0]), [0, 1]);
 * assertEquals(softmin.derivative([0, 0]), [[-0.25, 0.25], [0.25, -0.25]]);
 * ```
 */
export const softmin: VectorActivation = defineOwnVectorActivation({
  name: "softmin",
  f: (x) => softmax.vector(negative(x)),
  jacobian: (x) => softmax.derivative(negative(x)).map(negative),
  jvp: (x, direction) => softmax.jvp(negative(x), negative(direction)),
  vjp: (x, gradient) => softmax.vjp(negative(x), negative(gradient)),
  formula: "f(x)_i = \\frac{e^{-x_i}}{\\sum_j e^{-x_j}}",
  range: [0, 1],
  derivativeFormula: "\\frac{\\partial f_i}{\\partial x_j} = p_i (p_j - \\delta_{ij})",
  summary: "Softmax the other way round: the smallest number gets the largest probability.",
  monotonicity: "decreasing",
  smoothness: "smooth",
  cost: "one exponential per component, two sums and a division",
  references: [{
    title: "Probabilistic Interpretation of Feedforward Classification Network Outputs",
    authors: "John S. Bridle",
    year: 1990,
  }],
  pros: "Turns distances or costs into probabilities.",
  cons: "softmax(−x) does the same; few libraries have a name for it.",
  defaults: [{ library: "PyTorch", name: "nn.Softmin", defaults: "dim = None" }],
});

/** −v, in which 0 stays 0 and does not become −0. */
function negative(v: Vector): number[] {
  return Array.from(v, (vi) => 0 - vi);
}
