import type { Column } from "./columns.ts";
import { counted, type Note } from "./note.ts";
import type { MissingPolicy } from "./options.ts";
import type { Table } from "./table.ts";

/** A column with missing values. */
interface Gap {
  readonly name: string;
  readonly kind: "number" | "text" | "answer";
  readonly count: number;
  /** The line of the first. */
  readonly line: number;
}

/**
 * The table without the rows that `missing` leaves out: those without an answer, and with "drop" all with gaps. What
 * was left out, and what is going to be filled in, is noted.
 *
 * @throws {RangeError} If values are missing and nothing is said about it, or no rows are left.
 */
export function withoutGaps(
  table: Table,
  columns: readonly Column[],
  answer: string,
  missing: MissingPolicy | undefined,
  note: Note,
): Table {
  const place = table.columns.indexOf(answer);
  const gaps = [...columns, { kind: "answer" as const, name: answer, place }]
    .map(({ kind, name, place }): Gap => {
      const rows = table.rows.filter(({ cells }) => cells[place] === "");
      return { name, kind, count: rows.length, line: rows[0]?.line };
    }).filter(({ count }) => count > 0);
  if (gaps.length === 0) return table;
  if (missing === undefined) throw refusal(gaps);
  const places = missing === "drop" ? [...columns.map(({ place }) => place), place] : [place];
  const rows = table.rows.filter(({ cells }) => places.every((place) => cells[place] !== ""));
  const dropped = table.rows.length - rows.length;
  if (dropped > 0) {
    const why = gaps.filter(({ kind }) => missing === "drop" || kind === "answer");
    note(
      `left out ${dropped} of ${counted(table.rows.length, "row")} with missing values: ${
        why.map(described).join(", ")
      }`,
    );
  }
  if (rows.length < 2) throw nothingLeft(gaps, rows.length);
  if (missing !== "drop") noteFilled(gaps, missing, note);
  return { ...table, rows };
}

function noteFilled(gaps: Gap[], missing: MissingPolicy, note: Note): void {
  const numbers = gaps.filter(({ kind }) => kind === "number");
  const texts = gaps.filter(({ kind }) => kind === "text");
  if (numbers.length > 0) {
    note(
      `missing numbers are the ${missing} of their column in the rows to train on: ${
        numbers.map(described).join(", ")
      }`,
    );
  }
  if (texts.length > 0) {
    note(`missing texts are 0 in each column of theirs: ${texts.map(described).join(", ")}`);
  }
}

function refusal(gaps: Gap[]): RangeError {
  const total = gaps.reduce((sum, { count }) => sum + count, 0);
  const worst = gaps.filter(({ kind }) => kind !== "answer").sort((a, b) => b.count - a.count)[0];
  const leaveOut = worst === undefined
    ? ""
    : `, or leave a column out with { ignore: [${JSON.stringify(worst.name)}] }`;
  return new RangeError(
    `loadCsv: expected a value in every cell but found ${total} missing: ${
      gaps.map((gap) => `${described(gap)} (first in line ${gap.line})`).join(", ")
    }; say { missing: "drop" } to leave their rows out, "mean" or "median" to fill numbers in${leaveOut}.`,
  );
}

function nothingLeft(gaps: Gap[], left: number): RangeError {
  const worst = gaps.toSorted((a, b) => b.count - a.count)[0];
  return new RangeError(
    `loadCsv: expected rows without missing values but found ${left}: ${
      gaps.map(described).join(", ")
    }; leave ${JSON.stringify(worst.name)} out, or fill numbers in with { missing: "median" }.`,
  );
}

const described = ({ name, count }: Gap) => `${count} in ${JSON.stringify(name)}`;
