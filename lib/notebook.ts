/**
 * What "nonlinear" stands for in the cells of a notebook: the library of mod.ts, loaded so that no cell can break it.
 *
 * The kernel makes `await import(…)` of an import in a cell, and what has a method `then` is awaited by calling it. So
 * the cell gets mod.ts itself, loaded only after the guard is up; a static import of it here would come before.
 *
 * @module
 */
import { guardGlobals } from "./host/deno/guard/guard.ts";

await guardGlobals();

/** Resolves to the library. */
export function then(
  resolve: (library: typeof import("./mod.ts")) => void,
  reject: (error: unknown) => void,
): void {
  import("./mod.ts").then(resolve, reject);
}
