import { usualCause } from "../cause.ts";
import { isNear, TOLERANCE } from "../difference.ts";
import type { Expectation, Mistake } from "../expectation.ts";
import { inWords } from "../in_words.ts";
import { refuseTodo } from "../guard.ts";
import { NotYet } from "../not_yet.ts";

/** What {@linkcode aNumber} expects. */
export interface NumberOptions {
  /** The right value; by default any number but NaN. */
  readonly like?: number;
  /** What is expected in words, where the number itself would give the answer away. */
  readonly wanted?: string;
  /** How far off it may be, in parts of the right value or of 1. */
  readonly tolerance?: number;
  /** Between which two values it lies, both included. */
  readonly between?: readonly [least: number, most: number];
  /** Well-known wrong values. */
  readonly mistakes?: readonly Mistake<number>[];
}

/** Expects a number, and with `like` a particular one. */
export function aNumber(options: NumberOptions = {}): Expectation {
  const { like, wanted: words, tolerance = TOLERANCE, between, mistakes = [] } = options;
  return (found, { name }) => {
    refuseTodo(found);
    const wanted = words ??
      (like !== undefined
        ? `about ${inWords(like)}`
        : between
        ? `a number from ${inWords(between[0])} to ${inWords(between[1])}`
        : "a number");
    const wrong = (problem: string, cause = usualCause(like ?? 0, found)) =>
      new NotYet(problem, { expected: wanted, found: inWords(found), cause });
    if (typeof found !== "number" || like === undefined && Number.isNaN(found)) {
      throw wrong(`${name} is not a number.`);
    }
    if (like !== undefined && !isNear(found, like, tolerance)) {
      const mistake = mistakes.find((each) => isNear(found, each.like, tolerance));
      throw wrong(`${name} is not the right number.`, mistake?.says ?? roundedTooFar(found, like));
    }
    if (between && !(found >= between[0] && found <= between[1])) {
      throw wrong(`${name} is out of bounds.`, undefined);
    }
  };
}

/** Says that a number has too few decimals, if that is all that is wrong with it. */
function roundedTooFar(found: number, like: number): string | undefined {
  const isRounded = [1, 2].some((places) => found === Number(like.toFixed(places)));
  return isRounded ? "It is rounded too far: give at least three decimals." : undefined;
}
