import { customInspect } from "../host/mod.ts";
import { checkFunction, itemsOf, shown } from "../options/mod.ts";
import { argMaxOf, type Indices } from "./arg_max.ts";
import { withSignedZeros } from "./json_rows.ts";
import { checkBytes, checkedSize, checkEnd, checkNumbers } from "./matrix_checks.ts";
import { pixelsOf } from "./matrix_numbers.ts";
import { matrixText } from "./matrix_text.ts";
import { numbersOf, type Rows } from "./number_rows.ts";
import { Pixels } from "./pixels.ts";
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
  /**
   * Wraps `data` without copying it, or makes a matrix of zeros.
   *
   * @throws {RangeError} If `rows` or `cols` is not a whole number ≥ 0, they take more than 4 GiB, or `data` has another
   * length than rows · cols.
   * @throws {TypeError} If `data` is not a Float32Array with memory of its own.
   */
  constructor(rows: number, cols: number, data?: Float32Array<ArrayBuffer>);
  /** @ignore */
  constructor(rows: number, cols: number, pixels: Pixels);
  constructor(
    rows: number,
    cols: number,
    numbers: Float32Array<ArrayBuffer> | Pixels = new Float32Array(
      checkedSize("Matrix", rows, cols),
    ),
  ) {
    checkNumbers(rows, cols, numbers);
    super(rows, cols, numbers);
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

  /**
   * Pictures as numbers from 0 to 1: a copy of the bytes, each of which stands for n / 255, row by row. The matrix takes
   * a quarter of the memory as long as nobody asks for its `data`; training, `at`, `row`, `slice` and `take` do not.
   *
   * @throws {RangeError} If `rows` or `cols` is not a whole number ≥ 0, or there are not rows · cols bytes.
   * @throws {TypeError} If `bytes` is not a Uint8Array.
   *
   * @example A picture of two pixels
   * ```ts
   * import { Matrix } from "nonlinear";
   * import { assertEquals } from "@std/assert";
   *
   * assertEquals(Matrix.fromBytes(1, 2, Uint8Array.of(0, 255)).toArray(), [[0, 1]]);
   * ```
   */
  static fromBytes(rows: number, cols: number, bytes: Uint8Array | Uint8ClampedArray): Matrix {
    checkBytes(rows, cols, bytes);
    return new Matrix(rows, cols, new Pixels(Uint8Array.from(bytes)));
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
    const index = row * this.cols + col;
    return pixelsOf(this)?.at(index) ?? this.data[index];
  }

  /**
   * A copy of row `index`, counted from 0.
   *
   * @throws {RangeError} If there is no such row.
   */
  row(index: number): Float32Array<ArrayBuffer> {
    this.#checkRow("row", index);
    const start = index * this.cols, end = start + this.cols;
    return pixelsOf(this)?.numbers(start, end) ?? this.data.slice(start, end);
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
    const { cols } = this, ends = [from * cols, to * cols] as const, pixels = pixelsOf(this);
    return pixels
      ? new Matrix(to - from, cols, pixels.slice(...ends))
      : new Matrix(to - from, cols, this.data.slice(...ends));
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
    const count = order.length;
    const pixels = pixelsOf(this);
    if (pixels) return new Matrix(count, cols, pixels.take(order, cols));
    const out = new Matrix(count, cols);
    order.forEach((row, i) =>
      out.data.set(this.data.subarray(row * cols, (row + 1) * cols), i * cols)
    );
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

function clamp(index: number, length: number): number {
  return Math.min(Math.max(0, Math.trunc(index)), length);
}
