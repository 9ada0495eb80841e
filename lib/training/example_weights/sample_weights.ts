import { Matrix } from "../../engine/mod.ts";
import { isA, isPlain, itemsOf, lengthOf, reading, shown } from "../../options/mod.ts";

/** How much each example counts: a number ≥ 0 each, as a list or as a matrix of one column. */
export type SampleWeight = ArrayLike<number> | ArrayLike<ArrayLike<number>> | Matrix;

/**
 * How much each example counts, for a model with several outputs also for each of them: a list, with null where all
 * count alike, or an object by the names of the outputs.
 */
export type SampleWeights =
  | SampleWeight
  | readonly (SampleWeight | null)[]
  | Readonly<Record<string, SampleWeight>>;

/** Which function checks, and what the weights must fit. */
export interface WeightsContext {
  readonly caller: string;
  /** How many examples there are. */
  readonly rows: number;
  readonly outputNames: readonly string[];
}

/**
 * The weights of the examples for each output, as columns; null where all count alike.
 *
 * @throws {TypeError} If they are no list of numbers, or no such list for each output.
 * @throws {RangeError} If there are too few or too many, or one is negative, NaN or infinite.
 */
export function sampleWeightsOf(
  context: WeightsContext,
  given: unknown,
): (Matrix | null)[] {
  const { caller, outputNames } = context;
  const several = outputNames.length > 1, name = "sampleWeight";
  if (several && isPlain(given) && lengthOf(given) === undefined) {
    const unknown = reading(caller, name, () => Object.keys(given)).find((key) =>
      !outputNames.includes(key)
    );
    if (unknown !== undefined) {
      throw new RangeError(
        `${caller}: expected sampleWeight for the outputs ${outputNames.join(", ")} but found ${
          shown(unknown)
        }.`,
      );
    }
    return outputNames.map((output) => column(context, `${name}.${output}`, given[output]));
  }
  if (several && isListOfLists(caller, given)) {
    const list = given as readonly unknown[];
    if (list.length !== outputNames.length) {
      throw new RangeError(
        `${caller}: expected sampleWeight to be a number for each row of x, or a list of ${outputNames.length}, one for each output (${
          outputNames.join(", ")
        }), but found a list of ${list.length}.`,
      );
    }
    return list.map((each, i) => column(context, `${name}[${i}]`, each));
  }
  const all = column(context, name, given);
  return outputNames.map(() => all);
}

function isListOfLists(caller: string, given: unknown): boolean {
  return reading(
    caller,
    "sampleWeight",
    () => Array.isArray(given) && given.some((each) => typeof each === "object"),
  );
}

/** One number a row; null where none are given. */
function column(context: WeightsContext, name: string, given: unknown): Matrix | null {
  const { caller, rows } = context;
  if (given === undefined || given === null) return null;
  const found = isA(given, Matrix) ? given.rows : lengthOf(given);
  if (found !== undefined && found !== rows) {
    throw new RangeError(
      `${caller}: expected ${name} to have ${rows} numbers (one for each row of x) but found ${found}.`,
    );
  }
  const numbers = isA(given, Matrix)
    ? columnOf(context, name, given)
    : itemsOf(caller, name, given, { like: "[1, 0.5]" }).map((item) =>
      lengthOf(item) === 1 ? reading(caller, name, () => (item as ArrayLike<unknown>)[0]) : item
    );
  for (let i = 0; i < rows; i++) checkWeight(caller, `${name}[${i}]`, numbers[i]);
  return new Matrix(rows, 1, Float32Array.from(numbers as ArrayLike<number>));
}

function columnOf({ caller, rows }: WeightsContext, name: string, { cols, data }: Matrix) {
  if (cols === 1) return data;
  throw new RangeError(
    `${caller}: expected ${name} to have 1 column, with ${rows} numbers (one for each row of x), but found ${cols}.`,
  );
}

/**
 * Refuses what is no weight.
 *
 * @throws {RangeError} If it is not a number ≥ 0.
 */
export function checkWeight(caller: string, name: string, weight: unknown): void {
  if (typeof weight === "number" && weight >= 0 && weight < Infinity) return;
  throw new RangeError(
    `${caller}: expected ${name} to be a number ≥ 0 but found ${shown(weight)}.`,
  );
}
