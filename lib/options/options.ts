import { didYouMean } from "./nearest.ts";
import { plainName } from "./plain_name.ts";
import { reading } from "./reading.ts";
import { shown } from "./shown.ts";

/**
 * Refuses options that are not a plain object, that cannot be read, and option names that do not exist, whatever their
 * spelling.
 *
 * @throws {TypeError} If `options` is not an object of options, or one cannot be read.
 * @throws {RangeError} If an option is unknown; the message gives the one that may be meant.
 */
export function checkOptions(caller: string, options: unknown, known: readonly string[]): void {
  if (!isPlain(options)) {
    const expected = known.length === 0
      ? "no options"
      : `an object of options { ${known.join(", ")} }`;
    throw new TypeError(
      `${caller}: expected ${expected} but found ${shown(options)}${
        asFirst(caller, options, known)
      }.`,
    );
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

/** Where Keras takes what is our first option without a name, as in `Dropout(0.5)` or `compile("adam")`. */
const TAKES_FIRST =
  /^(compile$|(layers|initializers|regularizers|losses|metrics|schedules|callbacks)\.\w+$)/;

/** The end of a sentence that has found a value alone: how it is written here. */
function asFirst(caller: string, value: unknown, [first]: readonly string[]): string {
  const isOption = Number.isFinite(value) || typeof value === "string" && value !== "";
  const isMeant = first !== undefined && isOption && TAKES_FIRST.test(caller);
  return isMeant ? `; write { ${first}: ${shown(value)} }` : "";
}

/**
 * The options of the function `caller` under the names that it knows: they forgive case and underscores, as in
 * `batch_size` for `batchSize`.
 *
 * @param aliases other names, by their {@linkcode plainName}, and what they mean
 * @throws {TypeError} If `options` is not an object of options, or one cannot be read.
 * @throws {RangeError} If an option is unknown, or there in two spellings; the message gives the one that may be meant.
 */
export function readOptions<O>(
  caller: string,
  options: O,
  known: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
): O {
  const own = isPlain(options) ? inOwnSpelling(caller, options, known, aliases) : options;
  checkOptions(caller, own, known);
  return own as O;
}

/** The same object where all names are spelled as ours are. */
function inOwnSpelling(
  caller: string,
  options: Readonly<Record<string, unknown>>,
  known: readonly string[],
  aliases: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const names = reading(caller, "the options", () => Object.keys(options));
  if (names.every((name) => known.includes(name))) return options;
  const copy: Record<string, unknown> = {};
  for (const name of names) {
    const plain = plainName(name);
    const own = known.includes(name)
      ? name
      : Object.hasOwn(aliases, plain)
      ? aliases[plain]
      : known.find((each) => plainName(each) === plain) ?? name;
    if (Object.hasOwn(copy, own)) {
      throw new RangeError(
        `${caller}: expected ${own} once but found it in two spellings; leave one out.`,
      );
    }
    // Defined, not assigned: a name such as __proto__ is to be found and refused.
    const value = reading(caller, name, () => options[name]);
    Object.defineProperty(copy, own, { value, enumerable: true });
  }
  return copy;
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
