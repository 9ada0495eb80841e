import { basename, dirname, join } from "node:path";
import { openAlone } from "./open_alone.ts";

/**
 * Gives a file these contents, by way of a file beside it that takes its place once it is on the disk. That one has a
 * fixed name, so that what a killed process leaves behind is overwritten by the next call.
 *
 * @throws {Error} If that cannot be done; the message gives the reason.
 */
export async function replaceFile(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    // What a link points to is replaced, not the link.
    const target = await ifThere(Deno.realPath(path)) ?? path;
    const folder = dirname(target);
    if (!(await ifThere(Deno.stat(folder)))?.isDirectory) {
      throw new Error(`there is no folder ${folder}; make it first`);
    }
    const old = await ifThere(Deno.stat(target));
    // A device such as /dev/null would be gone.
    if (old && !old.isFile) throw new Error("what is there is not a file");
    await writeAside(join(folder, `.${basename(target)}.partial`), target, bytes);
    await syncFolder(folder);
  } catch (error) {
    const reason = (error as Error).message.replace(/ \(os error \d+\).*$/s, "");
    throw new Error(reason, { cause: error });
  }
}

/** What is found out about a file; undefined if there is none. */
async function ifThere<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

async function writeAside(
  aside: string,
  target: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  using file = await openAlone(aside, () => {});
  try {
    await file.truncate(0);
    for (let at = 0; at < bytes.length;) at += await file.write(bytes.subarray(at));
    await file.sync();
    await Deno.rename(aside, target);
  } catch (error) {
    await Deno.remove(aside).catch(() => {});
    throw error;
  }
}

/** So that the new name is on the disk, too. */
async function syncFolder(folder: string): Promise<void> {
  try {
    using opened = await Deno.open(folder);
    await opened.sync();
  } catch {
    // Not every system opens folders, and the file is whole either way.
  }
}
