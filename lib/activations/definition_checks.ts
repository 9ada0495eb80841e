import { isActivation } from "./activation.ts";
import { didYouMean, isPlain, reading, shown } from "../options/mod.ts";

/**
 * Refuses a definition that is not an object of properties, that cannot be read, or has a property that does not exist: a
 * misspelt `derivative` would silently be a numeric one.
 *
 * @throws {TypeError} If it is no such object.
 * @throws {RangeError} If there is an unknown property; the message gives the nearest.
 */
export function checkIsDefinition(
  caller: string,
  definition: unknown,
  known: readonly string[],
  like = '{ name: "bent", f: (x) => x }',
): void {
  if (!isPlain(definition)) {
    throw new TypeError(
      `${caller}: expected an object such as ${like} but found ${shown(definition)}.`,
    );
  }
  for (const name of reading(caller, "the definition", () => Object.keys(definition))) {
    if (!known.includes(name)) {
      throw new RangeError(
        `${caller}: expected properties among ${known.join(", ")} but found ${shown(name)}${
          didYouMean(name, known)
        }`,
      );
    }
    reading(caller, name, () => definition[name]);
  }
}

/** Refuses a name that is not text, is empty, or longer than any name. */
export function checkName(caller: string, name: unknown): void {
  if (typeof name === "string" && name !== "" && name.length <= MOST_LETTERS) return;
  throw new TypeError(
    `${caller}: expected name to be text of 1 to ${MOST_LETTERS} letters but found ${shown(name)}.`,
  );
}

const MOST_LETTERS = 100;

/** Refuses a part that is not a function. */
export function checkPart(caller: string, name: string, part: string, f: unknown): void {
  const found = shown(f);
  const takesVectors = isActivation(f) && f.kind === "vector";
  if (typeof f === "function" && found !== "a class" && !takesVectors) return;
  throw new TypeError(
    `${caller}: expected ${part} of ${name} to be a function of x but found ${found}.`,
  );
}
