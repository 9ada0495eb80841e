import { Matrix } from "../../engine/mod.ts";
import { type Dataset, MOST_CLASSES } from "../dataset.ts";
import { isNumeric, sorted } from "./columns.ts";
import { type DecimalSign, numberOf } from "./numbers.ts";
import type { Row } from "./rows.ts";
import type { Table } from "./table.ts";

/**
 * The cells of one column as classes, numbered in the order of numbers if all are, else of the alphabet.
 *
 * @throws {RangeError} If there are too few classes, or so many that they are no kinds but names or amounts.
 */
export function classesOf(
  rows: readonly Row[],
  { name, place, decimal }: { name: string; place: number; decimal: DecimalSign },
): Pick<Dataset, "labels" | "classNames"> {
  const cells = rows.map(({ cells }) => cells[place]);
  const classNames = sorted([...new Set(cells)]);
  const { length } = classNames, values = cells.map((cell) => numberOf(cell, decimal));
  const amounts = values.every((value) => !Number.isNaN(value));
  const tooMany = length > MOST_CLASSES || length > 5 && length > rows.length / 2 ||
    amounts && length > 10 && !values.every(Number.isInteger);
  if (length < 2 || tooMany) {
    throw new RangeError(
      `loadCsv: expected from 2 to ${MOST_CLASSES} classes in column ${
        JSON.stringify(name)
      }, each in several rows, but found ${length} in ${rows.length} rows${
        amounts && tooMany
          ? `; to learn its number instead, say { target: ${JSON.stringify(name)} }`
          : ""
      }.`,
    );
  }
  const numbers = new Map(classNames.map((name, number) => [name, number]));
  return { labels: Uint8Array.from(cells, (cell) => numbers.get(cell)!), classNames };
}

/**
 * The numbers of one column, one a row.
 *
 * @throws {RangeError} If they are not numbers.
 */
export function targetsOf(table: Table, name: string, decimal: DecimalSign): Matrix {
  const place = table.columns.indexOf(name);
  if (!isNumeric(table, name, decimal)) {
    throw new RangeError(
      `loadCsv: expected numbers in column ${
        JSON.stringify(name)
      }, the target, but found texts; to learn which text it is, say { label: ${
        JSON.stringify(name)
      } }.`,
    );
  }
  return Matrix.from(table.rows.map(({ cells }) => [numberOf(cells[place], decimal)]));
}
