import { type Table, table } from "../figures/mod.ts";
import { type Displayable, jupyterDisplay } from "../kernel/mod.ts";
import { answers } from "./answers.ts";
import { checkers } from "./catalogue.ts";
import { judge } from "./judge.ts";
import { record } from "./record.ts";

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
  for (const checker of checkers.filter(({ name }) => answers.has(name))) {
    const { status, text } = await judge(checker, answers.get(checker.name));
    record(checker.name, status);
    rows.push({
      exercise: checker.exercise,
      part: checker.title,
      status: status.toUpperCase(),
      says: status === "not yet" ? text.split("\n")[0].replace(/^NOT YET [^:]*: /, "") : "",
    });
  }
  const passed = rows.filter(({ status }) => status === "PASSED").length;
  return table(rows, {
    caption: `${passed} of ${rows.length} answers given since the kernel started passed`,
    columns: ["exercise", "part", "status", "says"],
    limit: Infinity,
  });
}
