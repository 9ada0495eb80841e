import { isPlain, itemsOf, lengthOf, shown, text } from "../options/mod.ts";
import type { About } from "./facts.ts";

/** The facts that are sentences or formulas. */
const TEXTS = ["summary", "derivativeFormula", "cost", "pros", "cons"] as const;

/** The facts that are one of a few words. */
const WORDS = {
  monotonicity: ["increasing", "nondecreasing", "decreasing", "nonincreasing", "not monotonic"],
  smoothness: ["smooth", "continuous slope", "corners", "jumps"],
  symmetry: ["odd", "even"],
} as const;

/** The facts that are lists of objects, and a property that each of these must have, with its type. */
const LISTS = {
  extrema: ["x", "number"],
  atKinks: ["x", "number"],
  references: ["title", "string"],
  defaults: ["library", "string"],
} as const;

/**
 * Refuses facts about a function that are not what a card can show.
 *
 * @throws {TypeError} If one has another type.
 * @throws {RangeError} If one is another word than those there are.
 */
export function checkAbout(caller: string, about: Partial<About>): void {
  for (const name of TEXTS) if (about[name] !== undefined) text(caller, name, about[name]);
  for (const [name, words] of Object.entries(WORDS)) {
    const found: unknown = about[name as keyof typeof WORDS];
    if (found === undefined || (words as readonly unknown[]).includes(found)) continue;
    const list = words.map((word) => JSON.stringify(word)).join(", ");
    throw new RangeError(
      `${caller}: expected ${name} to be one of ${list} but found ${shown(found)}.`,
    );
  }
  for (const [name, [property, type]] of Object.entries(LISTS)) {
    const found: unknown = about[name as keyof typeof LISTS];
    if (found !== undefined) checkObjects(caller, name, found, property, type);
  }
}

function checkObjects(
  caller: string,
  name: string,
  list: unknown,
  property: string,
  type: string,
): void {
  itemsOf(caller, name, list, { like: "[]", most: 100 }).forEach((item, i) => {
    if (isPlain(item) && typeof item[property] === type) return;
    throw new TypeError(
      `${caller}: expected ${name}[${i}] to be an object with ${property}, a ${type}, but found ${
        shown(item)
      }.`,
    );
  });
}

/**
 * Refuses a range that is not two numbers, the smaller first; a function that returns one is asked later.
 *
 * @throws {RangeError} If it is not.
 */
export function checkRange(caller: string, range: unknown): void {
  const [least, greatest] = lengthOf(range) === 2 ? range as unknown[] : [];
  if (typeof least === "number" && typeof greatest === "number" && least <= greatest) return;
  throw new RangeError(
    `${caller}: expected range to be two numbers, the smaller first, such as [0, 1], but found ${
      shown(range)
    }.`,
  );
}
