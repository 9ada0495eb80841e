import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { inWords } from "./in_words.ts";
import { timesExp } from "./times_exp.ts";

/**
 * The exponential linear unit: x for x > 0, and α(eˣ − 1) below, which levels off at −α.
 *
 * For α = 1 the slope is continuous; for any other α there is a kink at 0, and the derivative there is α, as in Keras on
 * TensorFlow, PyTorch and JAX. Clevert, Unterthiner & Hochreiter, 2015.
 *
 * @example
 * ```ts
 * import { elu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(elu([-Infinity, -1e-20, 2]), [-1, -1e-20, 2]);
 * assertEquals(elu.derivative([0, 2]), [1, 1]);
 * assertEquals(elu.with({ alpha: 2 })(-Infinity), -2);
 * ```
 */
export const elu: ScalarActivation<{ alpha: number }> = defineOwnActivation({
  name: "elu",
  f: (x, { alpha }) => x > 0 ? x : alpha * Math.expm1(x),
  derivative: (x, { alpha }) => x > 0 ? 1 : timesExp(alpha, x),
  params: { alpha: 1 },
  limits: { alpha: "finite" },
  formula: "f(x) = \\begin{cases} x & x > 0 \\\\ \\alpha (e^{x} - 1) & x \\le 0 \\end{cases}",
  range: ({ alpha }) => [alpha > 0 ? -alpha : 0, Infinity],
  kinks: ({ alpha }) => alpha === 1 ? [] : [0],
  derivativeFormula: "f'(x) = \\begin{cases} 1 & x > 0 \\\\ \\alpha e^{x} & x \\le 0 \\end{cases}",
  summary: ({ alpha }) =>
    alpha > 0
      ? `ReLU whose left side levels off smoothly at ${inWords(-alpha)} instead of stopping at 0.`
      : alpha === 0
      ? "The same as ReLU: with α = 0 nothing comes through on the left."
      : `Positive on either side of 0: on the left it levels off at ${inWords(-alpha)}.`,
  monotonicity: ({ alpha }) =>
    alpha > 0 ? "increasing" : alpha === 0 ? "nondecreasing" : "not monotonic",
  smoothness: ({ alpha }) => alpha === 1 ? "continuous slope" : "corners",
  extrema: ({ alpha }) => alpha < 0 ? [{ kind: "minimum", x: 0, y: 0 }] : [],
  atKinks: ({ alpha }) => [{ x: 0, ours: alpha }],
  cost: "one comparison, and one exponential on the left",
  references: [{
    title: "Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs)",
    authors: "Djork-Arné Clevert, Thomas Unterthiner, Sepp Hochreiter",
    year: 2015,
    link: "https://arxiv.org/abs/1511.07289",
  }],
  pros: ({ alpha }) =>
    alpha > 0
      ? "Its values lie around 0 rather than above it, and some gradient comes through on the left."
      : "",
  cons: ({ alpha }) =>
    alpha === 0
      ? "Costs more than ReLU on the left, and gives the same result."
      : "Costs more than ReLU on the left, where the gradient still fades far out.",
  defaults: [
    { library: "Keras", name: "elu", defaults: "alpha = 1" },
    { library: "Keras", name: "layers.ELU", defaults: "alpha = 1" },
    { library: "TensorFlow", name: "tf.nn.elu" },
    { library: "PyTorch", name: "nn.ELU", defaults: "alpha = 1" },
    { library: "JAX", name: "jax.nn.elu", defaults: "alpha = 1" },
    { library: "TensorFlow.js", name: "elu", defaults: "alpha = 1, the only one it takes" },
  ],
});
