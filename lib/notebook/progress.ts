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

/** The most lines that stay on the page, two an epoch; what went before is left out. */
const MOST_LINES = 40;

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
  const keep = (line: string) => {
    lines.push(line);
    // The first line stays: a sign that there was more.
    if (lines.length > MOST_LINES) lines.splice(0, 2, "…");
  };
  const draw = () => {
    const shown = underWay === undefined ? lines : [...lines, underWay];
    // Not awaited: messages leave in the order in which they were sent.
    jupyter()?.broadcast(messageType, {
      data: { "text/html": foldable(shown), "text/plain": shown.join("\n") },
      metadata: {},
      transient: { display_id: id },
    });
    messageType = "update_display_data";
    lastDrawn = performance.now();
  };
  const drawIfDue = () => {
    if (performance.now() - lastDrawn >= REDRAW) draw();
  };
  return {
    epochBegin(epoch) {
      if (epochs > 1) keep(`Epoch ${epoch + 1}/${epochs}`);
    },
    progress(moment: Moment) {
      if (verbose === 1) underWay = progressLine(moment, false);
      drawIfDue();
    },
    epochEnd(moment: Moment) {
      keep(verbose === 1 ? progressLine(moment, true) : epochLine(moment));
      underWay = undefined;
      drawIfDue();
    },
    note: keep,
    runEnd(stopped) {
      if (stopped) {
        if (underWay !== undefined) keep(underWay);
        underWay = undefined;
        keep(kind === "fit" ? "Stopped. What was learned so far is kept." : "Stopped.");
      }
      if (lines.length > 0 || underWay !== undefined) draw();
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
