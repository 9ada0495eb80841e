import type { Matrix } from "./matrix.ts";

/** Numbers of one row. */
export type Row = Float32Array | Float64Array;

/** A number computed from a row of outputs and the row of their targets: a loss, or a metric. */
export interface RowComparison {
  /** What messages call it. */
  readonly name: string;
  /** The number for a row. */
  readonly value: (outputs: Row, targets: Row) => number;
  /** How `value` changes with each output. */
  readonly gradient: (outputs: Row, targets: Row) => ArrayLike<number>;
}

/** What each row of outputs and its targets come to, and `scale` times the gradient. */
export function compareRows(
  f: RowComparison,
  { rows, cols, data: outputs }: Matrix,
  { data: targets }: Matrix,
  { data: values }: Matrix,
  gradient: Matrix | null,
  scale: number,
): void {
  for (let row = 0; row < rows; row++) {
    const start = row * cols, end = start + cols;
    const x = outputs.subarray(start, end), t = targets.subarray(start, end);
    values[row] = f.value(x, t);
    if (gradient === null) continue;
    const slopes = f.gradient(x, t);
    for (let i = 0; i < cols; i++) gradient.data[start + i] = scale * slopes[i];
  }
}
