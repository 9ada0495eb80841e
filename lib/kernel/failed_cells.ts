import type { CellCode, CellError } from "./cell.ts";
import { isSyntaxError, parseCell } from "./parser.ts";
import { whyNotRun } from "./syntax_errors.ts";

/** What it says of one that it could not run; such a cell may not show even that. */
export const NOT_RUN: CellError = { name: "Error", message: "Execution failed" };

const RESTART = "restart the kernel (menu Kernel → Restart Kernel) and run the cells again";
const RUN_ABOVE = "(To run all cells above at once: menu Run → Run All Above Selected Cell.)";

/**
 * What to do about a cell that failed, where the error itself does not say it: code that does not parse, a name that
 * is not there yet, one that cannot be declared again. Undefined for any other error.
 */
export async function whatToDo(cell: CellCode, error: CellError): Promise<string | undefined> {
  const { name, message } = error, number = `Cell [${cell.executionCount}]`;
  if (name === NOT_RUN.name && message === NOT_RUN.message) return await whyNotRun(cell);
  const [, missing] = message.match(/^(\S+) is not defined$/) ?? [];
  if (name === "ReferenceError" && missing !== undefined) return whatToRun(missing, cell.code);
  const [, again] = message.match(/^Identifier '(.+)' has already been declared$/) ?? [];
  if (name !== "SyntaxError" || again === undefined) return undefined;
  return isSyntaxError(await parseCell(cell.code))
    ? `${number} did not run: it declares ${again} twice. Keep one of the two, or rename it.`
    : `${number} did not run: an earlier cell has declared ${again} in a way that this one cannot ` +
      `replace. Give it another name here, or ${RESTART}.`;
}

function whatToRun(name: string, code: string): string {
  if (name === "nl") {
    return `nl is not there yet. Run the first cell, import * as nl from "nonlinear", then this one. ${RUN_ABOVE}`;
  }
  return /\bnl\s*\.\s*check\s*\(/.test(code)
    ? `The cell above that defines ${name} has not run yet, or did not run to its end: run it, then this one. ${RUN_ABOVE}`
    : `Is ${name} defined in a cell above? Then run that cell first, and this one after it. ${RUN_ABOVE} ` +
      "If not, look at how the name is spelt.";
}
