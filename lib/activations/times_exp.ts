/**
 * factor · eˣ, right to the last digit even below e⁻⁷⁰⁸, where eˣ alone loses digit after digit.
 *
 * Where the result is too small it is 0, as it is at −∞, whatever the factor; it is never −0, which would only confuse.
 */
export function timesExp(factor: number, x: number): number {
  if (x > -700) return factor * Math.exp(x);
  const root = Math.exp(x / 2);
  return root === 0 ? 0 : factor * root * root + 0;
}
