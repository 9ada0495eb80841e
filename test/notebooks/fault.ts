/**
 * How the checks of notebooks tell what they find: notebook, cell, what was expected, what was found, what to do.
 *
 * @module
 */
import { cellName, type Notebook } from "../../.tasks/notebook.ts";

/** A notebook under examination. */
export interface Examined {
  /** From the repository's folder: `notebooks/02-relu.ipynb`. */
  path: string;
  /** The whole file. */
  text: string;
  notebook: Notebook;
  /** Whether a path from the repository's folder leads to a file of the course. */
  exists(path: string): boolean;
}

/** One thing that is wrong with it. */
export interface Fault {
  /** The index of the cell, where one is to blame. */
  cell?: number;
  expected: string;
  found: string;
  todo: string;
}

/** A rule looks at a notebook and returns what is wrong. */
export type Rule = (examined: Examined) => Fault[];

/** The fault as one line. */
export function tell({ path, notebook }: Examined, { cell, expected, found, todo }: Fault): string {
  const place = cell === undefined ? path : `${path}, ${cellName(notebook, cell)}`;
  return `${place}: expected ${expected} but found ${found}: ${todo}`;
}

/** What kind of notebook a path leads to; exercises are committed without outputs. */
export function isExercise(path: string): boolean {
  return path.startsWith("notebooks/exercises/");
}

/** The first words of a text, for a message. */
export function excerpt(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, " ");
  return JSON.stringify(line.length > 60 ? line.slice(0, 59) + "…" : line);
}
