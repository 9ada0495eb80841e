import { didYouMean, isPlain, reading, shown } from "../options/mod.ts";

/**
 * A setting of `compile` for each output: from a list in their order, or an object by their names, in which outputs may
 * be left out.
 *
 * @throws {TypeError} If it is neither.
 * @throws {RangeError} If a list is too short or too long, or there is no output of a name.
 */
export function settingsOf<T>(
  option: string,
  outputNames: readonly string[],
  setting: readonly T[] | Readonly<Record<string, T>>,
): readonly (T | undefined)[] {
  const names = outputNames.join(", ");
  if (reading("compile", option, () => Array.isArray(setting))) {
    const list = setting as readonly T[];
    if (list.length === outputNames.length) return list;
    throw new RangeError(
      `compile: expected ${option} to be a list of ${outputNames.length}, one for each output (${names}), but found ${list.length}.`,
    );
  }
  if (!isPlain(setting)) {
    throw new TypeError(
      `compile: expected ${option} to be a list with one for each output (${names}), or an object by these names, but found ${
        shown(setting)
      }.`,
    );
  }
  const unknown = reading("compile", option, () => Object.keys(setting)).find((name) =>
    !outputNames.includes(name)
  );
  if (unknown !== undefined) {
    throw new RangeError(
      `compile: expected ${option} for the outputs ${names} but found ${shown(unknown)}${
        didYouMean(unknown, outputNames)
      }`,
    );
  }
  return outputNames.map((name) => (setting as Readonly<Record<string, T>>)[name]);
}
