import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { timesExp } from "./times_exp.ts";

// From the paper, appendix A; the product is stored too, so that it is rounded once.
const LAMBDA = 1.0507009873554804934193349852946;
const LAMBDA_ALPHA = 1.7580993408473768599402175208123;

/**
 * The scaled exponential linear unit: λx for x > 0 and λα(eˣ − 1) below, with λ = 1.0507… and α = 1.6732…
 *
 * The two constants make 0 and 1 a stable mean and variance of what flows through the network, if the weights are drawn
 * by lecunNormal and dropout is alpha dropout. At the kink the derivative is λ, as in TensorFlow. Klambauer, Unterthiner,
 * Mayr & Hochreiter, 2017.
 *
 * @example
 * ```ts
 * import { selu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(selu([-Infinity, 0, 1]), [-1.7580993408473768, 0, 1.0507009873554805]);
 * assertEquals(selu.derivative(0), 1.0507009873554805);
 * ```
 */
export const selu: ScalarActivation = defineOwnActivation({
  name: "selu",
  f: (x) => x >= 0 ? LAMBDA * x : LAMBDA_ALPHA * Math.expm1(x),
  derivative: (x) => x >= 0 ? LAMBDA : timesExp(LAMBDA_ALPHA, x),
  formula:
    "f(x) = \\lambda \\begin{cases} x & x > 0 \\\\ \\alpha (e^{x} - 1) & x \\le 0 \\end{cases}",
  range: [-LAMBDA_ALPHA, Infinity],
  kinks: [0],
  derivativeFormula:
    "f'(x) = \\lambda \\begin{cases} 1 & x \\ge 0 \\\\ \\alpha e^{x} & x < 0 \\end{cases}",
  summary: "ELU scaled so that activations keep mean 0 and variance 1 from layer to layer.",
  monotonicity: "increasing",
  smoothness: "corners",
  atKinks: [{ x: 0, ours: LAMBDA, others: { PyTorch: "λα", JAX: "λα", "TensorFlow.js": "λα" } }],
  cost: "one comparison and one product, and one exponential on the left",
  references: [{
    title: "Self-Normalizing Neural Networks",
    authors: "Günter Klambauer, Thomas Unterthiner, Andreas Mayr, Sepp Hochreiter",
    year: 2017,
    link: "https://arxiv.org/abs/1706.02515",
  }],
  pros: "Deep plain networks train without batch normalisation: activations normalise themselves.",
  cons: "This only works with lecunNormal weights, alpha dropout and plain dense layers.",
  defaults: [
    { library: "Keras", name: "selu" },
    { library: "TensorFlow", name: "tf.nn.selu" },
    { library: "PyTorch", name: "nn.SELU" },
    { library: "JAX", name: "jax.nn.selu" },
    { library: "TensorFlow.js", name: "selu" },
  ],
});
