/** What the search finds, as the build indexes it and the page shows it. */

import type { Options } from "./packages.ts";

/** A section of a notebook, a word of the glossary, or a public name of the library. */
export interface Passage {
  id: number;
  /** What is found in a lesson counts for more than what its solutions repeat. */
  kind: "word" | "name" | "type" | "lessons" | "reference" | "exercises" | "solutions";
  /** The title of its page; "" for the beginning of a page, whose heading it is. */
  title: string;
  /** Its heading, or the word that is explained. */
  heading: string;
  /** Its place in the site. */
  address: string;
  text: string;
  code: string;
  /** The words that a name of the library is put together from; "" for anything else. */
  words: string;
}

const WEIGHTS: Partial<Record<Passage["kind"], number>> = { word: 1.5, solutions: 0.5, type: 0.3 };

/** How passages are indexed and found; the same when the index is made and when it is read. */
export const searchOptions: Options<Passage> = {
  fields: ["title", "heading", "text", "code", "words"],
  storeFields: ["title", "heading", "address", "text", "kind"],
  searchOptions: {
    boost: { heading: 3, title: 0.7, code: 0.3, words: 2 },
    boostDocument: (_id, _term, stored) => WEIGHTS[stored?.kind as Passage["kind"]] ?? 1,
    prefix: true,
    fuzzy: 0.15,
    combineWith: "AND",
  },
};
