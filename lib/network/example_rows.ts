import { checkIsNumber, checkRoom, Matrix, matrixOf, type Rows } from "../engine/mod.ts";
import { isA, lengthOf, shown } from "../options/mod.ts";
import { nestedRows, sizesOf } from "./nested_rows.ts";
import { isSameShape, type Shape, shapeInWords, sizeOf } from "./shapes.ts";
import { isTensorLike, rowsOfTensor, type TensorLike } from "./tensor_like.ts";

/** NestedNumbers in up to four brackets: examples of up to three sizes. */
export type NestedNumbers =
  | ArrayLike<number>
  | ArrayLike<ArrayLike<number>>
  | ArrayLike<ArrayLike<ArrayLike<number>>>
  | ArrayLike<ArrayLike<ArrayLike<ArrayLike<number>>>>;

/** What examples ought to be. */
export interface Expected {
  /** The shape of one. */
  readonly shape: Shape;
  /** Who says so, for messages: "the network takes them". */
  readonly as: string;
  /** What to do about nested arrays where rows are expected, for messages. */
  readonly flatten: string;
}

/**
 * Examples as a matrix, a row each: of a matrix, of rows, of arrays nested as deep as their shape is long, of numbers
 * where an example is a single one, or of a tensor of another library. How long rows are is left to the caller.
 *
 * @throws {TypeError} If they are none of these, or something in them is not a number.
 * @throws {RangeError} If an example has another shape than expected.
 */
export function exampleRows(
  caller: string,
  name: string,
  value: NestedNumbers | Matrix | TensorLike,
  expected: Expected,
): Matrix {
  const { shape } = expected;
  if (isA(value, Matrix)) return value;
  if (isTensorLike(value)) {
    const { sizes, rows } = rowsOfTensor(caller, name, value);
    if (!isA(rows, Matrix)) return exampleRows(caller, name, rows, expected);
    if (sizes.length === 1 || isSameShape(sizes, shape)) return rows;
    throw otherShape(caller, name, [rows.rows, ...sizes], expected);
  }
  if (typeof value === "number" && sizeOf(shape) === 1) {
    throw new TypeError(
      `${caller}: expected ${name} to be a list of examples but found ${value}; put it into brackets: [${value}].`,
    );
  }
  const found = sizesOf(value), [count, ...sizes] = found;
  const isFlat = count > 0 && sizes.length === 0;
  if (isFlat && (sizeOf(shape) === 1 || typeof (value as ArrayLike<unknown>)[0] === "number")) {
    return column(caller, name, value as ArrayLike<number>, shape);
  }
  if (sizes.length < 2) return matrixOf(caller, name, value as Rows);
  if (!isSameShape(sizes, shape)) throw otherShape(caller, name, found, expected);
  return nestedRows(caller, name, value as ArrayLike<unknown>, sizes);
}

/** NestedNumbers without brackets, an example each. */
function column(caller: string, name: string, numbers: ArrayLike<number>, shape: Shape): Matrix {
  const { length } = numbers;
  if (sizeOf(shape) !== 1) throw withoutRows(caller, name, numbers, shape);
  checkRoom(caller, `${name} of ${length}`, length);
  for (let i = 0; i < length; i++) {
    if (typeof numbers[i] !== "number") checkIsNumber(caller, `${name}[${i}]`, numbers[i]);
  }
  return new Matrix(length, 1, Float32Array.from(numbers));
}

function withoutRows(
  caller: string,
  name: string,
  numbers: ArrayLike<number>,
  shape: Shape,
): TypeError {
  const size = sizeOf(shape), { length } = numbers;
  const cure = length === size
    ? `; for a single example put it into brackets: [${
      Array.isArray(numbers) && size <= 4 ? shown(numbers) : name
    }]`
    : length % size === 0
    ? `; for ${length / size} examples write new nl.Matrix(${length / size}, ${size}, ${
      isA(numbers, Float32Array) ? name : `Float32Array.from(${name})`
    })`
    : "";
  return new TypeError(
    `${caller}: expected ${name} to be examples of ${
      shapeInWords(shape)
    } numbers but found single numbers${cure}.`,
  );
}

/** What is thrown where the numbers, all sizes of which are given, are examples of another shape. */
export function otherShape(
  caller: string,
  name: string,
  [count, ...sizes]: readonly number[],
  { shape, as, flatten }: Expected,
): RangeError {
  const cure = isSameShape([count, ...sizes], shape)
    ? `; for a single example put it into brackets: [${name}]`
    : shape.length === 1 && sizeOf(sizes) === shape[0]
    ? `; ${flatten}`
    : "";
  return new RangeError(
    `${caller}: expected ${name} to have examples of ${
      shapeInWords(shape)
    } numbers, as ${as}, but found ${shapeInWords(sizes)}${cure}.`,
  );
}
