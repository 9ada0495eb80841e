/**
 * Calls `wait` between a cell's throw and the kernel's report of it: the only moment when the outputs of a cell that
 * prints and then throws can be given time to leave, for its end passes through no hook.
 *
 * To report an error, the kernel runs a function in the cells' thread that ends in
 * `JSON.stringify({ name, message, stack })` and does not await anything
 * (https://github.com/denoland/deno/blob/v2.9.6/cli/js/jupyter_kernel.js). So this recognises that very call, and
 * `wait` has to be synchronous.
 */
export function beforeReportOfThrow(wait: () => void): void {
  const stringify = JSON.stringify as (...args: unknown[]) => string;
  JSON.stringify = Object.assign(
    function (...args: unknown[]) {
      if (args.length === 1 && isErrorReport(args[0])) wait();
      return stringify(...args);
    } as typeof JSON.stringify,
    { toString: () => "function stringify() { [native code] }" },
  );
  Object.defineProperty(JSON.stringify, "name", { value: "stringify" });
}

function isErrorReport(value: unknown): boolean {
  return typeof value === "object" && value !== null && "stack" in value &&
    Object.keys(value).join() === "name,message,stack";
}

/** Stops this thread for some milliseconds. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
