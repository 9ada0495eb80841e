/** The timers of the kernel's thread, which are numbered one after the other. */

// A cell may replace these.
const { clearTimeout, setTimeout, Promise } = globalThis;

/** Lengths of timers, in milliseconds, one of which at least nobody uses. */
const UNUSUAL = [7, 13, 19, 23, 29, 31, 37, 41];

/** Timers that are not the cell's. */
const own = new Set<number>();
/** The numbers of the timers that the running cell has set lie between these. */
let cells = { after: 0, last: Infinity };

/** Resolves after that time; no cell's end can stop it. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = Number(setTimeout(() => {
      own.delete(timer);
      resolve();
    }, milliseconds));
    own.add(timer);
  });
}

/** Timers from now on are the next cell's. */
export function cellBegins(): void {
  cells = { after: newest(), last: Infinity };
}

/** Timers from now on are not the cell's any more. */
export function cellsCodeEnds(): void {
  cells.last = newest();
}

/** Clears the timers that the cell has set. */
export function clearCellsTimers(): void {
  const last = Math.min(cells.last, newest());
  for (let timer = cells.after + 1; timer <= last; timer++) {
    if (!own.has(timer)) clearTimeout(timer);
  }
}

/** Sets Deno's clock again: code cut off in a timer has left it standing until there is a timer of a new length. */
export function wakeTimers(): void {
  for (const milliseconds of UNUSUAL) void sleep(milliseconds);
}

function newest(): number {
  const timer = setTimeout(() => {}, 0);
  clearTimeout(timer);
  return Number(timer);
}
