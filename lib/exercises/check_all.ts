import { type Table, table } from "../figures/mod.ts";
import { type Displayable, jupyterDisplay } from "../kernel/mod.ts";
import { answers, older } from "./answers.ts";
import { checkers } from "./catalogue.ts";
import { judgeAndRecord } from "./judge_and_record.ts";

/**
 * Checks all answers again that were given to `check` since the kernel started, and lists what came of each.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * await nl.check("good start", (n: number) => Math.sqrt(2 / n));
 * assertStringIncludes((await nl.checkAll()).text, "PASSED");
 * ```
 */
export function checkAll(): Promise<Table> & Displayable {
  const list = checkedAgain();
  // Where await was forgotten, the cell shows the list all the same.
  return Object.assign(list, { [jupyterDisplay]: async () => (await list)[jupyterDisplay]() });
}

async function checkedAgain(): Promise<Table> {
  const rows = [];
  for (const checker of checkers) {
    const { exercise, name, title: part } = checker, given = answers.get(name);
    if (given === undefined) continue;
    const { status, text } = await judgeAndRecord(checker, given), problem = older(given);
    if (problem !== undefined) {
      rows.push({ exercise, part, status: "NOT YET", says: problem });
      continue;
    }
    const says = status === "not yet" ? text.split("\n")[0].replace(/^NOT YET [^:]*: /, "") : "";
    rows.push({ exercise, part, status: status.toUpperCase(), says });
  }
  const passed = rows.filter(({ status }) => status === "PASSED").length;
  return table(rows, {
    caption: `${passed} of ${rows.length} answers given since the kernel started passed`,
    columns: ["exercise", "part", "status", "says"],
    limit: Infinity,
  });
}
