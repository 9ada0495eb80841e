import { runningCode } from "../kernel/failed_answers.ts";
import { type Displayable, jupyterDisplay } from "../kernel/mod.ts";
import { findChecker } from "./catalogue.ts";
import { answers } from "./answers.ts";
import { judgeAndRecord } from "./judge_and_record.ts";
import { Verdict } from "./verdict.ts";

/**
 * Checks an answer and says NOT STARTED, NOT YET or PASSED, and why. Never throws, whatever the answer is; works on
 * copies of what it gives to the answer.
 *
 * @param name Which part of which exercise it is, such as "one neuron".
 * @param answer What the exercise asks for; `todo` if there is none yet.
 * @returns The verdict: leave it as the last expression of a cell.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const answer = { relu: nl.relu(-0.5), sigmoid: nl.sigmoid(-0.5), tanh: nl.todo };
 * const verdict = await nl.check("one neuron", answer);
 * assertEquals(verdict.status, "not yet");
 * ```
 */
export function check(name: string, answer: unknown): Promise<Verdict> & Displayable {
  const verdict = verdictOn(name, answer);
  // Where await was forgotten, the cell shows the verdict all the same.
  return Object.assign(verdict, {
    [jupyterDisplay]: async () => (await verdict)[jupyterDisplay](),
  });
}

async function verdictOn(name: string, answer: unknown): Promise<Verdict> {
  const checker = findChecker(name);
  if (typeof checker === "string") {
    return new Verdict("not yet", { title: "No such part", problem: checker });
  }
  const given = { answer, code: await runningCode() };
  answers.set(checker.name, given);
  return await judgeAndRecord(checker, given);
}
