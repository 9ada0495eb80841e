import { isWebOrRelative } from "../../figures/links.ts";
import { customInspect } from "../../host/mod.ts";
import { isPlain, itemsOf, lengthOf, readOptions, shown, text } from "../../options/mod.ts";
import { type Displayable, jupyterDisplay, type MimeBundle } from "../../kernel/show.ts";
import { table } from "../../figures/table/table.ts";
import { escapeHtml } from "../../kernel/escape_html.ts";
import { chooserScript } from "./chooser_script.ts";

/** A row of a table to choose from: a string for each column, or several where each of them fits. */
export type Choice = Readonly<Record<string, string | readonly string[]>>;

/** How {@linkcode chooser} asks and answers. */
export interface ChooserOptions {
  /** The columns that are asked for, with the question. */
  ask: Readonly<Record<string, string>>;
  /** The columns that are the answer, with their headings; by default all others under their own names. */
  answer?: Readonly<Record<string, string>>;
}

/** Fits every choice. */
const ANY = "any";

/** A table that answers questions; where scripts do not run, the whole table is shown. */
class Chooser implements Displayable {
  readonly #rows: readonly Choice[];
  readonly #ask: [key: string, question: string][];
  readonly #answer: [key: string, heading: string][];

  constructor(rows: readonly Choice[], { ask, answer }: Required<ChooserOptions>) {
    this.#rows = rows;
    this.#ask = Object.entries(ask);
    this.#answer = Object.entries(answer);
  }

  /** The table, and the script that turns it into questions. */
  get html(): string {
    const cell = (tag: string, text: string, more = "") =>
      `<${tag} style="text-align:left;vertical-align:top;padding:3px 10px${more}">${text}</${tag}>`;
    const columns = [...this.#ask, ...this.#answer];
    const line = ";border-bottom:1px solid rgba(127,127,127,.6)";
    const head = columns.map(([, heading]) => cell("th", escapeHtml(heading), line));
    const body = this.#rows.map((row) =>
      `<tr>${columns.map(([key]) => cell("td", linked(listOf(row[key]).join(", ")))).join("")}</tr>`
    );
    const whole = `<table style="border-collapse:collapse;margin:4px 0"><thead><tr>${
      head.join("")
    }</tr></thead><tbody>${body.join("")}</tbody></table>`;
    const questions = this.#ask.map(([key, question]) => {
      const options = new Set(this.#rows.flatMap((row) => listOf(row[key])));
      options.delete(ANY);
      return { question, options: [...options], fits: this.#rows.map((row) => listOf(row[key])) };
    });
    const headings = this.#answer.map(([, heading]) => heading);
    return `<div>${whole}</div>${chooserScript({ questions, headings, any: ANY })}`;
  }

  /** The table as lines of text. */
  get text(): string {
    const columns = [...this.#ask, ...this.#answer];
    const plain = (text: string) => text.replace(LINK, "$1");
    return table(
      this.#rows.map((row) => columns.map(([key]) => plain(listOf(row[key]).join(", ")))),
      { columns: columns.map(([, heading]) => heading) },
    ).text;
  }

  [jupyterDisplay](): MimeBundle {
    return { "text/html": this.html, "text/plain": this.text };
  }

  [customInspect](): string {
    return this.text;
  }
}

/**
 * A table that asks: the reader chooses from lists, and the first row that fits is the answer. Special cases stand
 * first, the general rule after them; "any" fits every choice. It works without a kernel; where scripts do not run the
 * whole table is shown. A string may hold links as in Markdown.
 *
 * @throws {RangeError} If there is no row, or a row lacks a column.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const guide = nl.chooser([
 *   { task: "yes or no", output: "sigmoid", lesson: "[03-sigmoid](03-sigmoid.ipynb)" },
 *   { task: ["one of several classes", "next word"], output: "softmax", lesson: "[06-softmax](06-softmax.ipynb)" },
 *   { task: "any", output: "linear", lesson: "" },
 * ], { ask: { task: "What is predicted?" }, answer: { output: "Output function", lesson: "Read" } });
 * assertStringIncludes(Deno.inspect(guide), "one of several classes, next word  softmax");
 * ```
 */
export function chooser(rows: readonly Choice[], options: ChooserOptions): Displayable {
  options = readOptions("chooser", options, ["ask", "answer"]);
  const length = lengthOf(rows);
  if (length === undefined || length === 0) {
    throw new RangeError(
      `chooser: expected at least one row but found ${length === 0 ? "none" : shown(rows)}.`,
    );
  }
  itemsOf("chooser", "the rows", rows, { most: MOST_ROWS }).forEach((row, i) => {
    if (isPlain(row)) return;
    throw new TypeError(
      `chooser: expected row ${i} to be an object such as { task: "yes or no" } but found ${
        shown(row)
      }.`,
    );
  });
  const { ask } = options;
  checkHeadings("ask", ask);
  if (options.answer !== undefined) checkHeadings("answer", options.answer);
  if (Object.keys(ask ?? {}).length === 0) {
    throw new RangeError(
      'chooser: expected ask to name at least one column, like { task: "Your task" }, but found none.',
    );
  }
  const others = Object.keys(rows[0]).filter((key) => !(key in ask));
  const { answer = Object.fromEntries(others.map((key) => [key, key])) } = options;
  const columns = [...Object.keys(ask), ...Object.keys(answer)];
  rows.forEach((row, i) => {
    const missing = columns.find((key) =>
      !Object.hasOwn(row, key) || listOf(row[key]).some((text) => typeof text !== "string")
    );
    if (missing !== undefined) {
      throw new RangeError(
        `chooser: expected a string for ${missing} in every row but found ${
          shown(row?.[missing])
        } in row ${i}.`,
      );
    }
  });
  return new Chooser(rows, { ask, answer });
}

/** More would be no help to choose. */
const MOST_ROWS = 1000;

/** Refuses what is not an object of headings by column. */
function checkHeadings(name: string, headings: unknown): void {
  if (isPlain(headings)) {
    for (const [key, heading] of Object.entries(headings)) {
      text("chooser", `${name}.${key}`, heading);
    }
  } else if (headings !== undefined) {
    throw new TypeError(
      `chooser: expected ${name} to be an object such as { task: "Your task" } but found ${
        shown(headings)
      }.`,
    );
  }
}

function listOf(texts: string | readonly string[]): readonly string[] {
  return Array.isArray(texts) ? texts : [texts as string];
}

/** `[text](address)` */
const LINK = /\[([^\]]+)\]\(([^)\s"]+)\)/g;

function linked(text: string): string {
  let html = "", at = 0;
  for (const { 0: all, 1: words, 2: address, index } of text.matchAll(LINK)) {
    html += escapeHtml(text.slice(at, index));
    html += isWebOrRelative(address)
      ? `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`
      : escapeHtml(all);
    at = index + all.length;
  }
  return html + escapeHtml(text.slice(at));
}
