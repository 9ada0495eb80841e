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

/** What an activation can be called with. */
export type Input = number | Vector | readonly (readonly number[])[] | MatrixLike;

/** The kind of value that comes out: the kind that went in. */
export type Output<X> = X extends number ? number
  : X extends readonly (readonly number[])[] ? number[][]
  : X extends readonly number[] ? number[]
  : X;

/**
 * Applies a function of one number to every number of `x`, keeping its kind.
 *
 * @throws {TypeError} If `x` is not a number, an array, a Float32Array, a Float64Array or a matrix.
 */
export function mapNumbers<X extends Input>(
  name: string,
  f: (x: number) => number,
  x: X,
): Output<X> {
  if (typeof x === "number") return f(x) as Output<X>;
  if (Array.isArray(x)) {
    // A loop: for short lists it is as fast as code written by hand.
    const out: unknown[] = new Array(x.length);
    for (let i = 0; i < x.length; i++) {
      const value = x[i];
      out[i] = typeof value === "number" ? f(value) : mapNumbers(name, f, value);
    }
    return out as unknown as Output<X>;
  }
  if (isFloats(x)) {
    const out = x.slice();
    for (let i = 0; i < out.length; i++) out[i] = f(out[i]);
    return out as unknown as Output<X>;
  }
  if (isMatrix(x)) return x.map((value) => f(value)) as unknown as Output<X>;
  throw unexpected(name, "a number, an array of numbers or a Matrix", x);
}

/**
 * Applies a function of a whole vector to `x`, or to each of its rows, keeping its kind.
 *
 * @throws {TypeError} If `x` is not a vector or rows of vectors.
 */
export function mapVectors<X extends Exclude<Input, number>>(
  name: string,
  f: (x: Vector) => ArrayLike<number>,
  x: X,
): Output<X> {
  if (Array.isArray(x)) {
    if (x.every((value) => typeof value === "number")) return Array.from(f(x)) as Output<X>;
    return x.map((row) => mapVectors(name, f, row)) as unknown as Output<X>;
  }
  if (x instanceof Float32Array) return Float32Array.from(f(x)) as unknown as Output<X>;
  if (x instanceof Float64Array) return Float64Array.from(f(x)) as unknown as Output<X>;
  if (isMatrix(x)) return x.mapRows(f) as unknown as Output<X>;
  throw unexpected(name, "a vector such as [1, 2, 3], an array of vectors or a Matrix", x);
}

function isFloats(x: unknown): x is Float32Array | Float64Array {
  return x instanceof Float32Array || x instanceof Float64Array;
}

function isMatrix(x: unknown): x is MatrixLike {
  return typeof x === "object" && x !== null && "rows" in x && "cols" in x && "data" in x &&
    isFloats(x.data);
}

function unexpected(name: string, expected: string, x: unknown): TypeError {
  const found = typeof x === "string" ? JSON.stringify(x) : x === null ? "null" : typeof x;
  return new TypeError(`${name}: expected ${expected} but found ${found}.`);
}
