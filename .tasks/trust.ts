/**
 * Trust in the committed notebooks: JupyterLab runs the scripts of saved figures (their sliders) only in notebooks it
 * trusts. What somebody else put into a notebook is not trusted by this.
 *
 * @module
 */
import { join } from "node:path";
import { committedNotebooks } from "./committed.ts";
import type { Environment } from "./environment.ts";
import { root } from "./root.ts";

/** Marks the notebooks that are as committed; takes no time for those marked before. */
export async function trustNotebooks(
  environment: Environment,
  folder: string = root,
): Promise<void> {
  const memory = join(environment.variables.JUPYTER_DATA_DIR, "trusted.json");
  const known = new Set<string>(JSON.parse(await Deno.readTextFile(memory).catch(() => "[]")));
  const fresh: string[] = [];
  for (const { path, text } of await committedNotebooks(folder)) {
    const file = join(folder, path);
    if (await Deno.readTextFile(file).catch(() => undefined) !== text) continue;
    const digest = await sha256(text);
    if (!known.has(digest)) fresh.push(file);
    known.add(digest);
  }
  if (fresh.length === 0) return;
  const { success } = await new Deno.Command(environment.python, {
    args: ["-m", "nbformat.sign", ...fresh],
    env: environment.variables,
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).output();
  // Without trust the figures are still pictures, so a failure is no reason to stop; the next start tries again.
  if (success) await Deno.writeTextFile(memory, JSON.stringify([...known]));
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return new Uint8Array(digest).toHex();
}
