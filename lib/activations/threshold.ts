import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";
import { snap } from "./snap.ts";

/**
 * Passes numbers above a threshold, and replaces the rest by a fixed value.
 *
 * With both at 0 it is ReLU; with a value other than the threshold it jumps. Keras and PyTorch require both numbers. At
 * the threshold the derivative is 0, as in Keras on TensorFlow and PyTorch.
 *
 * @example
 * ```ts
 * import { threshold } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(threshold([-2, 3]), [0, 3]);
 * assertEquals(threshold.with({ threshold: 1, value: -1 })([0.5, 1, 3]), [-1, -1, 3]);
 * assertEquals(threshold.derivative([-2, 0, 3]), [0, 0, 1]);
 * ```
 */
export const threshold: ScalarActivation<{ threshold: number; value: number }> =
  defineOwnActivation({
    name: "threshold",
    f: (x, { threshold, value }) => snap(x, threshold) <= threshold ? value : x,
    derivative: (x, { threshold }) =>
      Number.isNaN(x) ? NaN : snap(x, threshold) > threshold ? 1 : 0,
    params: { threshold: 0, value: 0 },
    limits: { threshold: "finite", value: "finite" },
    formula: "f(x) = \\begin{cases} x & x > \\theta \\\\ v & x \\le \\theta \\end{cases}",
    range: ({ threshold, value }) => [Math.min(threshold, value), Infinity],
    kinks: ({ threshold }) => [threshold],
    derivativeFormula:
      "f'(x) = \\begin{cases} 1 & x > \\theta \\\\ 0 & x \\le \\theta \\end{cases}",
    summary: "Passes numbers above a threshold, and replaces the rest by a fixed value.",
    monotonicity: ({ threshold, value }) => value > threshold ? "not monotonic" : "nondecreasing",
    smoothness: ({ threshold, value }) => value === threshold ? "corners" : "jumps",
    atKinks: ({ threshold }) => [{ x: threshold, ours: 0 }],
    cost: "one comparison",
    references: [],
    pros: "Two numbers say what counts as off, and which value stands for it.",
    cons: ({ threshold, value }) =>
      value === threshold
        ? "No gradient below the threshold."
        : "No gradient below the threshold, and the gradient does not show that it jumps there.",
    defaults: [
      {
        library: "Keras",
        name: "threshold",
        defaults: "none: threshold and default_value must be given",
      },
      {
        library: "PyTorch",
        name: "nn.Threshold",
        defaults: "none: threshold and value must be given",
      },
    ],
  });
