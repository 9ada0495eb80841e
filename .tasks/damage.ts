/**
 * What is wrong with packages that are there: Deno takes a package for whole as soon as its folder exists.
 *
 * @module
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.ts";
import { explainWriteError } from "./setup_error.ts";

/** A package in Deno's cache. */
export interface CachedPackage {
  name: string;
  /** Its folder. */
  localPath: string;
}

/** A file of a package, and the SHA-256 sum it must have. */
interface CheckedFile {
  name: string;
  path: string;
  sha256: string;
}

/**
 * The packages that miss a file, or have one that cannot be read or is not what it should be.
 *
 * @param checked the files that are looked at besides each package.json; by default those of the library's data
 */
export async function damagedPackages(
  packages: CachedPackage[],
  checked?: CheckedFile[],
): Promise<CachedPackage[]> {
  const files = checked ?? await checkedFiles();
  const damaged: CachedPackage[] = [];
  for (const each of packages) {
    const own = files.filter(({ name }) => name === each.name);
    if (!await isWhole(each.localPath, own)) damaged.push(each);
  }
  return damaged;
}

/**
 * Puts a damaged package out of Deno's sight, so that it is fetched anew. The folder is renamed before it is deleted:
 * that can be done with one whose contents may not be read, and nobody ever finds half of it.
 *
 * @throws {SetupError} if that cannot be done
 */
export async function setAside({ localPath }: CachedPackage): Promise<void> {
  const aside = `${localPath}.damaged-${Deno.pid}`;
  try {
    await Deno.rename(localPath, aside);
  } catch (error) {
    throw explainWriteError(error, localPath);
  }
  await Deno.remove(aside, { recursive: true }).catch(() => {});
}

async function isWhole(folder: string, files: CheckedFile[]): Promise<boolean> {
  try {
    JSON.parse(await Deno.readTextFile(join(folder, "package.json")));
    const sound = await Promise.all(files.map(async ({ path, sha256 }) => {
      const bytes = await Deno.readFile(join(folder, path));
      return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex() === sha256;
    }));
    return !sound.includes(false);
  } catch {
    return false;
  }
}

/** What the library knows of the files of its data; nothing where there is no library. */
async function checkedFiles(): Promise<CheckedFile[]> {
  const list = join(root, "lib", "data", "package_files.ts");
  if (!await Deno.stat(list).then(() => true, () => false)) return [];
  return (await import(pathToFileURL(list).href)).packageFiles;
}
