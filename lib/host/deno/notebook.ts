import type { Notebook } from "../notebook.ts";

/** `Deno.jupyter`, or undefined outside a kernel: there, reading it throws although `"jupyter" in Deno` is true. */
export function notebook(): Notebook | undefined {
  try {
    return (Deno as unknown as { jupyter: Notebook }).jupyter;
  } catch {
    return undefined;
  }
}
