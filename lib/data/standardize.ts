import { Matrix } from "../engine/mod.ts";

/** How columns were brought to mean 0 and standard deviation 1: x becomes (x − mean) / deviation. */
export interface Standardization {
  /** The mean of each column. */
  readonly mean: readonly number[];
  /** The standard deviation of each column. */
  readonly deviation: readonly number[];
}

/** The mean and the standard deviation of each column of `x`; 1 for a column that is always the same. */
export function standardizationOf({ rows, cols, data }: Matrix): Standardization {
  const mean: number[] = [];
  const deviation: number[] = [];
  for (let j = 0; j < cols; j++) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += data[i * cols + j];
    mean[j] = sum / rows;
    // In a second pass: the difference of mean square and squared mean cancels where the mean is large.
    let squares = 0;
    for (let i = 0; i < rows; i++) squares += (data[i * cols + j] - mean[j]) ** 2;
    deviation[j] = Math.sqrt(squares / rows) || 1;
  }
  return { mean, deviation };
}

/** `x` with its columns moved and scaled. */
export function standardized(x: Matrix, { mean, deviation }: Standardization): Matrix {
  return x.map((value, index) => (value - mean[index % x.cols]) / deviation[index % x.cols]);
}
