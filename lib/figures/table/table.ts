import { customInspect } from "../../host/mod.ts";
import { Matrix } from "../../engine/mod.ts";
import {
  byPlainName,
  isA,
  isPlain,
  itemsOf,
  lengthOf,
  reading,
  shown,
  text,
  textList,
  wholeNumber,
} from "../../options/mod.ts";
import { readFigureOptions } from "../figure_options.ts";
import { type Displayable, jupyterDisplay, type MimeBundle } from "../../kernel/show.ts";
import { captionHtml } from "./caption.ts";
import { columnWriter, type Format } from "./column_writer.ts";
import { formatNumber } from "../drawing/text.ts";
import { escapeHtml } from "../../kernel/escape_html.ts";

/** How the text of a column is aligned. */
export type Align = "left" | "right" | "center";

/** How {@linkcode table} lays out its rows. */
export interface TableOptions {
  /** The columns in their order: names, or for rows that are objects also `{ key: "heading" }`. */
  columns?: readonly string[] | Readonly<Record<string, string>>;
  /** By column; numbers stand right by default, everything else left. */
  align?: Readonly<Record<string, Align>>;
  /** By column: a function that writes a value, or the number of decimals. */
  format?: Readonly<Record<string, Format>>;
  /** A line above the table. */
  caption?: string;
  /** The most rows shown; of a longer table the first and the last. */
  limit?: number;
}

/** A row: its values in order, or by the names of the columns. Any object, because an interface is not assignable to Record. */
export type TableRow = object;

interface Column {
  heading: string;
  align: Align;
  cells: string[];
}

/** Rows and columns of text, as HTML for a notebook and as aligned lines for a terminal. */
export class Table implements Displayable {
  readonly #columns: Column[];
  readonly #caption: string;

  /** A table of columns whose cells are text already. */
  constructor(columns: Column[], caption: string) {
    this.#columns = columns;
    this.#caption = caption;
  }

