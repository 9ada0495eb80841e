/**
 * Is a committed notebook as a lesson, an exercise or a solution should be?
 *
 * @module
 */
import type { CourseFile } from "../../.tasks/committed.ts";
import type { Notebook } from "../../.tasks/notebook.ts";
import { tell } from "./fault.ts";
import { fileRules } from "./file_rules.ts";
import { outputRules } from "./output_rules.ts";
import { readingRules } from "./reading_rules.ts";
import { templateRules } from "./template_rules.ts";

/**
 * Everything that is wrong with a notebook, one line each.
 *
 * @param exists whether a path from the repository's folder leads to a file of the course
 */
export function notebookFaults(file: CourseFile, exists: (path: string) => boolean): string[] {
  const notebook = parsed(file.text);
  if (typeof notebook === "string") {
    return [`${file.path}: expected a notebook but found ${notebook}: save it in JupyterLab`];
  }
  const examined = { ...file, notebook, exists };
  return [...fileRules, ...templateRules, ...readingRules, ...outputRules]
    .flatMap((rule) => rule(examined))
    .map((fault) => tell(examined, fault));
}

/** The notebook, or what the text is instead. */
function parsed(text: string): Notebook | string {
  let notebook: Notebook;
  try {
    notebook = JSON.parse(text);
  } catch (error) {
    return `a file that is not JSON (${(error as Error).message})`;
  }
  if (!Array.isArray(notebook?.cells) || typeof notebook.metadata !== "object") {
    return "no cells or no metadata";
  }
  const odd = notebook.cells.findIndex((cell) =>
    !["code", "markdown", "raw"].includes(cell?.cell_type) ||
    !(typeof cell.source === "string" || Array.isArray(cell.source)) ||
    typeof cell.metadata !== "object" ||
    (cell.cell_type === "code" && !(Array.isArray(cell.outputs) && "execution_count" in cell))
  );
  return odd < 0 ? notebook : `a cell ${odd + 1} without its parts`;
}
