import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * x above a threshold, and a fixed value up to it.
 *
 * The libraries have no defaults; with ours, 0 and 0, it is ReLU.
 *
 * @example
 * ```ts
 * import { threshold } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(threshold.with({ threshold: 1, value: -5 })([0, 1, 2]), [-5, -5, 2]);
 * ```
 */
export const threshold: ScalarActivation<{ threshold: number; value: number }> =
  defineOwnActivation({
    name: "threshold",
    f: (x, { threshold, value }) => x <= threshold ? value : x,
    derivative: (x, { threshold }) => Number.isNaN(x) ? NaN : x > threshold ? 1 : 0,
    params: { threshold: 0, value: 0 },
    limits: { threshold: "finite", value: "finite" },
    formula: "f(x) = \\begin{cases} x & x > \\theta \\\\ v & x \\le \\theta \\end{cases}",
    derivativeFormula:
      "f'(x) = \\begin{cases} 1 & x > \\theta \\\\ 0 & x \\le \\theta \\end{cases}",
    range: ({ threshold, value }) => [Math.min(threshold, value), Infinity],
    kinks: ({ threshold }) => [threshold],
    summary: "Passes what is above a threshold, and puts a fixed value in place of the rest.",
    monotonicity: "nondecreasing",
    smoothness: "corners",
    atKinks: [{ x: 0, ours: 0 }],
    cost: "one comparison",
    references: [],
    pros: "ReLU with threshold and floor to choose.",
    cons: "No gradient below the threshold, and a jump unless the value is the threshold.",
    defaults: [
      { library: "Keras", name: "threshold", defaults: "none: both must be given" },
      { library: "PyTorch", name: "nn.Threshold", defaults: "none: both must be given" },
    ],
  });
