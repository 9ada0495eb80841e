import type { Terminal } from "../host.ts";

const encoder = new TextEncoder();

/** The terminal of the process; undefined when its output goes into a file. */
export function terminal(): Terminal | undefined {
  if (!Deno.stdout.isTerminal()) return undefined;
  return {
    get columns() {
      return Deno.consoleSize().columns;
    },
    write(text) {
      Deno.stdout.writeSync(encoder.encode(text));
    },
  };
}
