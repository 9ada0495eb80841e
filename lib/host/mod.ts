/**
 * The one door to the outside: what the library needs of its runtime, Deno or a browser.
 *
 * `#host` stands for the runtime: the import map sets it to deno.ts, a bundler for pages to browser.ts. Nothing else in
 * the library names Deno or a module of Node.
 *
 * @module
 */
export { customInspect } from "./custom_inspect.ts";
export type { Disk, Download, Files } from "./disk.ts";
export { FileNotFound, type Host, type PackageFile, type Records, type Terminal } from "./host.ts";
export type { NativeCode, NativeFunction, NativeSignature } from "./native.ts";
export type { Channel, KernelInternals, Notebook, Preview, ResultHook } from "./notebook.ts";
export type { Press, StopButton } from "./stop_button.ts";
export { host } from "#host";
