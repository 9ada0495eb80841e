import { CellSyntaxError, parseCell } from "./parse.ts";

/** Whether code can be run, or more has to be written first. */
export function completeness(code: string): "complete" | "incomplete" | "invalid" {
  try {
    parseCell(code);
    return "complete";
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error;
    const ends = error.offset >= code.trimEnd().length || /^Unterminated/.test(error.message);
    return ends ? "incomplete" : "invalid";
  }
}
