import type { Matrix } from "../engine/mod.ts";

/** The most classes that labels of one byte can name. */
export const MOST_CLASSES = 256;

/** Examples with the class each belongs to. */
export interface Dataset {
  /** A row an example. */
  readonly x: Matrix;
  /** The number of its class, an example each. */
  readonly labels: Uint8Array<ArrayBuffer>;
  /** What the classes are called, by their numbers. */
  readonly classNames: readonly string[];
}

/** Examples with the numbers that are to be learned from them. */
export interface RegressionData {
  /** A row an example. */
  readonly x: Matrix;
  /** What is to be learned, a row an example. */
  readonly y: Matrix;
}
