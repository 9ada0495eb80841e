import { readFileSync, statSync } from "node:fs";
import { createRequire, registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { captureGlobals, guarded } from "./captured.ts";
import { Emitted } from "./emitted.ts";

const LIBRARY = new URL("../../../", import.meta.url).href;
const LOCK = new URL("../deno.lock", LIBRARY);
/** Beside what the course has downloaded. */
const KEPT = fileURLToPath(new URL("../.data/guarded_", LIBRARY));

/** What Deno's kernel itself looks up among the cells' names in order to show a result or an error. */
export const HELD_FAST = [
  "Deno",
  "Error",
  "GPUBuffer",
  "GPUTexture",
  "JSON",
  "String",
  "Uint8Array",
];

/**
 * Modules of the packages that use no globals, but must not wait for the first figure: Deno itself asks for the global
 * `URL` when it loads a module of this old kind.
 */
const COMMONJS = [["@observablehq/plot", "interval-tree-1d"], [
  "linkedom",
  "../commonjs/canvas.cjs",
]];

let guarding: Promise<void> | undefined;

/**
 * Has the library and its packages, which must be imported after this, use the globals of this moment: what a cell
 * declares under their names is then the cell's own affair. The few that the kernel depends on, no cell can declare.
 * Only the first call does anything.
 *
 * @param folder the URL of a folder whose modules are to be guarded as well
 */
export function guardGlobals(folder: string = LIBRARY): Promise<void> {
  return guarding ??= guard([LIBRARY, folder]);
}

async function guard(folders: readonly string[]): Promise<void> {
  if (typeof registerHooks !== "function") return; // an older Deno, where a cell can break the library
  await Promise.all(COMMONJS.map(([parent, module]) => {
    const { resolve } = createRequire(import.meta.resolve(parent));
    return import(pathToFileURL(resolve(module)).href);
  }));
  const names = captureGlobals();
  for (const name of HELD_FAST) {
    if (name in globalThis) Object.defineProperty(globalThis, name, { configurable: false });
  }
  const stamp = stampOfGuard();
  const packages = new Emitted(
    `${KEPT}packages`,
    stamp,
    false,
    (source) => guarded(source, names),
  );
  const library = new Emitted(
    `${KEPT}library`,
    stamp,
    true,
    // In the very form that Deno gives it, whose source maps tell where in the sources an error was.
    (source) => guarded(stripTypeScriptTypes(source, { mode: "transform" }), names),
  );
  const isOfPackages = packagesOfLibrary();
  registerHooks({
    load(url, { format }, next) {
      if (folders.some((folder) => url.startsWith(folder)) && url.endsWith(".ts")) {
        try {
          return { source: library.codeOf(fileURLToPath(url)), format: "module", ...DONE };
        } catch {
          return AS_EVER; // somebody is working on that file: Deno says what is wrong with it
        }
      }
      // A package that is imported statically goes by its name until here.
      if (url.startsWith("npm:")) {
        return { source: reExport(import.meta.resolve(url)), format: "module", ...DONE };
      }
      if (/\.[cm]?js$/.test(url) && isOfPackages(url)) {
        return { source: packages.codeOf(fileURLToPath(url)), format, ...DONE };
      }
      // What `require` asks for must come through here; all else Deno loads as if there were no hook.
      return /\.(json|[cm]?js)$/.test(url) ? next(url) : AS_EVER;
    },
  });
}

const DONE = { shortCircuit: true };
const AS_EVER = { source: null as unknown as undefined, format: undefined, ...DONE };

function reExport(file: string): string {
  return `export*from"${file}";import*as all from"${file}";export default all.default;`;
}

/** Tells the files of the library's packages from those that a cell imports. */
function packagesOfLibrary(): (url: string) => boolean {
  const { npm } = JSON.parse(readFileSync(LOCK, "utf8")) as { npm: Record<string, unknown> };
  const folders = Object.keys(npm).map((key) => `/${/^.[^@]*/.exec(key)}/`); // "@scope/name@1.2.3"
  return (url) => folders.some((folder) => url.includes(folder));
}

/** What a guarded module depends on besides its source: the globals and compiler of this Deno, and how it is guarded. */
function stampOfGuard(): string {
  const { mtimeMs } = statSync(new URL("captured.ts", import.meta.url));
  return `${Deno.version.deno} ${mtimeMs}`;
}
