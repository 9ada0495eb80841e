import type { Cell } from "./cell.ts";
import type { CellWatch } from "./cell_watch.ts";
import type { NewestCells } from "./newest_cells.ts";

/** How long the input of a running cell may take until it is heard, in milliseconds. */
const HEARD_WITHIN = 200;
const GLANCE = 2;

let followed: { watch: CellWatch; newest: NewestCells } | undefined;

/** Has {@linkcode runningCode} and {@linkcode failedAnswer} know the cells of this kernel. */
export function followCells(watch: CellWatch, newest: NewestCells): void {
  followed = { watch, newest };
}

/** The code of the cell that runs now; undefined where it is not known. */
export async function runningCode(): Promise<string | undefined> {
  const watch = followed?.watch, until = Date.now() + HEARD_WITHIN;
  while (watch && watch.running === undefined && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, GLANCE));
  }
  return watch?.running?.code;
}

/** A name, and the newest cell that defines it, which failed. */
export interface FailedAnswer {
  name: string;
  cell: Cell;
}

/**
 * A name that `code` uses and whose newest cell did not run to its end, with that cell: what the name stands for is older
 * than what was typed last.
 */
export function failedAnswer(code: string | undefined): FailedAnswer | undefined {
  return code === undefined ? undefined : followed?.newest.failedFor(code);
}
