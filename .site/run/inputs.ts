/** What the site's notebooks are built from. */
import { join } from "node:path";
import { committedNotebooks, filesUnder } from "../../.tasks/committed.ts";
import { root } from "../../.tasks/root.ts";

/** A text that changes when something does that `run/` is built from. */
export async function inputs(): Promise<string> {
  const folders = [".site/run", ".site/kernel", "lib"];
  const files = (await Promise.all(folders.map((folder) => filesUnder(root, folder)))).flat();
  files.push(".site/icon.ts", ".tasks/bundle.ts", ".tasks/committed.ts", ".tasks/notebook.ts");
  const notebooks = JSON.stringify(await committedNotebooks());
  return [Deno.version.deno, await hashOf(root, files.sort()), await sha256(notebooks)].join(" ");
}

/** The first digits of the SHA-256 sum of files with their paths. */
export async function hashOf(folder: string, paths: string[]): Promise<string> {
  const lines = await Promise.all(
    paths.map(async (path) => `${path} ${await sha256(await Deno.readFile(join(folder, path)))}`),
  );
  return await sha256(lines.sort().join("\n"));
}

/** The first digits of the SHA-256 sum. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex().slice(0, 16);
}
