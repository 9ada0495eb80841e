import { host } from "../host/mod.ts";
import {
  epochLine,
  type Moment,
  type ObserverFactory,
  observeRuns,
  progressLine,
  setProgressDisplay,
} from "../training/mod.ts";
import { checkNotStopped, stopSignal } from "./stop.ts";
import { redrawnLines } from "./redrawn_lines.ts";

/** The least time between two redrawings, in milliseconds: quick enough to look alive. */
const REDRAW = 100;

/** The most lines that stay on the page, two an epoch; what went before is left out. */
const MOST_LINES = 40;

/**
 * Shows a run under its cell: Keras's lines, the last of them redrawn in place.
 */
export const notebookProgress: ObserverFactory = ({ kind, verbose, epochs }) => {
  if (verbose === 0) return null;
  const show = redrawnLines();
  const lines: string[] = [];
  let underWay: string | undefined;
  let lastDrawn = 0;
  const keep = (line: string) => {
    lines.push(line);
    // The first line stays: a sign that there was more.
    if (lines.length > MOST_LINES) lines.splice(0, 2, "…");
  };
  const draw = () => {
    show(underWay === undefined ? lines : [...lines, underWay]);
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

/**
 * Lets the notebook's Stop button end a run, keeping what was learned. The rest of the cell may measure and draw that,
 * but not train again.
 */
export const stopButton: ObserverFactory = (run) => {
  if (run.kind === "fit") checkNotStopped("fit");
  const stop = stopSignal();
  if (stop.signal.aborted) run.stop();
  stop.signal.addEventListener("abort", () => run.stop());
  return { runEnd: () => stop.release() };
};

/** Lets runs be seen and stopped in a notebook; does nothing elsewhere. */
export function showRunsInNotebook(): void {
  if (host.notebook() === undefined) return;
  setProgressDisplay(notebookProgress);
  observeRuns(stopButton);
}
