import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { aboutLeftSlope } from "./left_slope.ts";
import { times } from "./times.ts";

/**
 * The randomised leaky ReLU as it is evaluated: the slope on the left is the average of `lower` and `upper`.
 *
 * During training, PyTorch draws each slope at random between the two, noise that reduces overfitting; a function has no
 * noise. At the kink the derivative is the slope on the left, as in PyTorch. Xu, Wang, Chen & Li, 2015.
 *
 * @example
 * ```ts
 * import { rrelu } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * assertAlmostEquals(rrelu(-48), -11); // (1/8 + 1/3) / 2 = 11/48
 * assertEquals(rrelu.with({ lower: 0, upper: 0.5 })([-8, 3]), [-2, 3]);
 * assertEquals(rrelu.derivative(3), 1);
 * ```
 */
export const rrelu: ScalarActivation<{ lower: number; upper: number }> = defineOwnActivation({
  name: "rrelu",
  f: (x, { lower, upper }) => x >= 0 ? x : times(middle(lower, upper), x),
  derivative: (x, { lower, upper }) => Number.isNaN(x) ? NaN : x > 0 ? 1 : middle(lower, upper),
  params: { lower: 1 / 8, upper: 1 / 3 },
  limits: { lower: "finite", upper: "finite" },
  order: ["lower", "≤", "upper"],
  formula:
    "f(x) = \\begin{cases} x & x \\ge 0 \\\\ a x & x < 0 \\end{cases}, \\quad a = \\frac{l + u}{2}",
  range: ({ lower, upper }) => [middle(lower, upper) > 0 ? -Infinity : 0, Infinity],
  kinks: ({ lower, upper }) => middle(lower, upper) === 1 ? [] : [0],
  derivativeFormula: "f'(x) = \\begin{cases} 1 & x > 0 \\\\ a & x \\le 0 \\end{cases}",
  summary: ({ lower, upper }) =>
    lower === upper
      ? "Leaky ReLU: where both limits are the same, the slope is not random."
      : "Leaky ReLU whose slope is random in training, and the average afterwards.",
  monotonicity: ({ lower, upper }) => aboutLeftSlope(middle(lower, upper)).monotonicity,
  smoothness: ({ lower, upper }) => aboutLeftSlope(middle(lower, upper)).smoothness,
  symmetry: ({ lower, upper }) => aboutLeftSlope(middle(lower, upper)).symmetry,
  extrema: ({ lower, upper }) => aboutLeftSlope(middle(lower, upper)).extrema,
  atKinks: ({ lower, upper }) => [{ x: 0, ours: middle(lower, upper) }],
  cost: "one comparison and one product, and one random number in training",
  references: [{
    title: "Empirical Evaluation of Rectified Activations in Convolutional Network",
    authors: "Bing Xu, Naiyan Wang, Tianqi Chen, Mu Li",
    year: 2015,
    link: "https://arxiv.org/abs/1505.00853",
  }],
  pros: ({ lower, upper }) =>
    lower === upper ? "" : "The random slope reduces overfitting when there are few examples.",
  cons: ({ lower, upper }) =>
    lower === upper
      ? "Two numbers to choose."
      : "Training is noisier, and only repeatable with a seed; two numbers to choose.",
  defaults: [{ library: "PyTorch", name: "nn.RReLU", defaults: "lower = 1/8, upper = 1/3" }],
});

function middle(lower: number, upper: number): number {
  return (lower + upper) / 2;
}
