/**
 * The parts of the solutions, by the names that `nl.check` knows: what `nl.solution` shows.
 *
 * @module
 */
import { type Cell, type Notebook, textOf } from "./notebook.ts";

/** The answer to a part of an exercise. */
export interface SolutionPart {
  /** What stands in the place of `nl.todo`, in its cells. */
  code: string;
  /** What the solution says about it, in Markdown. */
  explanation: string;
}

const MARKS = /^[ \t]*\/\/ (?:solution|end) *\n|\/\* (?:solution|end) \*\/ ?| ?\/\* end \*\//gm;
/** A last sentence that leads on to the next cell. */
const LEADS_ON = /(^|[.?!]\s+)[^.?!]*:$/;
const DECLARES = /^(?:async function|function|class|const|let|type)\b/;
const CHECK = /nl\.check\(\s*"([^"]+)"/;

/**
 * The parts of a solution, in their order: to each check belong the marked cells since the one before it, with what
 * cells tagged "solution" between them declare, and the first prose so tagged before the next check or heading.
 */
export function solutionParts({ cells }: Notebook): Map<string, SolutionPart> {
  const parts = new Map<string, SolutionPart>();
  let code: string[] = [];
  for (const [i, cell] of cells.entries()) {
    if (cell.cell_type !== "code") continue;
    const source = textOf(cell.source), name = source.match(CHECK)?.[1];
    if (name !== undefined) {
      parts.set(name, { code: code.join("\n\n"), explanation: explanationAfter(cells, i) });
      code = [];
    } else if (isAnswer(source) || (code.length > 0 && isTagged(cell) && DECLARES.test(source))) {
      code.push(source.replaceAll(MARKS, "").trimEnd());
    }
  }
  return parts;
}

/** All parts of all solutions as the text of the file that the library reads. */
export function solutionsText(solutions: readonly Notebook[]): string {
  const all = Object.fromEntries(solutions.flatMap((solution) => [...solutionParts(solution)]));
  return JSON.stringify(all, null, 2) + "\n";
}

function explanationAfter(cells: readonly Cell[], check: number): string {
  const prose: string[] = [];
  for (const cell of cells.slice(check + 1)) {
    const source = textOf(cell.source), isProse = cell.cell_type === "markdown";
    if (isProse ? source.startsWith("#") : CHECK.test(source)) break;
    const text = isProse && isTagged(cell) ? source.replace(LEADS_ON, "$1").trim() : "";
    if (text !== "") prose.push(text);
    else if (prose.length > 0) break;
  }
  return prose.join("\n\n");
}

/** Whether something in it is marked; a prediction is no answer. */
const isAnswer = (source: string) =>
  /\/\/ solution *$|\/\* solution \*\//m.test(source) && !source.includes("nl.prediction(");

function isTagged({ metadata }: Cell): boolean {
  return Array.isArray(metadata.tags) && metadata.tags.includes("solution");
}
