import { Matrix } from "../engine/mod.ts";
import { isPlain, isTyped } from "./copy.ts";
import { inWords } from "./in_words.ts";
import { NotStarted, todo } from "./todo.ts";

/** The first place in which a found value is not the expected one. */
export interface Difference {
  /** The way there, such as `[2]` or `.relu`; empty for the value itself. */
  readonly path: string;
  readonly expected: unknown;
  readonly found: unknown;
  /** In words, where the values themselves are too long or say too little. */
  readonly expectedWords: string;
  readonly foundWords: string;
}

/** By default numbers may differ by this much, in parts of the expected number or of 1, whichever is larger. */
export const TOLERANCE = 1e-6;

/**
 * Compares a found value with an expected one: first its type and shape, then number by number. Lists may be arrays,
 * typed arrays or anything that can be iterated; an iterator is never asked for many more items than expected.
 *
 * @throws {NotStarted} If it meets `todo`.
 */
export function differenceOf(
  expected: unknown,
  found: unknown,
  tolerance: number = TOLERANCE,
  path = "",
): Difference | undefined {
  if (found === todo) throw new NotStarted();
  const differ = (expectedWords = inWords(expected), foundWords = inWords(found)) => ({
    path,
    expected,
    found,
    expectedWords,
    foundWords,
  });
  if (typeof expected === "number") {
    if (typeof found !== "number") return differ(`a number, ${inWords(expected)}`);
    return isNear(found, expected, tolerance) ? undefined : differ(...apart(expected, found));
  }
  if (expected instanceof Matrix) {
    if (!(found instanceof Matrix)) return differ();
    if (found.rows !== expected.rows || found.cols !== expected.cols) return differ();
    const at = expected.data.findIndex((each, i) => !isNear(found.data[i], each, tolerance));
    if (at < 0) return undefined;
    const place = `${path}.at(${Math.floor(at / expected.cols)}, ${at % expected.cols})`;
    return differenceOf(expected.data[at], found.data[at], tolerance, place);
  }
  if (Array.isArray(expected) || isTyped(expected)) {
    const list = listOf(found, expected.length);
    const count = `${expected.length} ${expected.length === 1 ? "item" : "items"}`;
    if (list === undefined) return differ(`a list of ${count}`);
    if (list.length !== expected.length) {
      return differ(
        `${count}, ${inWords(expected)}`,
        list.length > expected.length && !("length" in Object(found))
          ? `more than ${count}; does it end?`
          : undefined,
      );
    }
    for (let i = 0; i < expected.length; i++) {
      const difference = differenceOf(expected[i], list[i], tolerance, `${path}[${i}]`);
      if (difference) return difference;
    }
    return undefined;
  }
  if (isPlain(expected)) {
    if (typeof found !== "object" || found === null) return differ();
    for (const key of Object.keys(expected)) {
      const each = (found as Record<string, unknown>)[key];
      if (each === undefined && !(key in found)) {
        const missing = differenceOf(expected[key], found, tolerance, `${path}.${key}`);
        return missing && { ...missing, foundWords: `no ${key} in ${inWords(found)}` };
      }
      const difference = differenceOf(expected[key], each, tolerance, `${path}.${key}`);
      if (difference) return difference;
    }
    return undefined;
  }
  return Object.is(expected, found) ? undefined : differ();
}

/** The items of a list or an iterable, at most one more than `most`; undefined for anything else. */
export function listOf(found: unknown, most: number): ArrayLike<unknown> | undefined {
  if (Array.isArray(found) || isTyped(found)) return found;
  if (typeof found !== "object" || found === null || !(Symbol.iterator in found)) return undefined;
  const items: unknown[] = [];
  for (const item of found as Iterable<unknown>) {
    items.push(item);
    if (items.length > most) break;
  }
  return items;
}

/** Whether two numbers are equal up to rounding; NaN is near NaN only. */
export function isNear(found: number, expected: number, tolerance: number): boolean {
  return found === expected || Number.isNaN(found) && Number.isNaN(expected) ||
    Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

/** Two numbers with enough digits to tell them apart. */
function apart(a: number, b: number): [string, string] {
  return inWords(a) === inWords(b) ? [String(a), String(b)] : [inWords(a), inWords(b)];
}
