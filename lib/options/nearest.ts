import { closestMatch } from "leven";

/** Longer names are no misspelling of anything, and comparing them takes long. */
const MOST_LETTERS = 60;

/** The end of a sentence that has found an unknown name: the one that may be meant, if one is near. */
export function didYouMean(name: unknown, known: readonly string[]): string {
  if (typeof name !== "string" || name.length > MOST_LETTERS) return ".";
  const nearest = closestMatch(name, [...known]);
  return nearest === undefined ? "." : `; did you mean "${nearest}"?`;
}
