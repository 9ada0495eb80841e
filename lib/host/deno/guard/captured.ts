/**
 * The globals as they were when the library was imported. A cell's `const performance = 1` lies, for every module of the
 * kernel, over the global of that name until the kernel restarts; what is captured here stays.
 *
 * @module
 */
import { guardedFetch } from "./fetch.ts";

// What is used after the import; this file guards others and is not guarded itself.
const { Set } = globalThis;

/** The one global that the library adds: no cell can declare this name. */
export const CAPTURED = "nonlinearGlobals";

/** Not names of the platform: words that cannot be declared, and the kernel's own variables for the last result. */
const EXCEPT = ["undefined", "NaN", "Infinity", "eval", "constructor", "_", "_error", "clear"];

/** What packages ask for that Deno does not have: in their eyes it must go on missing. */
const ABSENT = [
  "DOMParser",
  "Image",
  "MutationObserver",
  "SVGElement",
  "WebKitCSSMatrix",
  "cancelAnimationFrame",
  "document",
  "onmessage",
  "postMessage",
  "requestAnimationFrame",
  "window",
];

/** Makes what {@linkcode CAPTURED} names; returns the names in it. */
export function captureGlobals(): ReadonlySet<string> {
  const captured: Record<string, PropertyDescriptor> = {};
  const globals = globalThis as object;
  for (let object = globals; object !== Object.prototype; object = Object.getPrototypeOf(object)) {
    for (const [name, found] of Object.entries(Object.getOwnPropertyDescriptors(object))) {
      // Deno loads many of its globals when they are asked for the first time: that stays so.
      const get = found.get?.bind(globals);
      captured[name] ??= get === undefined ? { value: found.value } : { get };
    }
  }
  for (const name of ABSENT) captured[name] ??= { value: undefined };
  for (const name of EXCEPT) delete captured[name];
  captured.fetch = { value: guardedFetch };
  const value = Object.freeze(Object.create(null, captured));
  Object.defineProperty(globalThis, CAPTURED, { value });
  return new Set(Object.keys(captured));
}

const WORD = /(?<![\w$]|(?<!\.\.)\.)[A-Za-z_$][\w$]*/g;
const DECLARED = /\b(?:class|function\s*\*?|const|let|var)\s+([\w$]+)/g;
const SEVERAL_DECLARED =
  /\b(?:const|let|var)\s*[{[]([^=;(]*)[}\]]\s*=|\bimport\b([^"'();]*)\bfrom\b/g;
const DIRECTIVE = /^(?:\s|\/\/.*|\/\*[^]*?\*\/)*["']use strict["'];?/;

/**
 * The source of a module that takes the globals it mentions from what was captured, in a line that it had already. A name
 * that the module itself declares is left alone.
 */
export function guarded(source: string, names: ReadonlySet<string>): string {
  const mentioned = new Set<string>();
  for (const [word] of source.matchAll(WORD)) if (names.has(word)) mentioned.add(word);
  for (const [, name] of source.matchAll(DECLARED)) mentioned.delete(name);
  for (const [, pattern, imported] of source.matchAll(SEVERAL_DECLARED)) {
    for (const [name] of (pattern ?? imported).matchAll(WORD)) mentioned.delete(name);
  }
  if (mentioned.size === 0) return source;
  const start = DIRECTIVE.exec(source)?.[0] ?? "";
  return `${start};const{${[...mentioned]}}=${CAPTURED};${source.slice(start.length)}`;
}
