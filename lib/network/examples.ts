import { Matrix } from "../engine/mod.ts";
import { isA, reading, shown } from "../options/mod.ts";
import { partName, partsByName } from "./by_name.ts";
import { exampleRows, type NestedNumbers, otherShape } from "./example_rows.ts";
import { sizesOf } from "./nested_rows.ts";
import { type Shape, sizeOf } from "./shapes.ts";
import { isTensorLike, type TensorLike } from "./tensor_like.ts";

/**
 * Examples of one input: a row each, an array nested as deep as their shape is long, or a number each where an example
 * is a single one.
 */
export type Inputs = Matrix | NestedNumbers | TensorLike;

/**
 * What goes into a network: a row an example, or, for one made with a list of inputs, a list with one for each; or an
 * object by the names of the inputs.
 */
export type Examples = Inputs | readonly Inputs[] | Readonly<Record<string, Inputs>>;

/** What is known of an input. */
interface InputPlace {
  readonly name: string;
  readonly shape: Shape;
}

/**
 * x as matrices, one for each of these inputs; `isList` says whether it is a list.
 *
 * @throws {RangeError} If there are too few or too many, an example has another shape, or numbers of rows differ.
 * @throws {TypeError} If x is not a list where one is expected, or something in it is not a number.
 */
export function examplesOf(
  caller: string,
  x: Examples,
  inputs: readonly InputPlace[],
  isList: boolean,
): Matrix[] {
  const names = inputs.map(({ name }) => name);
  const partOf = (i: number) => isList ? partName("x", x, names, i) : "x";
  const of = (i: number) => isList ? `the input "${names[i]}"` : "the network";
  const matrices = reading(caller, "x", () => {
    const list = partsByName<Inputs>(caller, "x", x, { names, of: "inputs" }) ??
      (isList ? checkList(caller, x, inputs) : [checkSingle(caller, "x", x) as Inputs]);
    return Array.from(list, (part, i) =>
      exampleRows(caller, partOf(i), part, {
        shape: inputs[i].shape,
        as: `${of(i)} takes them`,
        flatten: `give it inputShape: [${
          sizesOf(part).slice(1).join(", ")
        }] and nl.layers.flatten() as its first layer`,
      }));
  });
  matrices.forEach(({ rows, cols }, i) => {
    const { shape } = inputs[i], units = sizeOf(shape), part = partOf(i);
    if (rows > 0 && cols !== units) {
      if (shape.length > 1) {
        throw otherShape(caller, part, [rows, cols], {
          shape,
          as: `${of(i)} takes them`,
          flatten: "",
        });
      }
      const what = isList ? "unit of" : "input of";
      throw new RangeError(
        `${caller}: expected ${part} to have ${units} columns (one for each ${what} ${
          of(i)
        }) but found ${cols}.`,
      );
    }
    if (rows !== matrices[0].rows) {
      throw new RangeError(
        `${caller}: expected ${part} (${of(i)}) to have ${matrices[0].rows} rows, as ${
          partOf(0)
        }, but found ${rows}.`,
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

/** Whether it is the examples of one input, and not a list of them; such examples may be flat numbers, too. */
function isSingle(x: Examples, { shape }: InputPlace): x is Inputs {
  if (isA(x, Matrix) || isTensorLike(x)) return true;
  const depth = sizesOf(x).length - 1, [first] = Array.isArray(x) ? x : [undefined];
  if (depth < 0 || isA(first, Matrix) || isTensorLike(first)) return false;
  return depth <= Math.max(1, shape.length) || (x as Inputs[]).length !== 1;
}

function checkList(caller: string, x: Examples, inputs: readonly InputPlace[]): readonly Inputs[] {
  // The inputs of another model are a list, even of one.
  if (inputs.length === 1 && isSingle(x, inputs[0])) return [x];
  if (Array.isArray(x) && x.length === inputs.length) return x;
  const names = inputs.map(({ name }) => name).join(", ");
  throw new TypeError(
    `${caller}: expected x to be a list of ${inputs.length}, one for each input (${names}), but found ${
      Array.isArray(x) ? `one of ${x.length}` : shown(x)
    }.`,
  );
}
