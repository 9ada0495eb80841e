import { filesOf } from "./browser/files.ts";
import { inspect } from "./browser/inspect.ts";
import { readPackageFile } from "./browser/package_file.ts";
import { page } from "./browser/page.ts";
import type { Host } from "./host.ts";

export { connectPage, type Page } from "./browser/page.ts";

/** A page in a browser, or a worker of one. */
export const host: Host = {
  name: "this browser",
  version: "",
  get files() {
    return page.readFile && page.writeFile && filesOf(page.readFile, page.writeFile);
  },
  disk: undefined,
  kernel: undefined,
  native: undefined,
  notebook: () => page.notebook,
  press: () => page.press?.(),
  onStop: (listener) => page.onStop?.(listener) ?? (() => {}),
  unref: () => true, // No page stays open for a worker.
  inspect: (value) => (page.inspect ?? inspect)(value),
  environment: () => undefined,
  terminal: () => undefined,
  records: () => page.records,
  readPackageFile,

  readFile(path) {
    return page.readFile?.(path) ?? Promise.reject(
      new Error(
        `expected an address or the text itself but found the path ${path}: a page has no files`,
      ),
    );
  },
};
