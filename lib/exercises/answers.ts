import { failedAnswer } from "../kernel/failed_answers.ts";

/** An answer that was given to `check`. */
export interface Answer {
  readonly answer: unknown;
  /** The cell with that check, where it is known. */
  readonly code: string | undefined;
}

/** The answers that were given since the kernel started, by the names of the parts. */
export const answers: Map<string, Answer> = new Map();

/** Why an answer does not count for the moment: it is older than what was typed last. Undefined if it is not. */
export function older({ code }: Answer): string | undefined {
  const failed = failedAnswer(code);
  return failed &&
    `This is about an older ${failed.name}: cell [${failed.cell.executionCount}], the newest that ` +
      "defines it, did not run to its end. Mend that cell, run it, then this one.";
}
