import type { Note } from "./note.ts";
import { type DecimalSign, hasGroups, isPercentage, numberOf } from "./numbers.ts";
import type { Table } from "./table.ts";

/** The decimal sign of each column: what its own numbers show, else those of other columns, else the separator. */
export function decimalsOf(
  table: Table,
  { decimal, separator }: { decimal?: DecimalSign; separator: string },
  note: Note,
): Map<string, DecimalSign> {
  const shown = table.columns.map((_, place) => decimal ?? shownDecimal(table, place));
  const commas = shown.filter((sign) => sign === ",").length;
  const points = shown.filter((sign) => sign === ".").length;
  const usual = commas > 0 && points === 0 || commas + points === 0 && separator === ";"
    ? ","
    : ".";
  const decimals = new Map(table.columns.map((name, i) => [name, shown[i] ?? usual]));
  if (decimal === undefined) noteReading(table, decimals, note);
  return decimals;
}

/** The decimal sign by which more cells of a column are numbers; undefined if it makes no difference. */
function shownDecimal({ rows }: Table, place: number): DecimalSign | undefined {
  let points = 0, commas = 0;
  for (const { cells } of rows) {
    if (!Number.isNaN(numberOf(cells[place], "."))) points++;
    if (!Number.isNaN(numberOf(cells[place], ","))) commas++;
  }
  return points === commas ? undefined : points > commas ? "." : ",";
}

/** What is unusual about how a number is written; undefined if nothing is. */
function wayOfWriting(cell: string, decimal: DecimalSign): string | undefined {
  if (hasGroups(cell, decimal)) return `groups of three, decimal ${decimal}`;
  if (isPercentage(cell)) return "percentages";
  return decimal === "," && cell.includes(",") ? "decimal commas" : undefined;
}

/** Says how commas and points in numbers were read, with an example. */
function noteReading(
  { columns, rows }: Table,
  decimals: ReadonlyMap<string, DecimalSign>,
  note: Note,
): void {
  const said = new Set<string>();
  for (const [place, name] of columns.entries()) {
    const decimal = decimals.get(name)!;
    for (const { cells } of rows) {
      const cell = cells[place], way = wayOfWriting(cell, decimal);
      if (way === undefined || said.has(way)) continue;
      const value = numberOf(cell, decimal);
      if (Number.isNaN(value)) continue;
      said.add(way);
      const other = way === "percentages"
        ? ""
        : `; if not, say { decimal: "${decimal === "," ? "." : ","}" }`;
      note(`column ${JSON.stringify(name)}: ${cell} was read as ${value}${other}`);
    }
  }
}
