import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { gated, gatedSlope } from "./gate.ts";

const MINIMUM = { x: -1.2784645427610738, y: -0.27846454276107380 };

/**
 * The sigmoid linear unit x · σ(βx), also called swish: a line that is gated by its own sigmoid.
 *
 * β = 0 is half a line; the larger β, the nearer to ReLU. Hendrycks & Gimpel, 2016; Elfwing, Uchibe & Doya, 2017;
 * Ramachandran, Zoph & Le, 2017.
 *
 * @example
 * ```ts
 * import { silu } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * assertAlmostEquals(silu(1), 0.7310585786300049, 1e-15);
 * assertEquals(silu.derivative([-Infinity, 0, Infinity]), [0, 0.5, 1]);
 * assertEquals(silu.with({ beta: 0 })(3), 1.5);
 * ```
 */
export const silu: ScalarActivation<{ beta: number }> = defineOwnActivation({
  name: "silu",
  f: (x, { beta }) => gated(x, beta === 0 ? 0 : beta * x),
  derivative: (x, { beta }) => {
    const t = beta === 0 && !Number.isNaN(x) ? 0 : beta * x;
    return gatedSlope(t, t);
  },
  params: { beta: 1 },
  limits: { beta: "finite ≥ 0" },
  formula: "f(x) = x \\, \\sigma(\\beta x) = \\frac{x}{1 + e^{-\\beta x}}",
  range: ({ beta }) => [MINIMUM.y / beta, Infinity],
  derivativeFormula:
    "f'(x) = \\sigma(\\beta x) \\left(1 + \\beta x \\, (1 - \\sigma(\\beta x))\\right)",
  summary: ({ beta }) =>
    beta === 0
      ? "Half of x: with β = 0 the gate is always half open."
      : "A line gated by its own sigmoid.",
  monotonicity: ({ beta }) => beta === 0 ? "increasing" : "not monotonic",
  smoothness: "smooth",
  symmetry: ({ beta }) => beta === 0 ? "odd" : undefined,
  extrema: ({ beta }) =>
    beta === 0 ? [] : [{ kind: "minimum", x: MINIMUM.x / beta, y: MINIMUM.y / beta }],
  cost: "one exponential and one division",
  references: [{
    title: "Gaussian Error Linear Units (GELUs)",
    authors: "Dan Hendrycks, Kevin Gimpel",
    year: 2016,
    link: "https://arxiv.org/abs/1606.08415",
  }, {
    title:
      "Sigmoid-Weighted Linear Units for Neural Network Function Approximation in Reinforcement Learning",
    authors: "Stefan Elfwing, Eiji Uchibe, Kenji Doya",
    year: 2017,
    link: "https://arxiv.org/abs/1702.03118",
  }, {
    title: "Searching for Activation Functions",
    authors: "Prajit Ramachandran, Barret Zoph, Quoc V. Le",
    year: 2017,
    link: "https://arxiv.org/abs/1710.05941",
  }],
  pros: ({ beta }) =>
    beta === 0
      ? ""
      : "Smooth, no unit dies, cheaper than GELU; many language models use it inside SwiGLU.",
  cons: ({ beta }) =>
    beta === 0
      ? "An exponential for what is only a line."
      : "An exponential for every number; dips below 0, so it cannot be read as an amount.",
  defaults: [
    { library: "Keras", name: "silu, swish" },
    { library: "TensorFlow", name: "tf.nn.silu, tf.nn.swish", defaults: "beta = 1" },
    { library: "PyTorch", name: "nn.SiLU" },
    { library: "JAX", name: "jax.nn.silu, jax.nn.swish" },
    { library: "TensorFlow.js", name: "swish", defaults: "alpha = 1, which is our β" },
  ],
});
