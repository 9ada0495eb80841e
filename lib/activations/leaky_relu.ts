import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { aboutLeftSlope, prosOfLeftSlope, summaryOfLeftSlope } from "./left_slope.ts";
import { times } from "./times.ts";

/**
 * ReLU that lets a little of the negative numbers through: x for x ≥ 0 and αx below.
 *
 * α is 0.2, as in Keras's function and TensorFlow (Keras's layer has 0.3, PyTorch and JAX 0.01). At the kink the
 * derivative is α, as in TensorFlow. The branch form is right for every α; max(αx, x) is not for α > 1. Maas, Hannun &
 * Ng, 2013, "Rectifier Nonlinearities Improve Neural Network Acoustic Models".
 *
 * @example
 * ```ts
 * import { leakyRelu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(leakyRelu([-10, 5]), [-2, 5]);
 * assertEquals(leakyRelu.with({ alpha: 0.5 })(-10), -5);
 * assertEquals(leakyRelu.derivative([-10, 5]), [0.2, 1]);
 * ```
 */
export const leakyRelu: ScalarActivation<{ alpha: number }> = defineOwnActivation({
  name: "leakyRelu",
  f: (x, { alpha }) => x >= 0 ? x : times(alpha, x),
  derivative: (x, { alpha }) => Number.isNaN(x) ? NaN : x > 0 ? 1 : alpha,
  params: { alpha: 0.2 },
  limits: { alpha: "finite" },
  formula: "f(x) = \\begin{cases} x & x \\ge 0 \\\\ \\alpha x & x < 0 \\end{cases}",
  range: ({ alpha }) => [alpha > 0 ? -Infinity : 0, Infinity],
  kinks: ({ alpha }) => alpha === 1 ? [] : [0],
  derivativeFormula: "f'(x) = \\begin{cases} 1 & x > 0 \\\\ \\alpha & x \\le 0 \\end{cases}",
  summary: ({ alpha }) =>
    summaryOfLeftSlope(alpha, "ReLU that lets a little of the negative numbers through."),
  monotonicity: ({ alpha }) => aboutLeftSlope(alpha).monotonicity,
  smoothness: ({ alpha }) => aboutLeftSlope(alpha).smoothness,
  symmetry: ({ alpha }) => aboutLeftSlope(alpha).symmetry,
  extrema: ({ alpha }) => aboutLeftSlope(alpha).extrema,
  atKinks: ({ alpha }) => [{ x: 0, ours: alpha, others: { JAX: "1" } }],
  cost: "one comparison and one product",
  references: [{
    title: "Rectifier Nonlinearities Improve Neural Network Acoustic Models",
    authors: "Andrew L. Maas, Awni Y. Hannun, Andrew Y. Ng",
    year: 2013,
    link: "https://ai.stanford.edu/~amaas/papers/relu_hybrid_icml2013_final.pdf",
  }],
  pros: ({ alpha }) =>
    prosOfLeftSlope(
      alpha,
      "As cheap as ReLU, and no unit can die: some gradient comes through on either side.",
    ),
  cons: ({ alpha }) =>
    alpha === 0
      ? "A unit whose inputs are all on the left gets no gradient, as with ReLU."
      : "One more number to choose; hidden layers are not sparse.",
  defaults: [
    { library: "Keras", name: "leaky_relu", defaults: "negative_slope = 0.2" },
    { library: "Keras", name: "layers.LeakyReLU", defaults: "negative_slope = 0.3" },
    { library: "TensorFlow", name: "tf.nn.leaky_relu", defaults: "alpha = 0.2" },
    { library: "PyTorch", name: "nn.LeakyReLU", defaults: "negative_slope = 0.01" },
    { library: "JAX", name: "jax.nn.leaky_relu", defaults: "negative_slope = 0.01" },
    { library: "TensorFlow.js", name: "layers.leakyReLU", defaults: "alpha = 0.3" },
    { library: "TensorFlow.js", name: "tf.leakyRelu", defaults: "alpha = 0.2" },
  ],
});
