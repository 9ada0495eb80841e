import { isPlain, plainName, reading, readOptions, shown } from "../options/mod.ts";
import { OTHER_SHAPE_OPTIONS } from "./input_shape.ts";

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
  const names = [...known, ...otherShapes(caller, options, known)];
  const own = readOptions(caller, options, names, aliases);
  checkName(caller, own.name);
  return own;
}

/** Of the other ways to write `inputShape`, the ones that are there: so messages list one way only. */
function otherShapes(caller: string, options: unknown, known: readonly string[]): string[] {
  if (!known.includes("inputShape") || !isPlain(options)) return [];
  const given = reading(caller, "the options", () => Object.keys(options).map(plainName));
  return OTHER_SHAPE_OPTIONS.filter((name) => given.includes(plainName(name)));
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
