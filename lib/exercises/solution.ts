import { box } from "../kernel/box.ts";
import { type Displayable, markdown } from "../kernel/mod.ts";
import { findChecker } from "./catalogue.ts";
import type { Checker } from "./checker.ts";
import solutions from "./solutions.json" with { type: "json" };

/** The answers of the solved exercises, which `deno task exercises` takes from notebooks/solutions. */
const SOLUTIONS: Readonly<Record<string, { code: string; explanation: string }>> = solutions;

/**
 * An answer to one part of an exercise, with its explanation.
 *
 * @param name Which part of which exercise it is, such as "curve points".
 *
 * @example
 * ```ts
 * import { solution } from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * assertStringIncludes(Deno.inspect(solution("good start")), "Math.sqrt(2 / n)");
 * ```
 */
export function solution(name: string): Displayable {
  const checker = findChecker(name);
  if (typeof checker === "string") return box("neutral", "NO SOLUTION", checker);
  const { code, explanation } = solutionTo(checker);
  return markdown(
    `**${checker.title}**, one way to do it:\n\n\`\`\`ts\n${code}\n\`\`\`\n\n${explanation}`.trim(),
  );
}

/** What `solution` shows of a part: code and what there is to say about it, in Markdown. */
export function solutionTo(
  { name, solution = SOLUTIONS[name] }: Checker,
): { code: string; explanation: string } {
  return solution;
}
