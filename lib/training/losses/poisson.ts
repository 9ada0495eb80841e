import { EPSILON } from "../../engine/mod.ts";
import { readOptions } from "../../options/mod.ts";
import { comparisonLoss, type Loss } from "./loss.ts";

/**
 * x − t · log(x + ε) with ε = 1e-7, the mean over the outputs: for counts, such as visitors an hour, whose mean the
 * network predicts.
 *
 * The outputs must stay positive, so let the network end in an activation that sees to that, such as "softplus" or
 * "exponential".
 *
 * @example
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.poisson();
 * ```
 */
export function poisson(options: Record<never, never> = {}): Loss {
  options = readOptions("losses.poisson", options, []);
  return comparisonLoss("poisson", "counts", {
    name: "poisson",
    params: {},
    // 0 · log of a negative number is NaN: the count 0 is worth the output alone.
    scalar: (x, t) => t === 0 ? x : x - t * Math.log(x + EPSILON),
    scalarDerivative: (x, t) => 1 - t / (x + EPSILON),
  });
}
