import type { ParseResult } from "@babel/parser";

/** The syntax tree of a cell's code. */
export type CellSyntax = ParseResult["program"];

/** Why a parser gave up, and where: `line` from 1, `column` from 0. */
export interface CellSyntaxError {
  reason: string;
  line: number;
  column: number;
}

/** Parses a cell as the kernel does, as TypeScript with `await` allowed outside functions; loads the parser on first use. */
export async function parseCell(code: string): Promise<CellSyntax | CellSyntaxError> {
  const { parse } = await import("@babel/parser");
  try {
    return parse(code, {
      sourceType: "module",
      allowAwaitOutsideFunction: true,
      plugins: ["typescript", "decorators"],
    }).program;
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    if (loc === undefined) throw error;
    const reason = message.replace(/\.?\s*\(\d+:\d+\)$/, "")
      // In a list, its end would do as well.
      .replace(/expected ",".*/, 'expected "," or a closing bracket');
    return { reason, line: loc.line, column: loc.column };
  }
}

/** Whether {@linkcode parseCell} gave up. */
export function isSyntaxError(parsed: CellSyntax | CellSyntaxError): parsed is CellSyntaxError {
  return "reason" in parsed;
}
