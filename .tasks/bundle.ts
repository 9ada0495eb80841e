/** Bundles programs that use the library for pages in a browser. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runProgram } from "./program.ts";
import { root } from "./root.ts";

const lib = pathToFileURL(join(root, "lib") + "/");

/**
 * Bundles modules and all they import into a folder, as JavaScript modules for pages: what is imported lazily or by two
 * of them stays apart, and `#host` is the page.
 *
 * @throws {Error} if it cannot be bundled.
 */
export async function bundleForPages(entries: string | string[], folder: string): Promise<void> {
  const map = await Deno.makeTempFile({ suffix: ".json" });
  try {
    await Deno.writeTextFile(map, JSON.stringify({ imports: await importsForPages() }));
    const failure = await runProgram([
      ...[Deno.execPath(), "bundle", "--quiet", "--platform", "browser", "--code-splitting"],
      // Without a configuration: its import map would win over ours.
      ...["--minify", "--no-config", "--no-lock", "--import-map", map, "--outdir", folder],
      ...[entries].flat(),
    ]);
    if (failure !== "") throw new Error(`The library could not be bundled: ${failure}`);
  } finally {
    await Deno.remove(map);
  }
}

/** The library's imports with whole addresses, and a page in the host's place. */
async function importsForPages(): Promise<Record<string, string>> {
  const { imports } = JSON.parse(await Deno.readTextFile(new URL("imports.json", lib)));
  const whole = Object.entries<string>(imports).map(([name, target]) => [
    name,
    target.startsWith(".") ? new URL(target, lib).href : target,
  ]);
  return { ...Object.fromEntries(whole), "#host": new URL("host/browser.ts", lib).href };
}
