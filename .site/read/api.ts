/**
 * The reference of the library, made of its documentation.
 *
 * @module
 */
import { join } from "node:path";
import { filesUnder } from "../../.tasks/committed.ts";
import { runProgram } from "../../.tasks/program.ts";
import { root } from "../../.tasks/root.ts";
import type { SitePart } from "../part.ts";

/** The part of the site that is the library's reference; made again only if the library has changed. */
export const api: SitePart = {
  name: "api",
  async build({ folder, say }) {
    const target = join(folder, "api"), stamp = join(target, "made-of.txt");
    const made = await fingerprint();
    if (await Deno.readTextFile(stamp).catch(() => "") === made) {
      return say("api: the library has not changed");
    }
    await Deno.remove(target, { recursive: true }).catch(() => {});
    const failure = await runProgram([
      ...[Deno.execPath(), "doc", "--html", "--name=Nonlinear", `--output=${target}`],
      "lib/mod.ts",
    ]);
    if (failure !== "") throw new Error(`The library's reference could not be made: ${failure}`);
    // Its pages keep the reader's choice of light or dark where ours do.
    const script = join(target, "darkmode_toggle.js");
    const text = await Deno.readTextFile(script);
    await Deno.writeTextFile(script, text.replaceAll('tem("theme"', 'tem("nonlinear-theme"'));
    await Deno.writeTextFile(stamp, made);
  },
};

/** Something that changes whenever the library's source does, or Deno. */
async function fingerprint(): Promise<string> {
  const paths = (await filesUnder(root, "lib")).filter((path) => path.endsWith(".ts")).sort();
  const texts = await Promise.all(paths.map((path) => Deno.readTextFile(join(root, path))));
  const bytes = new TextEncoder().encode([Deno.version.deno, ...paths, ...texts].join("\0"));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
