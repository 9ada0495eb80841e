import { isA } from "../options/mod.ts";
import type { Place } from "./expectation.ts";
import { errorInWords } from "./in_words.ts";
import { NotYet } from "./not_yet.ts";
import { NotStarted } from "./todo.ts";

/** Whether a value is a promise, or anything else that `await` waits for. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  try {
    return value !== null && (typeof value === "object" || typeof value === "function") &&
      typeof (value as { then?: unknown }).then === "function";
  } catch {
    return false;
  }
}

/** Keeps a rejected promise from being reported as unhandled, where its failure is dealt with elsewhere. */
export function ignoreRejection(promise: PromiseLike<unknown>): void {
  Promise.resolve().then(() => promise).catch(() => {});
}

/**
 * Waits for a promise, but not for ever. (Give it nothing but a promise: awaiting another value reads its `then`, which
 * may throw.)
 *
 * @throws {NotYet} If it takes longer than the place allows, or is rejected.
 */
export async function withTimeout(
  promise: PromiseLike<unknown>,
  { name, seconds }: Place,
): Promise<unknown> {
  const late = Symbol();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<unknown>((resolve) => {
    timer = setTimeout(() => resolve(late), 1000 * seconds);
  });
  // A rejection after the timeout is handled too: race has listened to it.
  const result = await Promise.race([promise, timeout])
    .catch((error) => {
      if (isA(error, NotStarted) || isA(error, NotYet)) throw error;
      throw new NotYet(`The promise that ${name} gives is rejected.`, {
        found: errorInWords(error),
      });
    })
    .finally(() => clearTimeout(timer));
  if (result !== late) return result;
  throw new NotYet(`The promise that ${name} gives takes too long.`, {
    expected: `an answer within ${seconds} s`,
    found: "none so far",
    cause: "A promise has to be resolved, and a loop that awaits has to end. If a cell " +
      "hangs, press Stop.",
  });
}
