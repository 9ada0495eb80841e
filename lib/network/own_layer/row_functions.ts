import type { Params } from "../../activations/params.ts";
import { lengthOf, shown } from "../../options/mod.ts";
import type { WeightShape } from "../weight.ts";
import type { LayerDefinition, NumbersByName, Row, RowFunctions } from "./definition.ts";
import { numericGradient } from "./own_gradient.ts";

/** For what the functions of a definition are wanted. */
export interface Size {
  readonly params: Params;
  /** How many numbers come in. */
  readonly inputs: number;
  /** How many come out. */
  readonly units: number;
  /** The shapes of the weights, by their names. */
  readonly shapes: Readonly<Record<string, WeightShape>>;
}

/**
 * The functions of a definition for a size; messages begin with `caller`.
 *
 * They throw a RangeError where what they return has another length than it should.
 */
export function rowFunctions(
  caller: string,
  definition: LayerDefinition,
  size: Size,
): RowFunctions {
  const { name, backward } = definition, { params, inputs, units, shapes } = size;
  const checked = (what: string, values: unknown, length: number) =>
    checkedRow(`${caller}: expected ${what} of ${name}`, values, length);
  const forward = (x: Row, weights: NumbersByName) =>
    checked("forward", definition.forward(x, weights as never, params), units);
  if (backward === undefined) {
    const numeric: RowFunctions["backward"] = (x, weights, gradient) =>
      numericGradient(forward, { x, weights }, gradient);
    return { name, forward, backward: numeric };
  }
  return {
    name,
    forward,
    backward(x, weights, gradient) {
      const given: unknown = backward(x, weights as never, gradient, params);
      if (typeof given !== "object" || given === null) {
        throw new TypeError(
          `${caller}: expected backward of ${name} to return an object such as { ${
            ["x", ...Object.keys(shapes)].join(", ")
          } } but found ${shown(given)}.`,
        );
      }
      const { x: xGradient, ...others } = given as Record<string, unknown>;
      return {
        x: checked("x from backward", xGradient, inputs),
        ...Object.fromEntries(
          Object.entries(shapes).map(([weight, [length, cols]]) => {
            const what = `${weight} from backward`, { [weight]: values } = others;
            if (cols === undefined) return [weight, checked(what, values, length)];
            return [weight, checkedRows(what, values, length, cols)];
          }),
        ),
      };
    },
  };

  function checkedRows(what: string, values: unknown, length: number, cols: number): Row[] {
    if (lengthOf(values) !== length) {
      throw new RangeError(
        `${caller}: expected ${what} of ${name} to be ${length} rows of ${cols} numbers but found ${
          shown(values)
        }.`,
      );
    }
    return Array.from(
      values as ArrayLike<unknown>,
      (row) => checked(`a row of ${what}`, row, cols),
    );
  }
}

function checkedRow(expected: string, values: unknown, length: number): Row {
  const found = lengthOf(values);
  if (found === length) return Float64Array.from(values as ArrayLike<number>);
  if (found === undefined) {
    throw new TypeError(
      `${expected} to be a list of ${length} numbers but found ${shown(values)}${
        values === undefined ? "; does the function return its value?" : "."
      }`,
    );
  }
  throw new RangeError(`${expected} to be ${length} numbers but found ${found}.`);
}
