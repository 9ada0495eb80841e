import { missingMarks } from "./missing.ts";
import type { Note } from "./note.ts";
import { isNumber } from "./numbers.ts";
import { readRows, type Row } from "./rows.ts";

/** A table as it was read; a missing value is an empty cell. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** How a table is read. */
export interface TableOptions {
  /** The character between cells; a blank for any number of them. */
  readonly separator: string;
  /**
   * Whether the first line names the columns; by default it does if the column to be learned is named there, or there
   * are no numbers in it.
   */
  readonly header?: boolean;
  /** What else stands for a missing value. */
  readonly naValues?: readonly string[];
  /** The column to be learned, one of the two. */
  readonly label?: string | number;
  readonly target?: string | number;
}

/**
 * Reads a table from text. Empty lines are left out; columns without names are called by their numbers, from 0.
 *
 * @throws {RangeError} If a quote is not closed, a column has the name of another, or a row has another number of cells.
 */
export function readTable(text: string, options: TableOptions, note: Note): Table {
  const { separator, header, naValues = [] } = options;
  const rows = withoutEmptyEnd(readRows(text, separator));
  checkQuotes(text, rows.at(-1)?.line);
  const first = rows[0];
  if (first === undefined) throw new RangeError("loadCsv: expected a table but found no text.");
  const answer = options.label ?? options.target;
  const named = header ??
    (first.cells.includes(answer as string) || !first.cells.some(isNumber));
  if (header === undefined && !named) {
    note(
      `line ${first.line} holds numbers, so it was taken for data, and the columns are called "0", "1", "2" …; ` +
        "if it is the line of names, say { header: true }",
    );
  }
  const columns = named ? namesOf(first, note) : first.cells.map((_, i) => String(i));
  const missing = missingMarks(naValues);
  const body = (named ? rows.slice(1) : rows).map(({ line, cells }) => {
    checkLength(line, cells, { first, separator });
    return { line, cells: cells.map((cell) => missing.has(cell) ? "" : cell) };
  });
  if (body.length === 0) {
    throw new RangeError("loadCsv: expected rows under the line of names but found none.");
  }
  return { columns, rows: body };
}

function checkLength(
  line: number,
  { length }: readonly string[],
  { first, separator }: { first: Row; separator: string },
): void {
  if (length === first.cells.length) return;
  throw new RangeError(
    `loadCsv: expected line ${line} to have ${first.cells.length} cells, as line ${first.line} has, but found ${length}` +
      `; a cell with a ${JSON.stringify(separator)} or a line break in it needs double quotes.`,
  );
}

/** Some programs end each line with a separator: a last column that is empty in all lines is none. */
function withoutEmptyEnd(rows: Row[]): Row[] {
  const length = rows[0]?.cells.length ?? 0;
  const ended = length > 1 &&
    rows.every(({ cells }) => cells.length === length && cells[length - 1] === "");
  return ended ? rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, -1) })) : rows;
}

/** A quote that is never closed would swallow the lines after it, as part of its cell. */
function checkQuotes(text: string, lastLine?: number): void {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 0) return;
  throw new RangeError(
    `loadCsv: expected every double quote to be closed but found one that is not, perhaps in line ${lastLine}` +
      `; a quote inside a cell is written twice, and the cell in quotes.`,
  );
}

/** The names in the first line. A first column without a name, as programs write it for the numbers of rows, gets one. */
function namesOf({ line, cells }: Row, note: Note): string[] {
  const columns = cells.map((name, i) => i === 0 && name === "" && cells.length > 1 ? "row" : name);
  if (cells[0] !== columns[0]) note(`the first column has no name and is called "row"`);
  for (const [i, name] of columns.entries()) {
    if (name === "" || columns.indexOf(name) !== i) {
      const found = name === "" ? "an empty one" : `${JSON.stringify(name)} twice`;
      throw new RangeError(
        `loadCsv: expected line ${line} to give each column a name of its own but found ${found}; ` +
          `where a table has no names, say { header: false }.`,
      );
    }
  }
  return columns;
}