  /** The table with inline styles and no text colour: right in both themes, and where styles are stripped. */
  get html(): string {
    const cell = (tag: string, text: string, align: Align, more = "") =>
      `<${tag} style="text-align:${align};padding:3px 10px${more}">${escapeHtml(text)}</${tag}>`;
    const line = ";border-bottom:1px solid rgba(127,127,127,.6)";
    const headings = this.#columns.map(({ heading, align }) => cell("th", heading, align, line));
    const rows = (this.#columns[0]?.cells ?? []).map((_, i) =>
      `<tr>${this.#columns.map(({ cells, align }) => cell("td", cells[i], align)).join("")}</tr>`
    );
    return `<table style="border-collapse:collapse;margin:4px 0">${captionHtml(this.#caption)}` +
      `<thead><tr>${headings.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  }

  /** The table as lines of text, columns aligned by spaces. */
  get text(): string {
    const widths = this.#columns.map(({ heading, cells }) =>
      Math.max(...[heading, ...cells].map((text) => text.length))
    );
    const line = (texts: string[]) =>
      texts.map((text, i) => {
        const { align } = this.#columns[i];
        if (align === "left") return text.padEnd(widths[i]);
        if (align === "right") return text.padStart(widths[i]);
        return text.padStart((widths[i] + text.length) >> 1).padEnd(widths[i]);
      }).join("  ").trimEnd();
    const rows = (this.#columns[0]?.cells ?? []).map((_, i) =>
      line(this.#columns.map(({ cells }) => cells[i]))
    );
    const rule = widths.map((width) => "─".repeat(width)).join("  ");
    const lines = [line(this.#columns.map(({ heading }) => heading)), rule, ...rows];
    return (this.#caption ? [this.#caption, ...lines] : lines).join("\n");
  }

  /** How Jupyter shows it. */
  [jupyterDisplay](): MimeBundle {
    return { "text/html": this.html, "text/plain": this.text };
  }

  /** What `console.log` prints. */
  [customInspect](): string {
    return this.text;
  }
}

/**
 * A table of rows, which are objects or arrays, or of a Matrix, of which a large one shows its corners.
 *
 * @throws {RangeError} If there is no column, or an option is unknown or names no column.
 *
 * @example Objects
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const results = nl.table([
 *   { name: "relu", accuracy: 0.9731, parameters: 109386 },
 *   { name: "sigmoid", accuracy: 0.958, parameters: 109386 },
 * ]);
 * assertEquals(results.text.split("\n")[2], "relu       0.9731     109,386");
 * ```
 */
export function table(given: readonly TableRow[] | Matrix, options: TableOptions = {}): Table {
  options = readFigureOptions("table", options, ["columns", "align", "format", "caption", "limit"]);
  const { caption = "", align = {}, format = {} } = options;
  checkLayout(options);
  if (isA(given, Matrix)) return matrixTable(given, options);
  if (lengthOf(given) === undefined) {
    throw new TypeError(
      `table: expected an array of rows, or a Matrix, but found ${shown(given)}.`,
    );
  }
  const rows = itemsOf("table", "the rows", given) as TableRow[];
  for (const row of rows) {
    if (typeof row !== "object" || row === null) {
      throw new TypeError(
        `table: expected every row to be an array or an object but found ${shown(row)}.`,
      );
    }
  }
  const columns = reading("table", "the rows", () => columnsOf(rows, options.columns));
  for (const key of [...Object.keys(align), ...Object.keys(format)]) {
    if (!columns.some((column) => column.key === key || column.heading === key)) {
      throw new RangeError(
        `table: expected columns among ${columns.map(({ heading }) => heading).join(", ")} ` +
          `but found "${key}".`,
      );
    }
  }
  const indices = headAndTail(rows.length, options.limit === undefined ? 40 : options.limit);
  return new Table(
    columns.map(({ key, heading }) => {
      const values = reading(
        "table",
        heading,
        () => indices.map((i) => i < 0 ? gap : own(rows[i] as Record<string, unknown>, key)),
      );
      const write = columnWriter(own(format, key) ?? own(format, heading), values);
      return {
        heading,
        align: own(align, key) ?? own(align, heading) ??
          (values.every(isNumeric) ? "right" : "left"),
        cells: values.map((value) => value === gap ? "…" : write(value)),
      };
    }),
    caption,
  );
}

/** Refuses a layout that cannot be followed. */
function checkLayout({ columns, align = {}, format = {}, limit = 1 }: TableOptions): void {
  if (limit !== Infinity) wholeNumber("table", "limit", limit);
  if (columns !== undefined && !isPlain(columns)) textList("table", "columns", columns);
  if (isPlain(columns)) {
    for (const [key, heading] of Object.entries(columns)) text("table", `columns.${key}`, heading);
  }
  for (const [name, value] of Object.entries({ align, format })) {
    if (isPlain(value)) continue;
    throw new TypeError(
      `table: expected ${name} to be an object by the names of columns but found ${shown(value)}.`,
    );
  }
  for (const [key, value] of Object.entries(align)) {
    byPlainName("table", `align.${key}`, { left: 0, right: 0, center: 0 }, value);
  }
  for (const [key, value] of Object.entries(format)) {
    if (typeof value !== "function") wholeNumber("table", `format.${key}`, value, 0, 20);
  }
}

/** What an object has under a name, and not what every object has from its prototype. */
function own<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** In place of the rows left out. */
const gap = Symbol("…");

function columnsOf(
  rows: readonly TableRow[],
  columns: TableOptions["columns"],
): { key: string; heading: string }[] {
  const first = rows[0];
  const ordered = first !== undefined && "length" in first && typeof first.length === "number";
  const found = Array.isArray(columns)
    ? columns.map((heading, i) => ({ key: ordered ? String(i) : heading, heading }))
    : columns
    ? Object.entries(columns).map(([key, heading]) => ({ key, heading }))
    : ordered
    ? Array.from(first as ArrayLike<unknown>, (_, i) => ({ key: String(i), heading: String(i) }))
    : [...new Set(rows.flatMap(Object.keys))].map((key) => ({ key, heading: key }));
  if (found.length > 0) return found;
  throw new RangeError(
    "table: expected at least one column but found none; give it rows or columns.",
  );
}

function matrixTable(matrix: Matrix, options: TableOptions): Table {
  const rows = headAndTail(matrix.rows, options.limit === undefined ? 10 : options.limit);
  const cols = headAndTail(matrix.cols, 10);
  const columns = cols.map((j) => {
    const values = rows.map((i) => i < 0 || j < 0 ? gap : matrix.at(i, j));
    const write = columnWriter(undefined, values);
    return {
      heading: j < 0 ? "…" : String(j),
      align: "right" as const,
      cells: values.map((value) => value === gap ? "…" : write(value)),
    };
  });
  const numbers = rows.map((i) => i < 0 ? "…" : String(i));
  return new Table(
    [{ heading: "", align: "right", cells: numbers }, ...columns],
    options.caption ?? `${formatNumber(matrix.rows)} × ${formatNumber(matrix.cols)}`,
  );
}

function isNumeric(value: unknown): boolean {
  return value === gap || value === undefined || value === null || typeof value === "number" ||
    typeof value === "bigint";
}

/** 0 … count − 1, or if these are too many, the first and last of them with −1 for those between. */
function headAndTail(count: number, limit: number): number[] {
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  if (count <= limit) return range(0, count);
  const tail = Math.max(1, Math.floor(limit / 3));
  return [...range(0, Math.max(1, limit - tail - 1)), -1, ...range(count - tail, count)];
}
