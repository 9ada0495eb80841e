import { dsvFormat } from "d3-dsv";

/** A row as it was read, with the line it begins at. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The separator that stands for any number of blanks. */
export const BLANKS = " ";

/** The rows of a text that are not empty; cells may stand in double quotes and then hold anything (RFC 4180). */
export function readRows(text: string, separator: string): Row[] {
  const parsed: string[][] = separator === BLANKS
    ? dsvFormat("\t").parseRows(tabbed(text))
    : dsvFormat(separator).parseRows(text);
  let line = 1;
  return parsed.map((cells) => {
    const begin = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return { line: begin, cells: cells.map((cell) => cell.trim()) };
  }).filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/** Blanks between cells, however many, as one tab; those inside quotes stay. */
function tabbed(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/gm, "")
    .replace(/"(?:[^"]|"")*"|[ \t]+/g, (found) => found.startsWith('"') ? found : "\t");
}
