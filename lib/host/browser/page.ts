import type { Host } from "../host.ts";
import type { Notebook } from "../notebook.ts";

/** What a page gives to the library; what it leaves out, the library does as far as a page can. */
export interface Page extends Partial<Pick<Host, "press" | "onStop" | "inspect" | "readFile">> {
  /** Where the library's outputs go; without it they are written to the console. */
  readonly notebook?: Notebook;
  /** Gives a file of the person these bytes, whole or not at all. */
  writeFile?(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Small texts that are kept from one visit to the next. */
  readonly records?: ReturnType<Host["records"]>;
  /** The address of the folder that holds the packages of data, each in a folder of its name, each file as `.gz`. */
  readonly packages?: string | URL;
}

/** The page that the library runs in. */
export let page: Page = {};

/** Connects the library to the page it runs in. To be called before the library is loaded, so that it finds the notebook. */
export function connectPage(given: Page): void {
  page = given;
}
