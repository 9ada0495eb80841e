/**
 * `deno task execute [NAME …]`: for authors. Runs notebooks in the real kernel and saves them with their outputs, in
 * the form in which they are committed; without a name all of them. Exercises are saved without a run.
 *
 * @module
 */
import { basename, join } from "node:path";
import { copiesOf, courseNotebooks } from "./committed.ts";
import { ensureEnvironment } from "./environment.ts";
import { fileText, type Notebook } from "./notebook.ts";
import { normalised, withoutRun } from "./normalise.ts";
import { root } from "./root.ts";
import { errorsIn, runNotebook } from "./run_notebook.ts";

const all = await courseNotebooks();
const unknown = Deno.args.filter((name) => !all.some((path) => isNamed(path, name)));
if (unknown.length > 0) {
  console.error(`execute: expected names of notebooks but found ${unknown.join(", ")}; there are:`);
  console.error(all.map((path) => `  ${path}`).join("\n"));
  Deno.exit(2);
}
const chosen = Deno.args.length === 0
  ? all
  : all.filter((path) => Deno.args.some((name) => isNamed(path, name)));

const environment = await ensureEnvironment(console.log);
let failures = 0;
for (const path of chosen) {
  const start = performance.now();
  const errors = await execute(path);
  if (errors.length > 0) failures += 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${path}: ${errors.length > 0 ? "not saved" : "saved"}, ${seconds} s`);
  for (const error of errors) console.log(`  ${error}`);
}
Deno.exit(failures > 0 ? 1 : 0);

/** Runs the notebook on a copy and saves it if nothing went wrong; returns what did. */
async function execute(path: string): Promise<string[]> {
  const file = join(root, path);
  const before: Notebook = JSON.parse(await Deno.readTextFile(file));
  if (path.startsWith("notebooks/exercises/")) {
    await Deno.writeTextFile(file, fileText(normalised(withoutRun(before))));
    return [];
  }
  const copy = { path, text: fileText(normalised(withoutRun(before))) };
  const folder = await copiesOf([copy], "execute");
  try {
    const after = await runNotebook(environment, join(folder, path));
    const errors = errorsIn(after);
    if (errors.length === 0) await Deno.writeTextFile(file, fileText(normalised(after)));
    return errors;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** A notebook is named by its path or by its file's name, with or without the ending. */
function isNamed(path: string, name: string): boolean {
  return [path, basename(path), basename(path, ".ipynb")].includes(name.replaceAll("\\", "/"));
}
