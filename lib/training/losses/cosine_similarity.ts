import { EPSILON, type Row, type RowComparison } from "../../engine/mod.ts";
import { checkOptions } from "../../options/mod.ts";
import { type Loss, rowLoss } from "./loss.ts";

/** The cosine of the angle between the outputs and the targets; 0 where one of them is all zeros. */
export function cosine(x: Row, t: Row): number {
  return dot(x, t) * inverseLength(x) * inverseLength(t);
}

const negativeCosine: RowComparison = {
  name: "cosineSimilarity",
  value: (x, t) => -cosine(x, t),
  gradient(x, t) {
    const shrink = inverseLength(x), factor = inverseLength(t) * shrink;
    // Turning x changes the angle, making it longer does not. Of all zeros no direction is better than another.
    if (shrink >= 1 / EPSILON) return new Float64Array(x.length);
    const along = dot(x, t) * shrink * shrink;
    return Float64Array.from(x, (xi, i) => factor * (along * xi - t[i]));
  },
};

function dot(a: Row, b: Row): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** 1 / |x|, and at most 1 / ε with ε = 1e-7, as in Keras. */
function inverseLength(x: Row): number {
  return Math.min(1 / Math.sqrt(dot(x, x)), 1 / EPSILON);
}

/**
 * −cos of the angle between the outputs and the right answers: −1 where they point the same way, 1 where they are
 * opposite; how long they are does not count. (The metric of the same name has the cosine itself, as in Keras.)
 *
 * @example
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.cosineSimilarity();
 * ```
 */
export function cosineSimilarity(options: Record<never, never> = {}): Loss {
  checkOptions("losses.cosineSimilarity", options, []);
  return rowLoss("cosineSimilarity", "numbers", negativeCosine);
}
