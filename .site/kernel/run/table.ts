import { inspect } from "./inspect.ts";

type Row = Record<string, unknown>;

/** A table of lines and corners, as Deno's console draws one; undefined for what is none. */
export function tableOf(data: unknown, only?: string[]): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const rows: [string, unknown][] = data instanceof Map
    ? [...data].map(([key, value], i) => [String(i), { Key: key, Values: value }])
    : data instanceof Set
    ? [...data].map((value, i) => [String(i), value])
    : Object.entries(data);
  const columns = only ??
    [...new Set(rows.flatMap(([, row]) => isRow(row) ? Object.keys(row) : []))];
  const hasValues = !only && rows.some(([, row]) => !isRow(row));
  const index = data instanceof Map || data instanceof Set ? "(iter idx)" : "(idx)";
  const head = [index, ...columns, ...hasValues ? ["Values"] : []];
  const body = rows.map(([name, row]) => [
    name,
    ...columns.map((column) => isRow(row) && column in row ? cell(row[column]) : ""),
    ...hasValues ? [isRow(row) ? "" : cell(row)] : [],
  ]);
  const widths = head.map((title, i) =>
    Math.max(...[title, ...body.map((line) => line[i])].map((text) => text.length))
  );
  const rule = (left: string, middle: string, right: string) =>
    left + widths.map((width) => "─".repeat(width + 2)).join(middle) + right;
  const isOfNumbers = head.map((_, i) => body.every((line) => Number.isInteger(Number(line[i]))));
  const padded = (text: string, i: number) =>
    isOfNumbers[i] ? text.padStart(widths[i]) : text.padEnd(widths[i]);
  const line = (cells: string[]) => `│ ${cells.map(padded).join(" │ ")} │`;
  return [
    rule("┌", "┬", "┐"),
    line(head),
    rule("├", "┼", "┤"),
    ...body.map(line),
    rule("└", "┴", "┘"),
  ].join("\n");
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}

function cell(value: unknown): string {
  return inspect(value, { depth: 1, compact: true, breakLength: Infinity });
}
