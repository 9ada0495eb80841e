import { isA, isDetached, shown, wholeNumber } from "../options/mod.ts";
import { Pixels } from "./pixels.ts";
import { checkRoom } from "./room.ts";

/**
 * How many numbers a matrix has.
 *
 * @throws {RangeError} If `rows` or `cols` is not a whole number ≥ 0, or they take more than 4 GiB.
 */
export function checkedSize(caller: string, rows: number, cols: number): number {
  wholeNumber(caller, "rows", rows, 0);
  wholeNumber(caller, "cols", cols, 0);
  checkRoom(caller, `a matrix of ${rows} × ${cols}`, rows * cols);
  return rows * cols;
}

/**
 * The numbers of a matrix. Shared memory is refused, for a page can neither save nor send what lies in it.
 *
 * @throws {RangeError} If there are not as many as the matrix has.
 * @throws {TypeError} If they are something else than a Float32Array with memory of its own, or pixels.
 */
export function checkNumbers(rows: number, cols: number, numbers: Float32Array | Pixels): void {
  const isNumbers = isA(numbers, Float32Array);
  if (!isA(numbers, Pixels) && !(isNumbers && numbers.buffer instanceof ArrayBuffer)) {
    throw new TypeError(
      `Matrix: expected data to be a Float32Array with memory of its own but found ${
        shown(numbers)
      }${isNumbers ? " in shared memory; copy it with slice()" : ""}.`,
    );
  }
  checkLength("Matrix", "numbers", rows, cols, numbers.length);
}

/**
 * The bytes of pictures; those of a canvas come clamped.
 *
 * @throws {RangeError} If there are not as many as the matrix has numbers.
 * @throws {TypeError} If they are no bytes.
 */
export function checkBytes(rows: number, cols: number, bytes: unknown): void {
  const isBytes = isA(bytes, Uint8Array) || isA(bytes, Uint8ClampedArray);
  if (!isBytes || isDetached(bytes)) {
    throw new TypeError(
      `Matrix.fromBytes: expected bytes to be a Uint8Array of numbers from 0 to 255 but found ${
        shown(bytes)
      }.`,
    );
  }
  checkLength("Matrix.fromBytes", "bytes", rows, cols, bytes.length);
}

function checkLength(
  caller: string,
  what: string,
  rows: number,
  cols: number,
  found: number,
): void {
  const expected = checkedSize(caller, rows, cols);
  if (found === expected) return;
  throw new RangeError(
    `${caller}: expected ${expected} ${what} for ${rows} × ${cols} but found ${found}.`,
  );
}

/** An end of a slice, as in `Array.prototype.slice`. */
export function checkEnd(name: string, value: unknown): void {
  if (Number.isInteger(value) || value === Infinity || value === -Infinity) return;
  throw new RangeError(
    `Matrix.slice: expected ${name} to be a whole number but found ${shown(value)}.`,
  );
}
