import { isTyped } from "./copy.ts";
import type { Difference } from "./difference.ts";
import { isPromise } from "./promise.ts";

/** From here on careless formulas with e^x are no longer safe. */
const LARGE = 30;

/** What usually causes `found` where `expected` should be, as a sentence; `args` are what the function was called with. */
export function usualCause(
  expected: unknown,
  found: unknown,
  args: readonly unknown[] = [],
): string | undefined {
  if (found === undefined) {
    return "Does the function return its value? A body in braces needs the word return.";
  }
  if (isPromise(found)) {
    return "A promise is not a value yet: write await in front of it, or leave out the word async.";
  }
  if (typeof expected !== "number") return undefined;
  if (typeof found === "string") {
    return "That is a string: leave out the quotes, toFixed and toString.";
  }
  if (typeof found === "bigint") return "Write numbers without the n behind them.";
  if (typeof found === "function") return "That is a function: call it, and return what it gives.";
  if (Array.isArray(found) || isTyped(found)) {
    return args.some((arg) => typeof arg === "number")
      ? "The function gets one number and returns one, not a list."
      : undefined;
  }
  if (typeof found !== "number") return undefined;
  if (
    Number.isNaN(found) && args.some((arg) => typeof arg === "number" && Math.abs(arg) >= LARGE)
  ) {
    return "e to the power of a large number is Infinity, and Infinity / Infinity, Infinity − Infinity " +
      "and 0 · Infinity are NaN: choose a formula whose exponent is never large.";
  }
  if (Number.isNaN(found)) {
    return "NaN comes from calculating with undefined, from 0 / 0, or from the root or logarithm of a " +
      "negative number.";
  }
  if (found !== 0 && Math.abs(found + expected) <= 1e-9 * Math.abs(expected)) {
    return "The size is right, but the sign is reversed.";
  }
  return undefined;
}

/** What usually causes an error of this message, as a sentence. */
export function causeOfError(error: unknown): string | undefined {
  try {
    const { message } = error as Error;
    return ERRORS.find(([pattern]) => pattern.test(message))?.[1];
  } catch {
    // An error that throws when it is read.
    return undefined;
  }
}

const ERRORS: readonly [message: RegExp, cause: string][] = [
  [
    /Reduce of empty array/,
    "reduce needs a start for an empty list: give it one as its second argument.",
  ],
  [
    /Cannot read properties of (null|undefined)|is not iterable/,
    "Something is null or undefined that should have a value: is every argument passed on, and no index too large?",
  ],
  [/is not defined/, "Is it declared, in a cell that has been run, and spelt the same?"],
  [/Maximum call stack/, "It calls itself without end: in which case does it stop?"],
  [/Assignment to constant/, "const cannot be changed: declare it with let."],
];

/** What usually causes that a part of a result differs: a part that is missing was not forgotten to be returned. */
export function causeOfDifference(
  { path, expected, found }: Pick<Difference, "path" | "expected" | "found">,
  args: readonly unknown[] = [],
): string | undefined {
  if (found !== undefined || path === "") return usualCause(expected, found, args);
  return path.endsWith("]")
    ? "This item is undefined: each needs a value. Is an index beyond the end of a list?"
    : `There is no ${path.split(".").at(-1)}: is it spelt as the task has it?`;
}
