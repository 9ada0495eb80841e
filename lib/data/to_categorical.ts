import { Matrix } from "../engine/mod.ts";
import { shown, wholeNumber } from "../options/mod.ts";

/**
 * Turns class numbers into one-hot rows: zeros, and a one in the column of the class.
 *
 * @param labels Whole numbers from 0.
 * @param classes How many columns; by default one more than the largest label.
 * @throws {TypeError} If `labels` is not an array.
 * @throws {RangeError} If a label is not a whole number from 0 to `classes` − 1.
 *
 * @example
 * ```ts
 * import { toCategorical } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toCategorical([2, 0], 3).toArray(), [[0, 0, 1], [1, 0, 0]]);
 * ```
 */
export function toCategorical(labels: ArrayLike<number>, classes?: number): Matrix {
  if (typeof labels !== "object" || labels === null || typeof labels.length !== "number") {
    throw new TypeError(
      `toCategorical: expected an array of class numbers, such as [2, 0], but found ${
        shown(labels)
      }.`,
    );
  }
  const count = classes === undefined
    ? 1 + Array.from(labels).filter(Number.isInteger).reduce((a, b) => Math.max(a, b), -1)
    : wholeNumber("toCategorical", "classes", classes);
  const out = new Matrix(labels.length, count);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!(Number.isInteger(label) && label >= 0 && label < count)) {
      throw new RangeError(
        `toCategorical: expected labels[${i}] to be a whole number ${
          classes === undefined ? "≥ 0" : `from 0 to ${count - 1}`
        } but found ${shown(label)}.`,
      );
    }
    out.data[i * count + label] = 1;
  }
  return out;
}
