/** The sum of some numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The mean of some numbers. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** The sum of the squared distances from the mean. */
export function sumOfSquares(values: readonly number[]): number {
  const middle = mean(values);
  return sum(values.map((value) => (value - middle) ** 2));
}

/** The standard deviation of a sample: divided by one less than the count. */
export function standardDeviation(values: readonly number[]): number {
  return Math.sqrt(sumOfSquares(values) / (values.length - 1));
}
