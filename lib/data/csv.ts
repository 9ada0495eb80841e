import { checkOptions, didYouMean, flag, itemsOf, lengthOf, shown } from "../options/mod.ts";
import { classesOf, numbersOf } from "./csv_columns.ts";
import { csvText } from "./csv_text.ts";
import { readTable, type Table } from "./csv_table.ts";
import type { Dataset } from "./dataset.ts";
import { splitRows } from "./split.ts";
import { type Standardization, standardizationOf, standardized } from "./standardize.ts";

/** How a table is read. */
export interface CsvOptions {
  /** The column with the classes, which may be words or numbers. */
  readonly label: string | number;
  /** The columns of numbers to learn from; by default all others. */
  readonly columns?: readonly string[];
  /** The share of the rows to test with; by default 0.2. */
  readonly test?: number;
  /** A whole number that makes the split repeat; by default a new one each time. */
  readonly seed?: number;
  /** Whether to bring each column to mean 0 and standard deviation 1, measured on the rows to train on; by default false. */
  readonly standardize?: boolean;
  /** The character between cells; by default ",". */
  readonly separator?: string;
  /** Whether the first line names the columns; by default true. Without, they are called "0", "1", "2" … */
  readonly header?: boolean;
}

/** A table as data to learn from. */
export interface CsvData {
  /** The rows to train on. */
  readonly train: Dataset;
  /** The rows to test with. */
  readonly test: Dataset;
  /** What the columns of x are called. */
  readonly columns: readonly string[];
  /** With `standardize`: what was subtracted and divided by, so that the same can be done to new rows. */
  readonly standardization?: Standardization;
}

/**
 * Loads a table of your own: columns of numbers, and one of classes.
 *
 * `source` is a path, an http address, or the text itself. The rows are split at random into those to train on and those
 * to test with. Standardising measures the rows to train on alone: what the test rows are like must not leak into training.
 *
 * @throws {RangeError} If an option or a cell is not what it should be; the message gives line and column.
 * @throws {Error} If there is nothing to read there.
 *
 * @example
 * ```ts
 * import { loadCsv } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const text = `height,weight,kind
 * 24,4.2,cat
 * 61,30,dog
 * 23,3.9,cat
 * 40,12,dog`;
 * const { train, test, columns } = await loadCsv(text, { label: "kind", test: 0.25, seed: 1 });
 * assertEquals(columns, ["height", "weight"]);
 * assertEquals([train.x.shape, test.x.shape], [[3, 2], [1, 2]]);
 * assertEquals(train.classNames, ["cat", "dog"]);
 * ```
 */
export async function loadCsv(source: string | URL, options: CsvOptions): Promise<CsvData> {
  checkOptions("loadCsv", options, [
    "label",
    "columns",
    "test",
    "seed",
    "standardize",
    "separator",
    "header",
  ]);
  const { standardize = false, separator = ",", header = true } = options;
  if (typeof separator !== "string" || separator.length !== 1 || /["\r\n]/.test(separator)) {
    throw new RangeError(
      `loadCsv: expected separator to be one character, such as ";", but found ${
        shown(separator)
      }.`,
    );
  }
  flag("loadCsv", "standardize", standardize);
  flag("loadCsv", "header", header);
  // A column without a name has a number, and a person may well write it as one.
  const label = typeof options.label === "number" ? String(options.label) : options.label;
  const table = readTable(await csvText(source), separator, header);
  checkColumn(table, "label", label);
  const columns = options.columns === undefined
    ? table.columns.filter((name) => name !== label)
    : chosenColumns(options.columns);
  checkChosen(table, columns, label);
  const data = { x: numbersOf(table, columns), ...classesOf(table, label) };
  const parts = splitRows("loadCsv", data, options);
  if (!standardize) return { ...parts, columns };
  const standardization = standardizationOf(parts.train.x);
  const scaled = (part: Dataset) => ({ ...part, x: standardized(part.x, standardization) });
  return { train: scaled(parts.train), test: scaled(parts.test), columns, standardization };
}

/** The columns that were asked for, as a list. */
function chosenColumns(columns: unknown): string[] {
  if (lengthOf(columns) === undefined) {
    throw new RangeError(
      `loadCsv: expected columns to name at least one column of numbers but found ${
        shown(columns)
      }.`,
    );
  }
  return itemsOf("loadCsv", "columns", columns, { most: 1_000_000 }) as string[];
}

function checkChosen(table: Table, columns: readonly string[], label: string): void {
  if (columns.length === 0) {
    throw new RangeError(
      "loadCsv: expected columns to name at least one column of numbers but found none.",
    );
  }
  columns.forEach((name, i) => checkColumn(table, `columns[${i}]`, name));
  if (columns.includes(label)) {
    throw new RangeError(
      `loadCsv: expected columns to leave out the label, ${
        JSON.stringify(label)
      }: with it there is nothing to learn.`,
    );
  }
}

function checkColumn({ columns }: Table, option: string, name: unknown): void {
  if (columns.includes(name as string)) return;
  const hint = columns.length === 1 && /[;\t|]/.test(columns[0])
    ? `; with another separator than "," say { separator: ${
      JSON.stringify(columns[0].match(/[;\t|]/)![0])
    } }`
    : typeof name === "string"
    ? didYouMean(name, columns)
    : ".";
  throw new RangeError(
    `loadCsv: expected ${option} to be one of the columns ${columns.join(", ")} but found ${
      shown(name)
    }${hint}`,
  );
}
