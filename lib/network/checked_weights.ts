import { Matrix, matrixOf, type Rows } from "../engine/mod.ts";
import { isTensorLike, rowsOfTensor, type TensorLike } from "./tensor_like.ts";
import type { Weight } from "./weight.ts";

/**
 * Numbers for a weight: a matrix, its rows, or, where it has a single row, as biases do, the numbers alone; or a tensor
 * of TensorFlow.js.
 */
export type WeightNumbers = Matrix | Rows | ArrayLike<number> | TensorLike;

/**
 * Numbers for the weights of a network, in their order, as matrices of the right shapes.
 *
 * @throws {TypeError} If they are not a list of matrices or rows of numbers.
 * @throws {RangeError} If their number or the shape of one of them is another, or a number is NaN or infinite.
 */
export function checkedWeights(given: readonly WeightNumbers[], own: readonly Weight[]): Matrix[] {
  if (!Array.isArray(given)) {
    throw new TypeError(
      `setWeights: expected a list of ${own.length} matrices, as getWeights gives it, but found ${
        given instanceof Matrix ? "a matrix" : typeof given
      }.`,
    );
  }
  if (given.length !== own.length) {
    throw new RangeError(
      `setWeights: expected ${own.length} matrices but found ${given.length}.`,
    );
  }
  return own.map((weight, i) => checkedNumbers(given[i], weight));
}

function checkedNumbers(given: WeightNumbers, { name, value: { rows, cols } }: Weight): Matrix {
  const matrix = given instanceof Matrix
    ? given
    : isTensorLike(given)
    ? matrixOfTensor(name, given)
    : matrixOf("setWeights", name, isSingleRow(given, rows) ? [given] : given as Rows);
  if (matrix.rows !== rows || matrix.cols !== cols) {
    throw new RangeError(
      `setWeights: expected ${rows} × ${cols} for ${name} but found ${matrix.shape.join(" × ")}.`,
    );
  }
  const at = matrix.data.findIndex((number) => !Number.isFinite(number));
  if (at < 0) return matrix;
  throw new RangeError(
    `setWeights: expected only finite numbers for ${name} but found ${matrix.data[at]} in row ${
      Math.floor(at / cols)
    }, column ${at % cols}.`,
  );
}

/** A tensor of one size is a row, as biases are. */
function matrixOfTensor(name: string, tensor: TensorLike): Matrix {
  const { sizes, rows } = rowsOfTensor("setWeights", name, tensor);
  if (!(rows instanceof Matrix)) return new Matrix(1, rows.length, rows);
  if (sizes.length === 1) return rows;
  throw new RangeError(
    `setWeights: expected ${name} to have one size or two but found a tensor of ${
      [rows.rows, ...sizes].join(" × ")
    }.`,
  );
}

function isSingleRow(given: Rows | ArrayLike<number>, rows: number): given is ArrayLike<number> {
  return rows === 1 && typeof given === "object" && given !== null && given.length > 0 &&
    typeof given[0] !== "object";
}
