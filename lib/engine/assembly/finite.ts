// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { firstLanes, roundedUp, VECTOR } from "./vectors.ts";

/** A matrix in one of its layouts, the others being 0. */
export class NotFinite {
  rowPanels: usize;
  columnPanels: usize;
  plain: usize;
  rows: usize;
  cols: usize;
  /** Becomes 1 if something is found. */
  found: usize;
}

/** Looks for NaN and infinities in the rows `r0` to `r1`; what fills the layout up does not count. */
export function notFinite(args: NotFinite, r0: usize, r1: usize): void {
  const rows = args.rows, cols = args.cols, width = roundedUp(cols);
  let any = i32x4.splat(0);
  if (args.rowPanels) {
    for (let r = r0; r < r1; r += 4) {
      const start = args.rowPanels + r * width * 4, lanes = firstLanes(<i32> min(r1 - r, 4));
      for (let at = start; at < start + cols * VECTOR; at += VECTOR) {
        any = v128.or(any, v128.and(marked(v128.load(at)), lanes));
      }
    }
  } else {
    const from = args.plain ? args.plain : args.columnPanels;
    // From a row to the next, and from four columns to the next.
    const line = args.plain ? width * 4 : VECTOR;
    const panel = args.plain ? VECTOR : roundedUp(rows) * VECTOR;
    for (let c: usize = 0; c < width; c += 4) {
      const lanes = firstLanes(<i32> min(cols - c, 4)), start = from + (c >> 2) * panel;
      for (let at = start + r0 * line; at < start + r1 * line; at += line) {
        any = v128.or(any, v128.and(marked(v128.load(at)), lanes));
      }
    }
  }
  if (i32x4.bitmask(any)) store<u32>(args.found, 1);
}

/** The sign bits of NaN and infinities: all bits of their exponents are set, so that adding one carries. */
function marked(x: v128): v128 {
  return i32x4.add(v128.and(x, i32x4.splat(0x7fffffff)), i32x4.splat(0x00800000));
}
