import type { Expectation } from "./expectation.ts";

/** One part of an exercise, except for the text that sets the task. */
export interface Checker {
  /** What `check` and `hint` are called with. */
  readonly name: string;
  /** The lesson or exercise it belongs to, as the progress page heads it. */
  readonly exercise: string;
  /** What it is about, in a few words. */
  readonly title: string;
  /**
   * From a nudge to the way; `hint` gives the answer itself after the last one. Code stands between backticks. The first
   * one is also folded into the text of an exercise.
   */
  readonly hints: readonly string[];
  /** An answer with its explanation, in Markdown; that of an exercise is taken from its solved notebook. */
  readonly solution?: { readonly code: string; readonly explanation: string };
  /** What the answer has to be. */
  readonly answer: Expectation;
  /** How long a promise in the answer may take; by default ten seconds. */
  readonly seconds?: number;
}
