import { host } from "../host/mod.ts";
import type { CheckedFile } from "./package_files.ts";

/**
 * Reads a file of an npm package of data.
 *
 * @throws {Error} If it is not there, or not the one it should be.
 */
export async function readChecked(
  caller: string,
  { name, path, sha256 }: CheckedFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes, folder } = await host.readPackageFile(name, path).catch((error) => {
    throw new Error(`${caller}: ${error.message}`, { cause: error });
  });
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
  if (digest === sha256) return bytes;
  const file = path.split("/").at(-1);
  throw new Error(
    `${caller}: expected ${file} to have the SHA-256 sum ${sha256} but found ${digest}: the file in ${folder} is ` +
      `damaged. Start the course again with "deno task lab", which fetches it anew.`,
  );
}
