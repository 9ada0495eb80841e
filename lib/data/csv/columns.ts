import type { Choice } from "./choice.ts";
import { counted, listed, type Note } from "./note.ts";
import { type DecimalSign, isNumber, isPercentage, numberOf } from "./numbers.ts";
import type { Table } from "./table.ts";

/** A column of numbers. */
export interface NumberColumn {
  readonly kind: "number";
  readonly name: string;
  /** Where its cell is in a row. */
  readonly place: number;
  readonly decimal: DecimalSign;
}

/** A column of texts: in x a column for each of them, with 1 where it stands and 0 elsewhere. */
export interface TextColumn {
  readonly kind: "text";
  readonly name: string;
  readonly place: number;
  /** The different texts, sorted. */
  readonly texts: readonly string[];
}

/** A column to learn from. */
export type Column = NumberColumn | TextColumn;

/** With so many different texts a column is left out, unless a person has named it. */
const MANY_TEXTS = 100;
/** With so many it is refused. */
const MOST_TEXTS = 1000;

/**
 * What the chosen columns hold: numbers or texts. Columns that nothing can be learned from (empty ones, or texts that
 * are different in nearly every row) are left out, which is noted.
 *
 * @throws {RangeError} If most cells of a column are numbers and some are not.
 */
export function columnsOf(
  table: Table,
  { features, named, text }: Choice,
  decimals: ReadonlyMap<string, DecimalSign>,
  note: Note,
): Column[] {
  const found = features.flatMap((name): Column[] => {
    const place = table.columns.indexOf(name);
    const cells = table.rows.map(({ cells }) => cells[place]).filter((cell) => cell !== "");
    const texts = [...new Set(cells)];
    if (texts.length === 0) {
      note(`column ${JSON.stringify(name)} is empty and was left out`);
      return [];
    }
    if (texts.length === 1) {
      note(`column ${JSON.stringify(name)} is always ${texts[0]}: nothing can be learned from it`);
    }
    const decimal = decimals.get(name)!;
    if (!text.includes(name) && isNumeric(table, name, decimal)) {
      return [{ kind: "number", name, place, decimal }];
    }
    const wanted = named || text.includes(name);
    if (!wanted && (texts.length > MANY_TEXTS || isNearlyUnique(texts.length, cells.length))) {
      note(
        `column ${JSON.stringify(name)} has ${texts.length} different texts in ${
          counted(cells.length, "row")
        } and was left out; to use it, name it in columns`,
      );
      return [];
    }
    if (texts.length > MOST_TEXTS) {
      throw new RangeError(
        `loadCsv: expected at most ${MOST_TEXTS} different texts in column ${
          JSON.stringify(name)
        } but found ${texts.length}; leave it out with { ignore: [${JSON.stringify(name)}] }.`,
      );
    }
    return [{ kind: "text", name, place, texts: sorted(texts) }];
  });
  if (found.length > 0) return found;
  throw new RangeError(
    `loadCsv: expected a column to learn from but found none of numbers or of texts that occur more than once among ${
      listed(features)
    }.`,
  );
}

/** Texts in the order of numbers if all are, else of the alphabet. */
export function sorted(texts: readonly string[]): string[] {
  return texts.every((text) => Number.isFinite(Number(text)))
    ? texts.toSorted((a, b) => Number(a) - Number(b))
    : texts.toSorted();
}

/** Whether a column holds names rather than kinds. */
function isNearlyUnique(texts: number, cells: number): boolean {
  return texts === cells ? cells >= 5 : texts > 20 && texts > cells / 2;
}

/**
 * Whether the cells of a column are numbers.
 *
 * @throws {RangeError} If most are and some are not, or some are percentages and some are not.
 */
export function isNumeric(table: Table, name: string, decimal: DecimalSign): boolean {
  const place = table.columns.indexOf(name);
  const present = table.rows.filter(({ cells }) => cells[place] !== "");
  const others = present.filter(({ cells }) => !fits(numberOf(cells[place], decimal)));
  const percentages = present.filter(({ cells }) => isPercentage(cells[place]));
  if (others.length === 0) {
    if (percentages.length === 0 || percentages.length === present.length) return true;
    const plain = present.find(({ cells }) => !isPercentage(cells[place]))!;
    throw new RangeError(
      `loadCsv: expected all numbers of column ${
        JSON.stringify(name)
      } or none to be percentages but found ${percentages[0].cells[place]} in line ${
        percentages[0].line
      } and ${plain.cells[place]} in line ${plain.line}.`,
    );
  }
  const share = 1 - others.length / present.length;
  const different = new Set(others.map(({ cells }) => cells[place])).size;
  if (share < 0.5 || (share < 0.8 && different > 3)) return false;
  const { line, cells } = others[0];
  throw new RangeError(
    `loadCsv: expected a number in line ${line}, column ${JSON.stringify(name)}, as in ${
      present.length - others.length
    } of its ${present.length} cells, but found ${JSON.stringify(cells[place])}${
      isNumber(cells[place]) ? ", which has another decimal sign" : ""
    }; mend or delete that line, say that it stands for a missing value with { naValues: [${
      JSON.stringify(cells[place])
    }] }, or read the column as text with { text: [${JSON.stringify(name)}] }.`,
  );
}

/** Whether a matrix can hold a number: it has 32 bits for it. */
const fits = (value: number) => Number.isFinite(Math.fround(value));
