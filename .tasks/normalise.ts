/**
 * Brings a notebook into the one form in which it is committed, so that running it again changes as little as possible.
 *
 * @module
 */
import {
  type Cell,
  KERNELSPEC,
  type Lines,
  type Notebook,
  type Output,
  textOf,
} from "./notebook.ts";

/** Metadata that an author means; the rest are traces of a run or of an editor. */
export const CELL_METADATA = ["deletable", "editable", "jupyter", "tags"];

/** The notebook as it is committed: its parts in a fixed order, streams in one piece, no traces of the run. */
export function normalised(notebook: Notebook): Notebook {
  const ids = new Set<string>();
  return {
    cells: notebook.cells.map((cell) => ({
      cell_type: cell.cell_type,
      ...(cell.cell_type === "code" ? { execution_count: cell.execution_count ?? null } : {}),
      id: freshId(cell.id, ids),
      metadata: pick(cell.metadata, CELL_METADATA),
      ...(cell.cell_type === "code" ? { outputs: outputsOf(cell) } : {}),
      source: linesOf(cell.source),
    })),
    metadata: { kernelspec: KERNELSPEC, ...pick(notebook.metadata, ["language_info"]) },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** The notebook as it was before any run. */
export function withoutRun(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "code" ? { ...cell, outputs: [], execution_count: null } : cell
  );
  return { ...notebook, cells };
}

/** A cell keeps its id; one that has none gets the first free one, which is the same in every run. */
function freshId(id: string | undefined, taken: Set<string>): string {
  let free = id && !taken.has(id) ? id : "";
  for (let n = 1; free === ""; n++) if (!taken.has(`cell-${n}`)) free = `cell-${n}`;
  taken.add(free);
  return free;
}

/** Outputs without what only a running front end needs; pieces of one stream that follow each other are one. */
function outputsOf(cell: Cell): Output[] {
  const outputs: Output[] = [];
  for (const { transient: _, ...output } of cell.outputs ?? []) {
    const last = outputs.at(-1);
    if (output.output_type !== "stream") outputs.push(output);
    else if (last?.name !== output.name) outputs.push({ ...output, text: linesOf(output.text) });
    else last!.text = linesOf(textOf(last!.text) + textOf(output.text));
  }
  return outputs;
}

/** Text as nbformat writes it: a list of lines, each with its end. */
export function linesOf(text: Lines | undefined): string[] {
  return textOf(text).match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function pick(object: Record<string, unknown>, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => key in object).map((key) => [key, object[key]]));
}
