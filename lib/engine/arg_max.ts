import { shown } from "../options/mod.ts";

/** Where the largest numbers are: indices from 0, with TensorFlow.js's ways to read them. */
export type Indices = Uint32Array<ArrayBuffer> & {
  /** How many there are, in a list. */
  readonly shape: [length: number];
  /** The indices themselves. */
  dataSync(): Uint32Array<ArrayBuffer>;
  /** The same, as a promise. */
  data(): Promise<Uint32Array<ArrayBuffer>>;
  /** The indices as an array. */
  arraySync(): number[];
  /** The same, as a promise. */
  array(): Promise<number[]>;
  /** Writes them to the console. */
  print(): void;
  /** Does nothing: memory is given back by itself. */
  dispose(): void;
};

/** Numbers row by row. */
interface Numbers {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float32Array;
}

/**
 * Where the largest numbers are, the first where there are several: the column of each row, or with axis 0 the row of
 * each column.
 *
 * @throws {RangeError} If there is no such axis.
 */
export function argMaxOf(numbers: Numbers, axis: number): Indices {
  const { rows, cols } = numbers;
  if (axis === 1 || axis === -1) {
    return indices(Uint32Array.from({ length: rows }, (_, i) => largestIn(numbers, i)));
  }
  if (axis === 0) {
    return indices(Uint32Array.from({ length: cols }, (_, j) => largestBelow(numbers, j)));
  }
  throw new RangeError(
    `Matrix.argMax: expected axis to be −1 or 1, for each row, or 0, for each column, but found ${
      shown(axis)
    }.`,
  );
}

/** The column of the largest number of a row, the first where there are several. */
export function largestIn({ data, cols }: Numbers, row: number): number {
  const start = row * cols;
  let best = 0;
  for (let j = 1; j < cols; j++) if (data[start + j] > data[start + best]) best = j;
  return best;
}

function largestBelow({ data, rows, cols }: Numbers, col: number): number {
  let best = 0;
  for (let i = 1; i < rows; i++) if (data[i * cols + col] > data[best * cols + col]) best = i;
  return best;
}

/** They are hidden, so that the list compares and shows like any other. */
function indices(found: Uint32Array<ArrayBuffer>): Indices {
  const methods: Record<string, unknown> = {
    shape: [found.length],
    dataSync: () => found,
    data: () => Promise.resolve(found),
    arraySync: () => Array.from(found),
    array: () => Promise.resolve(Array.from(found)),
    print: () => console.log(found),
    dispose: () => {},
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(found, name, { value });
  }
  return found as Indices;
}
