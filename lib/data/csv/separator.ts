import { shown } from "../../options/mod.ts";
import { isMissing } from "./missing.ts";
import type { Note } from "./note.ts";
import { isNumber } from "./numbers.ts";
import { BLANKS, readRows } from "./rows.ts";

/** What tables have between their cells, and what it is called; where two fit equally well, the first is taken. */
const SEPARATORS: readonly [separator: string, name: string][] = [
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "bars"],
  [",", "commas"],
  [BLANKS, "blanks"],
];

/** So much of a long text shows what separates its cells. */
const SAMPLE = 50_000;

/** Excel's own line for it, before the table. */
const EXCEL_LINE = /^sep=(.)(?=\r|\n)/;

/** A text without Excel's line about the separator, and what separates the cells of its table. */
export function separated(
  text: string,
  separator: string | undefined,
  note: Note,
): { text: string; separator: string } {
  if (separator !== undefined) checkSeparator(separator);
  const excel = text.match(EXCEL_LINE)?.[1];
  const table = excel === undefined ? text : text.replace(EXCEL_LINE, "");
  const found = separator ?? excel ?? likeliest(table);
  if (separator === undefined && found !== ",") {
    const name = SEPARATORS.find(([known]) => known === found)?.[1] ?? JSON.stringify(found);
    note(`cells are separated by ${name}; if not, say { separator: "," }`);
  }
  return { text: table, separator: found };
}

function checkSeparator(separator: unknown): void {
  if (typeof separator === "string" && /^[^"\r\n]$/u.test(separator)) return;
  throw new RangeError(
    `loadCsv: expected separator to be one character, such as ";", but found ${shown(separator)}.`,
  );
}

/** The separator that gives all lines the same number of cells, and the most numbers in them. */
function likeliest(text: string): string {
  const sample = text.length <= SAMPLE ? text : text.slice(0, text.lastIndexOf("\n", SAMPLE));
  const fits = SEPARATORS.map(([separator]) => ({ separator, ...fitOf(sample, separator) }))
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => b.alike - a.alike || b.numbers - a.numbers || b.columns - a.columns);
  return fits[0]?.separator ?? ",";
}

/** How a separator fits: the usual number of cells, the share of lines that have it, and the share of numbers there. */
function fitOf(text: string, separator: string) {
  const rows = readRows(text, separator);
  const lengths = new Map<number, number>();
  for (const { cells: { length } } of rows) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const [columns, count] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const cells = rows.filter(({ cells: { length } }) => length === columns)
    .flatMap(({ cells }) => cells);
  const numbers = cells.filter((cell) => isNumber(cell) || isMissing(cell)).length;
  return { columns, alike: count / rows.length, numbers: numbers / cells.length };
}
