/** Anything a matrix can be made from: one array of numbers a row. */
export type Rows = ArrayLike<ArrayLike<number>>;

/**
 * The numbers of rows of equal length, one row after the other. What is not a number is refused and never turned into
 * one: null, "", true and "1" would become 0 and 1 otherwise.
 *
 * @param caller the function that a person called, for messages
 * @param name what the rows are called in messages; empty for the function's own argument
 * @throws {TypeError} If `rows` is not an array of arrays of numbers.
 * @throws {RangeError} If a row has another length than the first.
 */
export function numbersOf(
  caller: string,
  name: string,
  rows: Rows,
): { cols: number; data: Float32Array<ArrayBuffer> } {
  if (!isList(rows) || (rows.length > 0 && !isList(rows[0]))) {
    throw new TypeError(
      `${caller}: expected ${
        name && `${name} to be `
      }an array of rows, each an array of numbers, like [[1, 2], [3, 4]].`,
    );
  }
  const cols = rows.length > 0 ? rows[0].length : 0;
  const data = new Float32Array(rows.length * cols);
  for (let i = 0; i < rows.length; i++) {
    const row: ArrayLike<number> | null | undefined = rows[i];
    if (!isList(row) || row.length !== cols) {
      throw new RangeError(
        `${caller}: expected ${cols} numbers in row ${i}${
          name && ` of ${name}`
        }, as in row 0, but found ${isList(row) ? row.length : written(row)}.`,
      );
    }
    if (isTypedNumbers(row)) data.set(row, i * cols);
    else copyChecked(caller, name, row, i, data);
  }
  return { cols, data };
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
    if (typeof value !== "number") {
      throw new TypeError(
        `${caller}: expected ${name || "rows"}[${i}][${j}] to be a number but found ${
          written(value)
        }${advice(value)}.`,
      );
    }
    data[i * row.length + j] = value;
  }
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

/** A value as messages show it. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

/** Whether a value is an array, a typed array, or an object like one; text is none. */
function isList(value: unknown): value is ArrayLike<unknown> {
  return typeof value === "object" && value !== null &&
    typeof (value as ArrayLike<unknown>).length === "number";
}

/** Whether all values are numbers for certain. */
function isTypedNumbers(row: ArrayLike<number>): boolean {
  return ArrayBuffer.isView(row) && !(row instanceof DataView) &&
    !(row instanceof BigInt64Array) && !(row instanceof BigUint64Array);
}
