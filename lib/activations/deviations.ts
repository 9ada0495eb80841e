import type { Vector } from "./values.ts";

/**
 * How far each component of v is from the mean with weights p, which sum to 1: vᵢ − Σ pⱼ vⱼ.
 *
 * Near p = 1 the mean is almost that component itself and the difference would lose its digits; there it is taken as
 * Σ pⱼ (vᵢ − vⱼ).
 */
export function deviations(p: readonly number[], v: Vector): number[] {
  const mean = p.reduce((sum, pj, j) => sum + pj * v[j], 0);
  return p.map((pi, i) =>
    pi > 0.5 ? p.reduce((sum, pj, j) => j === i ? sum : sum + pj * (v[i] - v[j]), 0) : v[i] - mean
  );
}
