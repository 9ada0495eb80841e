import { isA } from "../../options/mod.ts";
import { call, type Callable } from "../call.ts";
import { causeOfDifference } from "../cause.ts";
import { copyOf } from "../copy.ts";
import { differenceOf, listOf, TOLERANCE } from "../difference.ts";
import type { Expectation, Mistake, Place } from "../expectation.ts";
import { callInWords, inWords, nameOf } from "../in_words.ts";
import { guarded, refuseTodo, step } from "../guard.ts";
import { NotYet } from "../not_yet.ts";
import { isPromise, withTimeout } from "../promise.ts";
import { type Outcome, usualMistake } from "../usual_mistake.ts";

/** The arguments of one call, or what makes them anew for each: for what cannot be copied, such as a model. */
export type Args = readonly unknown[] | (() => readonly unknown[]);

/** What {@linkcode aFunction} expects. */
export interface FunctionOptions {
  /** What the right function does; may return a promise. */
  readonly like: Callable;
  /** The calls to try, simple ones first, by what is special about them. */
  readonly cases: Readonly<Record<string, Args>>;
  /** How far off numbers may be, in parts of the right value or of 1. */
  readonly tolerance?: number;
  /** Whether it may return a promise, which then is waited for. */
  readonly mayWait?: boolean;
  /** Whether a list may have its items in any order. */
  readonly anyOrder?: boolean;
  /** What well-known wrong functions do. */
  readonly mistakes?: readonly Mistake<Callable>[];
}

/** Expects a function that in every case does what the right one does, and leaves its input as it was. */
export function aFunction(options: FunctionOptions): Expectation {
  const { cases, tolerance = TOLERANCE, mayWait = false, anyOrder = false, mistakes = [] } =
    options;
  const like = anyOrder ? inOrder(options.like) : options.like;
  return async (found, place) => {
    const f = checkedFunction(found, place);
    const name = nameOf(f, "f");
    let done = false;
    for (const [title, args] of Object.entries(cases)) {
      const attempt = () => tryCase(f, name, title, args, place);
      try {
        await step(`${name} in the case “${title}”`, done, attempt);
      } catch (error) {
        if (!isA(error, NotYet)) throw error;
        throw new NotYet(error.message, {
          ...error.evidence,
          cases: await verdicts(f, name, place),
        });
      }
      done = true;
    }
  };

  /** Which cases are right and which are not; nothing where there is but one, or each may take its time. */
  async function verdicts(f: Callable, name: string, place: Place): Promise<string | undefined> {
    const entries = Object.entries(cases);
    if (entries.length < 2 || mayWait) return undefined;
    const marks: string[] = [];
    for (const [title, args] of entries) {
      const right = await isRight(() => tryCase(f, name, title, args, place));
      marks.push(`${right ? "✓" : "✗"} ${title}`);
    }
    return marks.join(" · ");
  }

  async function tryCase(f: Callable, name: string, title: string, args: Args, place: Place) {
    const given = made(args);
    const expected = await like(...made(args).map(copyOf) as never[]);
    const returned = call(f, given, name);
    const answer = mayWait && isPromise(returned)
      ? await withTimeout(returned, { ...place, name })
      : returned;
    const value = anyOrder ? sorted(answer) : answer;
    const difference = isPromise(value)
      ? {
        path: "",
        expected,
        found: value,
        expectedWords: inWords(expected),
        foundWords: "a promise",
      }
      : guarded(`what ${name} returns`, () => differenceOf(expected, value, tolerance));
    if (difference === undefined) return;
    throw new NotYet(`${name} is not right in the case “${title}”.`, {
      input: callInWords(name, given) + difference.path,
      expected: difference.expectedWords,
      found: difference.foundWords,
      cause: await mistakeOf(f, name, place) ??
        causeOfDifference(difference, given),
    });
  }

  /** What the function does wrong, if it does in every case what a well-known wrong one does. */
  async function mistakeOf(f: Callable, name: string, place: Place): Promise<string | undefined> {
    for (const mistake of mistakes) {
      if (await agree(mistake.like, f, name, place)) return mistake.says;
    }
    if (mayWait) return undefined;
    try {
      const outcomes: Outcome[] = Object.values(cases).map((args) => ({
        expected: like(...made(args).map(copyOf) as never[]),
        found: call(f, made(args), name),
      }));
      return usualMistake(outcomes, tolerance);
    } catch {
      return undefined;
    }
  }

  async function agree(wrong: Callable, f: Callable, name: string, place: Place): Promise<boolean> {
    try {
      for (const args of Object.values(cases)) {
        const expected = await wrong(...made(args).map(copyOf) as never[]);
        const returned = call(f, made(args), name);
        const value = mayWait && isPromise(returned)
          ? await withTimeout(returned, place)
          : returned;
        if (differenceOf(expected, value, tolerance)) return false;
      }
      return true;
    } catch {
      return false;
    }
  }
}

/** The items of a list of numbers by their size; anything else as it is. */
function sorted(value: unknown): unknown {
  const list = listOf(value, MOST_SORTED);
  if (list === undefined) return value;
  const items = Array.from(list);
  if (items.length > MOST_SORTED) return endless(items);
  return items.every((item) => typeof item === "number") ? items.sort((a, b) => a - b) : items;
}

/** So long a list may have no end. */
const MOST_SORTED = 1000;

function* endless(items: unknown[]) {
  for (;;) yield* items;
}

const inOrder = (f: Callable): Callable => (...args) => sorted(f(...args));

/** Expects a function of one number that at these places has the values of the right one. */
export function aFunctionOfNumber(
  options: Omit<FunctionOptions, "cases" | "like" | "mistakes" | "mayWait"> & {
    readonly like: (x: number) => number;
    /** Where to try it, simple places first, by what is special about them. */
    readonly at: Readonly<Record<string, number>>;
    readonly mistakes?: readonly Mistake<(x: number) => number>[];
  },
): Expectation {
  const { at, ...others } = options;
  const cases = Object.fromEntries(Object.entries(at).map(([title, x]) => [title, [x]]));
  return aFunction({ ...others, cases });
}

/** Expects a function whose result, for these arguments, meets an expectation; it may return a promise. */
export function aFunctionThatGives(args: Args, expectation: Expectation): Expectation {
  return async (found, place) => {
    const f = checkedFunction(found, place);
    const given = made(args);
    const name = callInWords(nameOf(f, "f"), given);
    const returned = call(f, given, nameOf(f, "f"));
    const result = { ...place, name };
    if (isPromise(returned)) await expectation(await withTimeout(returned, result), result);
    else await expectation(returned, result);
  };
}

async function isRight(attempt: () => Promise<void>): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch {
    return false;
  }
}

function checkedFunction(found: unknown, { name }: Place): Callable {
  refuseTodo(found);
  if (typeof found === "function") return found as Callable;
  throw new NotYet(`${name} is not a function.`, {
    expected: "a function",
    found: inWords(found),
    cause: found === undefined
      ? "Is it declared in a cell that has been run?"
      : "Give the function itself, not what a call of it returned: f, not f(x).",
  });
}

function made(args: Args): readonly unknown[] {
  return typeof args === "function" ? args() : args;
}
