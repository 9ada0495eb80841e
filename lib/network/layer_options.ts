import { readOptions, shown } from "../options/mod.ts";

/**
 * The options of a layer under the names that it knows, and the name among them checked.
 *
 * @throws {TypeError} If they are not an object of options, or the name is not text.
 * @throws {RangeError} If an option is unknown.
 */
export function readLayerOptions<O extends { readonly name?: string }>(
  caller: string,
  options: O,
  known: readonly string[],
  aliases?: Readonly<Record<string, string>>,
): O {
  const own = readOptions(caller, options, known, aliases);
  checkName(caller, own.name);
  return own;
}

/** Longer names would not fit into any summary. */
const MOST_LETTERS = 200;

/**
 * Refuses a name that is not text, or is empty; undefined is none.
 *
 * @throws {TypeError} If it is something else.
 */
export function checkName(caller: string, name: unknown): void {
  if (name === undefined) return;
  if (typeof name === "string" && name !== "" && name.length <= MOST_LETTERS) return;
  throw new TypeError(
    `${caller}: expected name to be text of 1 to ${MOST_LETTERS} letters but found ${shown(name)}.`,
  );
}
