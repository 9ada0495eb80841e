import { didYouMean } from "./nearest.ts";
import { plainName } from "./plain_name.ts";
import { shown } from "./shown.ts";

/**
 * Looks `name` up in `table`, whatever its case and underscores: "categorical_crossentropy" finds
 * `categoricalCrossentropy`. `aliases` are other names, in lower case.
 *
 * @throws {RangeError} If it is not there; the message gives the nearest name.
 */
export function byPlainName<T>(
  caller: string,
  option: string,
  table: Readonly<Record<string, T>>,
  name: unknown,
  aliases: Readonly<Record<string, string>> = {},
): T {
  const names = Object.keys(table);
  // A function of the table that was not called, as in `optimizer: nl.optimizers.adam`, is what its name means.
  if (typeof name === "function" && Object.values<unknown>(table).includes(name)) return name as T;
  if (typeof name === "string") {
    const wanted = Object.hasOwn(aliases, plainName(name)) ? aliases[plainName(name)] : name;
    const found = names.find((known) => plainName(known) === plainName(wanted));
    if (found) return table[found];
  }
  throw new RangeError(
    `${caller}: expected ${option} to be one of ${names.join(", ")} but found ${shown(name)}${
      didYouMean(name, names)
    }`,
  );
}
