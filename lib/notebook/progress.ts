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
import { escapeHtml } from "./text.ts";

/** The least time between two redrawings, in milliseconds: quick enough to look alive. */
const REDRAW = 100;

/**
 * Shows a run under its cell: Keras's lines, the last of them redrawn in place.
 */
export const notebookProgress: ObserverFactory = ({ kind, verbose, epochs }) => {
  if (verbose === 0) return null;
  const id = crypto.randomUUID();
  const lines: string[] = [];
  let underWay: string | undefined;
  let messageType = "display_data";
  let lastDrawn = 0;
  const draw = (current: string[] = []) => {
    const shown = [...lines, ...current];
    // Not awaited: messages leave in the order in which they were sent.
    jupyter()?.broadcast(messageType, {
      data: { "text/html": foldable(shown), "text/plain": shown.join("\n") },
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
      underWay = progressLine(moment, false);
      if (verbose === 1 && performance.now() - lastDrawn >= REDRAW) draw([underWay]);
    },
    epochEnd(moment: Moment) {
      lines.push(verbose === 1 ? progressLine(moment, true) : epochLine(moment));
      underWay = undefined;
      draw();
    },
    runEnd(stopped) {
      if (!stopped) return;
      if (underWay && verbose === 1) lines.push(underWay);
      lines.push(kind === "fit" ? "Stopped. What was learned so far is kept." : "Stopped.");
      draw();
    },
  };
};

/** The lines as HTML that, where they are too long for the page, folds before a metric and not in the middle of it. */
function foldable(lines: readonly string[]): string {
  const folded = lines.map((line) => {
    const text = escapeHtml(line)
      .replace(/- \S+: \S+/g, (metric) => `<span style="white-space:nowrap">${metric}</span>`);
    return `<div>${text}</div>`;
  });
  const style = "font-family:monospace;font-size:13px;line-height:1.3;padding:0 5px";
  return `<div style="${style}">${folded.join("")}</div>`;
}

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
