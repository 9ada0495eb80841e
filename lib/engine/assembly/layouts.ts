// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { firstLanes, roundedUp, VECTOR } from "./vectors.ts";

// A matrix has up to three layouts, two of them in panels of four numbers side by side; each can be made from the others:
//   row panels     [rows / 4][columns][4 rows]      for what is computed row by row
//   column panels  [columns / 4][rows][4 columns]   for what is summed over the rows
//   plain          [rows][columns]                  for the products of a native library
// Rows and columns are filled up with zeros to multiples of four. So four rows take the same bytes in row panels and
// plain, and what goes number by number need not know which of both it is. Pictures for a native library may have another
// one in place of all three (see condensed.ts).

/** Where the number of a column stands in a row in column panels. */
export function placeOf(row: usize, column: usize): usize {
  return row + (column >> 2) * 4 * VECTOR + (column & 3) * 4;
}

/** An ordinary matrix, and where its layouts go; 0 for one that is not wanted. */
export class Pack {
  from: usize;
  rows: usize;
  cols: usize;
  /** How many numbers there are from a row to the next: more than `cols` in a plain layout. */
  stride: usize;
  rowPanels: usize;
  columnPanels: usize;
  plain: usize;
}

/** Copies rows `r0` to `r1` of an ordinary matrix into the layouts that are wanted. */
export function pack(args: Pack, r0: usize, r1: usize): void {
  if (args.plain) packPlain(args, r0, r1);
  if (args.rowPanels || args.columnPanels) packPanels(args, r0, r1);
}

function packPlain(args: Pack, r0: usize, r1: usize): void {
  const bytes = args.cols * 4, line = roundedUp(args.cols) * 4;
  for (let r = r0; r < r1; r++) {
    const to = args.plain + r * line;
    memory.copy(to, args.from + r * args.stride * 4, bytes);
    memory.fill(to + bytes, 0, line - bytes);
  }
}

function packPanels(args: Pack, r0: usize, r1: usize): void {
  const from = args.from, rows = args.rows, cols = args.cols, stride = args.stride;
  const rowPanels = args.rowPanels, columnPanels = args.columnPanels;
  const width = roundedUp(cols), height = roundedUp(rows);
  const whole = cols & ~3, rest = firstLanes(<i32> (cols & 3));
  for (let r = r0; r < r1; r += 4) {
    const count = min(rows - r, 4);
    const line = from + r * stride * 4;
    for (let c: usize = 0; c < width; c += 4) {
      const isRest = c == whole;
      const at = line + c * 4;
      let a = v128.load(at);
      let b = count > 1 ? v128.load(at + stride * 4) : f32x4.splat(0);
      let d = count > 2 ? v128.load(at + 2 * stride * 4) : f32x4.splat(0);
      let e = count > 3 ? v128.load(at + 3 * stride * 4) : f32x4.splat(0);
      if (isRest) {
        a = v128.and(a, rest);
        b = v128.and(b, rest);
        d = v128.and(d, rest);
        e = v128.and(e, rest);
      }
      const rowSquare = rowPanels ? rowPanels + (r * width + c * 4) * 4 : 0;
      const columnSquare = columnPanels ? columnPanels + (c * height + r * 4) * 4 : 0;
      storeSquare(a, b, d, e, rowSquare, columnSquare);
    }
  }
}

/** A matrix in one of its layouts, the others being 0, and where it goes. */
export class Unpack {
  rowPanels: usize;
  columnPanels: usize;
  plain: usize;
  rows: usize;
  cols: usize;
  to: usize;
}

/** Copies rows `r0` to `r1` into an ordinary matrix. */
export function unpack(args: Unpack, r0: usize, r1: usize): void {
  const rowPanels = args.rowPanels, columnPanels = args.columnPanels;
  const rows = args.rows, cols = args.cols, to = args.to;
  const width = roundedUp(cols), height = roundedUp(rows);
  if (args.plain) {
    for (let r = r0; r < r1; r++) {
      memory.copy(to + r * cols * 4, args.plain + r * width * 4, cols * 4);
    }
    return;
  }
  for (let r = r0; r < r1; r++) {
    for (let c: usize = 0; c < cols; c++) {
      const at = rowPanels
        ? rowPanels + (((r >> 2) * width + c) * 4 + (r & 3)) * 4
        : columnPanels + (((c >> 2) * height + r) * 4 + (c & 3)) * 4;
      store<f32>(to + (r * cols + c) * 4, load<f32>(at));
    }
  }
}

/** A matrix in one layout, and where the other goes. */
export class Conversion {
  from: usize;
  to: usize;
  rows: usize;
  cols: usize;
}

