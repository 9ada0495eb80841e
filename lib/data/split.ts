import { checkedSeed, Matrix, randomStream } from "../engine/mod.ts";
import { flag, lengthOf, numberFrom, readOptions, shown } from "../options/mod.ts";
import type { Dataset, RegressionData } from "./dataset.ts";

/** The options of {@linkcode split}. */
export interface SplitOptions {
  /** The share of the examples to test with; by default 0.2. */
  readonly test?: number;
  /** A whole number that makes the split repeat; by default a new one each time. */
  readonly seed?: number;
  /** Whether both parts have the same share of each class; by default false: as chance has it. */
  readonly stratify?: boolean;
}

/** A stream of the seed that neither a layer nor a toy set draws from. */
const STREAM = 101;

/**
 * Splits the examples of a set at random: most to train on, the rest to test with.
 *
 * @throws {TypeError} If `data` is not a set with x and labels or y.
 * @throws {RangeError} If an option is unknown or out of range, or one of the two parts would be empty or, with
 * `stratify`, lack a class.
 *
 * @example
 * ```ts
 * import { split, toy } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const { train, test } = split(toy.spirals({ samples: 500, seed: 1 }), { test: 0.2, seed: 1 });
 * assertEquals([train.x.rows, test.x.rows], [400, 100]);
 * assertEquals(test.classNames, ["arm 1", "arm 2"]);
 * ```
 */
export function split<D extends Dataset | RegressionData>(
  data: D,
  options: SplitOptions = {},
): { train: D; test: D } {
  checkIsData(data);
  options = readOptions("split", options, ["test", "seed", "stratify"]);
  return splitRows("split", data, options);
}

function checkIsData(data: unknown): void {
  try {
    const { x, labels, y } = data as { x?: unknown; labels?: unknown; y?: unknown };
    if (x instanceof Matrix) {
      const count = labels === undefined
        ? y instanceof Matrix ? y.rows : undefined
        : lengthOf(labels);
      if (count === x.rows) return;
    }
  } catch {
    // What cannot be read is no set of data either.
  }
  throw new TypeError(
    `split: expected a set of data { x, labels, classNames } or { x, y } with as many labels or rows of y as rows of x, such as nl.toy.moons(), but found ${
      shown(data)
    }.`,
  );
}

/**
 * The same for the function `caller`.
 *
 * @throws {RangeError} If an option is out of range, or one of the two parts would be empty.
 */
export function splitRows<D extends Dataset | RegressionData>(
  caller: string,
  data: D,
  { test = 0.2, seed, stratify }: SplitOptions,
): { train: D; test: D } {
  const { rows } = data.x;
  const count = Math.round(numberFrom(caller, "test", test, 0, 1) * rows);
  if (count === 0 || count === rows) {
    throw new RangeError(
      `${caller}: expected test to leave rows to train on and rows to test with, but ${test} of ${rows} rows is ${count}.`,
    );
  }
  const order = Uint32Array.from({ length: rows }, (_, i) => i);
  randomStream(checkedSeed(caller, seed), STREAM).shuffle(order);
  if (flag(caller, "stratify", stratify)) testRowsFirst(caller, data, order, count);
  return { train: pick(data, order.subarray(count)), test: pick(data, order.subarray(0, count)) };
}

/**
 * Moves rows to test with to the front of `order`, so many of each class that its share is the same in both parts; those
 * that a whole number cannot give go to the classes that are furthest from theirs (largest remainders).
 *
 * @throws {RangeError} If there are no classes, or one has too few examples to be in both parts.
 */
function testRowsFirst(
  caller: string,
  data: Dataset | RegressionData,
  order: Uint32Array,
  count: number,
): void {
  if (!("labels" in data)) {
    throw new RangeError(
      `${caller}: expected data with classes for { stratify: true } but found numbers to be learned.`,
    );
  }
  const { labels, classNames } = data;
  const rowsOf = classNames.map((_, label) => [...order].filter((row) => labels[row] === label));
  const shares = rowsOf.map(({ length }) => length * count / order.length);
  const counts = shares.map(Math.floor);
  const byRemainder = shares.map((_, i) => i)
    .sort((a, b) => shares[b] - counts[b] - (shares[a] - counts[a]));
  let left = count - counts.reduce((sum, n) => sum + n, 0);
  for (const i of byRemainder) if (left-- > 0) counts[i]++;
  rowsOf.forEach(({ length }, i) => {
    if (length === 0 || counts[i] > 0 && counts[i] < length) return;
    throw new RangeError(
      `${caller}: expected each class to be in both parts but found ${length} of ${
        JSON.stringify(classNames[i])
      }, of which ${counts[i]} would be to test with; give another share or leave stratify out.`,
    );
  });
  const isTest = new Set(rowsOf.flatMap((rows, i) => rows.slice(0, counts[i])));
  order.set([...order].sort((a, b) => Number(isTest.has(b)) - Number(isTest.has(a))));
}

/** The examples of `data` in the given rows. */
function pick<D extends Dataset | RegressionData>(data: D, rows: Uint32Array): D {
  const x = data.x.take(rows);
  return "labels" in data
    ? { ...data, x, labels: Uint8Array.from(rows, (row) => data.labels[row]) }
    : { ...data, x, y: data.y.take(rows) };
}
