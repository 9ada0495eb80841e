import { usualCause } from "../cause.ts";
import { listOf } from "../difference.ts";
import type { Expectation } from "../expectation.ts";
import { inWords } from "../in_words.ts";
import { guarded, refuseTodo, step } from "../guard.ts";
import { NotYet } from "../not_yet.ts";

/** What {@linkcode anArray} expects. */
export interface ArrayOptions {
  /** How many items; by default at least one. */
  readonly length?: number;
  /** What each item has to be; by default anything. */
  readonly of?: Expectation;
}

/** No exercise asks for more. */
const MOST_ITEMS = 10_000;

/** Expects an array, a typed array, or anything that can be iterated and ends. */
export function anArray({ length, of }: ArrayOptions = {}): Expectation {
  const wanted = length === undefined ? "a list" : `a list of ${length}`;
  return async (found, { name, seconds }) => {
    refuseTodo(found);
    const most = length ?? MOST_ITEMS;
    const list = guarded(name, () => listOf(found, most));
    if (list === undefined) {
      const cause = usualCause([], found);
      throw new NotYet(`${name} is not a list.`, {
        expected: wanted,
        found: inWords(found),
        cause,
      });
    }
    const fits = length === undefined
      ? list.length >= 1 && list.length <= most
      : list.length === length;
    if (!fits) {
      const all = Array.isArray(found) || ArrayBuffer.isView(found);
      const count = list.length.toLocaleString("en-US");
      throw new NotYet(`${name} has another length.`, {
        expected: length === undefined ? `from 1 to ${most} items` : wanted,
        found: all || list.length <= most ? `${count} items` : "more, and perhaps no end",
      });
    }
    for (let i = 0; of && i < list.length; i++) {
      const place = { name: `${name}[${i}]`, seconds };
      const item = guarded(place.name, () => list[i]);
      await step(place.name, i > 0, () => of(item, place));
    }
  };
}
