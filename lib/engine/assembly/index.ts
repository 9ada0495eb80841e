// @ts-nocheck: this is AssemblyScript, which has types of its own.
// The WebAssembly engine: the routines in AssemblyScript, which is TypeScript with the machine's own types. It is
// compiled by `deno task engine` into ../wasm/binaries.ts.

export { encode } from "./bytes.ts";
export { registersOnly } from "./limit.ts";
export {
  ALIVE,
  close,
  FIRST_COMMAND,
  FIRST_GROUP,
  FIRST_LEVEL,
  GROUP_BYTES,
  HEAP,
  LEVEL_BYTES,
  MOST_COMMANDS,
  MOST_LEVELS,
  MOST_THREADS,
  open,
  serve,
  SETTINGS,
  work,
} from "./threads.ts";
