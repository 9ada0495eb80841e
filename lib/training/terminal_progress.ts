import type { ObserverFactory } from "./observer.ts";
import { epochLine, progressLine } from "./progress_line.ts";
import { isTerminal, rewrite, toWidth } from "./terminal_line.ts";

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
      if (moving) rewrite(toWidth(progressLine(moment, false)));
    },
    epochEnd: (moment) => {
      const line = verbose === 1 ? progressLine(moment, true) : epochLine(moment);
      if (moving) rewrite(line + "\n");
      else console.log(line);
    },
    note: (text) => console.log(text),
  };
};
