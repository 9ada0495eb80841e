import type { Cell } from "./cell.ts";
import type { CellWatch } from "./cell_watch.ts";
import type { NewestCells } from "./newest_cells.ts";

/** How long the input of a running cell may take until it is heard, in milliseconds. */
const HEARD_WITHIN = 200;
const GLANCE = 2;

let followed: { watch: CellWatch; newest: NewestCells } | undefined;

/** Has {@linkcode failedAnswer} know the cells of this kernel. */
export function followCells(watch: CellWatch, newest: NewestCells): void {
  followed = { watch, newest };
}

/** A name, and the newest cell that defines it, which failed. */
export interface FailedAnswer {
  name: string;
  cell: Cell;
}

/**
 * A name that the running cell uses and whose newest cell did not run to its end, with that cell: what the name stands
 * for is older than what was typed last.
 */
export async function failedAnswer(): Promise<FailedAnswer | undefined> {
  if (followed === undefined) return undefined;
  const { watch, newest } = followed, until = Date.now() + HEARD_WITHIN;
  while (watch.running === undefined && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, GLANCE));
  }
  return watch.running && newest.failedFor(watch.running.code);
}
