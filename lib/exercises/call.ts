import { isA } from "../options/mod.ts";
import { copyOf, isSame } from "./copy.ts";
import { callInWords, errorInWords, inWords } from "./in_words.ts";
import { causeOfError, usualCause } from "./cause.ts";
import { refuseTodo } from "./guard.ts";
import { NotYet } from "./not_yet.ts";
import { ignoreRejection, isPromise } from "./promise.ts";
import { NotStarted } from "./todo.ts";

/** A function of the learner's. */
export type Callable = (...args: never[]) => unknown;

/**
 * Calls a learner's function with copies of the arguments and returns its result, which may be a promise.
 *
 * @throws {NotYet} If it throws or changes what it is given.
 * @throws {NotStarted} If it returns `todo`, or calculates with it.
 */
export function call(f: Callable, args: readonly unknown[], name: string): unknown {
  const copies = args.map(copyOf);
  const input = callInWords(name, args);
  let found: unknown;
  try {
    found = f(...copies as never[]);
  } catch (error) {
    if (isA(error, NotStarted)) throw error;
    throw new NotYet(`${name} throws an error.`, {
      input,
      found: errorInWords(error),
      cause: causeOfError(error),
    });
  }
  refuseTodo(found);
  if (isPromise(found)) ignoreRejection(found);
  if (isSame(args, copies)) return found;
  throw new NotYet(`${name} changes what it is given.`, {
    input,
    expected: "the input to stay as it was",
    found: `afterwards ${callInWords(name, copies)}`,
    cause: "Write into a new list: map makes one, slice copies one. sort, reverse, push and " +
      "x[i] = … work on the list itself.",
  });
}

/** A learner's function of one number as one that surely returns a number. */
export function numeric(f: Callable, name: string): (x: number) => number {
  return (x) => {
    const found = call(f, [x], name);
    if (typeof found === "number") return found;
    throw new NotYet(`${name} does not return a number.`, {
      input: callInWords(name, [x]),
      expected: "a number",
      found: inWords(found),
      cause: usualCause(0, found, [x]),
    });
  };
}
