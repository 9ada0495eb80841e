/**
 * Lets the program end while a worker is still there; false where that cannot be done. It is an internal of Deno, the one
 * behind `unref` of node:worker_threads: https://github.com/denoland/deno/blob/v2.9.6/runtime/js/11_workers.js
 */
export function unref(worker: Worker): boolean {
  const ref = Object.getOwnPropertySymbols(Worker.prototype)
    .filter((symbol) => symbol.description === undefined)
    .map((symbol) => (worker as unknown as Record<symbol, unknown>)[symbol]);
  if (ref.length !== 1 || typeof ref[0] !== "function" || ref[0].length !== 1) return false;
  ref[0].call(worker, false);
  return true;
}
