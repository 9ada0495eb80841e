import { dirname } from "node:path";

/** A folder that is missing so often, although it was just made, is none that files can be in, such as /proc. */
const MOST_TRIES = 100;

/** Opens a file that no other process has open through this; the system lets go of it however a process ends. */
export async function openAlone(path: string, onWait: () => void): Promise<Deno.FsFile> {
  for (let waited = false, missed = 0;;) {
    await Deno.mkdir(dirname(path), { recursive: true });
    const file = await openFile(path, missed < MOST_TRIES);
    if (file === null) {
      missed++;
      continue;
    }
    if (await file.tryLock(true)) {
      // Between opening and locking the other process may have renamed or removed it.
      const [mine, there] = [await file.stat(), await Deno.stat(path).catch(() => null)];
      if (mine.ino === there?.ino) return file;
    } else {
      if (!waited) onWait();
      waited = true;
      await file.lock(true);
    }
    file.close();
  }
}

/** Opens a file; null if another process has just tidied its folder away and it may be tried again. */
async function openFile(path: string, mayTryAgain: boolean): Promise<Deno.FsFile | null> {
  try {
    return await Deno.open(path, { read: true, write: true, create: true });
  } catch (error) {
    if (mayTryAgain && error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
