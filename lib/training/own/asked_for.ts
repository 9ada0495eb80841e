import { shown, thrownInWords } from "../../options/mod.ts";

/** What a function of one's own works on. */
export type Kind = "number" | "row";

type Any = (...args: never[]) => unknown;

/**
 * Whether a function computes with its arguments as they are, or looks into them, as one does into rows: it is given
 * arrays that notice what is asked of them.
 *
 * @throws {TypeError} If it asks for something that only a tensor has.
 */
export function kindOf(caller: string, what: string, f: Any): Kind {
  let first: PropertyKey | undefined;
  const spy = () =>
    new Proxy([0.25, 0.5, 0.75], {
      get(row, key) {
        first ??= key;
        if (isOfTensor(key)) throw new OfTensor(String(key));
        return Reflect.get(row, key);
      },
    });
  try {
    (f as (...args: unknown[]) => unknown)(spy(), spy());
  } catch (error) {
    if (error instanceof OfTensor) {
      throw new TypeError(
        `${caller}: expected ${what} to be a function of plain numbers but it asks for .${error.message}, which tensors have; ${GIVEN}.`,
      );
    }
  }
  return first === undefined || AS_NUMBER.includes(first) ? "number" : "row";
}

/** What the language asks an array for when it is to be a number. */
const AS_NUMBER: readonly PropertyKey[] = [Symbol.toPrimitive, "valueOf", "toString"];

/** What such a function gets. */
const GIVEN =
  "it is given the target and the output as numbers, as in (t, y) => (t - y) ** 2, or as the rows of one example, as in (t, y) => Math.hypot(t[0] - y[0], t[1] - y[1])";

class OfTensor extends Error {}

function isOfTensor(key: PropertyKey): boolean {
  return typeof key === "string" && !(key in Array.prototype) && !/^-?\d+$/.test(key) &&
    key !== "toJSON" && key !== "then";
}

/**
 * What a function makes of a row of targets and a row of outputs, as a list: a single number for all, or one for each.
 * It throws a TypeError if the function throws, or makes no number of them.
 */
export function valueAt(
  caller: string,
  what: string,
  kind: Kind,
  f: Any,
): (targets: readonly number[], outputs: readonly number[]) => number[] {
  const call = (...args: unknown[]) => {
    const value = called(caller, what, f as (...args: unknown[]) => unknown, args);
    if (typeof value === "number") return value;
    const hint = value === undefined
      ? "; does the function return its value?"
      : kind === "row" && Array.isArray(value)
      ? "; return one number for the row, such as the mean."
      : ".";
    throw new TypeError(
      `${caller}: expected ${what} to return a number but found ${shown(value)}${hint}`,
    );
  };
  return kind === "row"
    ? (targets, outputs) => [call([...targets], [...outputs])]
    : (targets, outputs) => targets.map((target, i) => call(target, outputs[i]));
}

function called(
  caller: string,
  what: string,
  f: (...args: unknown[]) => unknown,
  args: unknown[],
): unknown {
  try {
    return f(...args);
  } catch (error) {
    throw new TypeError(
      `${caller}: expected ${what} to return a number but it throws ${
        thrownInWords(error)
      }; ${GIVEN}.`,
      { cause: error },
    );
  }
}
