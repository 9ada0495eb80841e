import type { NativeSignature } from "../../host/mod.ts";

/** Layout, two transpositions, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc. */
const SGEMM: NativeSignature = {
  // deno-fmt-ignore
  parameters: [
    "i32", "i32", "i32", "i32", "i32", "i32", "f32", "usize", "i32", "usize", "i32", "f32", "usize", "i32",
  ],
  result: "void",
  optional: true,
};

const setting = (type: "i32" | "isize"): NativeSignature => ({
  parameters: [type],
  result: "void",
  optional: true,
});
const asking = (result: "isize" | "usize"): NativeSignature => ({
  parameters: [],
  result,
  optional: true,
});

/** What is asked of a library; each has its own names for all but the product. */
export const SIGNATURES = {
  cblas_sgemm: SGEMM,
  scipy_cblas_sgemm: SGEMM,

  openblas_set_num_threads: setting("i32"),
  scipy_openblas_set_num_threads: setting("i32"),
  bli_thread_set_num_threads: setting("isize"),
  MKL_Set_Num_Threads: setting("i32"),
  /** Of Accelerate, from macOS 15 on: 1 is "single-threaded". */
  BLASSetThreading: setting("i32"),

  openblas_get_config: asking("usize"),
  scipy_openblas_get_config: asking("usize"),
  openblas_get_corename: asking("usize"),
  scipy_openblas_get_corename: asking("usize"),
  bli_info_get_version_str: asking("usize"),
  bli_info_get_blas_int_type_size: asking("isize"),
} as const;

/** The functions of a library, null where it lacks one. */
export type Names = keyof typeof SIGNATURES;
