import { Matrix } from "../../engine/mod.ts";
import type { Column, NumberColumn } from "./columns.ts";
import { listed, type Note } from "./note.ts";
import { numberOf } from "./numbers.ts";
import type { Row } from "./rows.ts";

/** What the columns of x are called: a column of texts has one for each of them, "sex=female". */
export function featureNames(columns: readonly Column[]): string[] {
  return columns.flatMap((column) =>
    column.kind === "number" ? [column.name] : column.texts.map((text) => `${column.name}=${text}`)
  );
}

/** For each column of x whether it holds the numbers of the table, not zeros and ones for texts. */
export function areNumbers(columns: readonly Column[]): boolean[] {
  return columns.flatMap((column) =>
    column.kind === "number" ? [true] : column.texts.map(() => false)
  );
}

/** The rows as numbers: NaN where one is missing, zeros where a text is. */
export function featuresOf(rows: readonly Row[], columns: readonly Column[]): Matrix {
  const width = areNumbers(columns).length;
  const x = new Matrix(rows.length, width);
  let first = 0;
  for (const column of columns) {
    const numbers = column.kind === "number" ? undefined : new Map(
      column.texts.map((text, i) => [text, i]),
    );
    for (const [row, { cells }] of rows.entries()) {
      const at = row * width + first, cell = cells[column.place];
      if (column.kind === "number") x.data[at] = numberOf(cell, column.decimal);
      else if (cell !== "") x.data[at + numbers!.get(cell)!] = 1;
    }
    first += column.kind === "number" ? 1 : column.texts.length;
  }
  return x;
}

/** From so many rows on, whole numbers in steps of 1 look like the rows' numbers. */
const ROWS_OF_A_COUNT = 10;

/** Remarks columns that look like the numbers of the rows: a network can learn them by heart. */
export function noteIds(
  rows: readonly Row[],
  columns: readonly Column[],
  note: Note,
): void {
  const ids = columns.filter((column) => column.kind === "number")
    .filter((column) => looksLikeId(rows, column)).map(({ name }) => name);
  if (ids.length === 0) return;
  note(
    `${listed(ids)} ${
      ids.length === 1 ? "looks like the number of the row" : "look like numbers of the rows"
    }, from which nothing general can be learned; to leave ${
      ids.length === 1 ? "it" : "them"
    } out, say { ignore: ${JSON.stringify(ids)} }`,
  );
}

function looksLikeId(rows: readonly Row[], { name, place, decimal }: NumberColumn): boolean {
  const isWhole = ({ cells }: Row) => Number.isInteger(numberOf(cells[place], decimal));
  if (!rows.every(isWhole)) return false; // most columns are done with after their first cell
  const values = rows.map(({ cells }) => numberOf(cells[place], decimal));
  if (new Set(values).size !== values.length) return false;
  if (/^(row|index)$|(^|[\s_.-])id$|[a-z]I[Dd]$/i.test(name) && !/[a-z]id$/.test(name)) return true;
  return values.length >= ROWS_OF_A_COUNT && values.every((v, i) => v === values[0] + i);
}
