import { box } from "../kernel/box.ts";
import type { Displayable } from "../kernel/mod.ts";
import { findChecker } from "./catalogue.ts";

const given = new Map<string, number>();

/**
 * The next hint for a part of an exercise, and how many are left; after the last one, all of them.
 *
 * @param name Which part of which exercise it is, such as "one neuron".
 *
 * @example
 * ```ts
 * import { hint } from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * assertStringIncludes(Deno.inspect(hint("one neuron")), "HINT 1 of 3");
 * assertStringIncludes(Deno.inspect(hint("one neuron")), "HINT 2 of 3");
 * ```
 */
export function hint(name: string): Displayable {
  const checker = findChecker(name);
  if (typeof checker === "string") return box("neutral", "NO HINT", checker);
  const { hints } = checker;
  const count = given.get(checker.name) ?? 0;
  if (count >= hints.length) {
    const rows = hints.map((text, i) => [`${i + 1}`, text] as const);
    return box("neutral", "NO MORE HINTS", "These are all; then there is the solution.", rows);
  }
  given.set(checker.name, count + 1);
  const left = hints.length - count - 1;
  return box("neutral", `HINT ${count + 1} of ${hints.length}`, hints[count], [[
    "left",
    more(left),
  ]]);
}

/** What comes after a hint. */
function more(left: number): string {
  if (left === 0) return `none; nl.solution shows an answer with its explanation`;
  return left === 1
    ? "1, which gives the answer: run this cell again if you want it"
    : `${left}: run this cell again for the next`;
}
