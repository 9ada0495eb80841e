import { host } from "../host/mod.ts";
import { plainName, readOptions, shown, wholeNumber } from "../options/mod.ts";
import { findLibrary } from "./blas/find.ts";
import type { Engine } from "./engine.ts";
import { reference } from "./reference.ts";
import { startWasmEngine, type WasmEngine } from "./wasm/wasm_engine.ts";

/** What computes, as {@linkcode engineInfo} says it. */
export interface EngineInfo {
  /** "wasm": WebAssembly; "blas": the same with a native library's matrix products; "reference": plain TypeScript. */
  readonly name: "wasm" | "blas" | "reference";
  /** How many threads work at most, the calling one included. */
  readonly threads: number;
  /** How the vectors of the WebAssembly engine multiply and add: "relaxed" rounds once, "plain" twice. */
  readonly simd: "relaxed" | "plain" | null;
  /** How many bytes of matrices the WebAssembly engine has room for at present. */
  readonly bytes: number;
  /** The native library of the engine "blas" and its code for this processor, "OpenBLAS 0.3.34 for Zen"; else null. */
  readonly library: string | null;
}

/** More threads only on request: small networks would spend longer waiting than they save. */
const MOST_THREADS_UNASKED = 8;
const MOST_THREADS = 16;

let current: WasmEngine | typeof reference | null = null;

/** The engine for the next model; the first call chooses it. */
export function currentEngine(): Engine {
  return current ??= chosen(
    host.environment("NONLINEAR_ENGINE"),
    host.environment("NONLINEAR_THREADS"),
  );
}

/**
 * Says what computes for the models made from now on: by default WebAssembly with a thread for each core, or plain
 * TypeScript where that does not run.
 *
 * The environment variables `NONLINEAR_ENGINE` and `NONLINEAR_THREADS` say the same for a whole run. Results are the
 * same bits for every number of threads.
 *
 * "blas" is WebAssembly too, but for the matrix products of dense layers: a native library (OpenBLAS, BLIS, MKL,
 * Accelerate) does them with all that this processor can. It takes the library that the environment variable
 * `NONLINEAR_BLAS` names, or that of the course's environment, or one that is installed, and the permission `--allow-ffi`.
 * Its results are the same bits for the same library, processor and number of threads; from those of the other engines
 * they differ by the rounding of float32.
 *
 * @param name "wasm", "blas" or "reference".
 * @param options.threads How many threads work, 1 to 16, the calling one included; by default one for each core, up to 8.
 * "blas" never takes more than there are cores.
 * @throws {TypeError} If `options` is not an object.
 * @throws {RangeError} If there is no such engine or option, it cannot run here (for "blas": without a library), or `threads` is out of range.
 *
 * @example The engine to read, and back
 * ```ts
 * import { engineInfo, setEngine } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * setEngine("reference");
 * assertEquals(engineInfo().name, "reference");
 * setEngine("wasm", { threads: 1 });
 * assertEquals(engineInfo().threads, 1);
 * ```
 */
export function setEngine(
  name: "wasm" | "blas" | "reference",
  options: { readonly threads?: number } = {},
): void {
  options = readOptions("setEngine", options, ["threads"]);
  const { threads } = options;
  if (threads !== undefined) wholeNumber("setEngine", "threads", threads, 1, MOST_THREADS);
  const wanted = typeof name === "string" ? plainName(name) : name;
  if (wanted !== "wasm" && wanted !== "blas" && wanted !== "reference") {
    throw new RangeError(
      `setEngine: expected name to be "wasm", "blas" or "reference" but found ${shown(name)}.`,
    );
  }
  current = chosen(wanted, threads === undefined ? undefined : String(threads));
}

/**
 * What computes for the models made from now on.
 *
 * @example
 * ```ts
 * import { engineInfo } from "nonlinear";
 *
 * console.log(engineInfo()); // { name: "wasm", threads: 2, simd: "relaxed", bytes: 131072, library: null }
 * ```
 */
export function engineInfo(): EngineInfo {
  const engine = currentEngine() as WasmEngine | typeof reference;
  if (!("simd" in engine)) {
    return { name: "reference", threads: 1, simd: null, bytes: 0, library: null };
  }
  const { name, threads, simd, bytes, library } = engine;
  return { name, threads, simd, bytes, library: library && library.name };
}

/** Starts the engine of that name and number of threads; undefined leaves the choice to us. */
function chosen(name: string | undefined, threads: string | undefined) {
  const count = threads === undefined || threads === "" ? threadsUnasked() : Number(threads);
  if (!(Number.isInteger(count) && count >= 1 && count <= MOST_THREADS)) {
    throw new RangeError(
      `engine: expected the number of threads to be a whole number from 1 to ${MOST_THREADS} but found ${threads}.`,
    );
  }
  switch (name) {
    case "reference":
      return reference;
    case "blas": {
      const library = findLibrary();
      return startWasmEngine(Math.min(count, cores()), undefined, library) ?? withoutWasm();
    }
    case "wasm":
    case "":
    case undefined: {
      const engine = startWasmEngine(count);
      return engine ?? (name === "wasm" ? withoutWasm() : reference);
    }
    default:
      throw new RangeError(
        `engine: expected "wasm", "blas" or "reference" but found ${JSON.stringify(name)}.`,
      );
  }
}

function withoutWasm(): never {
  throw new RangeError(
    'engine: expected WebAssembly with SIMD and shared memory but this runtime has not all of them; use "reference".',
  );
}

function threadsUnasked(): number {
  return Math.min(cores(), MOST_THREADS_UNASKED);
}

function cores(): number {
  return globalThis.navigator?.hardwareConcurrency ?? 1;
}
