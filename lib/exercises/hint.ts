import { box, type Row } from "../kernel/box.ts";
import type { Displayable } from "../kernel/mod.ts";
import { findChecker } from "./catalogue.ts";
import { solutionTo } from "./solution.ts";

const given = new Map<string, number>();

/**
 * The next hint for a part of an exercise, and how many are left: from a nudge to the way, and the last one is the
 * answer. After that, all of them but the answer.
 *
 * @param name Which part of which exercise it is, such as "one neuron".
 *
 * @example
 * ```ts
 * import { hint } from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * assertStringIncludes(Deno.inspect(hint("one neuron")), "HINT 1 of 4");
 * assertStringIncludes(Deno.inspect(hint("one neuron")), "HINT 2 of 4");
 * ```
 */
export function hint(name: string): Displayable {
  const checker = findChecker(name);
  if (typeof checker === "string") return box("neutral", "NO HINT", checker);
  const { hints } = checker, count = given.get(checker.name) ?? 0;
  given.set(checker.name, count + 1);
  const solution = `nl.solution("${checker.name}")`;
  if (count > hints.length) {
    const rows = hints.map((text, i): Row => [`${i + 1}`, text]);
    const text = `These are all; \`${solution}\` shows the answer again and explains it.`;
    return box("neutral", "NO MORE HINTS", text, rows);
  }
  const heading = `HINT ${count + 1} of ${hints.length + 1}`;
  if (count < hints.length) {
    return box("neutral", heading, hints[count], [["left", more(hints.length - count)]]);
  }
  return box("neutral", heading, "One answer, not the only one.", [
    ["answer", solutionTo(checker).code, true],
    ["left", `none; \`${solution}\` explains the answer`],
  ]);
}

/** What comes after a hint. */
function more(left: number): string {
  return left === 1
    ? "1, which gives the answer: run this cell again if you want it"
    : `${left}: run this cell again for the next; the last one gives the answer`;
}
