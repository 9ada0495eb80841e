import { host } from "../host/mod.ts";
import { type Progress, readProgress, writeProgress } from "./progress_file.ts";
import type { Status } from "./verdict.ts";

/** What happened since the kernel started; all there is where nothing can be written. */
const session: Progress = new Map();

/** Remembers how far a part is. What was passed once stays passed. */
export function record(name: string, status: Status): void {
  if (status === "not started" || recorded().get(name) === "passed") return;
  session.set(name, status);
  const records = host.records();
  // Read again: other notebooks write into the same file.
  if (records) writeProgress(records, readProgress(records).set(name, status));
}

/** How far each part is, as far as is known. */
export function recorded(): Progress {
  const records = host.records();
  const written: Progress = records ? readProgress(records) : new Map();
  for (const [name, status] of session) {
    if (written.get(name) !== "passed") written.set(name, status);
  }
  return written;
}
