import type { Records } from "../host/mod.ts";
import { isPlain } from "./copy.ts";
import type { Status } from "./verdict.ts";

const NAME = "progress";

/** How far each part is, by its name; what is not in it was not started. */
export type Progress = Map<string, Status>;

/** Reads the record. A missing or damaged one counts as empty; an odd entry is skipped. */
export function readProgress(records: Records): Progress {
  try {
    const parts: unknown = JSON.parse(records.read(NAME) ?? "{}");
    if (!isPlain(parts)) return new Map();
    return new Map(
      Object.entries(parts).filter((entry): entry is [string, Status] =>
        entry[1] === "passed" || entry[1] === "not yet"
      ),
    );
  } catch {
    return new Map();
  }
}

/** Writes the record, in the place of the old one. */
export function writeProgress(records: Records, progress: Progress): void {
  records.write(NAME, JSON.stringify(Object.fromEntries(progress), null, 1) + "\n");
}
