import { type Answer, older } from "./answers.ts";
import type { Checker } from "./checker.ts";
import { judge } from "./judge.ts";
import { record } from "./record.ts";
import type { Verdict } from "./verdict.ts";

/** The verdict on an answer, which the record of the progress gets, too; an answer older than its cell is not PASSED there. */
export async function judgeAndRecord(checker: Checker, given: Answer): Promise<Verdict> {
  const careful = older(given);
  const verdict = await judge(checker, given.answer, careful);
  if (careful === undefined || !verdict.passed) record(checker.name, verdict.status);
  return verdict;
}
