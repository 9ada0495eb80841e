import { isA } from "../../options/mod.ts";
import type { Callable } from "../call.ts";
import type { Place } from "../expectation.ts";
import { callInWords, errorInWords, inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import { ignoreRejection, isPromise, withTimeout } from "../promise.ts";
import { NotStarted } from "../todo.ts";

/**
 * What a learner's function gives for a point of the grid; waits for it, but not for ever.
 *
 * @throws {NotYet} If it throws, is rejected or takes too long.
 */
export async function resultOf(
  run: Callable,
  called: string,
  point: object,
  place: Place,
): Promise<unknown> {
  const name = callInWords(called, [point]);
  try {
    const returned: unknown = run({ ...point } as never);
    if (!isPromise(returned)) return returned;
    ignoreRejection(returned);
    return await withTimeout(returned, { ...place, name });
  } catch (error) {
    if (isA(error, NotStarted) || isA(error, NotYet)) throw error;
    throw new NotYet(`${called} throws an error.`, { input: name, found: errorInWords(error) });
  }
}

/** What is wrong with something that should be a function, if anything is. */
export function functionProblem(found: unknown, name: string): NotYet | undefined {
  if (typeof found === "function") return undefined;
  const short = name.split(".").at(-1);
  return new NotYet(`${name} is not a function.`, {
    expected: "a function",
    found: inWords(found),
    cause: `Give ${short} itself, not what it returned: ${short}, not ${short}(…).`,
  });
}
