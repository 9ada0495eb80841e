import type { Cell } from "./cell.ts";

/** `const name`, `async function name`, at the beginning of a line or after a semicolon. */
const DECLARATION =
  /(?:^|;|\n)[ \t]*(?:export\s+(?:default\s+)?)?(?:const|let|var|using|(?:async\s+)?function\b\s*\*?|(?:abstract\s+)?class|enum)\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)/gu;
/** `const { a, b: c } =`, `let [a] =`. */
const PATTERN = /(?:^|;|\n)[ \t]*(?:export\s+)?(?:const|let|var)\s*([{[][^=;]*)/g;
const NAME = /(?<![.\p{ID_Continue}$])[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;
const TEXTS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/.*/g;

/** Knows of each name the newest cell that declares it, and whether that cell has run to its end. */
export class NewestCells {
  readonly #failed = new Map<string, Cell>();

  /** To be called when a cell has ended. */
  ended(cell: Cell, ran: boolean): void {
    for (const name of declaredNames(cell.code)) {
      if (ran) this.#failed.delete(name);
      else this.#failed.set(name, cell);
    }
  }

  /** Of the names that `code` uses and does not declare, the first whose newest cell failed, with that cell. */
  failedFor(code: string): { name: string; cell: Cell } | undefined {
    const own = declaredNames(code);
    for (const [name] of code.replaceAll(TEXTS, "").matchAll(NAME)) {
      const cell = own.has(name) ? undefined : this.#failed.get(name);
      if (cell !== undefined) return { name, cell };
    }
  }
}

/** The names that a cell declares, as far as can be seen without parsing it: it may not parse. */
export function declaredNames(code: string): Set<string> {
  const names = [...code.matchAll(DECLARATION)].map(([, name]) => name);
  const inPatterns = [...code.matchAll(PATTERN)].flatMap(([, pattern]) =>
    [...pattern.replaceAll(TEXTS, "").matchAll(NAME)].map(([name]) => name)
  );
  return new Set([...names, ...inPatterns]);
}
