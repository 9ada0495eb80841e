import { dirname } from "node:path";

/** Opens a file that no other process has open through this; the system lets go of it however a process ends. */
export async function openAlone(path: string, onWait: () => void): Promise<Deno.FsFile> {
  for (let waited = false;;) {
    await Deno.mkdir(dirname(path), { recursive: true });
    const file = await openFile(path);
    if (file === null) continue;
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

/** Opens a file; null if another process has just tidied its folder away. */
async function openFile(path: string): Promise<Deno.FsFile | null> {
  try {
    return await Deno.open(path, { read: true, write: true, create: true });
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
