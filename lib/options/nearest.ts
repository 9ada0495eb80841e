import leven from "leven";
import { ownNameFor } from "./foreign_names.ts";
import { plainName } from "./plain_name.ts";

/** Longer names are no misspelling of anything, and comparing them takes long. */
const MOST_LETTERS = 60;
/** Of a name that was begun only, so many letters say which one it is. */
const FEWEST_LETTERS = 3;
/** More changes make another name. */
const LETTERS_PER_CHANGE = 3;
/** Fewer letters in a row may all be wrong; more of them, of which most are, make another word. */
const LETTERS_OF_A_WORD = 4;

/**
 * The known name that a misspelt one may mean: what other libraries call it, the same letters in another order, its
 * beginning, or at most one letter in three changed. Undefined where none is that near.
 */
export function nearest(name: unknown, known: readonly string[]): string | undefined {
  if (typeof name !== "string" || name.length > MOST_LETTERS) return undefined;
  const wanted = plainName(name);
  if (wanted === "") return undefined;
  const plain = known.map(plainName);
  const matching = (fits: (other: string) => boolean) => known[plain.findIndex(fits)];
  return matching((other) => other === wanted) ?? ownNameFor(name, known) ??
    matching((other) => sorted(other) === sorted(wanted)) ?? closest(name, known) ??
    (wanted.length < FEWEST_LETTERS ? undefined : matching((other) => other.startsWith(wanted)));
}

/** The end of a sentence that has found an unknown name: the one that may be meant, if one is near. */
export function didYouMean(name: unknown, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? "." : `; did you mean "${near}"?`;
}

/** Of names that are equally near, the one that is nearer as it is written. */
function closest(name: string, known: readonly string[]): string | undefined {
  const wanted = plainName(name);
  const near = known.map((other) => ({ other, distance: leven(wanted, plainName(other)) }))
    .filter(({ other, distance }) =>
      distance <= Math.max(wanted.length, plainName(other).length) / LETTERS_PER_CHANGE &&
      !isOtherWord(wanted, plainName(other), distance)
    );
  return near.sort((a, b) =>
    a.distance - b.distance || leven(name, a.other) - leven(name, b.other)
  )[0]?.other;
}

/** Whether names of several words have one that is another: validationFreq is no misspelling of validationData. */
function isOtherWord(a: string, b: string, distance: number): boolean {
  let start = 0, end = 0;
  while (start < a.length && a[start] === b[start]) start++;
  while (end < a.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const between = Math.max(a.length, b.length) - start - end;
  return between >= LETTERS_OF_A_WORD && distance > between / 2;
}

function sorted(word: string): string {
  return [...word].sort().join("");
}
