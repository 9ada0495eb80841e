import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { gated, gatedSlope } from "./gate.ts";
import { timesNormalCdf, timesNormalCdfSlope } from "./normal.ts";

const MINIMUM = { x: -0.75179152469356446, y: -0.16997120747990366 };
const APPROXIMATE_MINIMUM = { x: -0.75246142207101626, y: -0.17004075057125405 };
const ARGUMENT = "u = \\sqrt{\\frac{2}{\\pi}} \\left(x + 0.044715 x^3\\right)";

/**
 * The Gaussian error linear unit x · Φ(x): x times the probability that a standard normal number is smaller.
 *
 * Exact by default, as in Keras and PyTorch. With `approximate` it is the tanh form ½x(1 + tanh(√(2/π)(x + 0.044715x³))),
 * JAX's default, whose error is never more than 4.8e-4. Hendrycks & Gimpel, 2016.
 *
 * @example
 * ```ts
 * import { gelu } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * assertAlmostEquals(gelu(1), 0.8413447460685429, 1e-15);
 * assertAlmostEquals(gelu.with({ approximate: true })(1), 0.8411919906082768, 1e-15);
 * assertEquals(gelu.derivative([-Infinity, 0, Infinity]), [0, 0.5, 1]);
 * ```
 */
export const gelu: ScalarActivation<{ approximate: boolean }> = defineOwnActivation({
  name: "gelu",
  f: (x, { approximate }) => approximate ? gated(x, tanhArgument(x)) : timesNormalCdf(x),
  derivative: (x, { approximate }) =>
    approximate ? gatedSlope(tanhArgument(x), tanhRate(x)) : timesNormalCdfSlope(x),
  params: { approximate: false },
  formula: ({ approximate }) =>
    approximate
      ? "f(x) = \\frac{x}{2} \\left(1 + \\tanh u\\right), \\quad " + ARGUMENT
      : "f(x) = x \\, \\Phi(x) = \\frac{x}{2} \\operatorname{erfc}\\!\\left(-\\frac{x}{\\sqrt{2}}\\right)",
  range: ({ approximate }) => [
    approximate ? APPROXIMATE_MINIMUM.y : MINIMUM.y,
    Infinity,
  ],
  derivativeFormula: ({ approximate }) =>
    approximate
      ? "f'(x) = \\frac{1}{2} (1 + \\tanh u) + \\frac{x}{2} (1 - \\tanh^2 u) \\sqrt{\\frac{2}{\\pi}} (1 + 0.134145 x^2), \\quad " +
        ARGUMENT
      : "f'(x) = \\Phi(x) + x \\, \\varphi(x), \\quad \\varphi(x) = \\frac{e^{-x^2 / 2}}{\\sqrt{2 \\pi}}",
  summary: ({ approximate }) =>
    "Multiplies x by the probability that a standard normal number is smaller" +
    (approximate ? ", nearly: its tanh form." : "."),
  monotonicity: "not monotonic",
  smoothness: "smooth",
  extrema: ({ approximate }) => [
    { kind: "minimum", ...(approximate ? APPROXIMATE_MINIMUM : MINIMUM) },
  ],
  cost: ({ approximate }) =>
    approximate
      ? "one exponential, one division and some products"
      : "one error function, and one exponential more for f′",
  references: [{
    title: "Gaussian Error Linear Units (GELUs)",
    authors: "Dan Hendrycks, Kevin Gimpel",
    year: 2016,
    link: "https://arxiv.org/abs/1606.08415",
  }],
  pros: "Smooth everywhere, and no unit dies; used in BERT, GPT-2 and many transformers since.",
  cons: ({ approximate }) =>
    approximate
      ? "Two versions of it share one name, and this one is off by up to 0.0005."
      : "Slow where there is no fast error function, and two versions of it share one name.",
  defaults: [
    { library: "Keras", name: "gelu", defaults: "approximate = False" },
    { library: "Keras", name: "ops.gelu", defaults: "approximate = True" },
    { library: "TensorFlow", name: "tf.nn.gelu", defaults: "approximate = False" },
    { library: "PyTorch", name: "nn.GELU", defaults: "approximate = 'none'" },
    { library: "JAX", name: "jax.nn.gelu", defaults: "approximate = True" },
    { library: "TensorFlow.js", name: "gelu" },
    { library: "TensorFlow.js", name: "gelu_new", defaults: "the tanh form" },
  ],
});

// (1 + tanh(u)) / 2 = σ(2u), which does not cancel on the left.
const SCALE = 2 * Math.sqrt(2 / Math.PI);
const CUBIC = 0.044715;

function tanhArgument(x: number): number {
  return SCALE * (x + CUBIC * x * x * x);
}

/** x times its derivative. */
function tanhRate(x: number): number {
  return SCALE * (x + 3 * CUBIC * x * x * x);
}
