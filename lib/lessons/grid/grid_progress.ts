import { clock, isTerminal, progressBar, rewrite, toWidth } from "../../training/mod.ts";
import { host } from "../../host/mod.ts";
import { redrawnLines } from "../../kernel/redrawn_lines.ts";

/** How far a grid is. */
export interface GridStatus {
  /** How many runs are done, those kept from an earlier call among them. */
  readonly done: number;
  readonly total: number;
  /** How many were done in this call, and the seconds they took. */
  readonly now: number;
  readonly seconds: number;
  /** What is under way. */
  readonly key?: string;
  /** What is to be said at the end. */
  readonly note?: string;
}

/** Runs, a bar, the time left (or, at the end, taken), what is under way. */
export function gridLine({ done, total, now, seconds, key, note }: GridStatus): string {
  const count = `${String(done).padStart(String(total).length)}/${total}`;
  const perRun = seconds / now;
  const time = key === undefined ? seconds : perRun * (total - done);
  const parts = [
    ...(now > 0 ? [`${clock(time)}${key === undefined ? "" : " left"}`] : []),
    ...(now > 0 ? [`${perRun.toFixed(1)}s/run`] : []),
    ...(key === undefined ? [] : [key]),
    ...(note === undefined ? [] : [note]),
  ];
  return [`${count} ${progressBar(done / total)}`, ...parts].join(" - ");
}

/** Shows a grid in one line, redrawn in place; where that is not possible, only the last one. */
export function gridDisplay(): (status: GridStatus) => void {
  const show = host.notebook() === undefined ? undefined : redrawnLines();
  const moving = isTerminal();
  return (status) => {
    const line = gridLine(status), isLast = status.key === undefined;
    if (show) show([line]);
    else if (moving) rewrite(isLast ? line + "\n" : toWidth(line));
    else if (isLast) console.log(line);
  };
}
