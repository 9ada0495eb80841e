import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Disk } from "../disk.ts";
import { download, exists, sha256Of } from "./download.ts";
import { readPart } from "./read_part.ts";
import { replaceFile } from "./replace_file.ts";

/** The files of this machine. */
export const disk: Disk = {
  pathOf: (name, folder = courseFolder()) => join(resolve(folder), name),
  absolute: (path) => resolve(path instanceof URL ? fileURLToPath(path) : path),
  exists,
  async sizeOf(path) {
    const { isFile, size } = await Deno.stat(path);
    if (isFile) return size;
    throw new Error("what is there is not a file");
  },
  async sha256Of(path) {
    using file = await Deno.open(path);
    return await sha256Of(file);
  },
  read: async (path) => (await Deno.open(path)).readable,
  readPart,
  replace: replaceFile,
  download,
};

/** Beside .venv, which also holds what the course has downloaded, and out of git's sight like it. */
function courseFolder(): string {
  return fileURLToPath(new URL("../../../.data", import.meta.url));
}
