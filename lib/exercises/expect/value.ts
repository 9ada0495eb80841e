import { isA } from "../../options/mod.ts";
import { causeOfDifference } from "../cause.ts";
import { differenceOf, TOLERANCE } from "../difference.ts";
import type { Expectation, Mistake } from "../expectation.ts";
import { errorInWords } from "../in_words.ts";
import { guarded, refuseTodo } from "../guard.ts";
import { NotYet } from "../not_yet.ts";
import { isPromise, withTimeout } from "../promise.ts";
import { NotStarted } from "../todo.ts";

/** Expects a value that is deeply equal to `like`: numbers, strings, lists, matrices, plain objects of them. */
export function equalTo(
  like: unknown,
  { tolerance = TOLERANCE, mistakes = [] }: {
    tolerance?: number;
    mistakes?: readonly Mistake<unknown>[];
  } = {},
): Expectation {
  return (found, { name }) => {
    const difference = guarded(name, () => differenceOf(like, found, tolerance));
    if (!difference) return;
    const mistake = mistakes.find((each) =>
      guarded(name, () => differenceOf(each.like, found, tolerance)) === undefined
    );
    throw new NotYet(`${name}${difference.path} is not right.`, {
      expected: difference.expectedWords,
      found: difference.foundWords,
      cause: mistake?.says ?? causeOfDifference(difference),
    });
  };
}

/** What is wrong, as a sentence or with evidence, or nothing. Throwing {@linkcode NotYet} does the same. */
export type Objection = string | NotYet | undefined | void;

/**
 * Expects whatever a function of the checker's own demands; it returns what is wrong, if anything is, or a promise of it.
 * If it throws because of what it finds in the answer, that counts as a problem of the answer.
 */
export function that<T = unknown>(
  objection: (found: T, name: string) => Objection | Promise<Objection>,
): Expectation {
  return async (found, place) => {
    refuseTodo(found);
    let wrong: unknown;
    try {
      const objected = objection(found as T, place.name);
      wrong = isPromise(objected)
        ? await withTimeout(objected, { ...place, name: `the check of ${place.name}` })
        : objected;
    } catch (error) {
      if (isA(error, NotStarted) || isA(error, NotYet)) throw error;
      throw new NotYet(`${place.name} cannot be checked: reading it throws an error.`, {
        found: errorInWords(error),
      });
    }
    if (typeof wrong === "string") throw new NotYet(wrong);
    if (isA(wrong, NotYet)) throw wrong;
  };
}

/** Expects several things of the same value, one after the other. */
export function all(...expectations: readonly Expectation[]): Expectation {
  return async (found, place) => {
    for (const expectation of expectations) await expectation(found, place);
  };
}
