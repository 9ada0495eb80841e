import type { Files } from "../disk.ts";
import type { Page } from "./page.ts";

/** Files as a page's own way of reading and writing has them, each read and written as a whole. */
export function filesOf(
  readFile: NonNullable<Page["readFile"]>,
  writeFile: NonNullable<Page["writeFile"]>,
): Files {
  const read = (path: string) =>
    readFile(path).catch((error) => {
      throw Object.assign(error, { name: "NotFound" });
    });
  return {
    absolute: (path) => path instanceof URL ? decodeURIComponent(path.pathname) : path,
    exists: (path) => read(path).then(() => true, () => false),
    sizeOf: async (path) => (await read(path)).length,
    readPart: async (path, start, end) => (await read(path)).slice(start, end),
    replace: writeFile,
  };
}
