import { usualCause } from "../cause.ts";
import type { Expectation } from "../expectation.ts";
import { inWords } from "../in_words.ts";
import { guarded, refuseTodo, step } from "../guard.ts";
import { NotYet } from "../not_yet.ts";

/** Expects an object with these keys, each as its own expectation says, in this order. It may have more. */
export function anObject(keys: Readonly<Record<string, Expectation>>): Expectation {
  const wanted = `an object { ${Object.keys(keys).join(", ")} }`;
  return async (found, { name, seconds }) => {
    refuseTodo(found);
    if (typeof found !== "object" || found === null) {
      throw new NotYet(`${name} is not an object.`, {
        expected: wanted,
        found: inWords(found),
        cause: found === undefined
          ? "Does the function return its value, or is the variable set?"
          : undefined,
      });
    }
    for (const key of Object.keys(keys)) {
      if (guarded(name, () => key in found)) continue;
      const cause = usualCause(keys, found);
      throw new NotYet(`${name} has no ${key}.`, {
        expected: wanted,
        found: inWords(found),
        cause,
      });
    }
    let done = false;
    for (const [key, expectation] of Object.entries(keys)) {
      const place = { name: `${name}.${key}`, seconds };
      const value = guarded(place.name, () => (found as Record<string, unknown>)[key]);
      await step(place.name, done, () => expectation(value, place));
      done = true;
    }
  };
}
