import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * x / (1 + |x|): squeezes any number into (−1, 1) as tanh does, but approaches the ends slowly.
 *
 * Turian, Bergstra & Bengio, 2009.
 *
 * @example
 * ```ts
 * import { softsign } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(softsign([-Infinity, 0, 1]), [-1, 0, 0.5]);
 * assertEquals(softsign.derivative([0, 1]), [1, 0.25]);
 * ```
 */
export const softsign: ScalarActivation = defineOwnActivation({
  name: "softsign",
  f: (x) => Math.abs(x) === Infinity ? Math.sign(x) : x / (1 + Math.abs(x)),
  derivative: (x) => {
    const below = 1 + Math.abs(x);
    // Not 1 / below², which overflows.
    return 1 / below / below;
  },
  formula: "f(x) = \\frac{x}{1 + |x|}",
  range: [-1, 1],
  derivativeFormula: "f'(x) = \\frac{1}{(1 + |x|)^2}",
  summary: "Squeezes any number into (−1, 1), approaching the ends slowly.",
  monotonicity: "increasing",
  smoothness: "continuous slope",
  symmetry: "odd",
  cost: "one division",
  references: [{
    title: "Quadratic Features and Deep Architectures for Chunking",
    authors: "Joseph Turian, James Bergstra, Yoshua Bengio",
    year: 2009,
    link: "https://aclanthology.org/N09-2062/",
  }],
  pros: "Cheap, and its slope only fades like 1/x², so it saturates later than tanh.",
  cons: "The slope still fades, and near 0 it is less linear than tanh.",
  defaults: [
    { library: "Keras", name: "softsign" },
    { library: "TensorFlow", name: "tf.nn.softsign" },
    { library: "PyTorch", name: "nn.Softsign" },
    { library: "JAX", name: "jax.nn.soft_sign" },
    { library: "TensorFlow.js", name: "softsign" },
  ],
});
