import type { CellCode } from "./cell.ts";
import { isSyntaxError, parseCell } from "./parser.ts";

/** Says why a cell that the kernel silently passed over did not run: what is wrong, on which line, and where in it. */
export async function whyNotRun(
  { executionCount, code }: CellCode,
): Promise<string> {
  const parsed = await parseCell(code);
  if (!isSyntaxError(parsed)) {
    // V8 collects it as garbage then, and the kernel goes on.
    if (/\bawait\b/.test(code) && !/\bimport\b/.test(code)) {
      return `Cell [${executionCount}] was ended: it waited for a promise that nothing can settle any more.`;
    }
    return `Cell [${executionCount}] did not run, and the kernel does not say why. ` +
      "Look for a missing bracket or quote, and for a misspelt package in an import.";
  }
  const lines = code.split("\n");
  const written = code.trimEnd().split("\n");
  const end = { line: written.length, column: written[written.length - 1].length };
  let { reason, line, column } = parsed;
  if (line > end.line || line === end.line && column >= end.column) {
    // The parser wanted more and stopped after the last blank line: point at where the writing ends.
    reason = "the code ends too early; look for a bracket that is opened and never closed";
    ({ line, column } = end);
  }
  const margin = `  ${line} | `;
  const text = lines[line - 1];
  const indent = text.slice(0, column).replace(/[^\t]/g, " "); // a tab stays one, so that the caret stands right
  return `Cell [${executionCount}] did not run: ${reason} (line ${line}, column ${
    column + 1
  })\n\n` +
    `${margin}${text}\n${" ".repeat(margin.length)}${indent}^`;
}
