import { reading, shown } from "../options/mod.ts";
import { checkSingle } from "./examples.ts";

/**
 * What is given for each output as a list of one for each; `isListed` says whether the outputs are a list.
 *
 * @throws {TypeError} If it is not as the outputs are.
 */
export function perOutput<T>(
  caller: string,
  y: T | readonly T[],
  outputNames: readonly string[],
  isListed: boolean,
): readonly T[] {
  const isList = reading(caller, "y", () => Array.isArray(y));
  if (!isListed) return [reading(caller, "y", () => checkSingle(caller, "y", y))];
  const { length } = outputNames;
  if (isList && (y as readonly T[]).length === length) return y as readonly T[];
  throw new TypeError(
    `${caller}: expected y to be a list of ${length}, one for each output (${
      outputNames.join(", ")
    }), but found ${isList ? `one of ${(y as readonly T[]).length}` : shown(y)}.`,
  );
}
