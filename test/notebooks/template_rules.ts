/**
 * The parts that every lesson has, so that a reader who knows one knows all: what it leads to, at the start; what to
 * keep, and questions to ask oneself, at the end.
 *
 * @module
 */
import { type Notebook, textOf } from "../../.tasks/notebook.ts";
import type { Fault, Rule } from "./fault.ts";

const IMPORT = 'import * as nl from "nonlinear";';

/** The number of a lesson; undefined for other notebooks. 00 is a welcome and no lesson. */
export function lessonNumber(path: string): string | undefined {
  const number = path.match(/^notebooks\/(\d\d)-[^/]*\.ipynb$/)?.[1];
  return number === "00" ? undefined : number;
}

const opening: Rule = ({ path, notebook }) => {
  const number = lessonNumber(path);
  if (number === undefined) return [];
  const title = textOf(notebook.cells[0]?.source ?? "");
  const parts: [expected: string, isThere: boolean][] = [
    [`a title "# ${number} · …"`, title.startsWith(`# ${number} · `)],
    ["a link to the contents", title.includes("](00-welcome.ipynb#Contents)")],
    ['"You will" with three points', /You will\n(- .*\n){3}/.test(title)],
    ['how long it takes, "About 20 minutes"', /About \d+ minutes/.test(title)],
    ["the import alone in the second cell", textOf(notebook.cells[1]?.source ?? "") === IMPORT],
  ];
  return missing(parts, 0);
};

const close: Rule = ({ path, notebook }) => {
  if (lessonNumber(path) === undefined) return [];
  const end = endOf(notebook);
  return missing([
    ['"## In three sentences"', end.startsWith("## In three sentences")],
    [
      '"**Ask yourself**" with two folded answers',
      /\*\*Ask yourself\*\*(?:[\s\S]*<details>){2}/.test(end),
    ],
  ], notebook.cells.length - 1);
};

/** What stands from the recap on. */
function endOf({ cells }: Notebook): string {
  const text = cells.map(({ source }) => textOf(source)).join("\n\n");
  const at = text.indexOf("## In three sentences");
  return at < 0 ? "" : text.slice(at);
}

function missing(parts: [expected: string, isThere: boolean][], cell: number): Fault[] {
  return parts.filter(([, isThere]) => !isThere).map(([expected]) => ({
    cell,
    expected,
    found: "none",
    todo: "every lesson has it; see 02-relu",
  }));
}

export const templateRules: Rule[] = [opening, close];
