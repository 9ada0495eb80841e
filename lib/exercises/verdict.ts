import { customInspect } from "../host/mod.ts";
import { box, type Row } from "../kernel/box.ts";
import { escapeHtml } from "../kernel/escape_html.ts";
import { type Displayable, html, jupyterDisplay, type MimeBundle } from "../kernel/mod.ts";
import type { Evidence } from "./not_yet.ts";

/** How far an answer is. */
export type Status = "not started" | "not yet" | "passed";

const KINDS = { "not started": "neutral", "not yet": "bad", "passed": "good" } as const;

/** What a check has found. */
export interface Finding {
  /** What the part is called. */
  readonly title: string;
  /** What is wrong, as a sentence. */
  readonly problem?: string;
  /** What to know before the rest. */
  readonly careful?: string;
  /** What was expected and found. */
  readonly evidence?: Evidence;
  /** What to do now. */
  readonly next?: string;
}

/** What {@linkcode check} says about an answer: a box in a notebook, lines of text elsewhere. */
export class Verdict implements Displayable {
  /** NOT STARTED while the stub is in place, NOT YET, or PASSED. */
  readonly status: Status;
  /** The verdict in words, as it is printed. */
  readonly text: string;
  readonly #bundle: MimeBundle;
  readonly #title: string;

  /** A status, what the part is called, what is wrong if anything is, and what goes with it; `next` says what to do now. */
  constructor(status: Status, { title, problem, careful, evidence = {}, next }: Finding) {
    const { input, expected, found, cases, cause } = evidence;
    const rows: [label: string, value: string | undefined, isCode?: boolean][] = [
      ["careful", careful],
      ["input", input, true],
      ["expected", expected, true],
      ["found", found, true],
      ["cases", cases],
      ["likely cause", cause],
      ["next", next],
    ];
    const display = box(
      KINDS[status],
      status.toUpperCase(),
      problem === undefined ? `${title}.` : `${title}: ${problem}`,
      rows.filter((row): row is [string, string] & Row => row[1] !== undefined),
    );
    this.status = status;
    this.#title = title;
    this.#bundle = display[jupyterDisplay]() as MimeBundle;
    this.text = this.#bundle["text/plain"] as string;
  }

  /** Whether the answer is right: `own.passed ? nl.plot(f) : own.later`. */
  get passed(): boolean {
    return this.status === "passed";
  }

  /** For a cell that needs the answer: a sentence that says why there is nothing to see yet. */
  get later(): Displayable {
    const sentence = this.status === "not started"
      ? `Nothing to see yet: “${this.#title}” is not started. Write your answer, run its cell and its check, then this cell.`
      : `Nothing to see yet: the answer to “${this.#title}” is not right yet. When its check says PASSED, run this cell again.`;
    return html(`<i>${escapeHtml(sentence)}</i>`, sentence);
  }

  /** How Jupyter shows it. */
  [jupyterDisplay](): MimeBundle {
    return this.#bundle;
  }

  /** What `console.log` prints. */
  [customInspect](): string {
    return this.text;
  }
}
