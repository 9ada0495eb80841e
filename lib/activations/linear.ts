import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * The identity f(x) = x: what a layer without an activation applies, and the output of a regression.
 *
 * @example
 * ```ts
 * import { linear } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(linear([-2, 3]), [-2, 3]);
 * assertEquals(linear.derivative(5), 1);
 * ```
 */
export const linear: ScalarActivation = defineOwnActivation({
  name: "linear",
  f: (x) => x,
  derivative: (x) => Number.isNaN(x) ? NaN : 1,
  formula: "f(x) = x",
  range: [-Infinity, Infinity],
  derivativeFormula: "f'(x) = 1",
  summary: "Gives back what it gets.",
  monotonicity: "increasing",
  smoothness: "smooth",
  symmetry: "odd",
  cost: "nothing",
  references: [],
  pros: "The output of a regression can be any number.",
  cons: "A stack of linear layers is still one linear layer: it cannot learn a curve.",
  defaults: [
    { library: "Keras", name: "linear" },
    { library: "TensorFlow", name: "tf.identity" },
    { library: "PyTorch", name: "nn.Identity" },
    { library: "JAX", name: "jax.nn.identity" },
    { library: "TensorFlow.js", name: "linear" },
  ],
});
