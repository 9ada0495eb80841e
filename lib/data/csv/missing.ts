/** What common programs write for a missing value: pandas's list, and the "?" of the UCI repository. */
const MARKS: readonly string[] = [
  "",
  "?",
  "NA",
  "N/A",
  "n/a",
  "<NA>",
  "#N/A",
  "#N/A N/A",
  "#NA",
  "NaN",
  "-NaN",
  "nan",
  "-nan",
  "1.#IND",
  "-1.#IND",
  "1.#QNAN",
  "-1.#QNAN",
  "NULL",
  "null",
  "None",
];
const KNOWN: ReadonlySet<string> = new Set(MARKS);

/** Whether a cell says that its value is missing. */
export function isMissing(cell: string): boolean {
  return KNOWN.has(cell);
}

/** All cells that say that a value is missing: the usual ones, and those that a person names. */
export function missingMarks(own: readonly string[]): ReadonlySet<string> {
  return own.length === 0 ? KNOWN : new Set([...MARKS, ...own.map((mark) => mark.trim())]);
}
