import { isTypedNumbers, Matrix } from "../engine/mod.ts";
import { hasMethod, lengthOf, reading, shown } from "../options/mod.ts";

/** A tensor of another library, such as TensorFlow.js: its sizes, and a copy of its numbers. */
export interface TensorLike {
  /** The sizes, that of the batch first. */
  readonly shape: readonly number[];
  /** The numbers, row by row. */
  dataSync(): ArrayLike<number>;
}

/** Whether it is such a tensor. */
export function isTensorLike(value: unknown): value is TensorLike {
  return hasMethod(value, "dataSync") && lengthOf((value as TensorLike).shape) !== undefined;
}

/**
 * The numbers of a tensor as rows: flat if it has one size, a matrix if it has more. `sizes` are those of a row.
 *
 * @throws {TypeError} If its numbers are none, or not as many as its shape says.
 */
export function rowsOfTensor(
  caller: string,
  name: string,
  tensor: TensorLike,
): { sizes: readonly number[]; rows: Matrix | Float32Array<ArrayBuffer> } {
  const { shape: [count, ...sizes], numbers } = reading(caller, name, () => ({
    shape: Array.from(tensor.shape),
    numbers: tensor.dataSync(),
  }));
  const cols = sizes.reduce((product, size) => product * size, 1);
  if (!isTypedNumbers(numbers) || numbers.length !== count * cols) {
    throw new TypeError(
      `${caller}: expected ${name} to be a tensor of ${
        [count, ...sizes].map(shown).join(" × ")
      } numbers but its dataSync() gives ${shown(numbers)}.`,
    );
  }
  // A copy: the indices of `argMax` are a list and a tensor in one, and would be taken for a tensor again.
  const data = Float32Array.from(numbers);
  return { sizes, rows: sizes.length === 0 ? data : new Matrix(count, cols, data) };
}
