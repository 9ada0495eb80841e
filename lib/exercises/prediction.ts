import { box } from "../kernel/box.ts";
import { type Displayable, jupyterDisplay } from "../kernel/mod.ts";
import { stacked } from "../kernel/stacked.ts";
import { inWords } from "./in_words.ts";
import { todo } from "./todo.ts";

/** What a person expects to see, written down before it is shown. */
export interface Prediction extends Displayable {
  /** The result with the prediction above it; the result alone if there is none. */
  beside(result: unknown): Displayable;
}

/**
 * Keeps what you predict, so that it can stand beside the result. Nobody judges it: what surprises you is what you learn.
 *
 * @param words What you expect, in words or as a number; `todo` if you have not decided.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 *
 * const guess = nl.prediction("about a half");
 * await nl.show(guess.beside(nl.markdown("0.731")));
 * ```
 */
export function prediction(words: unknown): Prediction {
  const isEmpty = words === todo || words === undefined;
  const note = isEmpty
    ? box("neutral", "NO PREDICTION", "Write one in the place of nl.todo before you look.")
    : box("neutral", "YOU PREDICTED", typeof words === "string" ? words : inWords(words));
  return {
    ...note,
    beside: (result) => isEmpty ? stacked(result) : stacked(note, result),
    [jupyterDisplay]: note[jupyterDisplay],
  };
}
