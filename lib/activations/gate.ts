import { timesExp } from "./times_exp.ts";

/** x · σ(t): the part of x that passes a gate that is open by σ(t). */
export function gated(x: number, t: number): number {
  if (t >= 0) return x / (1 + Math.exp(-t));
  return timesExp(x / (1 + Math.exp(t)), t);
}

/**
 * The derivative of {@linkcode gated} in x, σ(t) + x t′ · σ(t)(1 − σ(t)), from t and `rate` = x t′.
 *
 * It is computed from e^−|t|, so that 1 − σ(t) keeps its digits. To the left the sum cancels; there 1 + rate is exact
 * where it is near 0, so that only those digits are lost that x does not have either.
 */
export function gatedSlope(t: number, rate: number): number {
  const e = Math.exp(-Math.abs(t));
  // (1 + e)² with one rounding that matters instead of three.
  const square = 1 + e * (2 + e);
  // Fully open; at ∞ the rate times 0 would be NaN.
  if (t >= 0) return e === 0 ? 1 : (1 + e + rate * e) / square;
  return timesExp((1 + rate + e) / square, t);
}
