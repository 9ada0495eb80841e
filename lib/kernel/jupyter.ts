/** As much of `Deno.jupyter` as this project uses. */
export interface Jupyter {
  /** Sends a message to the front end, under the running cell. */
  broadcast(type: string, content: Record<string, unknown>): unknown;
  /** Shows a value, or a MIME bundle when `raw`. */
  display(value: unknown, options?: Record<string, unknown>): Promise<void>;
  /** The MIME bundle of a value: Deno can draw canvases, data frames, DOM elements, the bytes of a picture. */
  format(value: unknown): Promise<Record<string, unknown>>;
}

/** `Deno.jupyter`, or undefined outside a kernel: there, reading it throws although `"jupyter" in Deno` is true. */
export function jupyter(): Jupyter | undefined {
  try {
    return (Deno as unknown as { jupyter: Jupyter }).jupyter;
  } catch {
    return undefined;
  }
}

/** The object on which the kernel looks up the function that shows a cell's result. */
export interface ResultHook {
  /** Called and awaited by the kernel after every cell that did not throw, also when `value` is undefined. */
  broadcastResult(executionCount: number, value: unknown): Promise<void>;
}

/**
 * The kernel's {@linkcode ResultHook}, or undefined where there is none.
 *
 * An internal of Deno (`cli/js/40_jupyter.js`), the only place where a finished cell can be held back until its
 * outputs have left: https://github.com/denoland/deno/blob/v2.9.6/cli/js/40_jupyter.js
 */
export function resultHook(): ResultHook | undefined {
  const deno = Deno as unknown as Record<PropertyKey, unknown>;
  const internals = deno[deno.internal as symbol] as { jupyter?: Partial<ResultHook> } | undefined;
  const hook = internals?.jupyter;
  return typeof hook?.broadcastResult === "function" ? hook as ResultHook : undefined;
}

/** Writes `text` in red under the running cell (or the last one, when none runs). */
export function warn(text: string): void {
  jupyter()?.broadcast("stream", { name: "stderr", text: text + "\n" });
}
