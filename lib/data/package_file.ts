import { createRequire } from "node:module";

/**
 * The folder of an npm package of data, which Deno has downloaded along with the library.
 *
 * @throws {Error} If the package is not there.
 */
export function packageFolder(caller: string, name: string): URL {
  try {
    const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return new URL(".", `file://${file.replaceAll("\\", "/").replace(/^(?=[^/])/, "/")}`);
  } catch (error) {
    throw new Error(
      `${caller}: expected the npm package ${name} to be there but could not find it; connect to the network and ` +
        `run "deno task lab" once. (${(error as Error).message})`,
    );
  }
}

/**
 * Reads a file of a package of data.
 *
 * @throws {Error} If it is not the one it should be.
 */
export async function readChecked(
  caller: string,
  file: URL,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await Deno.readFile(file);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
  if (digest === sha256) return bytes;
  const name = file.pathname.split("/").at(-1);
  throw new Error(
    `${caller}: expected ${name} to have the SHA-256 sum ${sha256} but found ${digest}; the file in ` +
      `${
        new URL(".", file).pathname
      } is damaged: delete the folder of the npm package that it is in ` +
      `and run "deno task lab" again.`,
  );
}
