import { basename, dirname, join } from "node:path";
import { isPlain } from "./copy.ts";
import type { Status } from "./verdict.ts";

/** Hidden in JupyterLab, and ignored by git. */
const NAME = ".progress.json";

/** How far each part is, by its name; what is not in it was not started. */
export type Progress = Map<string, Status>;

/**
 * The notebooks' folder of the course, seen from the folder a kernel runs in. None for
 * solutions, which say nothing about anyone's progress, and where there are no notebooks.
 */
export function progressFolder(workingFolder: string): string | undefined {
  if (basename(workingFolder) === "solutions") return undefined;
  return [workingFolder, dirname(workingFolder)].find((folder) =>
    basename(folder) === "notebooks" && exists(join(folder, "deno.json"))
  );
}

/** Reads the file. A missing or damaged one counts as empty; an odd entry is skipped. */
export function readProgress(folder: string): Progress {
  try {
    const parts: unknown = JSON.parse(Deno.readTextFileSync(join(folder, NAME)));
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

/**
 * Writes the file: a new one that replaces the old one, so that half a file is never read. Does nothing where it may not
 * write.
 */
export function writeProgress(folder: string, progress: Progress): void {
  const draft = join(folder, `.progress-${crypto.randomUUID()}.json`);
  try {
    Deno.writeTextFileSync(draft, JSON.stringify(Object.fromEntries(progress), null, 1) + "\n");
    Deno.renameSync(draft, join(folder, NAME));
  } catch {
    try {
      Deno.removeSync(draft);
    } catch {
      // It was not written at all.
    }
  }
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
