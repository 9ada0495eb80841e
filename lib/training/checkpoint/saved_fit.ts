import { checkedList, checkedObject, checkedWhole, written } from "../saving/fields.ts";
import { refuse } from "../saving/file_fault.ts";
import { describeNumbers, numberOf } from "../saving/numbers.ts";

/** What a checkpoint's file says about the fit, beside the weights and the optimizer's state. */
export interface SavedFit {
  /** What the fit is, so far as its bits depend on it. */
  readonly fingerprint: unknown;
  /** How many epochs were asked for. */
  readonly epochs: number;
  /** How many are done. */
  readonly epochsDone: number;
  /** The numbers of the epochs that are done. */
  readonly history: Readonly<Record<string, readonly number[]>>;
  /** Where the model's randomness comes from. */
  readonly seed: number;
  /** The state of the stream that orders the examples, as it was before the first epoch. */
  readonly shuffling: readonly number[];
  /** How many steps masks have been drawn for, in this fit and before. */
  readonly steps: number;
  /** How many steps the optimizer has made; null before its first fit. */
  readonly optimizerSteps: number | null;
  /** What its safeguard keeps, without the weights, as JSON has it; null before the first epoch. */
  readonly safeguard: unknown;
}

/** A saved fit as JSON has it. */
export function describeFit(fit: SavedFit): Record<string, unknown> {
  const history = Object.entries(fit.history).map(([key, values]) => [
    key,
    values.map((value) => describeNumbers({ value }).value),
  ]);
  return { ...fit, history: Object.fromEntries(history) };
}

/**
 * A saved fit from what JSON has of it.
 *
 * @throws {FileFault} If it is something else.
 */
export function restoreFit(json: unknown): SavedFit {
  const fields = checkedObject("fit", json, [
    "fingerprint",
    "epochs",
    "epochsDone",
    "history",
    "seed",
    "shuffling",
    "steps",
    "optimizerSteps",
    "safeguard",
  ]);
  const epochs = checkedWhole("epochs of fit", fields.epochs, 1);
  const epochsDone = checkedWhole("epochsDone of fit", fields.epochsDone, 0, epochs + 1);
  const { history, optimizerSteps } = fields;
  if (typeof history !== "object" || history === null || Array.isArray(history)) {
    refuse(`history of fit is ${written(history)} and not an object`);
  }
  const columns = Object.entries(history as object).map(([key, values]) => [
    key,
    checkedList(`${key} in history of fit`, values, epochsDone, epochsDone).map((value, i) => {
      const number = numberOf(value);
      if (typeof number === "number") return number;
      return refuse(`${key}[${i}] in history of fit is ${written(value)} and no number`);
    }),
  ]);
  return {
    fingerprint: fields.fingerprint,
    epochs,
    epochsDone,
    history: Object.fromEntries(columns),
    seed: checkedWhole("seed of fit", fields.seed, 0, 2 ** 32),
    shuffling: checkedState(fields.shuffling),
    steps: checkedWhole("steps of fit", fields.steps),
    optimizerSteps: optimizerSteps === null
      ? null
      : checkedWhole("optimizerSteps of fit", optimizerSteps),
    safeguard: fields.safeguard,
  };
}

function checkedState(words: unknown): number[] {
  const state = checkedList("shuffling of fit", words, 4, 4);
  const isState = state.every((word) => ((word as number) | 0) === word);
  if (isState && state.some((word) => word !== 0)) return state as number[];
  return refuse("shuffling of fit has not four whole numbers of 32 bits that are not all 0");
}