/** Makes rows `r0` to `r1` of the column panels from the row panels. */
export function rowsToColumns(args: Conversion, r0: usize, r1: usize): void {
  const from = args.from, to = args.to, rows = args.rows, cols = args.cols;
  const width = roundedUp(cols), height = roundedUp(rows);
  for (let r = r0; r < r1; r += 4) {
    for (let c: usize = 0; c < width; c += 4) {
      const at = from + (r * width + c * 4) * 4;
      transpose(at, to + (c * height + r * 4) * 4, VECTOR, cols - c);
    }
  }
}

/** Makes rows `r0` to `r1` of the row panels from the column panels. */
export function columnsToRows(args: Conversion, r0: usize, r1: usize): void {
  const from = args.from, to = args.to, rows = args.rows, cols = args.cols;
  const width = roundedUp(cols), height = roundedUp(rows);
  for (let r = r0; r < r1; r += 4) {
    for (let c: usize = 0; c < width; c += 4) {
      const at = from + (c * height + r * 4) * 4;
      transpose(at, to + (r * width + c * 4) * 4, VECTOR, rows - r);
    }
  }
}

/** Makes rows `r0` to `r1` of the plain layout from the row panels. */
export function rowsToPlain(args: Conversion, r0: usize, r1: usize): void {
  const from = args.from, to = args.to, cols = args.cols, line = roundedUp(cols) * 4;
  for (let r = r0; r < r1; r += 4) {
    for (let c: usize = 0; c < line; c += VECTOR) {
      transpose(from + r * line + c * 4, to + r * line + c, line, cols - (c >> 2));
    }
  }
}

/** Makes rows `r0` to `r1` of the plain layout from the column panels. */
export function columnsToPlain(args: Conversion, r0: usize, r1: usize): void {
  const from = args.from, to = args.to, cols = args.cols;
  const width = roundedUp(cols), height = roundedUp(args.rows);
  for (let c: usize = 0; c < width; c += 4) {
    const lanes = firstLanes(<i32> min(cols - c, 4));
    for (let r = r0; r < r1; r++) {
      const x = v128.load(from + (c * height + r * 4) * 4);
      v128.store(to + (r * width + c) * 4, v128.and(x, lanes));
    }
  }
}

export class Copy {
  from: usize;
  to: usize;
  rows: usize;
  cols: usize;
  /** 1 in row panels or plain, 0 in column panels. */
  rowsTogether: u32;
}

/** Copies rows `r0` to `r1` in the layout they have. */
export function copy(args: Copy, r0: usize, r1: usize): void {
  const from = args.from, to = args.to, rows = args.rows, cols = args.cols;
  const height = roundedUp(r1 - r0);
  if (args.rowsTogether) {
    const line = roundedUp(cols) * 4;
    memory.copy(to + r0 * line, from + r0 * line, height * line);
    return;
  }
  for (let c: usize = 0; c < roundedUp(cols); c += 4) {
    const at = (c * roundedUp(rows) + r0 * 4) * 4;
    memory.copy(to + at, from + at, height * VECTOR);
  }
}

/** Stores a square, given row by row, as it is in `columnPanels` and transposed in `rowPanels`, unless they are 0. */
export function storeSquare(
  a: v128,
  b: v128,
  d: v128,
  e: v128,
  rowPanels: usize,
  columnPanels: usize,
): void {
  if (columnPanels) {
    v128.store(columnPanels, a, 0);
    v128.store(columnPanels, b, 16);
    v128.store(columnPanels, d, 32);
    v128.store(columnPanels, e, 48);
  }
  if (rowPanels) storeTransposed(rowPanels, VECTOR, a, b, d, e);
}

/** Stores the columns of a square, given row by row; they lie `stride` bytes apart. */
export function storeTransposed(
  out: usize,
  stride: usize,
  a: v128,
  b: v128,
  d: v128,
  e: v128,
): void {
  const p = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const q = v128.shuffle<i32>(d, e, 0, 4, 1, 5);
  const r = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const s = v128.shuffle<i32>(d, e, 2, 6, 3, 7);
  v128.store(out, v128.shuffle<i32>(p, q, 0, 1, 4, 5));
  v128.store(out + stride, v128.shuffle<i32>(p, q, 2, 3, 6, 7));
  v128.store(out + 2 * stride, v128.shuffle<i32>(r, s, 0, 1, 4, 5));
  v128.store(out + 3 * stride, v128.shuffle<i32>(r, s, 2, 3, 6, 7));
}

/**
 * Transposes the square at `from`, of which only the first `count` vectors count; the others become zeros. The results
 * lie `stride` bytes apart.
 */
function transpose(from: usize, out: usize, stride: usize, count: usize): void {
  const zero = f32x4.splat(0);
  const b = count > 1 ? v128.load(from, 16) : zero;
  const d = count > 2 ? v128.load(from, 32) : zero;
  const e = count > 3 ? v128.load(from, 48) : zero;
  storeTransposed(out, stride, v128.load(from), b, d, e);
}
