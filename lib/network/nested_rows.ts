import { checkIsNumber, checkRoom, isTypedNumbers, Matrix } from "../engine/mod.ts";
import { lengthOf, shown } from "../options/mod.ts";
import { type Shape, shapeInWords, sizeOf } from "./shapes.ts";

/**
 * Examples as nested arrays, each of the shape `sizes`, as rows.
 *
 * @throws {RangeError} If one of them has another shape; the message gives the place.
 * @throws {TypeError} If something is not a number where one is expected.
 */
export function nestedRows(
  caller: string,
  name: string,
  examples: ArrayLike<unknown>,
  sizes: Shape,
): Matrix {
  const count = examples.length, cols = sizeOf(sizes);
  checkRoom(caller, `${name} of ${count} × ${shapeInWords(sizes)}`, count * cols);
  const data = new Float32Array(count * cols), last = sizes.length - 1;
  /** The example under way, and the place in it at each level. */
  const path = [0, ...sizes.map(() => 0)];
  const place = (depth: number) => name + path.slice(0, depth + 1).map((i) => `[${i}]`).join("");
  let at = 0;
  const copy = (part: unknown, level: number) => {
    const size = sizes[level], length = Array.isArray(part) ? part.length : lengthOf(part);
    if (length !== size) {
      const found = length ?? (typeof part === "number" ? `the number ${part}` : shown(part));
      throw new RangeError(
        `${caller}: expected ${place(level)} to have ${size} ${
          level === last ? "numbers" : "rows"
        }, as the others, but found ${found}.`,
      );
    }
    const list = part as ArrayLike<unknown>;
    if (level < last) {
      for (let i = 0; i < size; i++) {
        path[level + 1] = i;
        copy(list[i], level + 1);
      }
      return;
    }
    if (isTypedNumbers(list)) data.set(list, at);
    else {
      for (let i = 0; i < size; i++) {
        const value = list[i];
        if (typeof value !== "number") checkIsNumber(caller, `${place(level)}[${i}]`, value);
        data[at + i] = value as number;
      }
    }
    at += size;
  };
  for (let i = 0; i < count; i++) {
    path[0] = i;
    copy(examples[i], 0);
  }
  return new Matrix(count, cols, data);
}

/** The sizes of a nested array, as its first items have them; [] for what is no array. */
export function sizesOf(value: unknown): number[] {
  const sizes: number[] = [];
  for (let part = value; sizes.length < MOST_DEPTH; part = (part as ArrayLike<unknown>)[0]) {
    const length = lengthOf(part);
    if (length === undefined) break;
    sizes.push(length);
    if (length === 0) break;
  }
  return sizes;
}

/** Deeper is nothing that anybody wrote: an array may hold itself. */
const MOST_DEPTH = 10;
