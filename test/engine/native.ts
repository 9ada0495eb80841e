import { host } from "../../lib/host/mod.ts";
import { findLibrary } from "../../lib/engine/blas/find.ts";
import type { BlasLibrary } from "../../lib/engine/blas/library.ts";

/** What tests of the engine "blas" multiply with; null where there is none, or this run may not open it. */
export const library: BlasLibrary | null = found();

/** Whether tests that need it are left out: where there is none, unless everything has to be checked; then they fail. */
export const noLibrary = library === null && host.environment("CI") !== "true";

/** The engines that can be chosen here. */
export const ENGINES: readonly ("reference" | "wasm" | "blas")[] = library
  ? ["reference", "wasm", "blas"]
  : ["reference", "wasm"];

function found(): BlasLibrary | null {
  if (!host.native?.mayOpen()) return null;
  try {
    return findLibrary();
  } catch {
    return null;
  }
}
