import { checkRoom } from "../engine/mod.ts";
import { lengthOf, reading, shown, wholeNumber } from "../options/mod.ts";

/** The sizes of an example, without the batch: [784], or [28, 28] for a picture. */
export type Shape = readonly number[];

/** More are no shape that anybody wrote. */
const MOST_SIZES = 8;

/** How many numbers an example has. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** "28 × 28". */
export function shapeInWords(shape: Shape): string {
  return shape.join(" × ");
}

/** The shape without sizes of 1 at its end: like Keras, the library takes 28 × 28 × 1 and 28 × 28 for the same. */
export function withoutLastOnes(shape: Shape): Shape {
  const last = shape.findLastIndex((size) => size !== 1);
  return shape.slice(0, Math.max(1, last + 1));
}

/** Whether two shapes are the same, but for sizes of 1 at their ends. */
export function isSameShape(a: Shape, b: Shape): boolean {
  return String(withoutLastOnes(a)) === String(withoutLastOnes(b));
}

/**
 * The shape of an example that an option gives: 784, [784] or [28, 28].
 *
 * @throws {RangeError} If it is something else, or too large.
 */
export function checkedShape(caller: string, option: string, shape: unknown): Shape {
  if (Number.isInteger(shape) && (shape as number) > 0) {
    return checkedShape(caller, option, [shape]);
  }
  const length = lengthOf(shape);
  if (length === undefined || length === 0 || length > MOST_SIZES) {
    throw new RangeError(
      `${caller}: expected ${option} to be the sizes of an example, such as [784] or [28, 28], but found ${
        shown(shape)
      }.`,
    );
  }
  const sizes = reading(caller, option, () => Array.from(shape as ArrayLike<unknown>));
  const checked = sizes.map((size, i) => wholeNumber(caller, `${option}[${i}]`, size));
  checkRoom(caller, `an example of ${shapeInWords(checked)}`, sizeOf(checked));
  return checked;
}
