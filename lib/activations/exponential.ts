import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * eˣ: positive everywhere, its own derivative; the output for a rate whose logarithm is learned.
 *
 * @example
 * ```ts
 * import { exponential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(exponential([-Infinity, 0, 1]), [0, 1, Math.E]);
 * assertEquals(exponential.derivative(1), Math.E);
 * ```
 */
export const exponential: ScalarActivation = defineOwnActivation({
  name: "exponential",
  f: Math.exp,
  derivative: Math.exp,
  formula: "f(x) = e^{x}",
  range: [0, Infinity],
  derivativeFormula: "f'(x) = e^{x}",
  summary: "Turns any number into a positive one: sums become products.",
  monotonicity: "increasing",
  smoothness: "smooth",
  cost: "one exponential",
  references: [],
  pros: "The output of a Poisson regression: positive, with the logarithm as a linear model.",
  cons: "Grows so fast that a single large input upsets training.",
  defaults: [
    { library: "Keras", name: "exponential" },
    { library: "TensorFlow", name: "tf.exp" },
    { library: "PyTorch", name: "torch.exp" },
    { library: "JAX", name: "jax.numpy.exp" },
    { library: "TensorFlow.js", name: "tf.exp" },
  ],
});
