/** The logit of a probability: what a sigmoid makes it of. */
function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/**
 * The number that outputs are compared with for a threshold of probabilities: in float32, as outputs are, so that one of
 * 0.3 is not above a threshold of 0.3. Logits are compared with the logit of the threshold.
 */
export function border(threshold: number, fromLogits: boolean): number {
  return Math.fround(fromLogits ? logit(threshold) : threshold);
}

/** The probability of a logit. */
export function probability(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
