/** The npm packages the library imports, MNIST's data among them, in Deno's cache. */
import { join } from "node:path";
import { explainDownload, runProgram } from "./program.ts";
import { root } from "./root.ts";

const library = join(root, "lib", "mod.ts");

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
  say("Downloading the library's packages and MNIST (about 20 MB, 75 MB on disk) …");
  // "test --no-run" loads all that the library can import, and runs none of it.
  const failure = await runProgram([Deno.execPath(), "test", "--no-run", "--no-check", library]);
  // It forgives what only a dynamic import needs; the course does not.
  const reason = failure || await missing();
  if (reason !== "") explainDownload(reason, "The library's packages");
}

/** Why the library could not be loaded from the cache alone; "" if it could. */
async function missing(): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", library],
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
