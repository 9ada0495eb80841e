import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { casesOf, isUsual, reluSummary, slopesOf } from "./relu_in_words.ts";
import { snap } from "./snap.ts";
import { times } from "./times.ts";

/**
 * The rectified linear unit max(0, x): passes positive numbers, holds back negative ones.
 *
 * In general, as in Keras: x above `threshold`, but at most `maxValue`; and `negativeSlope` · (x − threshold) up to the
 * threshold. At 0 the derivative is that of the left side, as in TensorFlow, PyTorch and JAX, and so at any other threshold; at the maximum it
 * is 0, as in TensorFlow's relu6. (Keras has 0 at a threshold even with a slope, and 1 at a maximum other than 6.)
 *
 * @example
 * ```ts
 * import { relu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(relu([-2, 0, 3]), [0, 0, 3]);
 * assertEquals(relu.derivative([-2, 0, 3]), [0, 0, 1]);
 * assertEquals(relu.with({ maxValue: 2 })([-2, 1, 3]), [0, 1, 2]);
 * ```
 */
export const relu: ScalarActivation<
  { negativeSlope: number; maxValue: number; threshold: number }
> = defineOwnActivation({
  name: "relu",
  f: (x, { negativeSlope, maxValue, threshold }) => {
    const z = snap(x, threshold);
    if (z > threshold) return Math.min(z, maxValue);
    return times(negativeSlope, z - threshold);
  },
  derivative: (x, { negativeSlope, maxValue, threshold }) =>
    Number.isNaN(x)
      ? NaN
      : snap(x, threshold) <= threshold
      ? negativeSlope
      : snap(x, maxValue) >= maxValue && maxValue < Infinity
      ? 0
      : 1,
  params: { negativeSlope: 0, maxValue: Infinity, threshold: 0 },
  limits: { negativeSlope: "finite", maxValue: "≥ 0", threshold: "finite" },
  order: ["threshold", "≤", "maxValue"],
  formula: (params) => isUsual(params) ? "f(x) = \\max(0, x)" : `f(x) = ${casesOf(params)}`,
  derivativeFormula: (params) =>
    isUsual(params)
      ? "f'(x) = \\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}"
      : slopesOf(params),
  range: ({ negativeSlope, maxValue, threshold }) => [
    negativeSlope > 0 ? -Infinity : Math.min(0, threshold),
    negativeSlope < 0 ? Infinity : maxValue,
  ],
  kinks: ({ negativeSlope, maxValue, threshold }) => [
    ...(negativeSlope === 1 && threshold === 0 ? [] : [threshold]),
    ...(maxValue < Infinity ? [maxValue] : []),
  ],
  summary: reluSummary,
  monotonicity: ({ negativeSlope, maxValue, threshold }) =>
    negativeSlope < 0 || threshold < 0
      ? "not monotonic"
      : negativeSlope > 0 && maxValue === Infinity
      ? "increasing"
      : "nondecreasing",
  smoothness: ({ negativeSlope, maxValue, threshold }) =>
    threshold !== 0 ? "jumps" : negativeSlope === 1 && maxValue === Infinity ? "smooth" : "corners",
  symmetry: ({ negativeSlope, maxValue, threshold }) =>
    threshold !== 0 || maxValue < Infinity
      ? undefined
      : negativeSlope === 1
      ? "odd"
      : negativeSlope === -1
      ? "even"
      : undefined,
  extrema: ({ negativeSlope, threshold }) =>
    negativeSlope < 0 && threshold === 0 ? [{ kind: "minimum", x: 0, y: 0 }] : [],
  atKinks: ({ negativeSlope, threshold }) =>
    negativeSlope === 0 && threshold === 0 ? [{ x: 0, ours: 0 }] : [],
  cost: ({ negativeSlope, maxValue }) =>
    (maxValue < Infinity ? "two comparisons" : "one comparison") +
    (negativeSlope === 0 ? "" : " and one product"),
  references: [{
    title: "Rectified Linear Units Improve Restricted Boltzmann Machines",
    authors: "Vinod Nair, Geoffrey E. Hinton",
    year: 2010,
    link: "https://icml.cc/Conferences/2010/papers/432.pdf",
  }, {
    title: "Visual Feature Extraction by a Multilayered Network of Analog Threshold Elements",
    authors: "Kunihiko Fukushima",
    year: 1969,
  }],
  pros: ({ negativeSlope }) =>
    negativeSlope === 0
      ? "Cheap, makes hidden layers sparse, and its slope of 1 lets gradients through unchanged."
      : "Cheap, and some gradient comes through on the left, too.",
  cons: ({ negativeSlope, maxValue }) =>
    negativeSlope === 0
      ? "A unit whose inputs are all on the left gets no gradient and may never come back: it is dead."
      : maxValue < Infinity
      ? "Hidden layers are not sparse, and above the maximum there is no gradient."
      : "Hidden layers are not sparse.",
  defaults: [
    {
      library: "Keras",
      name: "relu",
      defaults: "negative_slope = 0, max_value = None, threshold = 0",
    },
    {
      library: "Keras",
      name: "layers.ReLU",
      defaults: "max_value = None, negative_slope = 0, threshold = 0",
    },
    { library: "TensorFlow", name: "tf.nn.relu" },
    { library: "PyTorch", name: "nn.ReLU" },
    { library: "JAX", name: "jax.nn.relu" },
    { library: "TensorFlow.js", name: "relu" },
  ],
});
