import type { Matrix } from "./matrix.ts";
import { EPSILON } from "./shared/numbers.ts";

/**
 * Cross-entropy −Σ t · log softmax(z), one loss a row, with the largest logit subtracted first: no clipping, so
 * logits [0, −100] with the second class true cost 100, and the gradient still says [1, −1].
 */
export function crossEntropyFromLogits(
  { rows, cols, data: z }: Matrix,
  { data: targets }: Matrix,
  { data: losses }: Matrix,
  gradient: Matrix | null,
  scale: number,
  smoothing: number,
): void {
  const kept = 1 - smoothing, spread = smoothing / cols;
  for (let start = 0, row = 0; row < rows; start += cols, row++) {
    const end = start + cols;
    let loss = 0;
    let largest = -Infinity;
    for (let j = start; j < end; j++) if (z[j] > largest) largest = z[j];
    let sum = 0;
    for (let j = start; j < end; j++) sum += Math.exp(z[j] - largest);
    const logSum = largest + Math.log(sum);
    let targetSum = 0;
    for (let j = start; j < end; j++) {
      // 0 · Infinity is NaN: a class that is not expected costs nothing, however unlikely.
      const target = kept * targets[j] + spread;
      if (target !== 0) loss += target * (logSum - z[j]);
      targetSum += target;
    }
    losses[row] = loss;
    if (gradient === null) continue;
    for (let j = start; j < end; j++) {
      const target = kept * targets[j] + spread;
      gradient.data[j] = scale * (targetSum * Math.exp(z[j] - largest) / sum - target);
    }
  }
}

/** Cross-entropy −Σ t · log p of probabilities, one loss a row, as Keras computes it when it has no logits. */
export function crossEntropyFromProbabilities(
  { rows, cols, data: p }: Matrix,
  { data: targets }: Matrix,
  { data: losses }: Matrix,
  gradient: Matrix | null,
  scale: number,
  smoothing: number,
): void {
  const kept = 1 - smoothing, spread = smoothing / cols;
  for (let start = 0, row = 0; row < rows; start += cols, row++) {
    const end = start + cols;
    let loss = 0;
    let sum = 0;
    for (let j = start; j < end; j++) sum += p[j];
    let flowing = 0;
    for (let j = start; j < end; j++) {
      const share = p[j] / sum;
      const clipped = Math.min(Math.max(share, EPSILON), 1 - EPSILON);
      const target = kept * targets[j] + spread;
      loss -= target * Math.log(clipped);
      if (clipped === share) flowing += target;
    }
    losses[row] = loss;
    if (gradient === null) continue;
    for (let j = start; j < end; j++) {
      const share = p[j] / sum;
      const inside = share >= EPSILON && share <= 1 - EPSILON;
      const target = kept * targets[j] + spread;
      gradient.data[j] = scale * (flowing / sum - (inside ? target / p[j] : 0));
    }
  }
}
