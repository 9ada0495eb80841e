import { didYouMean } from "./nearest.ts";
import { reading } from "./reading.ts";
import { shown } from "./shown.ts";

/**
 * Refuses options that are not a plain object, that cannot be read, and option names that do not exist.
 *
 * @throws {TypeError} If `options` is not an object of options, or one cannot be read.
 * @throws {RangeError} If an option is unknown; the message gives the nearest.
 */
export function checkOptions(caller: string, options: unknown, known: readonly string[]): void {
  if (!isPlain(options)) {
    const expected = known.length === 0
      ? "no options"
      : `an object of options { ${known.join(", ")} }`;
    throw new TypeError(`${caller}: expected ${expected} but found ${shown(options)}.`);
  }
  for (const name of reading(caller, "the options", () => Object.keys(options))) {
    if (!known.includes(name)) {
      throw new RangeError(
        known.length === 0
          ? `${caller}: expected no options but found ${shown(name)}.`
          : `${caller}: expected options among ${known.join(", ")} but found ${shown(name)}${
            didYouMean(name, known)
          }`,
      );
    }
    reading(caller, name, () => options[name]);
  }
}

/** Whether a value is an object such as `{ … }` makes: no array, no promise, no Map, nothing of a class. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  try {
    if (Symbol.toStringTag in value) return false; // it says itself that it is something else
    const prototype: object | null = Object.getPrototypeOf(value);
    // An object of another window or worker has a prototype of its own, which is the last one, too.
    return prototype === null || Object.getPrototypeOf(prototype) === null &&
        Object.hasOwn(prototype, "isPrototypeOf");
  } catch {
    return false;
  }
}
