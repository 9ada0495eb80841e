import { host, type PackageFile } from "../host/mod.ts";
import type { CheckedFile } from "./package_files.ts";

/**
 * Reads a file of an npm package of data.
 *
 * @throws {Error} If it is not there, or not the one it should be.
 */
export async function readChecked(
  caller: string,
  file: CheckedFile,
): Promise<Uint8Array<ArrayBuffer>> {
  let found = await read(caller, file), digest = await sha256Of(found.bytes);
  if (digest !== file.sha256 && found.forget !== undefined) {
    await found.forget(); // what was kept from an earlier visit may be older than what is wanted now
    found = await read(caller, file);
    digest = await sha256Of(found.bytes);
    if (digest !== file.sha256) await found.forget?.();
  }
  if (digest === file.sha256) return found.bytes;
  throw new Error(
    `${caller}: expected ${
      file.path.split("/").at(-1)
    } to have the SHA-256 sum ${file.sha256} but found ${digest}: the file in ${found.folder} is ` +
      `damaged. ${found.ifDamaged}`,
  );
}

async function read(caller: string, { name, path }: CheckedFile): Promise<PackageFile> {
  return await host.readPackageFile(name, path).catch((error) => {
    throw new Error(`${caller}: ${error.message}`, { cause: error });
  });
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
