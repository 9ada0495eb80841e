import type { Matrix } from "../../../engine/mod.ts";
import { itemsOf, shown, textList } from "../../../options/mod.ts";
import { rowsOf } from "../../drawing/rows.ts";
import { extent } from "../../drawing/curve.ts";
import { formatNumber, listed } from "../../drawing/text.ts";

/** Numbers in rows and columns, with their names. */
export interface Grid {
  rows: number;
  cols: number;
  /** Row by row. */
  values: number[];
  rowNames: readonly string[];
  colNames: readonly string[];
  /** What a row and a column is, in a word; "" where they have names of their own. */
  rowWord: string;
  colWord: string;
}

type Names = readonly string[] | string | undefined;

/** A matrix ready to be drawn, for the function `caller`; at most `most` rows and columns. */
export function gridOf(
  caller: string,
  matrix: Matrix | readonly ArrayLike<number>[],
  rowNames: Names,
  colNames: Names,
  most: number,
): Grid {
  const lines = rowsOf(caller, "matrix", matrix, 1_000_000);
  const rows = lines.length, cols = lines[0]?.length ?? 0;
  const uneven = lines.findIndex((line) => line.length !== cols);
  if (!(cols > 0) || uneven >= 0) {
    throw new RangeError(
      `${caller}: expected a Matrix, or rows of equally many numbers, but found ${
        rows === 0
          ? "no row"
          : !(cols > 0)
          ? shown(lines[0])
          : `${lines[uneven].length} numbers in row ${uneven} and ${cols} in row 0`
      }.`,
    );
  }
  if (rows > most || cols > most) {
    throw new RangeError(
      `${caller}: expected at most ${most} rows and columns but found ${rows} × ${cols}; take some.`,
    );
  }
  return {
    rows,
    cols,
    values: lines.flatMap((line) => Array.from(line)),
    rowNames: namesOf(caller, "rows", rowNames, rows),
    colNames: namesOf(caller, "columns", colNames, cols),
    rowWord: typeof rowNames === "string" ? rowNames : "",
    colWord: typeof colNames === "string" ? colNames : "",
  };
}

function namesOf(caller: string, what: string, names: Names, count: number): readonly string[] {
  if (names === undefined) return [];
  if (typeof names === "string") return Array.from({ length: count }, (_, i) => String(i));
  const list = textList(caller, what, names);
  if (list.length === count) return list;
  throw new RangeError(`${caller}: expected ${count} names of ${what} but found ${list.length}.`);
}

/** The rows to point at, for the function `caller`. */
export function markedRows(caller: string, mark: unknown, rows: number): number[] {
  const list = itemsOf(caller, "mark", mark, { like: "[0]", most: rows }) as number[];
  const wrong = list.findIndex((row) => !(Number.isInteger(row) && row >= 0 && row < rows));
  if (wrong < 0) return list;
  throw new RangeError(
    `${caller}: expected rows from 0 to ${rows - 1} to mark but found ${shown(list[wrong])}.`,
  );
}

/** The size, the least and the greatest number with its place, and the rows that are pointed at. */
export function describeGrid(grid: Grid, marked: readonly number[]): string {
  const { rows, cols, values, rowWord, colWord } = grid;
  const many = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;
  const head = `Heat map of ${many(rows, rowWord || "row")} × ${many(cols, colWord || "column")}`;
  const [low, high] = extent(values);
  if (Number.isNaN(low)) return `${head} without a finite number.`;
  const at = values.indexOf(high);
  const place = `${rowName(grid, Math.floor(at / cols))}, ${colName(grid, at % cols)}`;
  const zeros = values.filter((value) => value === 0).length / values.length;
  const rest = [
    low === high
      ? `, ${formatNumber(low, 2)} everywhere.`
      : `, from ${formatNumber(low, 2)} to ${formatNumber(high, 2)} (${place}).`,
    zeros >= 0.05 && low !== high ? ` ${formatNumber(100 * zeros, 2)} % are 0.` : "",
    marked.length > 0
      ? ` Marked: ${
        marked.length > 10
          ? many(marked.length, rowWord || "row")
          : listed(marked.map((row) => rowName(grid, row)))
      }.`
      : "",
  ];
  return head + rest.join("");
}

function rowName({ rowNames, rowWord }: Grid, row: number): string {
  return rowWord || rowNames.length === 0 ? `${rowWord || "row"} ${row}` : rowNames[row];
}

function colName({ colNames, colWord }: Grid, col: number): string {
  return colWord || colNames.length === 0 ? `${colWord || "column"} ${col}` : colNames[col];
}
