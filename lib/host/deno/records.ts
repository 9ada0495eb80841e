import { basename, dirname, join } from "node:path";
import type { Records } from "../host.ts";

/**
 * The records of the course, where they may be read and written: a notebook's kernel may, and nobody is asked for a
 * permission.
 */
export function records(): Records | undefined {
  const may = (name: "read" | "write") => Deno.permissions.querySync({ name }).state === "granted";
  let folder: string | undefined;
  try {
    folder = may("read") && may("write") ? recordsFolder(Deno.cwd()) : undefined;
  } catch {
    // The working folder was deleted.
  }
  return folder === undefined ? undefined : recordsIn(folder);
}

/**
 * The notebooks' folder of the course, seen from the folder a kernel runs in. None for solutions, whose passing is
 * nobody's progress, and where no notebooks are.
 */
export function recordsFolder(workingFolder: string): string | undefined {
  if (basename(workingFolder) === "solutions") return undefined;
  return [workingFolder, dirname(workingFolder)].find((folder) =>
    basename(folder) === "notebooks" && isFile(join(folder, "deno.json"))
  );
}

/** Records as files of a folder, hidden in JupyterLab and ignored by git: `.progress.json` for "progress". */
export function recordsIn(folder: string): Records {
  return {
    read(name) {
      try {
        return Deno.readTextFileSync(join(folder, `.${name}.json`));
      } catch {
        return undefined;
      }
    },

    // As a new file that takes the old one's place, so that nobody ever reads half of it.
    write(name, text) {
      const draft = join(folder, `.${name}-${crypto.randomUUID()}.json`);
      try {
        Deno.writeTextFileSync(draft, text);
        Deno.renameSync(draft, join(folder, `.${name}.json`));
      } catch {
        try {
          Deno.removeSync(draft);
        } catch {
          // It was not written at all.
        }
      }
    },
  };
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
