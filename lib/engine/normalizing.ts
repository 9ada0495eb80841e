import type { Matrix } from "./matrix.ts";

/** By what numbers are divided that are to have the variance 1. */
export interface DeviationSettings {
  /** Added to the variance before the root is taken. */
  readonly epsilon: number;
  /** The least that is divided by. */
  readonly floor: number;
}

/** What the statistics of a batch have to do with the gradient in it. */
export interface BatchGradient<B> {
  /** The numbers, brought to mean 0 and variance 1. */
  readonly normalized: B;
  /** The sum of each column of the gradient. */
  readonly sums: B;
  /** The sum of each column of the gradient, each number times the normalized one. */
  readonly products: B;
}

/** The routines that normalization is made of. What there is one of for each column is a block of one row. */
export interface Normalizing<B> {
  /** The mean of each column of x, and its variance: the mean squared distance from the mean. */
  columnMoments(x: B, mean: B, variance: B): void;
  /** out = (x − mean) / deviation, column by column; the deviation is √(variance + epsilon), but at least `floor`. */
  normalizeColumns(x: B, mean: B, variance: B, settings: DeviationSettings, out: B): void;
  /**
   * The gradient in x of what `normalizeColumns` and then `scaleColumns` with these factors give; through mean and
   * variance too where they are those of x, which `batch` says.
   */
  normalizeColumnsGradient(
    gradient: B,
    variance: B,
    factors: B | null,
    settings: DeviationSettings,
    batch: BatchGradient<B> | null,
    xGradient: B,
  ): void;
  /** out = each row of x with mean 0 and variance 1; `inverses` gets 1 / √(variance + epsilon) of each. */
  normalizeRows(x: B, epsilon: number, out: B, inverses: B): void;
  /** The gradient in x of what `normalizeRows` and then `scaleColumns` with these factors give. */
  normalizeRowsGradient(
    gradient: B,
    normalized: B,
    inverses: B,
    factors: B | null,
    xGradient: B,
  ): void;
  /** out = factors ⊙ x + shifts, each row with the same; null for no factors, or no shifts. */
  scaleColumns(x: B, factors: B | null, shifts: B | null, out: B): void;
  /** The column sums of a ⊙ b, or of a alone. */
  columnSums(a: B, b: B | null, sums: B): void;
  /** kept = share · kept + (1 − share) · value */
  blend(kept: B, value: B, share: number): void;
}

/** In plain TypeScript; sums are kept in float64 and rounded once. */
export const normalizing: Normalizing<Matrix> = {
  columnMoments({ rows, cols, data: x }, { data: mean }, { data: variance }) {
    for (let col = 0; col < cols; col++) {
      let sum = 0, squares = 0;
      for (let i = col; i < rows * cols; i += cols) sum += x[i];
      const middle = sum / rows;
      for (let i = col; i < rows * cols; i += cols) squares += (x[i] - middle) ** 2;
      mean[col] = middle;
      variance[col] = squares / rows;
    }
  },

  normalizeColumns({ cols, data: x }, { data: mean }, { data: variance }, settings, { data: out }) {
    for (let i = 0; i < x.length; i++) {
      out[i] = (x[i] - mean[i % cols]) / deviation(variance[i % cols], settings);
    }
  },

  normalizeColumnsGradient(gradient, { data: variance }, factors, settings, batch, xGradient) {
    const { rows, cols, data } = gradient, out = xGradient.data;
    for (let i = 0; i < data.length; i++) {
      const col = i % cols, factor = factors ? factors.data[col] : 1;
      const through = batch
        ? (batch.sums.data[col] + batch.normalized.data[i] * batch.products.data[col]) / rows
        : 0;
      out[i] = factor / deviation(variance[col], settings) * (data[i] - through);
    }
  },

  normalizeRows({ rows, cols, data: x }, epsilon, { data: out }, { data: inverses }) {
    for (let row = 0; row < rows; row++) {
      const first = row * cols, end = first + cols;
      let sum = 0, squares = 0;
      for (let i = first; i < end; i++) sum += x[i];
      const mean = sum / cols;
      for (let i = first; i < end; i++) squares += (x[i] - mean) ** 2;
      const inverse = 1 / Math.sqrt(squares / cols + epsilon);
      for (let i = first; i < end; i++) out[i] = (x[i] - mean) * inverse;
      inverses[row] = inverse;
    }
  },

  normalizeRowsGradient(gradient, { data: normalized }, { data: inverses }, factors, xGradient) {
    const { rows, cols, data } = gradient, out = xGradient.data;
    for (let row = 0; row < rows; row++) {
      const first = row * cols;
      const scaled = (col: number) => data[first + col] * (factors ? factors.data[col] : 1);
      let sum = 0, products = 0;
      for (let col = 0; col < cols; col++) {
        sum += scaled(col);
        products += scaled(col) * normalized[first + col];
      }
      for (let col = 0; col < cols; col++) {
        const through = (sum + normalized[first + col] * products) / cols;
        out[first + col] = inverses[row] * (scaled(col) - through);
      }
    }
  },

  scaleColumns({ cols, data: x }, factors, shifts, { data: out }) {
    for (let i = 0; i < x.length; i++) {
      const factor = factors ? factors.data[i % cols] : 1;
      out[i] = factor * x[i] + (shifts ? shifts.data[i % cols] : 0);
    }
  },

  columnSums({ rows, cols, data: a }, b, { data: sums }) {
    for (let col = 0; col < cols; col++) {
      let sum = 0;
      for (let i = col; i < rows * cols; i += cols) sum += b ? a[i] * b.data[i] : a[i];
      sums[col] = sum;
    }
  },

  blend({ data: kept }, { data: value }, share) {
    for (let i = 0; i < kept.length; i++) kept[i] = share * kept[i] + (1 - share) * value[i];
  },
};

function deviation(variance: number, { epsilon, floor }: DeviationSettings): number {
  return Math.max(Math.sqrt(variance + epsilon), floor);
}
