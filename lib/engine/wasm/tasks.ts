/** How long a task should take, in nanoseconds: long beside the cost of taking one, short beside the whole. */
const TASK = 8_000;
/** Tasks have so many rows at least, and more of many rows: they share the weights in the fastest cache. */
const LEAST_ROWS = 8, ROWS_TOGETHER = 32;

/** How many tasks work of this cost is worth: it depends on the work alone, not on who does it. */
export function tasksOf(cost: number): number {
  return Math.max(1, Math.round(cost / TASK));
}

/** How many rows each of exactly so many parts has; fewer where there are not four rows for each. */
export function rowsOfPart(rows: number, parts: number): number {
  return 4 * Math.ceil(rows / parts / 4);
}

/** How many rows each of so many tasks takes. */
export function rowsOfTask(rows: number, tasks: number): number {
  const together = Math.max(LEAST_ROWS, Math.min(ROWS_TOGETHER, Math.floor(rows / 8)));
  const size = Math.max(together, Math.ceil(rows / tasks));
  return 4 * Math.ceil(size / 4);
}
