import { customInspect } from "../host/mod.ts";
import { box, type Row } from "../kernel/box.ts";
import { type Displayable, jupyterDisplay, type MimeBundle } from "../kernel/mod.ts";
import type { Evidence } from "./not_yet.ts";

/** How far an answer is. */
export type Status = "not started" | "not yet" | "passed";

const KINDS = { "not started": "neutral", "not yet": "bad", "passed": "good" } as const;

/** What {@linkcode check} says about an answer: a box in a notebook, lines of text elsewhere. */
export class Verdict implements Displayable {
  /** NOT STARTED while the stub is in place, NOT YET, or PASSED. */
  readonly status: Status;
  /** The verdict in words, as it is printed. */
  readonly text: string;
  readonly #bundle: MimeBundle;

  /** A status, a sentence, and what goes with it; `next` says what to do now. */
  constructor(status: Status, sentence: string, evidence: Evidence = {}, next?: string) {
    const { input, expected, found, cause } = evidence;
    const rows: [label: string, value: string | undefined, isCode?: boolean][] = [
      ["input", input, true],
      ["expected", expected, true],
      ["found", found, true],
      ["likely cause", cause],
      ["next", next],
    ];
    const display = box(
      KINDS[status],
      status.toUpperCase(),
      sentence,
      rows.filter((row): row is [string, string] & Row => row[1] !== undefined),
    );
    this.status = status;
    this.#bundle = display[jupyterDisplay]() as MimeBundle;
    this.text = this.#bundle["text/plain"] as string;
  }

  /** Whether the answer is right: `own.passed ? nl.plot(f) : nl.todo`. */
  get passed(): boolean {
    return this.status === "passed";
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
