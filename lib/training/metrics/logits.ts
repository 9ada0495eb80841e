/** The logit of a probability: what a sigmoid makes it of. */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/** The probability of a logit. */
export function probability(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
