import type { VectorActivation } from "./activation.ts";
import { defineOwnVectorActivation } from "./define_vector.ts";
import { fromLargest } from "./from_largest.ts";
import type { Vector } from "./values.ts";

/**
 * The probabilities nearest to the logits: the projection on the simplex, max(0, xᵢ − τ) with τ such that they sum to 1.
 *
 * Logits that are far enough below the largest get exactly 0. On the others, the support S, the derivative is
 * δᵢⱼ − 1/|S|, elsewhere 0; a logit that just reaches τ counts as outside, as in the paper. Martins & Astudillo, 2016.
 * Keras's own, up to 3.15, is wrong wherever more than one probability is not 0: it gives [0, 0, 0] for [2, 1.9, 0].
 *
 * @example
 * ```ts
 * import { sparsemax } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(sparsemax([2, 1.5, 0]), [0.75, 0.25, 0]);
 * assertEquals(sparsemax([3, 0]), [1, 0]);
 * assertEquals(sparsemax.derivative([2, 1.5, 0]), [[0.5, -0.5, 0], [-0.5, 0.5, 0], [0, 0, 0]]);
 * ```
 */
export const sparsemax: VectorActivation = defineOwnVectorActivation({
  name: "sparsemax",
  f: projection,
  jacobian: (x) => {
    const p = projection(x), share = 1 / supportOf(p);
    return p.map((pi, i) =>
      p.map((pj, j) => pi === 0 || pj === 0 ? 0 : insideOf(pi) * (i === j ? 1 - share : -share))
    );
  },
  jvp: (x, direction) => deviationsOnSupport(projection(x), direction),
  // The Jacobian is symmetric.
  vjp: (x, gradient) => deviationsOnSupport(projection(x), gradient),
  formula:
    "f(x)_i = \\max(0, x_i - \\tau), \\quad \\tau \\text{ such that } \\textstyle\\sum_i f(x)_i = 1",
  range: [0, 1],
  derivativeFormula:
    "\\frac{\\partial f_i}{\\partial x_j} = \\delta_{ij} - \\frac{1}{|S|} \\text{ for } i, j \\in S = \\{k : f_k > 0\\}, \\text{ else } 0",
  summary: "The probabilities nearest to the logits, many of them exactly 0.",
  monotonicity: "nondecreasing",
  smoothness: "corners",
  atKinks: [{ x: 0, ours: 0 }],
  cost: "sorting, and one sum and one comparison per component",
  references: [{
    title: "From Softmax to Sparsemax: A Sparse Model of Attention and Multi-Label Classification",
    authors: "André F. T. Martins, Ramón Fernandez Astudillo",
    year: 2016,
    link: "https://arxiv.org/abs/1602.02068",
  }],
  pros: "Unlikely classes get exactly 0, and the few that remain are easy to read and explain.",
  cons:
    "Where the output is 0 there is no gradient, so a cross-entropy learns nothing there; it has to sort.",
  defaults: [
    {
      library: "Keras",
      name: "sparsemax",
      defaults: "axis = −1; up to 3.15 its values are wrong",
    },
  ],
});

function projection(x: Vector): number[] {
  const z = fromLargest(x);
  // Several infinite logits have no limit, but the others get 0.
  if (z.some(Number.isNaN)) return z.map((zi) => zi === -Infinity ? 0 : NaN);
  const sorted = Float64Array.from(z).sort().reverse();
  let tau = 0, sum = 0;
  for (let k = 0; k < sorted.length; k++) {
    if (1 + k * sorted[k] <= sum) break;
    sum += sorted[k];
    tau = (sum - 1) / (k + 1);
  }
  return z.map((zi) => Math.max(0, zi - tau));
}

/** v minus its mean over the support, and 0 outside. */
function deviationsOnSupport(p: readonly number[], v: Vector): number[] {
  const mean = p.reduce((sum, pi, i) => pi === 0 ? sum : sum + v[i], 0) / supportOf(p);
  return p.map((pi, i) => pi === 0 ? 0 : insideOf(pi) * (v[i] - mean));
}

/** How many probabilities are not 0. */
function supportOf(p: readonly number[]): number {
  return p.filter((pi) => pi !== 0).length;
}

/** 1 in the support; NaN where that is unknown. */
function insideOf(pi: number): number {
  return pi > 0 ? 1 : NaN;
}
