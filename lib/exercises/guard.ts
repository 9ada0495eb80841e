import { isA } from "../options/mod.ts";
import { errorInWords } from "./in_words.ts";
import { NotYet } from "./not_yet.ts";
import { NotStarted, todo } from "./todo.ts";

/** Reads something from a value that may throw when it is read; `name` is what messages call the value. */
export function guarded<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (isA(error, NotStarted) || isA(error, NotYet)) throw error;
    throw new NotYet(`Reading ${name} throws an error.`, { found: errorInWords(error) });
  }
}

/** Refuses the stub. */
export function refuseTodo(found: unknown): void {
  if (found === todo) throw new NotStarted();
}

/** Does the next step of several. Once one is `done`, a stub further on is not "not started" but still to be done. */
export async function step(
  name: string,
  done: boolean,
  action: () => void | Promise<void>,
): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!done || !isA(error, NotStarted)) throw error;
    throw new NotYet(`Right so far; ${name} is still to be done.`, { found: "nl.todo" });
  }
}
