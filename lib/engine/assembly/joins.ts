// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { roundedUp, VECTOR } from "./vectors.ts";

// Where several matrices become one, and one several, for rows `r0` to `r1`.

/** out = a + b; all three show the same face. */
export function addFaces(
  a: usize,
  b: usize,
  out: usize,
  rows: usize,
  cols: usize,
  isByRows: bool,
  r0: usize,
  r1: usize,
): void {
  if (isByRows) {
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

/** Copies `count` columns between faces by rows; `from` and `to` are where the first of them stands in row 0. */
export function copyColumns(
  from: usize,
  fromCols: usize,
  to: usize,
  toCols: usize,
  count: usize,
  r0: usize,
  r1: usize,
): void {
  const fromLine = roundedUp(fromCols) * 4, toLine = roundedUp(toCols) * 4;
  for (let r = r0; r < r1; r += 4) {
    memory.copy(to + r * toLine, from + r * fromLine, count * VECTOR);
  }
}
