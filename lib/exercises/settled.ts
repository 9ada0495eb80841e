import type { Place } from "./expectation.ts";
import { errorInWords } from "./in_words.ts";
import { isA, NotYet } from "./not_yet.ts";
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

/** Lets a promise fail without anybody hearing of it, when its failure is told in another way. */
export function hush(promise: PromiseLike<unknown>): void {
  Promise.resolve().then(() => promise).catch(() => {});
}

/**
 * What a promise becomes. (Nothing but a promise may be given: waiting touches a thing, which may throw.)
 *
 * @throws {NotYet} If it takes longer than the place allows, or is rejected.
 */
export async function settled(
  promise: PromiseLike<unknown>,
  { name, seconds }: Place,
): Promise<unknown> {
  const late = Symbol();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<unknown>((resolve) => {
    timer = setTimeout(() => resolve(late), 1000 * seconds);
  });
  // What is rejected after the time is up is handled too: race has listened to it.
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
    cause: "A promise has to be resolved, and a loop that awaits has to end. If the notebook " +
      "hangs, choose Kernel, Restart.",
  });
}
