import { customInspect } from "../host/mod.ts";
import { html, jupyterDisplay } from "../kernel/mod.ts";

const SENTENCE = "Nothing to see yet: write your answer in the place of nl.todo.";
const display = html(`<i>${SENTENCE}</i>`, SENTENCE);

/** What {@linkcode todo} throws when it is used in a calculation. */
export class NotStarted extends Error {
  constructor() {
    super(SENTENCE);
    this.name = "NotStarted";
  }
}

/**
 * Stands in an exercise where the learner's answer goes: {@linkcode check} says NOT STARTED while it finds it. It shows
 * itself as a sentence, and throws that sentence as an error when it is used in a calculation.
 */
// deno-lint-ignore no-explicit-any -- fits wherever an answer may stand, so that an exercise passes the type check
export const todo: any = Object.freeze({
  [Symbol.toPrimitive](): never {
    throw new NotStarted();
  },
  [jupyterDisplay]: () => display[jupyterDisplay](),
  [customInspect]: () => SENTENCE,
  [Symbol.toStringTag]: "nl.todo", // what messages say was found
});
