import type { ObserverFactory } from "./observer.ts";
import { epochLine, progressLine } from "./progress_line.ts";

/**
 * Shows a run in a terminal: a line redrawn in place, or, where the output goes into a file, a line an epoch.
 */
export const terminalProgress: ObserverFactory = ({ verbose, epochs }) => {
  if (verbose === 0) return null;
  const moving = verbose === 1 && isTerminal();
  return {
    epochBegin: (epoch) => {
      if (epochs > 1) console.log(`Epoch ${epoch + 1}/${epochs}`);
    },
    progress: (moment) => {
      // Cut to the width: a line that wraps cannot be drawn over.
      if (moving) rewrite(progressLine(moment, false).slice(0, Deno.consoleSize().columns - 1));
    },
    epochEnd: (moment) => {
      const line = verbose === 1 ? progressLine(moment, true) : epochLine(moment);
      if (moving) rewrite(line + "\n");
      else console.log(line);
    },
    note: (text) => console.log(text),
  };
};

const encoder = new TextEncoder();

/** Goes to the start of the line, writes over it and clears what is left. */
function rewrite(text: string): void {
  Deno.stdout.writeSync(encoder.encode(`\r${text.replace(/(\n?)$/, "\x1b[K$1")}`));
}

/** A browser has no terminal. */
function isTerminal(): boolean {
  return typeof Deno !== "undefined" && Deno.stdout.isTerminal();
}
