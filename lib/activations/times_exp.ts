/**
 * factor · eˣ, right to the last digit also below e⁻⁷⁰⁸, where eˣ alone loses one after the other.
 *
 * Where nothing is left it is 0, and so it is at −∞, where the power wins over any factor; never −0, which would only
 * puzzle whoever sees it.
 */
export function timesExp(factor: number, x: number): number {
  if (x > -700) return factor * Math.exp(x);
  const root = Math.exp(x / 2);
  return root === 0 ? 0 : factor * root * root + 0;
}
