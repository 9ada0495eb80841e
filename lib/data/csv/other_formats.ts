/** How files begin that are no text, and what to do with them. */
const FILES: readonly [what: string, begin: readonly number[], advice: string][] = [
  ["a zip or Excel file", [0x50, 0x4b, 3, 4], "unpack it, or save the sheet as CSV"],
  ["an old Excel file", [0xd0, 0xcf, 0x11, 0xe0], "save the sheet as CSV"],
  ["a gzip file", [0x1f, 0x8b], "unpack it first"],
  ["a PDF file", [0x25, 0x50, 0x44, 0x46], "save its table as CSV"],
  ["a Parquet file", [0x50, 0x41, 0x52, 0x31], "save it as CSV"],
];

/** How texts begin that are no table, and what to do with them. */
const TEXTS: readonly [what: string, begin: RegExp, advice: string][] = [
  ["a web page", /^\s*<(!doctype|html|\?xml)/i, "give the address of the file itself"],
  ["JSON", /^\s*(\[\s*[[{]|\{\s*")/, "save it as CSV"],
  ["an ARFF file", /^\s*(%.*\s+)*@relation/i, "delete the lines before its data"],
];

/** @throws {RangeError} If the bytes are those of a file of another kind. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  for (const [what, begin, advice] of FILES) {
    if (beginsWith(bytes, begin)) throw noTable(what, advice);
  }
}

/** @throws {RangeError} If the text is one of another kind. */
export function refuseOtherTexts(text: string): void {
  for (const [what, begin, advice] of TEXTS) {
    if (begin.test(text)) throw noTable(what, advice);
  }
}

/** Whether `bytes` begin so. */
export function beginsWith(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, i) => bytes[i] === byte);
}

/** Says what there is in the place of a table, and what to do about it. */
export function noTable(what: string, advice: string): RangeError {
  return new RangeError(`loadCsv: expected the text of a table but found ${what}; ${advice}.`);
}
