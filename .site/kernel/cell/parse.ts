import { type ParseError, parseWithBabel } from "../packages.ts";
import type { Node } from "./syntax.ts";

/** Code that does not parse: why, and where. */
export class CellSyntaxError extends SyntaxError {
  /** @param offset where the parser gave up. */
  constructor(message: string, readonly offset: number) {
    super(message);
    this.name = "SyntaxError";
  }
}

/** What the code of a cell is made of. */
export interface CellSyntax {
  /** What was parsed: the code, or the code in brackets. */
  source: string;
  /** How many characters come before the code. */
  shift: number;
  statements: Node[];
  program: Node;
}

/**
 * Parses a cell as TypeScript, with `await` at the top. A cell like `{ a: 1 }` is an object, not a block.
 *
 * @throws {CellSyntaxError} if it does not parse.
 */
export function parseCell(code: string): CellSyntax {
  if (/^\s*\{/.test(code) && !/;\s*$/.test(code)) {
    const source = `(${code}\n)`;
    try {
      return { source, shift: 1, ...parse(source) };
    } catch { /* it is a block */ }
  }
  return { source: code, shift: 0, ...parse(code) };
}

/**
 * Parses a file of TypeScript.
 *
 * @throws {CellSyntaxError} if it does not parse.
 */
export function parseModule(source: string): { program: Node } {
  return parse(source);
}

function parse(source: string): { statements: Node[]; program: Node } {
  try {
    const { program } = parseWithBabel(source, {
      sourceType: "module",
      allowAwaitOutsideFunction: true,
      attachComment: false,
      plugins: ["typescript", "decorators"],
    });
    const whole = program as unknown as Node;
    // A text that stands first is no directive here.
    const directives = whole.directives.map((directive: Node) => ({
      ...directive,
      type: "ExpressionStatement",
      expression: directive.value,
    }));
    return { program: whole, statements: [...directives, ...whole.body] };
  } catch (error) {
    const { message, pos, loc } = error as ParseError & {
      message: string;
      pos?: number;
      loc?: unknown;
    };
    if (pos === undefined && loc === undefined) throw error;
    throw new CellSyntaxError(message.replace(/\.?\s*\(\d+:\d+\)$/, ""), pos ?? 0);
  }
}
