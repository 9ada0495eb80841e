import { Matrix, reference } from "../../engine/mod.ts";
import { isA, isPlain, itemsOf, lengthOf, reading, shown } from "../../options/mod.ts";
import type { CheckedExamples } from "../checked_examples.ts";
import type { OutputObjective } from "../objective.ts";
import { rowNumbers } from "../row_numbers.ts";
import { checkWeight } from "./sample_weights.ts";

/** How much the examples of each class count: by the numbers of the classes, those left out count 1. */
export type ClassWeight =
  | Readonly<Record<number, number>>
  | ReadonlyMap<number, number>
  | readonly number[];

/** How many rows are looked at together. */
const ROWS_AT_ONCE = 1024;

/**
 * The weight of each example by its class, as a column: the number of the class, or where the largest of its right
 * answers stands, as in Keras.
 *
 * @throws {TypeError} If they are not numbers by classes.
 * @throws {RangeError} If there is no such class, a weight is negative, NaN or infinite, or a right answer is no class.
 */
export function classWeightsOf(
  caller: string,
  given: unknown,
  { rows, gatherTargets: [gather] }: CheckedExamples,
  output: OutputObjective,
): Matrix {
  const weights = checkClassWeight(caller, given, classesOf(output));
  const { units, loss } = output, order = rowNumbers(0, rows);
  const factors = new Matrix(rows, 1);
  for (let start = 0; start < rows; start += ROWS_AT_ONCE) {
    const targets = new Matrix(Math.min(ROWS_AT_ONCE, rows - start), units);
    gather(reference, order, start, targets);
    for (let i = 0; i < targets.rows; i++) {
      const row = targets.row(i);
      const label = units > 1
        ? row.indexOf(Math.max(...row))
        : loss.targets === "binary"
        ? (row[0] > 0.5 ? 1 : 0)
        : wholeLabel(caller, row[0], start + i);
      factors.data[start + i] = weights.get(label) ?? 1;
    }
  }
  return factors;
}

/** How many classes there are; undefined where any whole number may be one. */
function classesOf({ units, loss }: OutputObjective): number | undefined {
  if (units > 1) return units;
  return loss.targets === "binary" ? 2 : undefined;
}

function checkClassWeight(
  caller: string,
  given: unknown,
  classes: number | undefined,
): Map<number, number> {
  const weights = new Map<number, number>();
  for (const [key, weight] of entriesOf(caller, given, classes)) {
    const label = typeof key === "string" && key.trim() !== "" ? Number(key) : key;
    const isClass = Number.isInteger(label) &&
      (classes === undefined || 0 <= (label as number) && (label as number) < classes);
    if (!isClass) {
      throw new RangeError(
        `${caller}: expected classWeight to have ${
          classes === undefined ? "the numbers of classes" : `classes from 0 to ${classes - 1}`
        } as names, such as { 0: 1, 1: 5 }, but found ${shown(key)}.`,
      );
    }
    checkWeight(caller, `classWeight[${label}]`, weight);
    weights.set(label as number, weight as number);
  }
  return weights;
}

function entriesOf(
  caller: string,
  given: unknown,
  classes: number | undefined,
): (readonly [unknown, unknown])[] {
  const name = "classWeight";
  if (lengthOf(given) !== undefined) {
    const list = itemsOf(caller, name, given, { most: 1_000_000 });
    if (classes === undefined || list.length === classes) return [...list.entries()];
    throw new RangeError(
      `${caller}: expected classWeight to have ${classes} numbers (one for each class) but found ${list.length}; to name some classes alone, use an object such as { 1: 5 }.`,
    );
  }
  if (isA(given, Map)) return reading(caller, name, () => [...given]);
  if (isPlain(given)) return reading(caller, name, () => Object.entries(given));
  throw new TypeError(
    `${caller}: expected classWeight to be an object with a number for each class, such as { 0: 1, 1: 5 }, but found ${
      shown(given)
    }.`,
  );
}

function wholeLabel(caller: string, value: number, row: number): number {
  if (Number.isInteger(value)) return value;
  throw new RangeError(
    `${caller}: expected y[${row}] to be the number of a class, as classWeight goes by classes, but found ${value}; for other answers use sampleWeight.`,
  );
}
