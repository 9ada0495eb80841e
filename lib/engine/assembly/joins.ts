// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { roundedUp, VECTOR } from "./vectors.ts";

// Where several matrices become one, and one several, for rows `r0` to `r1`.

export class Add {
  a: usize;
  b: usize;
  out: usize;
  rows: usize;
  cols: usize;
  /** 1 in row panels or plain, 0 in column panels. */
  rowsTogether: u32;
}

/** out = a + b; all three in the same layout. */
export function add(args: Add, r0: usize, r1: usize): void {
  const a = args.a, b = args.b, out = args.out, rows = args.rows, cols = args.cols;
  if (args.rowsTogether) {
    const line = roundedUp(cols) * 4;
    addVectors(a, b, out, r0 * line, roundedUp(r1) * line);
    return;
  }
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const panel = c * roundedUp(rows) * 4;
    addVectors(a, b, out, panel + r0 * VECTOR, panel + roundedUp(r1) * VECTOR);
  }
}

function addVectors(a: usize, b: usize, out: usize, from: usize, end: usize): void {
  for (let at = from; at < end; at += VECTOR) {
    v128.store(out + at, f32x4.add(v128.load(a + at), v128.load(b + at)));
  }
}

/** Matrices in row panels; `from` and `to` are where the first of the columns stands in row 0. */
export class CopyColumns {
  from: usize;
  fromCols: usize;
  to: usize;
  toCols: usize;
  count: usize;
}

/** Copies `count` columns from one matrix to another. */
export function copyColumns(args: CopyColumns, r0: usize, r1: usize): void {
  const from = args.from, to = args.to, bytes = args.count * VECTOR;
  const fromLine = roundedUp(args.fromCols) * 4, toLine = roundedUp(args.toCols) * 4;
  for (let r = r0; r < r1; r += 4) {
    memory.copy(to + r * toLine, from + r * fromLine, bytes);
  }
}
