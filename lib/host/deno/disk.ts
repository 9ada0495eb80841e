import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Disk } from "../disk.ts";
import { download, exists, sha256Of } from "./download.ts";

/** The files of this machine. */
export const disk: Disk = {
  pathOf: (name, folder = courseFolder()) => join(resolve(folder), name),
  exists,
  sizeOf: async (path) => (await Deno.stat(path)).size,
  async sha256Of(path) {
    using file = await Deno.open(path);
    return await sha256Of(file);
  },
  read: async (path) => (await Deno.open(path)).readable,
  download,
};

/** Beside .venv, which also holds what the course has downloaded, and out of git's sight like it. */
function courseFolder(): string {
  return fileURLToPath(new URL("../../../.data", import.meta.url));
}
