/**
 * The cells of the committed notebooks, by name.
 *
 * @module
 */
import { assert } from "@std/assert";
import { committedNotebooks } from "../../.tasks/committed.ts";
import { type Notebook, textOf } from "../../.tasks/notebook.ts";
import { mayRun } from "../browser/lab.ts";

/** All notebooks, as they are committed; none where a test may not look. */
export const notebooks = mayRun ? await committedNotebooks() : [];

/** Where in a notebook the cell with an id is, counted from 0 over all cells. */
export function indexOf(path: string, id: string): number {
  const index = cellsOf(path).findIndex((cell) => cell.id === id);
  assert(index >= 0, `Expected ${path} to have a cell ${id}`);
  return index;
}

/** What stands in the same cell of an exercise's solution. */
export function solved(exercise: string, id: string): string {
  const solution = exercise.replace("exercises/", "solutions/");
  return textOf(cellsOf(solution)[indexOf(solution, id)].source);
}

function cellsOf(path: string): Notebook["cells"] {
  const file = notebooks.find((file) => file.path === `notebooks/${path}`);
  assert(file, `Expected a notebook ${path}`);
  return (JSON.parse(file.text) as Notebook).cells;
}
