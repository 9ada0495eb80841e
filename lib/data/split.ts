import { checkedSeed, Matrix, randomStream } from "../engine/mod.ts";
import { checkOptions, numberFrom } from "../options/mod.ts";
import type { Dataset, RegressionData } from "./dataset.ts";

/** What `split` can be told. */
export interface SplitOptions {
  /** The share of the examples to test with; by default 0.2. */
  readonly test?: number;
  /** A whole number that makes the split repeat; by default a new one each time. */
  readonly seed?: number;
}

/** A stream that neither a layer nor a toy set draws from. */
const STREAM = 101;

/**
 * Shares out the examples of a set at random: most to train on, the rest to test with.
 *
 * @throws {TypeError} If `data` is not a set with x and labels or y.
 * @throws {RangeError} If an option is unknown or out of range, or one of the two parts would be empty.
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
  if (!(data?.x instanceof Matrix) || !("labels" in data || "y" in data)) {
    throw new TypeError(
      `split: expected a set of data { x, labels, classNames } or { x, y }, such as nl.toy.moons(), but found ${data}.`,
    );
  }
  const { train, test } = splitRows("split", data.x.rows, options);
  return { train: pick(data, train), test: pick(data, test) };
}

/**
 * The numbers of the rows to train on and of those to test with, each in a random order.
 *
 * @throws {RangeError} If an option is unknown or out of range, or one of the two parts would be empty.
 */
export function splitRows(
  caller: string,
  rows: number,
  options: SplitOptions,
): { train: Uint32Array; test: Uint32Array } {
  checkOptions(caller, options, ["test", "seed"]);
  const { test = 0.2, seed } = options;
  numberFrom(caller, "test", test, 0, 1);
  const tested = Math.round(test * rows);
  if (tested === 0 || tested === rows) {
    throw new RangeError(
      `${caller}: expected test to leave rows to train on and rows to test with, but ${test} of ${rows} rows is ${tested}.`,
    );
  }
  const order = Uint32Array.from({ length: rows }, (_, i) => i);
  randomStream(checkedSeed(caller, seed), STREAM).shuffle(order);
  return { train: order.subarray(tested), test: order.subarray(0, tested) };
}

/** The examples of `data` in the given rows. */
function pick<D extends Dataset | RegressionData>(data: D, rows: Uint32Array): D {
  const x = data.x.take(rows);
  return "labels" in data
    ? { ...data, x, labels: Uint8Array.from(rows, (row) => data.labels[row]) }
    : { ...data, x, y: data.y.take(rows) };
}
