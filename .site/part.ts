/**
 * What the site is made of: each part writes its own pages into the folder.
 *
 * @module
 */

/** A part of the site, which builds itself from the clone. */
export interface SitePart {
  /** The name in `--only=NAME,…` and in what the build prints. */
  name: string;
  /** Writes the part's files; the folder exists, and what other parts write there is theirs. */
  build(site: Site): Promise<void>;
}

/** What a part is given to build with. */
export interface Site {
  /** The folder that becomes the site; every address in it is relative, so that it works under any path. */
  folder: string;
  /** The names of all parts that the site has, so that one may lead to another. */
  parts: readonly string[];
  /** Says a line of progress. */
  say(line: string): void;
}
