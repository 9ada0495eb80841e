import { Matrix } from "../engine/mod.ts";
import { shown } from "../options/mod.ts";
import type { Table } from "./csv_table.ts";
import { type Dataset, MOST_CLASSES } from "./dataset.ts";

/**
 * The cells of `columns` as numbers, a row each.
 *
 * @throws {RangeError} If a cell is not a number; the message gives its line and column.
 */
export function numbersOf(table: Table, columns: readonly string[]): Matrix {
  const places = columns.map((name) => table.columns.indexOf(name));
  const x = new Matrix(table.rows.length, columns.length);
  for (const [row, { line, cells }] of table.rows.entries()) {
    for (const [col, place] of places.entries()) {
      const cell = cells[place];
      const value = cell === "" ? NaN : Number(cell);
      if (!Number.isFinite(Math.fround(value))) {
        throw new RangeError(
          `loadCsv: expected a number in line ${line}, column ${
            JSON.stringify(columns[col])
          }, but found ${cell === "" ? "an empty cell" : shown(cell)}; ${advice(cell)}.`,
        );
      }
      x.data[row * columns.length + col] = value;
    }
  }
  return x;
}

/** What may help where a cell is not a number. */
function advice(cell: string): string {
  return /^[-+]?\d+,\d+$/.test(cell)
    ? "write decimals with a point"
    : "mend or delete that line, or choose other columns with { columns: […] }";
}

/**
 * The cells of one column as classes, numbered in the order of numbers if all are, else of the alphabet.
 *
 * @throws {RangeError} If a cell is empty, or there are too few classes or too many.
 */
export function classesOf(table: Table, label: string): Pick<Dataset, "labels" | "classNames"> {
  const place = table.columns.indexOf(label);
  const cells = table.rows.map(({ line, cells }) => {
    if (cells[place] !== "") return cells[place];
    throw new RangeError(
      `loadCsv: expected a class in line ${line}, column ${
        JSON.stringify(label)
      }, but found an empty cell; mend or delete that line.`,
    );
  });
  const classNames = [...new Set(cells)].sort();
  if (classNames.length < 2 || classNames.length > MOST_CLASSES) {
    throw new RangeError(
      `loadCsv: expected from 2 to ${MOST_CLASSES} classes in column ${
        JSON.stringify(label)
      } but found ${classNames.length}.`,
    );
  }
  if (classNames.every((name) => Number.isFinite(Number(name)))) {
    classNames.sort((a, b) => Number(a) - Number(b));
  }
  const numbers = new Map(classNames.map((name, number) => [name, number]));
  return { labels: Uint8Array.from(cells, (cell) => numbers.get(cell)!), classNames };
}
