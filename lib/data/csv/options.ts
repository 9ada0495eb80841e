import { flag, optionalText, plainName, readOptions, shown } from "../../options/mod.ts";
import type { SplitOptions } from "../split.ts";
import type { DecimalSign } from "./numbers.ts";

/** What is done about missing values. */
export type MissingPolicy = "drop" | "mean" | "median";

/** How a table is read. Columns are given by their names or by their numbers, from 0. */
export interface CsvOptions extends SplitOptions {
  /** The column with the classes, which may be words or numbers. Either this or `target`. */
  readonly label?: string | number;
  /** The column with the number that is to be learned (regression). Either this or `label`. */
  readonly target?: string | number;
  /** The columns to learn from; by default all others. */
  readonly columns?: readonly (string | number)[];
  /** Columns to leave out. */
  readonly ignore?: readonly (string | number)[];
  /** Columns of numbers to be read as text, a column for each of them: 1, 2 and 3 that are kinds, not amounts. */
  readonly text?: readonly (string | number)[];
  /**
   * What to do about missing values (empty cells, NA, ? …): "drop" leaves out their rows, "mean" and "median" fill in
   * that of the column in the rows to train on. By default they are refused.
   */
  readonly missing?: MissingPolicy;
  /** What else stands for a missing value, such as "unknown". */
  readonly naValues?: readonly string[];
  /**
   * Whether to bring each column of numbers to mean 0 and standard deviation 1, measured on the rows to train on; by
   * default false.
   */
  readonly standardize?: boolean;
  /** The character between cells, " " for any number of blanks; by default it is found out. */
  readonly separator?: string;
  /** The sign before the fraction of a number; by default it is found out. */
  readonly decimal?: DecimalSign;
  /**
   * Whether the first line names the columns; by default it does if the column to be learned is named there, or there
   * are no numbers in it.
   */
  readonly header?: boolean;
  /** How the file's letters are written, such as "windows-1251"; by default UTF-8, UTF-16 and Latin-1 are told apart. */
  readonly encoding?: string;
  /** 0 to print nothing about what was found in the table; by default 1. */
  readonly verbose?: 0 | 1;
}

/** All names of options. */
const NAMES = [
  "label",
  "target",
  "columns",
  "ignore",
  "text",
  "missing",
  "naValues",
  "test",
  "seed",
  "stratify",
  "standardize",
  "separator",
  "decimal",
  "header",
  "encoding",
  "verbose",
];

/** What an option may be, and whether a value is that. */
const VALUES: readonly [name: keyof CsvOptions, what: string, values: readonly unknown[]][] = [
  ["missing", '"drop", "mean" or "median"', ["drop", "mean", "median"]],
  ["decimal", '"." or ","', [".", ","]],
  ["verbose", "0 or 1", [0, 1]],
];

/**
 * The options under the names that it knows. What depends on the table is checked there.
 *
 * @throws {TypeError} If `options` is not an object, or an option is of the wrong kind.
 * @throws {RangeError} If an option is unknown or out of range.
 */
export function readCsvOptions<O extends CsvOptions>(options: O): O {
  options = readOptions("loadCsv", options, NAMES);
  const { label, target, naValues } = options;
  if ((label === undefined) === (target === undefined)) {
    throw new RangeError(
      `loadCsv: expected a column with the classes, { label: "…" }, or one with the number to be learned, { target: "…" }, but found ${
        label === undefined ? "neither" : "both"
      }.`,
    );
  }
  for (const [name, what, values] of VALUES) {
    const given = options[name], value = typeof given === "string" ? plainName(given) : given;
    if (value !== undefined && !values.includes(value)) {
      throw new RangeError(`loadCsv: expected ${name} to be ${what} but found ${shown(given)}.`);
    }
  }
  flag("loadCsv", "standardize", options.standardize);
  flag("loadCsv", "header", options.header);
  checkEncoding(options.encoding);
  if (
    naValues !== undefined &&
    !(Array.isArray(naValues) && naValues.every((mark) => typeof mark === "string"))
  ) {
    throw new TypeError(
      `loadCsv: expected naValues to be a list of texts, such as ["unknown"], but found ${
        shown(naValues)
      }.`,
    );
  }
  const { missing } = options;
  return missing === undefined ? options : { ...options, missing: plainName(missing) };
}

function checkEncoding(encoding: unknown): void {
  const name = optionalText("loadCsv", "encoding", encoding);
  try {
    new TextDecoder(name);
  } catch {
    throw new RangeError(
      `loadCsv: expected encoding to be the name of one, such as "utf-8", "utf-16le" or "windows-1252", but found ${
        shown(name)
      }.`,
    );
  }
}
