import { readOptions } from "../../options/mod.ts";
import { comparisonLoss, type Loss } from "./loss.ts";

/**
 * log cosh(x − t), the mean over the outputs: half the square near the target, the distance less log 2 far from it, and
 * smooth everywhere.
 *
 * @example
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.logCosh();
 * ```
 */
export function logCosh(options: Record<never, never> = {}): Loss {
  options = readOptions("losses.logCosh", options, []);
  return comparisonLoss("logCosh", "numbers", {
    name: "logCosh",
    params: {},
    // Near 0 the logarithm would be a small difference of large numbers: log cosh d = ½ log(1 + sinh² d).
    scalar(x, t) {
      const d = Math.abs(x - t);
      if (d < 1) return Math.log1p(Math.sinh(d) ** 2) / 2;
      return d + Math.log1p(Math.exp(-2 * d)) - Math.LN2;
    },
    scalarDerivative: (x, t) => Math.tanh(x - t),
  });
}
