/**
 * factor · eˣ, right to the last digits where eˣ alone is too small for them: below e⁻⁷⁰⁸ a double loses one after the
 * other. The factor must not be so large that x matters beside it; at −∞ the power wins over any factor.
 */
export function timesExp(factor: number, x: number): number {
  if (x > -700) return factor * Math.exp(x);
  const root = Math.exp(x / 2);
  return root === 0 ? Math.sign(factor) * 0 : factor * root * root;
}
