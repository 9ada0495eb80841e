/**
 * Builds the kernel as a JupyterLab extension that JupyterLite loads: `deno run -A build.ts FOLDER`.
 *
 * @module
 */
import { join } from "node:path";

const here = new URL(".", import.meta.url);

/** Writes the extension into a folder, `…/extensions/nonlinear-kernel`. */
export async function buildKernel(folder: string): Promise<void> {
  const to = join(folder, "static");
  await Deno.mkdir(to, { recursive: true });
  await bundle(["run/worker.ts"], to, "esm", "--code-splitting");
  await bundle(["page/plugin.ts", "page/worker_kernel.ts"], to, "esm", "--code-splitting");
  await bundle(["page/remoteEntry.ts"], to, "iife");
  const extension = { load: "static/remoteEntry.js", extension: "./extension" };
  const about = {
    name: "nonlinear-kernel",
    version: "1.0.0",
    description: "TypeScript in a page",
    license: "MIT",
    jupyterlab: { extension: true, _build: extension },
    jupyterlite: { liteExtension: true },
  };
  await Deno.writeTextFile(join(folder, "package.json"), JSON.stringify(about, null, 2) + "\n");
}

async function bundle(
  entries: string[],
  to: string,
  format: string,
  ...flags: string[]
): Promise<void> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["bundle", "--quiet", "--no-config", "--no-lock", "--platform", "browser", "--minify"],
      ...["--format", format, ...flags, "--outdir", to],
      ...entries.map((entry) => new URL(entry, here).href),
    ],
    stderr: "piped",
  }).output();
  if (!success) {
    throw new Error(`The kernel could not be bundled: ${new TextDecoder().decode(stderr)}`);
  }
}

if (import.meta.main) await buildKernel(Deno.args[0]);
