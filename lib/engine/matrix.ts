import { customInspect } from "../host/mod.ts";
import { checkFunction, isA, itemsOf, shown, wholeNumber } from "../options/mod.ts";
import { argMaxOf, type Indices } from "./arg_max.ts";
import { withSignedZeros } from "./json_rows.ts";
import { matrixText } from "./matrix_text.ts";
import { numbersOf, type Rows } from "./number_rows.ts";
import { checkRoom } from "./room.ts";
import { TensorReading } from "./tensor_reading.ts";

/**
 * A matrix of float32 numbers, stored row by row.
 *
 * @example Making and reading one
 * ```ts
 * import { Matrix } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const x = Matrix.from([[1, 2, 3], [4, 5, 6]]);
 * assertEquals(x.shape, [2, 3]);
 * assertEquals(x.at(1, 2), 6);
 * assertEquals(x.map((value) => 10 * value).toArray(), [[10, 20, 30], [40, 50, 60]]);
 * ```
 */
export class Matrix extends TensorReading {
  /** How many rows; one is an example, where the matrix holds data. */
  override readonly rows: number;
  /** How many columns. */
  override readonly cols: number;
  /** The numbers, row by row: element (i, j) is `data[i * cols + j]`. */
  override readonly data: Float32Array<ArrayBuffer>;

  /**
   * Wraps `data` without copying it, or makes a matrix of zeros.
   *
   * @throws {RangeError} If `rows` or `cols` is not a whole number ≥ 0, they take more than 4 GiB, or `data` has another
   * length than rows · cols.
   * @throws {TypeError} If `data` is not a Float32Array with memory of its own.
   */
  constructor(
    rows: number,
    cols: number,
    data: Float32Array<ArrayBuffer> = new Float32Array(checkedSize(rows, cols)),
  ) {
    super();
    checkData(data);
    if (data.length !== checkedSize(rows, cols)) {
      throw new RangeError(
        `Matrix: expected ${rows * cols} numbers for ${rows} × ${cols} but found ${data.length}.`,
      );
    }
    this.rows = rows;
    this.cols = cols;
    this.data = data;
  }

  /**
   * Copies rows of equal length into a matrix.
   *
   * @throws {RangeError} If a row has another length than the first.
   * @throws {TypeError} If `rows` is not an array of arrays of numbers.
   */
  static from(rows: Rows): Matrix {
    return matrixOf("Matrix.from", "", rows);
  }

  /** Rows and columns, as a pair. */
  get shape(): [rows: number, cols: number] {
    return [this.rows, this.cols];
  }

  /**
   * The number in row `row` and column `col`, counted from 0.
   *
   * @throws {RangeError} If there is no such row or column.
   */
  at(row: number, col: number): number {
    this.#checkRow("at", row);
    if (!(Number.isInteger(col) && col >= 0 && col < this.cols)) {
      throw new RangeError(
        `Matrix.at: expected a column from 0 to ${this.cols - 1} but found ${shown(col)}.`,
      );
    }
    return this.data[row * this.cols + col];
  }

  /**
   * A copy of row `index`, counted from 0.
   *
   * @throws {RangeError} If there is no such row.
   */
  row(index: number): Float32Array<ArrayBuffer> {
    this.#checkRow("row", index);
    return this.data.slice(index * this.cols, (index + 1) * this.cols);
  }

  /**
   * A copy of the rows from `start` up to, not including, `end`; both work as in `Array.prototype.slice`.
   *
   * @throws {RangeError} If one of them is not a whole number, or infinite.
   */
  slice(start = 0, end = this.rows): Matrix {
    checkEnd("start", start);
    checkEnd("end", end);
    const from = clamp(start < 0 ? this.rows + start : start, this.rows);
    const to = Math.max(from, clamp(end < 0 ? this.rows + end : end, this.rows));
    return new Matrix(to - from, this.cols, this.data.slice(from * this.cols, to * this.cols));
  }

