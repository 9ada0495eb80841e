import { readOptions, shown } from "../../options/mod.ts";
import { comparisonLoss, type Loss } from "./loss.ts";

/** Options of {@linkcode huber}. */
export interface HuberOptions {
  /** From which distance on the loss grows in a straight line; by default 1. */
  readonly delta?: number;
}

/**
 * ½ (x − t)² up to the distance δ, a straight line from there on, the mean over the outputs: like the squared error
 * near the target, like the absolute one far from it.
 *
 * Huber, 1964, "Robust Estimation of a Location Parameter".
 *
 * @throws {RangeError} If `delta` is not a number above 0.
 *
 * @example
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.huber({ delta: 0.5 });
 * ```
 */
export function huber(options: HuberOptions = {}): Loss {
  options = readOptions("losses.huber", options, ["delta"]);
  const { delta = 1 } = options;
  if (!(typeof delta === "number" && delta > 0 && delta < Infinity)) {
    throw new RangeError(
      `losses.huber: expected delta to be a number > 0 but found ${shown(delta)}.`,
    );
  }
  return comparisonLoss("huber", "numbers", {
    name: "huber",
    routine: "huber",
    params: { delta },
    scalar(x, t) {
      const size = Math.abs(x - t);
      return size <= delta ? size * size / 2 : delta * (size - delta / 2);
    },
    scalarDerivative: (x, t) => Math.min(Math.max(x - t, -delta), delta),
  });
}
