import { dsvFormat } from "d3-dsv";

/** A table as it was read: names, and the rows with the lines they begin at. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/**
 * Reads a table from text, by RFC 4180: cells may stand in double quotes and then hold anything. Empty lines are left out.
 *
 * @param header Whether the first line names the columns; else they are called by their numbers, from 0.
 * @throws {RangeError} If a quote is not closed, a column has no name or that of another, or a row has another number of cells.
 */
export function readTable(text: string, separator: string, header: boolean): Table {
  const parsed: string[][] = dsvFormat(separator).parseRows(text);
  let line = 1;
  const rows = parsed.map((cells) => {
    const begin = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return { line: begin, cells: cells.map((cell) => cell.trim()) };
  }).filter(({ cells }) => cells.some((cell) => cell !== ""));
  checkQuotes(text, rows.at(-1)?.line);
  const first = rows[0];
  if (first === undefined) throw new RangeError("loadCsv: expected a table but found no text.");
  const columns = header ? first.cells : first.cells.map((_, i) => String(i));
  if (header) checkNames(columns, first.line);
  const body = header ? rows.slice(1) : rows;
  for (const { line, cells } of body) {
    if (cells.length !== columns.length) {
      throw new RangeError(
        `loadCsv: expected line ${line} to have ${columns.length} cells, as line ${first.line} has, but found ${cells.length}` +
          `; a cell with a ${JSON.stringify(separator)} or a line break in it needs double quotes.`,
      );
    }
  }
  return { columns, rows: body };
}

/** A quote that is never closed would swallow the lines after it, as part of its cell. */
function checkQuotes(text: string, lastLine?: number): void {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 0) return;
  throw new RangeError(
    `loadCsv: expected every double quote to be closed but found one that is not, perhaps in line ${lastLine}` +
      `; a quote inside a cell is written twice, and the cell in quotes.`,
  );
}

function checkNames(columns: readonly string[], line: number): void {
  for (const [i, name] of columns.entries()) {
    if (name === "" || columns.indexOf(name) !== i) {
      const found = name === "" ? "an empty one" : `${JSON.stringify(name)} twice`;
      throw new RangeError(
        `loadCsv: expected line ${line} to give each column a name of its own but found ${found}; ` +
          `where a table has no names, say { header: false }.`,
      );
    }
  }
}
