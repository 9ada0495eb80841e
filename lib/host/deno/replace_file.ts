import { basename, dirname, join } from "node:path";
import { openAlone } from "./open_alone.ts";

/**
 * Gives a file these contents, by way of a file beside it that takes its place once it is on the disk. That one has a
 * fixed name, so that what a killed process leaves behind is overwritten by the next call.
 *
 * @throws {Error} If that cannot be done; the message gives the reason.
 */
export async function replaceFile(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  // What a link points to is replaced, not the link.
  const target = await Deno.realPath(path).catch(() => path);
  const folder = dirname(target);
  try {
    await checkPlace(target, folder);
    await writeAside(join(folder, `.${basename(target)}.partial`), target, bytes);
    await syncFolder(folder);
  } catch (error) {
    const reason = (error as Error).message.replace(/ \(os error \d+\).*$/s, "");
    throw new Error(reason, { cause: error });
  }
}

async function checkPlace(target: string, folder: string): Promise<void> {
  const there = await Deno.stat(folder).catch(() => null);
  if (!there?.isDirectory) throw new Error(`there is no folder ${folder}; make it first`);
  const old = await Deno.stat(target).catch(() => null);
  if (old?.isDirectory) throw new Error("there is a folder of that name");
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
