import { checkOptions, isPlain, reading, shown } from "../options/mod.ts";
import { OTHER_SHAPE_OPTIONS } from "./input_shape.ts";

/**
 * Checks the options of a layer, and the name among them.
 *
 * @throws {TypeError} If they are not an object of options, or the name is not text.
 * @throws {RangeError} If an option is unknown.
 */
export function checkLayerOptions(
  caller: string,
  options: { readonly name?: string } | undefined,
  known: readonly string[],
): void {
  checkOptions(caller, options, [...known, ...otherShapes(caller, options, known)]);
  checkName(caller, options!.name);
}

/** Of the other ways to write `inputShape`, the ones that are there: so messages list one way only. */
function otherShapes(caller: string, options: unknown, known: readonly string[]): string[] {
  if (!known.includes("inputShape") || !isPlain(options)) return [];
  return reading(
    caller,
    "the options",
    () => OTHER_SHAPE_OPTIONS.filter((name) => Object.hasOwn(options, name)),
  );
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
