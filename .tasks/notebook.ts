/**
 * A Jupyter notebook (nbformat 4.5), as far as this project looks into one.
 *
 * @module
 */

/** Text as a notebook file keeps it: one string or a list of lines. */
export type Lines = string | string[];

/** One output under a code cell. */
export interface Output {
  output_type: "stream" | "display_data" | "execute_result" | "error";
  /** Of a stream: stdout or stderr. */
  name?: string;
  /** Of a stream. */
  text?: Lines;
  /** Of a display or a result: one form for each media type. */
  data?: Record<string, Lines>;
  metadata?: Record<string, unknown>;
  execution_count?: number | null;
  /** Of an error. */
  ename?: string;
  evalue?: string;
  traceback?: string[];
  transient?: unknown;
}

/** One cell. */
export interface Cell {
  cell_type: "code" | "markdown" | "raw";
  id?: string;
  metadata: Record<string, unknown>;
  source: Lines;
  outputs?: Output[];
  execution_count?: number | null;
}

/** A notebook file. */
export interface Notebook {
  cells: Cell[];
  metadata: Record<string, unknown>;
  nbformat: number;
  nbformat_minor: number;
}

/** What JupyterLab writes into a notebook that runs on the Deno kernel of the course's environment. */
export const KERNELSPEC = { display_name: "Deno", language: "typescript", name: "deno" };

/**
 * What the Deno kernel says about its language. A notebook that says anything else is "unsaved" as soon as it is
 * opened. The version is the TypeScript of the Deno that the README's commands name.
 */
export const LANGUAGE_INFO = {
  codemirror_mode: "typescript",
  file_extension: ".ts",
  mimetype: "text/x.typescript",
  name: "typescript",
  nbconvert_exporter: "script",
  pygments_lexer: "typescript",
  version: "6.0.3",
};

/** The text of a source, a stream or one form of a result. */
export function textOf(lines: Lines | undefined): string {
  return typeof lines === "string" ? lines : Array.isArray(lines) ? lines.join("") : "";
}

/** The code cells, in order: the n-th of them is `[n]` after Run All. */
export function codeCells(notebook: Notebook): Cell[] {
  return notebook.cells.filter((cell) => cell.cell_type === "code");
}

/** The name messages give a cell: its place in the notebook, and `[n]` as Run All numbers a code cell. */
export function cellName(notebook: Notebook, index: number): string {
  const place = `cell ${index + 1}`;
  if (notebook.cells[index].cell_type !== "code") return place;
  return `${place} [${
    codeCells({ ...notebook, cells: notebook.cells.slice(0, index + 1) }).length
  }]`;
}

/** The text of a notebook file as `deno task execute` writes it, so that equal notebooks are equal files. */
export function fileText(notebook: Notebook): string {
  return JSON.stringify(notebook, null, 1) + "\n";
}
