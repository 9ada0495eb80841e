// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { firstLanes, roundedUp, VECTOR } from "./vectors.ts";

// A matrix has two faces, each in panels of four numbers side by side; either can be made from the other:
//   by rows     [rows / 4][columns][4 rows]      what is multiplied, row by row, with something
//   by columns  [columns / 4][rows][4 columns]   what is summed up over the rows
// Rows and columns are filled up with zeros to multiples of four.

/** Copies rows `r0` to `r1` of an ordinary matrix into either face, or both; 0 for a face that is not wanted. */
export function pack(
  from: usize,
  rows: usize,
  cols: usize,
  byRows: usize,
  byCols: usize,
  r0: usize,
  r1: usize,
): void {
  const width = roundedUp(cols), height = roundedUp(rows);
  const whole = cols & ~3, rest = firstLanes(<i32> (cols & 3));
  for (let r = r0; r < r1; r += 4) {
    const count = min(rows - r, 4);
    const line = from + r * cols * 4;
    for (let c: usize = 0; c < width; c += 4) {
      const isRest = c == whole;
      const at = line + c * 4;
      let a = v128.load(at);
      let b = count > 1 ? v128.load(at + cols * 4) : f32x4.splat(0);
      let d = count > 2 ? v128.load(at + 2 * cols * 4) : f32x4.splat(0);
      let e = count > 3 ? v128.load(at + 3 * cols * 4) : f32x4.splat(0);
      if (isRest) {
        a = v128.and(a, rest);
        b = v128.and(b, rest);
        d = v128.and(d, rest);
        e = v128.and(e, rest);
      }
      const rows4 = byRows ? byRows + (r * width + c * 4) * 4 : 0;
      const cols4 = byCols ? byCols + (c * height + r * 4) * 4 : 0;
      storeSquare(a, b, d, e, rows4, cols4);
    }
  }
}

/** Copies rows `r0` to `r1` out into an ordinary matrix, from the face by rows, or else from that by columns. */
export function unpack(
  byRows: usize,
  byCols: usize,
  rows: usize,
  cols: usize,
  to: usize,
  r0: usize,
  r1: usize,
): void {
  const width = roundedUp(cols), height = roundedUp(rows);
  for (let r = r0; r < r1; r++) {
    for (let c: usize = 0; c < cols; c++) {
      const at = byRows
        ? byRows + (((r >> 2) * width + c) * 4 + (r & 3)) * 4
        : byCols + (((c >> 2) * height + r) * 4 + (c & 3)) * 4;
      store<f32>(to + (r * cols + c) * 4, load<f32>(at));
    }
  }
}

/** Makes rows `r0` to `r1` of the face by columns from that by rows. */
export function rowsToColumns(
  byRows: usize,
  byCols: usize,
  rows: usize,
  cols: usize,
  r0: usize,
  r1: usize,
): void {
  const width = roundedUp(cols), height = roundedUp(rows);
  for (let r = r0; r < r1; r += 4) {
    for (let c: usize = 0; c < width; c += 4) {
      const at = byRows + (r * width + c * 4) * 4;
      transpose(at, byCols + (c * height + r * 4) * 4, cols - c);
    }
  }
}

/** Makes rows `r0` to `r1` of the face by rows from that by columns. */
export function columnsToRows(
  byCols: usize,
  byRows: usize,
  rows: usize,
  cols: usize,
  r0: usize,
  r1: usize,
): void {
  const width = roundedUp(cols), height = roundedUp(rows);
  for (let r = r0; r < r1; r += 4) {
    for (let c: usize = 0; c < width; c += 4) {
      const at = byCols + (c * height + r * 4) * 4;
      transpose(at, byRows + (r * width + c * 4) * 4, rows - r);
    }
  }
}

/** Copies rows `r0` to `r1` of a face of `rows` rows. */
export function copyRows(
  from: usize,
  to: usize,
  rows: usize,
  cols: usize,
  isByRows: bool,
  r0: usize,
  r1: usize,
): void {
  const height = roundedUp(r1 - r0);
  if (isByRows) {
    const line = roundedUp(cols) * 4;
    memory.copy(to + r0 * line, from + r0 * line, height * line);
    return;
  }
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const at = (c * roundedUp(rows) + r0 * 4) * 4;
    memory.copy(to + at, from + at, height * VECTOR);
  }
}

/** Stores a square, given row by row, into either face, or both: at `byCols` as it is, at `byRows` transposed. */
export function storeSquare(
  a: v128,
  b: v128,
  d: v128,
  e: v128,
  byRows: usize,
  byCols: usize,
): void {
  if (byCols) {
    v128.store(byCols, a, 0);
    v128.store(byCols, b, 16);
    v128.store(byCols, d, 32);
    v128.store(byCols, e, 48);
  }
  if (byRows) storeTransposed(byRows, a, b, d, e);
}

function storeTransposed(out: usize, a: v128, b: v128, d: v128, e: v128): void {
  const p = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const q = v128.shuffle<i32>(d, e, 0, 4, 1, 5);
  const r = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const s = v128.shuffle<i32>(d, e, 2, 6, 3, 7);
  v128.store(out, v128.shuffle<i32>(p, q, 0, 1, 4, 5), 0);
  v128.store(out, v128.shuffle<i32>(p, q, 2, 3, 6, 7), 16);
  v128.store(out, v128.shuffle<i32>(r, s, 0, 1, 4, 5), 32);
  v128.store(out, v128.shuffle<i32>(r, s, 2, 3, 6, 7), 48);
}

/** Transposes the square at `from`, of which only the first `count` vectors count; the others become zeros. */
function transpose(from: usize, out: usize, count: usize): void {
  const zero = f32x4.splat(0);
  const b = count > 1 ? v128.load(from, 16) : zero;
  const d = count > 2 ? v128.load(from, 32) : zero;
  const e = count > 3 ? v128.load(from, 48) : zero;
  storeTransposed(out, v128.load(from), b, d, e);
}
