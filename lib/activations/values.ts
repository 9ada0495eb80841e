import { isDetached, reading, shown } from "../options/mod.ts";

/** What an activation needs of a matrix: numbers row by row, and `map`. */
export interface MatrixLike {
  /** How many rows. */
  readonly rows: number;
  /** How many columns. */
  readonly cols: number;
  /** The numbers, row by row. */
  readonly data: Float32Array<ArrayBuffer>;
  /** A new matrix with `f` of every number. */
  map(f: (value: number, index: number) => number): MatrixLike;
  /** A new matrix with `f` of every row. */
  mapRows(f: (row: Float32Array) => ArrayLike<number>): MatrixLike;
}

/** A vector: what a vector-valued activation such as softmax needs at least. */
export type Vector = readonly number[] | Float32Array | Float64Array;

/** Whole numbers as they come from pictures and files; functions of them are floats. */
export type Integers =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array;

/** What an activation can be called with. */
export type Input = number | Vector | Integers | readonly (readonly number[])[] | MatrixLike;

/** The kind of value that comes out: the kind that went in; a Float64Array for whole numbers. */
export type Output<X> = X extends number ? number
  : X extends readonly (readonly number[])[] ? number[][]
  : X extends readonly number[] ? number[]
  : X extends Integers ? Float64Array
  : X;

/**
 * Applies a function of one number to every number of `x`, keeping its kind.
 *
 * @throws {TypeError} If `x` is not a number, an array, a typed array of numbers or a matrix.
 * @throws {RangeError} If arrays are nested too deep.
 */
export function mapNumbers<X extends Input>(
  name: string,
  f: (x: number) => number,
  x: X,
  level = 1,
): Output<X> {
  if (typeof x === "number") return f(x) as Output<X>;
  if (isArray(name, x)) {
    if (level > MOST_LEVELS) throw tooDeep(name);
    // A loop: for short lists it is as fast as code written by hand.
    const out: unknown[] = [];
    for (let i = 0; i < x.length; i++) {
      const value = x[i];
      out.push(typeof value === "number" ? f(value) : mapNumbers(name, f, value, level + 1));
    }
    return out as unknown as Output<X>;
  }
  if (isFloats(x)) {
    const out = x.slice();
    for (let i = 0; i < out.length; i++) out[i] = f(out[i]);
    return out as unknown as Output<X>;
  }
  if (isMatrix(x)) return x.map((value) => f(value)) as unknown as Output<X>;
  if (isIntegers(x)) return mapNumbers(name, f, Float64Array.from(x)) as unknown as Output<X>;
  throw unexpected(name, "a number, an array of numbers or a Matrix", x);
}

/**
 * Applies a function of a whole vector to `x`, or to each of its rows, keeping its kind.
 *
 * @throws {TypeError} If `x` is not a vector or rows of vectors.
 * @throws {RangeError} If arrays are nested too deep.
 */
export function mapVectors<X extends Exclude<Input, number>>(
  name: string,
  f: (x: Vector) => ArrayLike<number>,
  x: X,
  level = 1,
): Output<X> {
  if (isArray(name, x)) {
    if (level > MOST_LEVELS) throw tooDeep(name);
    const list: readonly unknown[] = x;
    const notANumber = indexOfOther(list);
    if (notANumber < 0) return Array.from(f(x as Vector)) as Output<X>;
    if (notANumber > 0) {
      throw new TypeError(
        `${name}: expected x[${notANumber}] to be a number, as x[0] is, but found ${
          shown(list[notANumber])
        }.`,
      );
    }
    return Array.from(
      list,
      (row) => mapVectors(name, f, row as never, level + 1),
    ) as unknown as Output<X>;
  }
  if (isFloats(x)) {
    const kind = x instanceof Float32Array ? Float32Array : Float64Array;
    return kind.from(f(x)) as unknown as Output<X>;
  }
  if (isMatrix(x)) return x.mapRows(f) as unknown as Output<X>;
  if (isIntegers(x)) return mapVectors(name, f, Float64Array.from(x)) as unknown as Output<X>;
  throw unexpected(name, "a vector such as [1, 2, 3], an array of vectors or a Matrix", x);
}

/** Deeper arrays are a mistake: NumPy's have no more dimensions either. */
const MOST_LEVELS = 32;

function tooDeep(name: string): RangeError {
  return new RangeError(
    `${name}: expected arrays nested at most ${MOST_LEVELS} deep but found more.`,
  );
}

/** Where the first item stands that is not a number; −1 where all are. */
function indexOfOther(list: readonly unknown[]): number {
  // A loop that stops: `every` would walk over all of four thousand million holes.
  for (let i = 0; i < list.length; i++) if (typeof list[i] !== "number") return i;
  return -1;
}

function isArray(name: string, x: unknown): x is readonly never[] {
  if (typeof x !== "object") return false;
  return reading(name, "x", () => Array.isArray(x));
}

function isFloats(x: unknown): x is Float32Array | Float64Array {
  return ArrayBuffer.isView(x) && !isDetached(x) &&
    (x instanceof Float32Array || x instanceof Float64Array);
}

function isIntegers(x: unknown): x is Integers {
  return ArrayBuffer.isView(x) && !isDetached(x) && !isFloats(x) &&
    !(x instanceof DataView || x instanceof BigInt64Array || x instanceof BigUint64Array);
}

function isMatrix(x: unknown): x is MatrixLike {
  try {
    return typeof x === "object" && x !== null && "mapRows" in x && "data" in x &&
      isFloats(x.data);
  } catch {
    return false; // a proxy that throws
  }
}

function unexpected(name: string, expected: string, x: unknown): TypeError {
  return new TypeError(`${name}: expected ${expected} but found ${shown(x)}.`);
}
