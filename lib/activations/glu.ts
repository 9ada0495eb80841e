import type { VectorActivation } from "./activation.ts";
import { defineGatedActivation } from "./define_gated.ts";
import { sigmoid } from "./sigmoid.ts";

/**
 * The gated linear unit a · σ(b): the first half of the numbers, each let through as far as its gate in the second half
 * is open.
 *
 * Half as many numbers come out, so it is a layer of its own, `layers.glu()`. Which half is the gate is a convention:
 * the second one here, in Keras, PyTorch and JAX. Dauphin et al., 2016.
 *
 * @example
 * ```ts
 * import { glu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(glu([6, -4, 0, 0]), [3, -2]); // gates at 0 are half open
 * assertEquals(glu([6, -4, 100, -Infinity]), [6, 0]);
 * assertEquals(glu.derivative([6, 0]), [[0.5, 1.5]]);
 * ```
 */
export const glu: VectorActivation = defineGatedActivation({
  name: "glu",
  gate: sigmoid,
  formula: "f([a, b])_i = a_i \\, \\sigma(b_i)",
  derivativeFormula:
    "\\frac{\\partial f_i}{\\partial a_i} = \\sigma(b_i), \\quad \\frac{\\partial f_i}{\\partial b_i} = a_i \\, \\sigma(b_i) (1 - \\sigma(b_i))",
  summary: "Lets each number of one half through as far as its gate in the other half is open.",
  monotonicity: "not monotonic",
  smoothness: "smooth",
  cost: "one exponential, one division and one product for two numbers",
  references: [{
    title: "Language Modeling with Gated Convolutional Networks",
    authors: "Yann N. Dauphin, Angela Fan, Michael Auli, David Grangier",
    year: 2016,
    link: "https://arxiv.org/abs/1612.08083",
  }],
  pros:
    "What passes stays linear, so gradients do not fade; the network learns what to let through.",
  cons: "The layer before it needs twice the units; a closed gate blocks the gradient, too.",
  defaults: [
    { library: "Keras", name: "glu", defaults: "axis = −1" },
    { library: "PyTorch", name: "nn.GLU", defaults: "dim = −1" },
    { library: "JAX", name: "jax.nn.glu", defaults: "axis = −1" },
  ],
});
