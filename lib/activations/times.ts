/** factor · x, and 0 for the factor 0 whatever x: at ±∞ the product would be NaN. */
export function times(factor: number, x: number): number {
  return factor === 0 && !Number.isNaN(x) ? 0 : factor * x;
}
