/**
 * The notebook as a file: a shape that Jupyter opens without a question and git shows small differences of.
 *
 * @module
 */
import { isDeepStrictEqual } from "node:util";
import { KERNELSPEC, LANGUAGE_INFO } from "../../.tasks/notebook.ts";
import { CELL_METADATA } from "../../.tasks/normalise.ts";
import type { Fault, Rule } from "./fault.ts";

const MOST_KILOBYTES = 600;
const EXECUTE = "run deno task execute";

/** nbformat 4.5, with the metadata that the course's kernel writes and no other. */
const metadata: Rule = ({ notebook }) => {
  const { nbformat, nbformat_minor } = notebook;
  const faults: Fault[] = [];
  if (nbformat !== 4 || nbformat_minor !== 5) {
    const found = `${nbformat}.${nbformat_minor}`;
    faults.push({ expected: "nbformat 4.5", found, todo: "save it in JupyterLab" });
  }
  const wanted: Record<string, unknown> = { kernelspec: KERNELSPEC, language_info: LANGUAGE_INFO };
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(notebook.metadata)])) {
    if (isDeepStrictEqual(notebook.metadata[key], wanted[key])) continue;
    faults.push({
      expected: wanted[key] ? `${key} ${JSON.stringify(wanted[key])}` : `no metadata "${key}"`,
      found: JSON.stringify(notebook.metadata[key]) ?? "none",
      todo: EXECUTE,
    });
  }
  return faults;
};

/** Cells have an id of their own, and no traces of one run. */
const cells: Rule = ({ notebook }) => {
  const seen = new Set<string>();
  return notebook.cells.flatMap((cell, index) => {
    const faults: Fault[] = [];
    if (!/^[\w-]{1,64}$/.test(cell.id ?? "") || seen.has(cell.id!)) {
      const found = cell.id === undefined ? "none" : `"${cell.id}"`;
      faults.push({ cell: index, expected: "an id of its own", found, todo: EXECUTE });
    }
    seen.add(cell.id!);
    if (cell.cell_type === "raw") {
      const todo = "make it a markdown cell";
      faults.push({ cell: index, expected: "code or markdown", found: "a raw cell", todo });
    }
    for (const key of Object.keys(cell.metadata ?? {})) {
      if (CELL_METADATA.includes(key)) continue;
      const found = `"${key}"`;
      faults.push({ cell: index, expected: "no metadata of a run", found, todo: EXECUTE });
    }
    return faults;
  });
};

const size: Rule = ({ text }) => {
  const kilobytes = Math.ceil(new TextEncoder().encode(text).length / 1000);
  return kilobytes <= MOST_KILOBYTES ? [] : [{
    expected: `at most ${MOST_KILOBYTES} kB`,
    found: `${kilobytes} kB`,
    todo: "draw fewer points or smaller pictures",
  }];
};

export const fileRules: Rule[] = [metadata, cells, size];
