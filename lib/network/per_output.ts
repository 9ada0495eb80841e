import { reading, shown } from "../options/mod.ts";
import { partsByName } from "./by_name.ts";
import { checkSingle } from "./examples.ts";

/**
 * What is given for each output, in a list or by their names, as a list of one for each; `isListed` says whether the outputs are a list.
 *
 * @throws {TypeError} If it is not as the outputs are.
 * @throws {RangeError} If it is by names, and they are not those of the outputs.
 */
export function perOutput<T>(
  caller: string,
  y: T | readonly T[] | Readonly<Record<string, T>>,
  outputNames: readonly string[],
  isListed: boolean,
): readonly T[] {
  const byName = partsByName<T>(caller, "y", y, { names: outputNames, of: "outputs" });
  if (byName !== null) return byName;
  const isList = reading(caller, "y", () => Array.isArray(y));
  // A list of one output is as good as that output, if what is given is no list of one.
  const isAlone = outputNames.length === 1 && !(isList && (y as readonly T[]).length === 1);
  if (!isListed || isAlone) {
    return [reading(caller, "y", () => checkSingle(caller, "y", y as T | readonly T[]))];
  }
  const { length } = outputNames;
  if (isList && (y as readonly T[]).length === length) return y as readonly T[];
  throw new TypeError(
    `${caller}: expected y to be a list of ${length}, one for each output (${
      outputNames.join(", ")
    }), but found ${isList ? `one of ${(y as readonly T[]).length}` : shown(y)}.`,
  );
}
