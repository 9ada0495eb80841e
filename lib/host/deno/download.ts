import { createHash } from "node:crypto";
import { dirname } from "node:path";
import type { Download } from "../disk.ts";
import { openAlone } from "./open_alone.ts";
import { FailedTry, fetchRest } from "./fetch_rest.ts";

/**
 * Downloads a file. It has its name only once it is whole and its checksum right; until then it is `….partial`, which
 * the next call goes on with, and which one process at a time may hold.
 *
 * @throws {Error} If it cannot be downloaded; the message gives the reason, and says what is kept.
 */
export async function download(wanted: Download): Promise<void> {
  const folder = dirname(wanted.path);
  const fresh = !await exists(folder);
  const partial = `${wanted.path}.partial`;
  const file = await openAlone(partial, () => {
    wanted.say(`Waiting for another download of ${wanted.title} to finish …`);
  });
  let remove = true;
  try {
    if (await exists(wanted.path)) return; // the other one was quicker
    await fetchWhole(wanted, file);
    await Deno.rename(partial, wanted.path);
    remove = false;
  } catch (error) {
    const { size: kept } = await file.stat();
    remove = kept === 0;
    const hope = remove
      ? ""
      : `; ${share(kept, wanted.size)} are kept, and the next call goes on from there`;
    throw new Error((error as Error).message + hope, { cause: error });
  } finally {
    if (remove) await Deno.remove(partial);
    file.close();
    if (remove && fresh) await Deno.remove(folder).catch(() => {}); // unless another process uses it
  }
}

/** Tries until the file is whole and right. */
async function fetchWhole(wanted: Download, file: Deno.FsFile): Promise<void> {
  const { size, title, say, pauses } = wanted;
  let { size: best } = await file.stat();
  let ranges = true;
  const resumed = best > 0;
  say(
    `Downloading ${title} (${megabytes(size)}) from ${wanted.url} …` +
      (resumed ? ` ${share(best, size)} are there already.` : ""),
  );
  let tenth = Math.floor(10 * best / size);
  const onRestart = () => {
    ranges = false;
  };
  const onProgress = (bytes: number) => {
    if (Math.floor(10 * bytes / size) <= tenth) return;
    tenth = Math.floor(10 * bytes / size);
    say(`${title}: ${share(bytes, size)}`);
  };
  for (let failures = 0;;) {
    try {
      if ((await file.stat()).size !== size) {
        await fetchRest({ ...wanted, file, onProgress, onRestart });
      }
      break;
    } catch (error) {
      if (!(error instanceof FailedTry)) throw error;
      const { size: now } = await file.stat();
      // A server that breaks off again and again is still one that gets there.
      if (now > best) failures = 0;
      best = Math.max(best, now);
      if (error.hopeless || failures === pauses.length) {
        if (!ranges) await file.truncate(0); // nothing can be gone on with
        throw error;
      }
      say(`${title}: ${error.message}; trying again …`);
      await new Promise((resolve) => setTimeout(resolve, pauses[failures++]));
    }
  }
  const found = await sha256Of(file);
  if (found === wanted.sha256) return;
  await file.truncate(0);
  // The part that was there may have been the damaged one.
  if (resumed) return await fetchWhole(wanted, file);
  throw new Error(
    `expected the SHA-256 sum ${wanted.sha256} but found ${found}: the server sent other bytes`,
  );
}

/** The checksum of an open file: on Windows a locked file cannot be read through another. */
export async function sha256Of(file: Deno.FsFile): Promise<string> {
  await file.seek(0, Deno.SeekMode.Start);
  const hash = createHash("sha256");
  const bytes = new Uint8Array(1 << 20);
  for (let count; (count = await file.read(bytes)) !== null;) {
    hash.update(bytes.subarray(0, count));
  }
  return hash.digest("hex");
}

/** Whether there is something at `path`. */
export async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

function share(bytes: number, size: number): string {
  return `${Math.floor(bytes / 1e6)} of ${megabytes(size)} (${Math.floor(100 * bytes / size)} %)`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
