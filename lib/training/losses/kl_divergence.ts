import { EPSILON, type RowComparison } from "../../engine/mod.ts";
import { checkOptions } from "../../options/mod.ts";
import { type Loss, rowLoss } from "./loss.ts";

const clip = (p: number) => Math.min(Math.max(p, EPSILON), 1);

/** Σ t · log(t / p) */
const divergence: RowComparison = {
  name: "klDivergence",
  value(p, t) {
    let sum = 0;
    for (let i = 0; i < p.length; i++) sum += clip(t[i]) * Math.log(clip(t[i]) / clip(p[i]));
    return sum;
  },
  gradient: (p, t) => Float64Array.from(p, (pi, i) => clip(pi) === pi ? -clip(t[i]) / pi : 0),
};

/**
 * Σ t · log(t / p), the divergence of Kullback and Leibler, for right answers given as one row of probabilities an
 * example: 0 where the network says just these. Both are clipped to [ε, 1] with ε = 1e-7, as in Keras.
 *
 * Kullback and Leibler, 1951, "On Information and Sufficiency".
 *
 * @example
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.klDivergence();
 * ```
 */
export function klDivergence(options: Record<never, never> = {}): Loss {
  checkOptions("losses.klDivergence", options, []);
  return rowLoss("klDivergence", "probabilities", divergence);
}
