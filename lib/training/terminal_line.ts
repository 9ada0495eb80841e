import { host } from "../host/mod.ts";

/** Goes to the start of the terminal's line, writes over it and clears what is left; nothing where that cannot be done. */
export function rewrite(text: string): void {
  host.terminal()?.write(`\r${text.replace(/(\n?)$/, "\x1b[K$1")}`);
}

/** Cut to the width of the terminal: a line that wraps cannot be drawn over. */
export function toWidth(text: string): string {
  return text.slice(0, (host.terminal()?.columns ?? Infinity) - 1);
}

/** Whether lines can be written over: not in a file, and a browser has no terminal. */
export function isTerminal(): boolean {
  return host.terminal() !== undefined;
}
