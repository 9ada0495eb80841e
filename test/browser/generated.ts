/**
 * Notebooks made for a test, and what must stand under their cells.
 *
 * @module
 */
import type { CourseFile } from "../../.tasks/committed.ts";
import { fileText, KERNELSPEC, LANGUAGE_INFO } from "../../.tasks/notebook.ts";
import type { SeenCell } from "./notebook_page.ts";

/** The one import line: it mends the kernel. */
export const IMPORT = 'import * as nl from "nonlinear";';

/** A notebook of these code cells. */
export function notebookOf(name: string, sources: string[]): CourseFile {
  const text = fileText({
    cells: sources.map((source, index) => ({
      cell_type: "code",
      execution_count: null,
      id: `cell-${index + 1}`,
      metadata: {},
      outputs: [],
      source: [source],
    })),
    metadata: { kernelspec: KERNELSPEC, language_info: LANGUAGE_INFO },
    nbformat: 4,
    nbformat_minor: 5,
  });
  return { path: `notebooks/${name}.ipynb`, text };
}

/** A cell that prints `count` numbered lines that start with its name, and what it prints. */
export function printing(name: string, count: number): { source: string; text: string } {
  return {
    source: `for (let i = 1; i <= ${count}; i++) console.log("${name} " + i);`,
    text: Array.from({ length: count }, (_, index) => `${name} ${index + 1}\n`).join(""),
  };
}

/** How many lines are missing under their cell or stand under one that is not theirs. */
export function misplacedLines(seen: SeenCell[], expected: string[]): number {
  return expected.reduce((sum, text, index) => {
    const wanted = text.split("\n"), found = (seen[index]?.text ?? "").split("\n");
    const right = wanted.filter((line, at) => found[at] === line).length;
    return sum + Math.max(wanted.length, found.length) - right;
  }, 0);
}
