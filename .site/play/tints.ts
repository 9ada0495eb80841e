/**
 * A tint is a byte that stands for a number in a picture: 128 for 0 and nothing else, below for negative numbers, above
 * for positive ones, 0 for what is not a number.
 *
 * @module
 */
export const NOT_A_NUMBER = 0, ZERO = 128, MOST = 127;

/** The tint of a number between −1 and 1. */
export function tintOf(share: number): number {
  if (Number.isNaN(share)) return NOT_A_NUMBER;
  if (share === 0) return ZERO;
  const steps = Math.max(1, Math.round(Math.min(1, Math.abs(share)) * MOST));
  return ZERO + (share < 0 ? -steps : steps);
}

/** The same for numbers without a limit: 1 is half as strong as tints get, 10 nearly full. */
export function unlimitedTint(value: number): number {
  return tintOf(Number.isFinite(value) ? value / (1 + Math.abs(value)) : Math.sign(value));
}

/** The tint of a probability: 0 where both classes are equally likely. */
export function probabilityTint(probability: number): number {
  return tintOf(2 * probability - 1);
}
