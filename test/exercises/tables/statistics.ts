/** Numbers that an answer is given. */
export type Values = readonly number[];

export const total = (v: Values) => v.reduce((a, b) => a + b, 0);

export const mean = (v: Values) => total(v) / v.length;

/** The squares of the distances from the mean, or another centre, added up. */
export const squares = (v: Values, center = mean(v)) => total(v.map((x) => (x - center) ** 2));

/** The standard deviation of a sample. */
export const deviation = (v: Values) => Math.sqrt(squares(v) / (v.length - 1));

/** The mean of the squared distances of all pairs, of which the deviation is the root. */
export const deviationOfPairs = (v: Values) =>
  Math.sqrt(
    total(v.flatMap((a) => v.map((b) => (a - b) ** 2))) / (2 * v.length * (v.length - 1)),
  );

/** Mean and deviation in one go, by Welford. */
export function welford(v: Values): { mean: number; deviation: number } {
  let mean = 0, m2 = 0;
  v.forEach((x, i) => {
    const off = x - mean;
    mean += off / (i + 1);
    m2 += off * (x - mean);
  });
  return { mean, deviation: Math.sqrt(m2 / (v.length - 1)) };
}
