/** The notebooks as JupyterLite finds them: the files, and a list of each folder's. */
import { dirname, join } from "node:path";
import { committedNotebooks } from "../../.tasks/committed.ts";
import { git } from "../../.tasks/git.ts";
import type { Lines, Notebook } from "../../.tasks/notebook.ts";
import { root } from "../../.tasks/root.ts";
import { sha256 } from "./inputs.ts";

/** A file or a folder in JupyterLite's lists: https://jupyter-server.readthedocs.io/en/latest/developers/contents.html */
interface Entry {
  name: string;
  path: string;
  type: "directory" | "notebook";
  format: null;
  content: null;
  mimetype: null;
  writable: true;
  created: string;
  last_modified: string;
  size: number | null;
}

/** Writes the committed notebooks into a JupyterLite site. */
export async function writeContents(folder: string): Promise<void> {
  const date = (await git(root, "log", "-1", "--format=%cI", "--", "notebooks"))?.trim() ||
    new Date().toISOString();
  const lists = new Map<string, Entry[]>([["", []]]);
  const list = (path: string, type: Entry["type"], size: number | null) => {
    const parent = dirname(path) === "." ? "" : dirname(path);
    if (!lists.has(parent)) {
      lists.set(parent, []);
      list(parent, "directory", null);
    }
    const name = path.slice(path.lastIndexOf("/") + 1);
    const dates = { created: date, last_modified: date };
    const empty = { format: null, content: null, mimetype: null };
    lists.get(parent)!.push({ name, path, type, ...empty, writable: true, ...dates, size });
  };
  for (const { path, text } of await committedNotebooks()) {
    const own = path.replace(/^notebooks\//, "");
    const copy = siteCopy(text, await sha256(text));
    await write(join(folder, "files", own), copy);
    list(own, "notebook", new TextEncoder().encode(copy).length);
  }
  for (const [path, content] of lists) {
    await write(join(folder, "api", "contents", path, "all.json"), JSON.stringify({ content }));
  }
}

/**
 * A notebook's text as a site has it. JupyterLite joins lists of lines with commas, so outputs are whole strings; and
 * nobody has to trust what comes from the site itself before its figures move. It says of which version it is, and goes
 * on saying so when a person has saved it.
 */
export function siteCopy(text: string, version: string): string {
  const notebook: Notebook = JSON.parse(text);
  notebook.metadata.nonlinear = { version };
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code") continue;
    cell.metadata.trusted = true;
    for (const output of cell.outputs ?? []) {
      if (output.text !== undefined) output.text = whole(output.text);
      for (const [type, lines] of Object.entries(output.data ?? {})) {
        output.data![type] = whole(lines);
      }
    }
  }
  return JSON.stringify(notebook);
}

/** Lines as one string; what is no list of lines (JSON) stays. */
function whole(lines: Lines): Lines {
  const isLines = Array.isArray(lines) && lines.every((line) => typeof line === "string");
  return isLines ? lines.join("") : lines;
}

async function write(path: string, text: string): Promise<void> {
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeTextFile(path, text);
}
