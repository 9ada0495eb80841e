import { isA } from "../options/mod.ts";
import type { Checker } from "./checker.ts";
import { errorInWords } from "./in_words.ts";
import { NotYet } from "./not_yet.ts";
import { isPromise, withTimeout } from "./promise.ts";
import { NotStarted, todo } from "./todo.ts";
import { Verdict } from "./verdict.ts";

const SECONDS = 10;

/**
 * What a checker says to an answer, with `careful` above it if there is something to know first. Never throws: whatever
 * the answer does becomes a verdict.
 */
export async function judge(
  checker: Checker,
  answer: unknown,
  careful?: string,
): Promise<Verdict> {
  const { name, title, hints, seconds = SECONDS } = checker;
  const next = hints.length > 0 ? `for a hint run nl.hint("${name}")` : undefined;
  try {
    const place = { name: "answer", seconds };
    const found = isPromise(answer) ? await withTimeout(answer, place) : answer;
    await checker.answer(found, place);
    return new Verdict("passed", { title, careful });
  } catch (error) {
    if (answer === todo || isA(error, NotStarted)) {
      const next = "write your answer in the place of nl.todo, and run its cell and this one";
      return new Verdict("not started", { title, careful, next });
    }
    if (isA(error, NotYet)) {
      const { message: problem, evidence } = error;
      return new Verdict("not yet", { title, problem, careful, evidence, next });
    }
    const problem = "the check itself failed on this answer.";
    const evidence = { found: errorInWords(error) };
    return new Verdict("not yet", { title, problem, careful, evidence, next });
  }
}
