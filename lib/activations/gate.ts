import { timesExp } from "./times_exp.ts";

/** x · σ(t): what a gate that is open by σ(t) lets through of x. */
export function gated(x: number, t: number): number {
  if (t >= 0) return x / (1 + Math.exp(-t));
  return timesExp(x / (1 + Math.exp(t)), t);
}

/**
 * The derivative of {@linkcode gated} in x, σ(t) + x t′ · σ(t)(1 − σ(t)), from t and `rate` = x t′.
 *
 * It is computed from e^−|t|, so that 1 − σ(t) keeps its digits. To the left the sum cancels; there 1 + rate, where it is
 * near 0, is not rounded, so that the digits are lost that x does not have either.
 */
export function gatedSlope(t: number, rate: number): number {
  const e = Math.exp(-Math.abs(t));
  // (1 + e)² with one rounding that counts instead of three.
  const square = 1 + e * (2 + e);
  // Open all the way; at ∞ the rate times 0 would be NaN.
  if (t >= 0) return e === 0 ? 1 : (1 + e + rate * e) / square;
  return timesExp((1 + rate + e) / square, t);
}
