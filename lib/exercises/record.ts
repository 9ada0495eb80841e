import { type Progress, progressFolder, readProgress, writeProgress } from "./progress_file.ts";
import type { Status } from "./verdict.ts";

/** What happened since the kernel started; all there is where nothing can be written. */
const session: Progress = new Map();

/** Remembers the status of a part. Once passed, it stays passed. */
export function record(name: string, status: Status): void {
  if (status === "not started" || recorded().get(name) === "passed") return;
  session.set(name, status);
  const folder = folderIfPermitted();
  // Read again: other notebooks write into the same file.
  if (folder) writeProgress(folder, readProgress(folder).set(name, status));
}

/** How far each part is, as far as is known. */
export function recorded(): Progress {
  const folder = folderIfPermitted();
  const written: Progress = folder ? readProgress(folder) : new Map();
  for (const [name, status] of session) {
    if (written.get(name) !== "passed") written.set(name, status);
  }
  return written;
}

/** Where the file is, if it may be read and written, as in a notebook's kernel; never asks for a permission. */
function folderIfPermitted(): string | undefined {
  const may = (name: "read" | "write") => Deno.permissions.querySync({ name }).state === "granted";
  try {
    return may("read") && may("write") ? progressFolder(Deno.cwd()) : undefined;
  } catch {
    return undefined; // The working folder was deleted.
  }
}
