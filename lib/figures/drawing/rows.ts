import { Matrix } from "../../engine/mod.ts";
import { isA, itemsOf, numberList } from "../../options/mod.ts";

/**
 * The rows of a Matrix or of a list of lists, as numbers.
 *
 * @param most the most numbers a row may have
 * @throws {TypeError} If something is not a number, or not a list.
 * @throws {RangeError} If there are too many.
 */
export function rowsOf(caller: string, name: string, rows: unknown, most: number): number[][] {
  if (isA(rows, Matrix)) return Array.from(rows, (row) => Array.from(row));
  return itemsOf(caller, name, rows, { like: "[[1, 2], [3, 4]]", most: MOST_ROWS })
    .map((row, i) => numberList(caller, `${name}[${i}]`, row, { most }));
}

/** More would neither be seen nor fit into a notebook. */
const MOST_ROWS = 1_000_000;
