import { checkRoom, Matrix } from "../engine/mod.ts";
import { itemsOf, lengthOf, shown, wholeNumber } from "../options/mod.ts";

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
  if (lengthOf(labels) === undefined) {
    throw new TypeError(
      `toCategorical: expected an array of class numbers, such as [2, 0], but found ${
        shown(labels)
      }.`,
    );
  }
  const end = classes === undefined ? Infinity : wholeNumber("toCategorical", "classes", classes);
  const list = itemsOf("toCategorical", "labels", labels) as number[];
  list.forEach((label, i) => {
    if (Number.isInteger(label) && label >= 0 && label < end) return;
    throw new RangeError(
      `toCategorical: expected labels[${i}] to be a whole number ${
        classes === undefined ? "≥ 0" : `from 0 to ${end - 1}`
      } but found ${shown(label)}.`,
    );
  });
  const count = classes ?? 1 + list.reduce((most, label) => Math.max(most, label), -1);
  checkRoom("toCategorical", `${list.length} rows of ${count} classes`, list.length * count);
  const out = new Matrix(list.length, count);
  list.forEach((label, i) => out.data[i * count + label] = 1);
  return out;
}
