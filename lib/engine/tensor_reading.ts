import { MatrixNumbers } from "./matrix_numbers.ts";
import { matrixText } from "./matrix_text.ts";

/** The ways in which TensorFlow.js reads a tensor, for those who write `model.predict(x).dataSync()`. */
export abstract class TensorReading extends MatrixNumbers {
  /** The number in a row and a column, counted from 0. */
  abstract at(row: number, col: number): number;
  /** The numbers as an array of rows. */
  abstract toArray(): number[][];

  /** The same as `toArray()`. */
  arraySync(): number[][] {
    return this.toArray();
  }

  /** A promise of `toArray()`. */
  array(): Promise<number[][]> {
    return Promise.resolve(this.toArray());
  }

  /** The same as `data`: the numbers, row by row. */
  dataSync(): Float32Array<ArrayBuffer> {
    return this.data;
  }

  /** Writes the shape and the first and last numbers to the console. */
  print(): void {
    console.log(matrixText(this));
  }

  /** What `print` writes, for `${model.predict(x)}` in a text. */
  override toString(): string {
    return matrixText(this);
  }

  /** Does nothing: memory is given back by itself. */
  dispose(): void {}
}
