const encoder = new TextEncoder();

/** Goes to the start of the line, writes over it and clears what is left. */
export function rewrite(text: string): void {
  Deno.stdout.writeSync(encoder.encode(`\r${text.replace(/(\n?)$/, "\x1b[K$1")}`));
}

/** Cut to the width of the terminal: a line that wraps cannot be drawn over. */
export function toWidth(text: string): string {
  return text.slice(0, Deno.consoleSize().columns - 1);
}

/** Whether lines can be written over: not in a file, and a browser has no terminal. */
export function isTerminal(): boolean {
  return typeof Deno !== "undefined" && Deno.stdout.isTerminal();
}
