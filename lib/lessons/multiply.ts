import { Matrix } from "../engine/mod.ts";
import { isA, shown } from "../options/mod.ts";

/**
 * The product of two matrices: in row i and column j the sum of row i of `a` times column j of `b`, number by number.
 *
 * @throws {TypeError} If one of them is no matrix.
 * @throws {RangeError} If `a` has not as many columns as `b` has rows.
 *
 * @example A row of two numbers through a layer of three units
 * ```ts
 * import { Matrix, multiply } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const x = Matrix.from([[1, 2]]), weights = Matrix.from([[1, 0, 3], [0, 1, 1]]);
 * assertEquals(multiply(x, weights).toArray(), [[1, 2, 5]]);
 * ```
 */
export function multiply(a: Matrix, b: Matrix): Matrix {
  for (const matrix of [a, b]) {
    if (isA(matrix, Matrix)) continue;
    throw new TypeError(
      `multiply: expected two matrices, such as nl.Matrix.from([[1, 2]]), but found ${
        shown(matrix)
      }.`,
    );
  }
  if (a.cols !== b.rows) {
    throw new RangeError(
      `multiply: expected as many columns in the first matrix as rows in the second but found ` +
        `${a.rows} × ${a.cols} and ${b.rows} × ${b.cols}.`,
    );
  }
  const sumOf = (row: Float32Array, col: number) =>
    row.reduce((sum, value, k) => sum + value * b.data[k * b.cols + col], 0);
  return a.mapRows((row) => Array.from({ length: b.cols }, (_, col) => sumOf(row, col)));
}
