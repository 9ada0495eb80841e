/**
 * Makes an exercise from its solution, which is the only source: the marked parts are taken out, the rest stays.
 *
 * In code, lines between `// solution` and `// end` become `return nl.todo;`, and an expression between the same words in
 * block comments becomes `nl.todo`. In prose, what stands between `<!-- solution -->` and
 * `<!-- end -->` is left out, and what a comment `<!-- exercise … -->` holds, hidden in the solution, is shown; in the
 * place of `<!-- hint curve points -->` stands the first hint of that part, folded. A cell tagged "solution" is left out
 * as a whole.
 *
 * @module
 */
import { normalised, withoutRun } from "./normalise.ts";
import { type Cell, cellName, fileText, type Notebook, textOf } from "./notebook.ts";

const PROMPT = "// Write your code here.";
const STUB = "return nl.todo;";

/** The lines of a solution, with their indentation. */
const LINES = /^([ \t]*)\/\/ solution *\n(?:.*\n)*?\1\/\/ end *$/gm;
/** With what the formatter does to a long one: it stands on lines of its own, with its comma before the end. */
const EXPRESSION = /((?:=>?|:)\s+)?\/\* solution \*\/[\s\S]*?([,;]?)\s*\/\* end \*\//g;
const PROSE = /<!-- solution -->[\s\S]*?<!-- end -->/g;
const TOLD = /<!-- exercise\s([\s\S]*?)\s*-->/g;
const HINT = /<!-- hint ([^>]+?) -->/g;
const MARK =
  /\/\/ *(?:solution|end) *$|\/\* *(?:solution|end) *\*\/|<!-- *(?:solution|end|exercise|hint)\b/m;

/** The hints of a part of an exercise, by its name; undefined if there is no such part. */
export type HintsOf = (part: string) => readonly string[] | undefined;

/**
 * The exercise to a solution, without a run.
 *
 * @throws {Error} If a mark has no counterpart, a part no hint, a cell has nothing left, or nothing is left to do or to
 * check.
 */
export function exerciseOf(solution: Notebook, hintsOf: HintsOf): Notebook {
  const cells = solution.cells.flatMap((cell, index) => {
    if (isSolution(cell)) return [];
    const name = cellName(solution, index);
    const source = cell.cell_type === "code"
      ? textOf(cell.source)
        .replaceAll(LINES, (_, indent) => `${indent}${PROMPT}\n${indent}${STUB}`)
        .replaceAll(EXPRESSION, (_, before = "", comma) =>
          `${before.replace(/\s+/, " ")}nl.todo${comma}`)
      : textOf(cell.source).replaceAll(PROSE, "").replaceAll(TOLD, "$1")
        .replaceAll(HINT, (_, part) => fold(part, hintsOf(part)?.[0], name));
    const left = source.match(MARK)?.[0].trim();
    if (left) throw new Error(`${name}: expected a pair of marks but found only "${left}".`);
    if (source.trim() === "") {
      throw new Error(`${name}: expected something to be left; tag the cell "solution" instead.`);
    }
    return [{ ...cell, source }];
  });
  const code = cells.filter((cell) => cell.cell_type === "code").map(({ source }) => source).join();
  for (const needed of ["nl.todo", "nl.check("]) {
    if (code.includes(needed)) continue;
    throw new Error(`expected the exercise to have an ${needed} but found none: mark a solution.`);
  }
  return normalised(withoutRun({ ...solution, cells }));
}

/** The exercise as the text of its file, from that of the solution. */
export function exerciseText(solutionText: string, hintsOf: HintsOf): string {
  return fileText(exerciseOf(JSON.parse(solutionText), hintsOf));
}

/** Where the exercise to the solution at `path` is. */
export function exercisePath(path: string): string {
  return path.replace(/^notebooks\/solutions\//, "notebooks/exercises/");
}

function fold(part: string, hint: string | undefined, name: string): string {
  if (hint === undefined) throw new Error(`${name}: no part "${part}" has hints.`);
  return `<details><summary>A hint</summary>

${hint}

More: run \`nl.hint("${part}")\` in a cell of its own, again and again. It begins with this hint, and the last one gives the answer.
</details>`;
}

function isSolution({ metadata }: Cell): boolean {
  return Array.isArray(metadata.tags) && metadata.tags.includes("solution");
}
