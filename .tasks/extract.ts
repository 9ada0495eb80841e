/**
 * The code of a notebook for tools that know only modules: its cells joined to one module, or one by one, and the way
 * back from a place in them to the cell.
 *
 * @module
 */
import { cellName, type Notebook, textOf } from "./notebook.ts";

/** A notebook's cells as one module. */
export interface Joined {
  code: string;
  /** Where a line of the module (from 1) comes from: `cell 7 [3], line 2`. */
  placeOf(line: number): string;
}

/**
 * Joins the code cells to one module. Cells are not modules: the next one may start with `(` or `[`, which would go on
 * with the last statement, so a `;` on a line of its own stands before each.
 */
export function joinCells(notebook: Notebook): Joined {
  const lines: string[] = [];
  const places: string[] = [];
  notebook.cells.forEach((cell, index) => {
    if (cell.cell_type !== "code") return;
    const name = cellName(notebook, index);
    [";", ...textOf(cell.source).split("\n")].forEach((line, number) => {
      lines.push(line);
      places.push(`${name}, line ${Math.max(1, number)}`);
    });
  });
  return {
    code: lines.join("\n") + "\n",
    placeOf: (line) => places[line - 1] ?? `line ${line}`,
  };
}

/** The code cells one by one, under their names. */
export function separateCells(notebook: Notebook): { name: string; code: string }[] {
  return notebook.cells.flatMap((cell, index) =>
    cell.cell_type === "code"
      ? [{ name: cellName(notebook, index), code: textOf(cell.source) + "\n" }]
      : []
  );
}