  /**
   * A copy of the rows named by `indices`, in their order.
   *
   * @throws {RangeError} If there is no such row.
   */
  take(indices: ArrayLike<number>): Matrix {
    const { cols } = this;
    const order = itemsOf("Matrix.take", "indices", indices, { like: "[0, 2]" }) as number[];
    order.forEach((row) => this.#checkRow("take", row));
    checkRoom("Matrix.take", `${order.length} rows of ${cols}`, order.length * cols);
    const out = new Matrix(order.length, cols);
    for (let i = 0; i < order.length; i++) {
      const row = order[i];
      out.data.set(this.data.subarray(row * cols, (row + 1) * cols), i * cols);
    }
    return out;
  }

  /**
   * A new matrix of the same shape with `f(value, index)` of every number.
   *
   * @throws {TypeError} If `f` returns something else than a number.
   */
  map(f: (value: number, index: number) => number): Matrix {
    checkFunction("Matrix.map", "f", f);
    const data = this.data.map((value, index) => {
      const mapped = f(value, index);
      if (typeof mapped === "number") return mapped;
      throw new TypeError(
        `Matrix.map: expected f to return a number but f(${value}, ${index}) is ${shown(mapped)}.`,
      );
    });
    return new Matrix(this.rows, this.cols, data);
  }

  /**
   * A new matrix of as many rows, each with the numbers that `f` makes of a row.
   *
   * @throws {RangeError} If `f` makes rows of different lengths.
   * @throws {TypeError} If `f` makes something else than rows of numbers.
   */
  mapRows(f: (row: Float32Array<ArrayBuffer>) => ArrayLike<number>): Matrix {
    checkFunction("Matrix.mapRows", "f", f);
    return matrixOf("Matrix.mapRows", "what f returns", Array.from(this, f));
  }

  /**
   * The column of the largest number of each row, the first where there are several.
   *
   * @param axis −1 or 1, the columns, by default; with 0, it is the row of the largest number of each column.
   * @throws {RangeError} If there is no such axis.
   */
  argMax(axis = -1): Indices {
    return argMaxOf(this, axis);
  }

  /** The numbers as an array of rows. */
  override toArray(): number[][] {
    return Array.from(this, (row) => Array.from(row));
  }

  /**
   * What `JSON.stringify` writes: the rows. `Matrix.from` takes them back, and the numbers are the same bits.
   *
   * @example
   * ```ts
   * import { Matrix } from "nonlinear";
   * import { assertEquals } from "@std/assert";
   *
   * const text = JSON.stringify(Matrix.from([[1, 2], [3, 4]]));
   * assertEquals(text, "[[1,2],[3,4]]");
   * assertEquals(Matrix.from(JSON.parse(text)).at(1, 0), 3);
   * ```
   */
  toJSON(): number[][] {
    return withSignedZeros(this.toArray());
  }

  /** The rows, each a copy. */
  *[Symbol.iterator](): Generator<Float32Array<ArrayBuffer>> {
    for (let i = 0; i < this.rows; i++) yield this.row(i);
  }

  /** What `console.log` shows: the shape and the first numbers. */
  [customInspect](): string {
    return matrixText(this);
  }

  #checkRow(method: string, row: number): void {
    if (!(Number.isInteger(row) && row >= 0 && row < this.rows)) {
      throw new RangeError(
        `Matrix.${method}: expected a row from 0 to ${this.rows - 1} but found ${shown(row)}.`,
      );
    }
  }
}

/**
 * Copies rows into a matrix, as {@linkcode Matrix.from} does, for the function `caller`, which calls them `name` in its
 * messages.
 *
 * @throws {TypeError} If they are not rows of numbers.
 * @throws {RangeError} If a row has another length than the first.
 */
export function matrixOf(caller: string, name: string, rows: Rows): Matrix {
  const { rows: count, cols, data } = numbersOf(caller, name, rows);
  return new Matrix(count, cols, data);
}

function checkedSize(rows: number, cols: number): number {
  wholeNumber("Matrix", "rows", rows, 0);
  wholeNumber("Matrix", "cols", cols, 0);
  checkRoom("Matrix", `a matrix of ${rows} × ${cols}`, rows * cols);
  return rows * cols;
}

/** Shared memory is refused, for a page can neither save nor send what lies in it. */
function checkData(data: unknown): void {
  if (isA(data, Float32Array) && data.buffer instanceof ArrayBuffer) return;
  throw new TypeError(
    `Matrix: expected data to be a Float32Array with memory of its own but found ${shown(data)}${
      isA(data, Float32Array) ? " in shared memory; copy it with slice()" : ""
    }.`,
  );
}

function checkEnd(name: string, value: unknown): void {
  if (Number.isInteger(value) || value === Infinity || value === -Infinity) return;
  throw new RangeError(
    `Matrix.slice: expected ${name} to be a whole number but found ${shown(value)}.`,
  );
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(0, Math.trunc(index)), length);
}
