import { customInspect } from "./custom_inspect.ts";
import type { Host } from "./host.ts";
import type { Notebook } from "./notebook.ts";

let connected: Notebook | undefined;
let packages: URL | undefined;

/** What a page gives to the library. */
export interface Page {
  /** Where the library's outputs go; without it they are written to the console. */
  readonly notebook?: Notebook;
  /** The address of the folder that holds the packages of data, each in a folder of its name. */
  readonly packages?: string | URL;
}

/** Connects the library to the page it runs in. To be called before the library is loaded, so that it finds the notebook. */
export function connectPage({ notebook, packages: address }: Page): void {
  connected = notebook;
  packages = address === undefined ? undefined : new URL(address, globalThis.location?.href);
}

/** A page in a browser, or a worker of one. */
export const host: Host = {
  name: "this browser",
  version: "",
  disk: undefined,
  kernel: undefined,
  native: undefined,
  notebook: () => connected,
  press: () => undefined,
  onStop: () => () => {},
  inspect,
  environment: () => undefined,
  terminal: () => undefined,
  records: () => undefined,

  readFile(path) {
    return Promise.reject(
      new Error(
        `expected an address or the text itself but found the path ${path}: a page has no files`,
      ),
    );
  },

  async readPackageFile(name, path) {
    if (packages === undefined) throw new Error(`expected the page to offer the data of ${name}`);
    const file = new URL(`${name}/${path}`, packages);
    const response = await fetch(file);
    if (!response.ok) {
      throw new Error(`expected ${file} to be there but the server answered ${response.status}`);
    }
    return {
      bytes: new Uint8Array(await response.arrayBuffer()),
      folder: new URL(".", file).href,
    };
  },
};

/** Text by which the console would know the value: what the value says of itself, else as JSON. */
function inspect(value: unknown): string {
  const own = (value as Record<symbol, unknown> | null)?.[customInspect];
  if (typeof own === "function") return String(own.call(value));
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value); // a circle
  }
}
