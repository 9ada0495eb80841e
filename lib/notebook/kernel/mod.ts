/**
 * Deno's notebook kernel, mended. {@linkcode mendKernel} does it all; the other files each mend one thing.
 *
 * @module
 */
export { jupyter } from "./jupyter.ts";
export { mendKernel } from "./mend.ts";
export { stopSignal } from "./stop.ts";
export type { Stop } from "./stop.ts";
