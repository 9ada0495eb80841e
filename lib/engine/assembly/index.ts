// @ts-nocheck: this is AssemblyScript, which has types of its own.
// The WebAssembly engine: the routines in AssemblyScript, which is TypeScript with the machine's own types. It is
// compiled by `deno task engine` into ../wasm/binaries.ts.

export { encode } from "./bytes.ts";
export { registersOnly } from "./peak.ts";
export { close, FREE_MEMORY, open, serve, work } from "./threads.ts";
