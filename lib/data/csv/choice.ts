import { didYouMean, itemsOf, lengthOf, shown } from "../../options/mod.ts";
import type { CsvOptions } from "./options.ts";
import type { Table } from "./table.ts";

/** Which columns of a table are what. */
export interface Choice {
  /** The one to be learned. */
  readonly answer: string;
  /** Those to learn from. */
  readonly features: readonly string[];
  /** Whether a person has named those to learn from. */
  readonly named: boolean;
  /** Those to be read as text. */
  readonly text: readonly string[];
}

/**
 * The columns that the options choose.
 *
 * @throws {RangeError} If one is not there, none is left to learn from, or the one to be learned is among them.
 */
export function chosenColumns(table: Table, options: CsvOptions): Choice {
  const name = options.label === undefined ? "target" : "label";
  const answer = column(table, name, options[name]);
  const list = (name: "columns" | "ignore" | "text") => columnList(table, name, options[name]);
  const ignored = list("ignore");
  const features = options.columns === undefined
    ? table.columns.filter((column) => column !== answer && !ignored.includes(column))
    : list("columns");
  if (features.includes(answer)) {
    throw new RangeError(
      `loadCsv: expected columns to leave out the ${name}, ${
        JSON.stringify(answer)
      }: with it there is nothing to learn.`,
    );
  }
  const both = features.find((column) => ignored.includes(column));
  if (both !== undefined) {
    throw new RangeError(
      `loadCsv: expected ${JSON.stringify(both)} in columns or in ignore but found it in both.`,
    );
  }
  if (features.length === 0) {
    throw new RangeError("loadCsv: expected at least one column to learn from but found none.");
  }
  return { answer, features, named: options.columns !== undefined, text: list("text") };
}

function columnList(table: Table, option: string, names: unknown): string[] {
  if (names === undefined) return [];
  if (lengthOf(names) === undefined) {
    throw new TypeError(
      `loadCsv: expected ${option} to be a list of columns, such as [${
        JSON.stringify(table.columns[0])
      }], but found ${shown(names)}.`,
    );
  }
  const list = itemsOf("loadCsv", option, names, { most: 1_000_000 });
  return Array.from(list, (name, i) => column(table, `${option}[${i}]`, name));
}

/** The column of that name or number. */
function column({ columns }: Table, option: string, name: unknown): string {
  const wanted = typeof name === "number" ? columns[name] ?? name : name;
  if (columns.includes(wanted as string)) return wanted as string;
  const hint = columns.every((name, i) => name === String(i))
    ? "; the table has no line of names, so its columns are counted from 0."
    : columns.length === 1
    ? `; if there are more, say what separates them: { separator: ";" }`
    : typeof wanted === "string"
    ? didYouMean(wanted, columns)
    : ".";
  throw new RangeError(
    `loadCsv: expected ${option} to be one of the columns ${columns.join(", ")} but found ${
      shown(name)
    }${hint}`,
  );
}
