import { lengthOf, reading, shown } from "../options/mod.ts";
import { checkRoom } from "./room.ts";

/** Anything a matrix can be made from: one array of numbers a row. */
export type Rows = ArrayLike<ArrayLike<number>>;

/**
 * The numbers of rows of equal length, one row after the other. What is not a number is refused and never turned into
 * one: null, "", true and "1" would become 0 and 1 otherwise.
 *
 * @param caller the function that a person called, for messages
 * @param name what the rows are called in messages; empty for the function's own argument
 * @throws {TypeError} If `rows` is not an array of arrays of numbers.
 * @throws {RangeError} If a row has another length than the first, or they take more memory than there is.
 */
export function numbersOf(
  caller: string,
  name: string,
  rows: Rows,
): { rows: number; cols: number; data: Float32Array<ArrayBuffer> } {
  return reading(caller, name || "rows", () => read(caller, name, rows));
}

function read(caller: string, name: string, rows: Rows) {
  const count = lengthOf(rows);
  if (count === undefined) throw noRows(caller, name, shown(rows));
  const cols = count === 0 ? 0 : lengthOf(rows[0]);
  if (cols === undefined) throw noRows(caller, name, `${shown(rows[0])} in row 0`);
  checkRoom(caller, `${name || "a matrix"} of ${count} × ${cols}`, count * cols);
  if (count > 0) checkFirst(caller, name, rows[0]);
  const data = new Float32Array(count * cols);
  for (let i = 0; i < count; i++) {
    const row = rows[i], found = lengthOf(row);
    if (found !== cols) {
      throw new RangeError(
        `${caller}: expected ${cols} numbers in row ${i}${
          name && ` of ${name}`
        }, as in row 0, but found ${
          found ?? (typeof row === "number" ? `the number ${row}` : shown(row))
        }.`,
      );
    }
    if (isTypedNumbers(row)) data.set(row, i * cols);
    else copyChecked(caller, name, row, i, data);
  }
  return { rows: count, cols, data };
}

function noRows(caller: string, name: string, found: string): TypeError {
  return new TypeError(
    `${caller}: expected ${
      name && `${name} to be `
    }an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found ${found}.`,
  );
}

/** Looks at the first number before memory is taken for all: a length is quickly claimed. */
function checkFirst(caller: string, name: string, row: ArrayLike<number>): void {
  if (row.length > 0) checkIsNumber(caller, `${name || "rows"}[0][0]`, row[0]);
}

function copyChecked(
  caller: string,
  name: string,
  row: ArrayLike<number>,
  i: number,
  data: Float32Array,
): void {
  for (let j = 0; j < row.length; j++) {
    const value: unknown = row[j];
    if (typeof value !== "number") checkIsNumber(caller, `${name || "rows"}[${i}][${j}]`, value);
    data[i * row.length + j] = value as number;
  }
}

/**
 * Refuses what is not a number, and says what to do about it.
 *
 * @param place where it is, such as "x[3][1]"
 * @throws {TypeError} If it is something else.
 */
export function checkIsNumber(caller: string, place: string, value: unknown): void {
  if (typeof value === "number") return;
  throw new TypeError(
    `${caller}: expected ${place} to be a number but found ${shown(value)}${advice(value)}.`,
  );
}

/** What to do about a value that is no number. */
function advice(value: unknown): string {
  if (value === null || value === undefined || value === "") {
    return "; fill missing values in, or leave their rows out";
  }
  if (typeof value === "boolean") return "; write 1 and 0";
  if (typeof value === "bigint") return "; use ordinary numbers";
  if (typeof value === "string" && Number.isFinite(Number(value))) {
    return "; turn text into numbers";
  }
  return "";
}

/** Whether all values are numbers for certain. */
export function isTypedNumbers(row: unknown): row is Float32Array {
  return ArrayBuffer.isView(row) && !(row instanceof BigInt64Array) &&
    !(row instanceof BigUint64Array);
}
