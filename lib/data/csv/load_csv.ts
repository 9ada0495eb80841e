import { toAwait } from "../../options/mod.ts";
import type { Matrix } from "../../engine/mod.ts";
import type { Dataset, RegressionData } from "../dataset.ts";
import { splitRows } from "../split.ts";
import { type Standardization, standardizationOf, standardized } from "../standardize.ts";
import { classesOf, targetsOf } from "./answers.ts";
import { chosenColumns } from "./choice.ts";
import { columnsOf } from "./columns.ts";
import { decimalsOf } from "./decimals.ts";
import { decode } from "./decode.ts";
import { areNumbers, featureNames, featuresOf, noteIds } from "./features.ts";
import { fillMissing } from "./fill.ts";
import { withoutGaps } from "./missing_rows.ts";
import { type CsvOptions, readCsvOptions } from "./options.ts";
import { refuseOtherTexts } from "./other_formats.ts";
import { separated } from "./separator.ts";
import { csvSource } from "./source.ts";
import { readTable } from "./table.ts";

/** A table as data to learn from: `D` is a set with classes, or one with numbers to be learned. */
export interface CsvData<D extends Dataset | RegressionData = Dataset> {
  /** The rows to train on. */
  readonly train: D;
  /** The rows to test with. */
  readonly test: D;
  /** What the columns of x are called; a column of texts has one for each of them, "sex=female". */
  readonly columns: readonly string[];
  /** With `standardize`: what was subtracted and divided by, so that the same can be done to new rows. */
  readonly standardization?: Standardization;
  /** What was found in the table and done about it, a line each; they have been printed, too. */
  readonly notes: readonly string[];
}

/** What the options make of a table. */
export type CsvDataOf<O extends CsvOptions> = CsvData<
  O extends { readonly target: string | number } ? RegressionData : Dataset
>;

/**
 * Loads a table of your own: columns of numbers or texts, and one to be learned, of classes (`label`) or of numbers
 * (`target`).
 *
 * `source` is a path, an http address, or the text itself. What separates cells, how numbers and letters are written and
 * whether there is a line of names is found out; what is not as usual is said in a line each. Texts and true or false
 * become a column of zeros and ones for each of them. The rows are split at random into those to train on and those to
 * test with. Standardising and filling in measure the rows to train on alone: what the test rows are like must not leak
 * into training.
 *
 * @throws {TypeError} If an option is of the wrong kind.
 * @throws {RangeError} If an option or a cell is not what it should be; the message gives line and column.
 * @throws {Error} If there is nothing to read there.
 *
 * @example
 * ```ts
 * import { loadCsv } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const text = `height,weight,coat,kind
 * 24,4.2,long,cat
 * 61,30,short,dog
 * 23,3.9,short,cat
 * 40,,short,dog`;
 * const { train, test, columns } = await loadCsv(text, {
 *   label: "kind",
 *   missing: "median",
 *   test: 0.25,
 *   seed: 1,
 *   verbose: 0,
 * });
 * assertEquals(columns, ["height", "weight", "coat=long", "coat=short"]);
 * assertEquals([train.x.shape, test.x.shape], [[3, 4], [1, 4]]);
 * assertEquals(train.classNames, ["cat", "dog"]);
 * ```
 */
export function loadCsv<O extends CsvOptions>(
  source: string | URL,
  options: O,
): Promise<CsvDataOf<O>> {
  return toAwait("nl.loadCsv", ["train", "test", "columns", "notes"], load(source, options));
}

async function load<O extends CsvOptions>(
  source: string | URL,
  options: O,
): Promise<CsvDataOf<O>> {
  options = readCsvOptions(options);
  const { missing, verbose = 1 } = options;
  const notes: string[] = [];
  const note = (line: string) => void notes.push(line);
  const found = await csvSource(source);
  const text = typeof found === "string" ? found : decode(found, options.encoding, note);
  refuseOtherTexts(text);
  const table = separated(text.replace(/^\uFEFF/, ""), options.separator, note);
  const { separator } = table;
  const whole = readTable(table.text, { ...options, separator }, note);
  const choice = chosenColumns(whole, options);
  const decimals = decimalsOf(whole, { ...options, separator }, note);
  const columns = columnsOf(whole, choice, decimals, note);
  noteIds(whole.rows, columns, note);
  const full = withoutGaps(whole, columns, choice.answer, missing, note);
  const x = featuresOf(full.rows, columns), names = featureNames(columns);
  const place = whole.columns.indexOf(choice.answer), decimal = decimals.get(choice.answer)!;
  const data: Dataset | RegressionData = options.target === undefined
    ? { x, ...classesOf(full.rows, { name: choice.answer, place, decimal }) }
    : { x, y: targetsOf(full, choice.answer, decimal) };
  const parts = splitRows("loadCsv", data, options);
  if (missing === "mean" || missing === "median") fillMissing(parts, names, missing);
  if (verbose === 1) { for (const line of notes) console.log(`loadCsv: ${line}.`); }
  const loaded = options.standardize ? scaled(parts, areNumbers(columns)) : parts;
  return { ...loaded, columns: names, notes } as unknown as CsvDataOf<O>;
}

/** Both parts with the columns of numbers brought to mean 0 and standard deviation 1. */
function scaled<D extends { x: Matrix }>(
  { train, test }: { train: D; test: D },
  areNumbers: readonly boolean[],
): { train: D; test: D; standardization: Standardization } {
  const { mean, deviation } = standardizationOf(train.x);
  const standardization = {
    mean: mean.map((value, j) => areNumbers[j] ? value : 0),
    deviation: deviation.map((value, j) => areNumbers[j] ? value : 1),
  };
  const part = (part: D) => ({ ...part, x: standardized(part.x, standardization) });
  return { train: part(train), test: part(test), standardization };
}
