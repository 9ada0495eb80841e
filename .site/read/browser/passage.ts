/** What the search finds, as the build indexes it and the page shows it. */

import type { Options } from "./packages.ts";

/** A section of a notebook, or a word of the glossary. */
export interface Passage {
  id: number;
  /** The title of its page. */
  title: string;
  /** Its heading; "" for the beginning of a page. */
  heading: string;
  /** Its place in the site. */
  address: string;
  text: string;
  code: string;
}

/** How passages are indexed and found; the same when the index is made and when it is read. */
export const searchOptions: Options<Passage> = {
  fields: ["title", "heading", "text", "code"],
  storeFields: ["title", "heading", "address", "text"],
  searchOptions: {
    boost: { heading: 3, title: 2, code: 0.3 },
    prefix: true,
    fuzzy: 0.15,
    combineWith: "AND",
  },
};
