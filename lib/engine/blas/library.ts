import type { NativeCode, NativeFunction } from "../../host/mod.ts";
import { productIn } from "./product.ts";
import { selfTest } from "./self_test.ts";
import { type Names, SIGNATURES } from "./signatures.ts";

/** A library that multiplies matrices, and what workers need to open it too. */
export interface BlasLibrary {
  /** What it says of itself: "OpenBLAS 0.3.34 for SkylakeX". */
  readonly name: string;
  /** The file, or the name that the system found it by. */
  readonly path: string;
  /** Which of its functions multiplies. */
  readonly symbol: Names;
  /** That function. */
  readonly sgemm: NonNullable<NativeFunction>;
}

/**
 * Opens a library, sets it to one thread, for ours share the work out, and has it multiply a few matrices.
 *
 * @throws {Error} If it is none, its numbers of rows have 64 bits, or its products are wrong.
 */
export function openLibrary(native: NativeCode, path: string): BlasLibrary {
  const functions = native.open(path, SIGNATURES);
  const symbol = (["scipy_cblas_sgemm", "cblas_sgemm"] as const).find((name) => functions[name]);
  const sgemm = symbol && functions[symbol];
  if (!symbol || !sgemm) throw new Error("it has no function cblas_sgemm");
  const config = textOf(native, functions, "scipy_openblas_get_config", "openblas_get_config");
  const isLong = config.includes("USE64BITINT") ||
    Number(functions.bli_info_get_blas_int_type_size?.() ?? 32) !== 32;
  if (isLong) throw new Error("its whole numbers have 64 bits, not 32");
  useOneThread(functions);
  selfTest((memory) => productIn(memory, native.addressOf(memory), sgemm));
  return { name: nameOf(native, functions, config, path), path, symbol, sgemm };
}

type Functions = Record<Names, NativeFunction>;

function useOneThread(functions: Functions): void {
  functions.scipy_openblas_set_num_threads?.(1);
  functions.openblas_set_num_threads?.(1);
  functions.bli_thread_set_num_threads?.(1);
  functions.MKL_Set_Num_Threads?.(1);
  functions.BLASSetThreading?.(1);
}

/** What the first of these functions that there is says; empty if there is none. */
function textOf(native: NativeCode, functions: Functions, ...names: readonly Names[]): string {
  const says = names.map((name) => functions[name]).find((f) => f);
  return says ? native.textAt(says() as number | bigint) : "";
}

function nameOf(native: NativeCode, functions: Functions, config: string, path: string): string {
  if (config !== "") {
    const version = config.match(/OpenBLAS (\d+\.\d+\.\d+)/)?.[1] ?? "";
    const core = textOf(
      native,
      functions,
      "scipy_openblas_get_corename",
      "openblas_get_corename",
    );
    return ["OpenBLAS", version, core && `for ${core}`].filter((word) => word !== "").join(" ");
  }
  const blis = textOf(native, functions, "bli_info_get_version_str");
  if (blis !== "") return `BLIS ${blis}`;
  if (functions.MKL_Set_Num_Threads) return "MKL";
  return path.includes("Accelerate.framework") ? "Accelerate" : path.replace(/^.*[/\\]/, "");
}
