import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { sigmoid } from "./sigmoid.ts";

/**
 * The logarithm of the sigmoid, −ln(1 + e⁻ˣ): a log-probability straight from a logit.
 *
 * In two steps, ln(σ(x)), it would be −∞ from −746 on, where σ(x) is rounded to 0; this one is x there.
 *
 * @example
 * ```ts
 * import { logSigmoid } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(logSigmoid([-1000, 0]), [-1000, -Math.LN2]);
 * assertEquals(logSigmoid.derivative(0), 0.5);
 * ```
 */
export const logSigmoid: ScalarActivation = defineOwnActivation({
  name: "logSigmoid",
  f: (x) => Math.min(0, x) - Math.log1p(Math.exp(-Math.abs(x))),
  derivative: (x) => sigmoid.scalar(-x),
  formula: "f(x) = \\ln \\sigma(x) = -\\ln(1 + e^{-x})",
  range: [-Infinity, 0],
  derivativeFormula: "f'(x) = \\sigma(-x)",
  summary: "The logarithm of a probability, straight from its logit.",
  monotonicity: "increasing",
  smoothness: "smooth",
  cost: "one exponential and one logarithm",
  references: [],
  pros: "Stays accurate where the sigmoid rounds to 0 or 1: the right choice inside a loss.",
  cons: "Always negative and unbounded below: rarely useful between layers.",
  defaults: [
    { library: "Keras", name: "log_sigmoid" },
    { library: "TensorFlow", name: "tf.math.log_sigmoid" },
    { library: "PyTorch", name: "nn.LogSigmoid" },
    { library: "JAX", name: "jax.nn.log_sigmoid" },
    { library: "TensorFlow.js", name: "tf.logSigmoid" },
  ],
});
