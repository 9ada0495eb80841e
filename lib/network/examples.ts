import { Matrix, matrixOf } from "../engine/mod.ts";
import { isA, reading, shown } from "../options/mod.ts";

/** Examples of one input: a row each. */
export type Inputs = Matrix | ArrayLike<ArrayLike<number>>;

/** What goes into a network: a row an example, or, for one made with a list of inputs, a list with one for each. */
export type Examples = Inputs | readonly Inputs[];

/** What is known of an input. */
interface Width {
  readonly name: string;
  readonly units: number;
}

/**
 * x as matrices, one for each of these inputs; `isList` says whether it is a list.
 *
 * @throws {RangeError} If there are too few or too many, a row has the wrong length, or numbers of rows differ.
 * @throws {TypeError} If x is not a list where one is expected.
 */
export function examplesOf(
  caller: string,
  x: Examples,
  inputs: readonly Width[],
  isList: boolean,
): Matrix[] {
  const matrices = reading(caller, "x", () => {
    const list = isList ? checkList(caller, x, inputs) : [checkSingle(caller, "x", x)];
    return Array.from(
      list,
      (part, i) => isA(part, Matrix) ? part : matrixOf(caller, isList ? `x[${i}]` : "x", part),
    );
  });
  matrices.forEach(({ rows, cols }, i) => {
    const { units, name } = inputs[i];
    const part = isList ? `x[${i}]` : "x";
    const whose = isList ? `the input "${name}"` : "the network";
    if (rows > 0 && cols !== units) {
      const what = isList ? "unit of" : "input of";
      throw new RangeError(
        `${caller}: expected ${part} to have ${units} columns (one for each ${what} ${whose}) but found ${cols}.`,
      );
    }
    if (rows !== matrices[0].rows) {
      throw new RangeError(
        `${caller}: expected ${part} (${whose}) to have ${
          matrices[0].rows
        } rows, as x[0], but found ${rows}.`,
      );
    }
  });
  return matrices;
}

/**
 * Refuses a list of matrices where one is expected, as for a network that was made with one input or output.
 *
 * @throws {TypeError} If it is a list.
 */
export function checkSingle<T>(caller: string, name: string, value: T | readonly T[]): T {
  if (!(Array.isArray(value) && isA(value[0], Matrix))) return value as T;
  throw new TypeError(
    `${caller}: expected ${name} to be one matrix, as the model was made, but found a list of ${value.length}.`,
  );
}

function isSingle(x: Examples): x is Inputs {
  if (isA(x, Matrix)) return true;
  const [row] = Array.isArray(x) ? x : [];
  return !isA(row, Matrix) && typeof row === "object" && typeof row?.[0] === "number";
}

function checkList(caller: string, x: Examples, inputs: readonly Width[]): readonly Inputs[] {
  // The inputs of another model are a list, even of one.
  if (inputs.length === 1 && isSingle(x)) return [x];
  if (Array.isArray(x) && x.length === inputs.length) return x;
  const names = inputs.map(({ name }) => name).join(", ");
  throw new TypeError(
    `${caller}: expected x to be a list of ${inputs.length}, one for each input (${names}), but found ${
      Array.isArray(x) ? `one of ${x.length}` : shown(x)
    }.`,
  );
}
