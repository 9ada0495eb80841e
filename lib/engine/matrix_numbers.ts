import { Pixels } from "./pixels.ts";

/** The bytes that stand for the numbers of a matrix; null once its numbers have been asked for, for they may be changed. */
export let pixelsOf: (matrix: MatrixNumbers) => Pixels | null;

/** What a matrix consists of: its shape and its numbers. Those of a matrix of bytes are made when `data` is first asked for. */
export abstract class MatrixNumbers {
  /** How many rows; one is an example, where the matrix holds data. */
  readonly rows: number;
  /** How many columns. */
  readonly cols: number;
  /** The numbers, row by row: element (i, j) is `data[i * cols + j]`. (In TensorFlow.js it is a method that gives a promise.) */
  readonly data!: Float32Array<ArrayBuffer>;
  #pixels: Pixels | null = null;

  static {
    pixelsOf = (matrix) => #pixels in matrix ? matrix.#pixels : null;
  }

  /** @ignore */
  protected constructor(rows: number, cols: number, numbers: Float32Array<ArrayBuffer> | Pixels) {
    this.rows = rows;
    this.cols = cols;
    if (!(numbers instanceof Pixels)) {
      this.data = numbers;
      return;
    }
    this.#pixels = numbers;
    const get = () => {
      const value = numbers.numbers();
      this.#pixels = null;
      Object.defineProperty(this, "data", { value, enumerable: true });
      return value;
    };
    Object.defineProperty(this, "data", { get, enumerable: true, configurable: true });
  }
}
