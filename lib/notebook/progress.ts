import {
  epochLine,
  type Moment,
  type ObserverFactory,
  observeRuns,
  progressLine,
  setProgressDisplay,
} from "../training/mod.ts";
import { jupyter } from "./kernel/jupyter.ts";
import { stopSignal } from "./kernel/stop.ts";

/** The least time between two redrawings, in milliseconds: quick enough to look alive. */
const REDRAW = 100;

/**
 * Shows a run under its cell: Keras's lines, the last of them redrawn in place.
 */
export const notebookProgress: ObserverFactory = ({ verbose, epochs }) => {
  if (verbose === 0) return null;
  const id = crypto.randomUUID();
  const lines: string[] = [];
  let messageType = "display_data";
  let lastDrawn = 0;
  const draw = (current: string[] = []) => {
    const text = [...lines, ...current].join("\n");
    // Not awaited: messages leave in the order in which they were sent.
    jupyter()?.broadcast(messageType, {
      data: { "text/plain": text },
      metadata: {},
      transient: { display_id: id },
    });
    messageType = "update_display_data";
    lastDrawn = performance.now();
  };
  return {
    epochBegin(epoch) {
      if (epochs > 1) lines.push(`Epoch ${epoch + 1}/${epochs}`);
    },
    progress(moment: Moment) {
      if (verbose === 1 && performance.now() - lastDrawn >= REDRAW) {
        draw([progressLine(moment, false)]);
      }
    },
    epochEnd(moment: Moment) {
      lines.push(verbose === 1 ? progressLine(moment, true) : epochLine(moment));
      draw();
    },
  };
};

/** Lets the notebook's Stop button end a run, keeping what was learned; the kernel and its variables live on. */
export const stopButton: ObserverFactory = (run) => {
  const stop = stopSignal();
  stop.signal.addEventListener("abort", () => run.stop());
  return { runEnd: () => stop.release() };
};

/** Lets runs be seen and stopped in a notebook; does nothing elsewhere. */
export function showRunsInNotebook(): void {
  if (jupyter() === undefined) return;
  setProgressDisplay(notebookProgress);
  observeRuns(stopButton);
}
