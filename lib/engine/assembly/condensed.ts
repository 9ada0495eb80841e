// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { COPIED_WIDTH } from "../shared/numbers.ts";
import { decoded } from "./bytes.ts";
import { nativeProduct } from "./native_products.ts";
import { ownProduct, sumsOf } from "./parts.ts";
import { VECTOR } from "./vectors.ts";

// Many columns of pictures are zero in all rows of a batch: the corners of handwritten digits. In a condensed matrix they
// are left out, four neighbours at a time; the others move together. A native library multiplies what is left.
//
// A batch has a part for each task: some of its columns, or of its rows where there are more of them (see parts.ts). Each
// part has a list of the columns that are left in it: how many fours, and the first column of each. Its numbers begin
// where they would begin in a plain matrix.

/** Pictures of a batch in condensed form. */
export class Condensed {
  condensed: usize;
  lists: usize;
  rows: usize;
  /** A multiple of four. */
  cols: usize;
  /** Whether a part is some rows, rather than columns. */
  byRows: u32;
  /** How many rows or columns a part has. */
  size: usize;
}

// A task has the part from row or column `start` up to `end`.

export function firstRow(args: Condensed, start: usize): usize {
  return args.byRows ? start : 0;
}

export function endRow(args: Condensed, end: usize): usize {
  return args.byRows ? end : args.rows;
}

export function firstColumn(args: Condensed, start: usize): usize {
  return args.byRows ? 0 : start;
}

export function endColumn(args: Condensed, end: usize): usize {
  return args.byRows ? args.cols : end;
}

/** Where the list of the part begins that starts there. */
export function listOf(args: Condensed, start: usize): usize {
  return listOfPart(args.lists, start / args.size, args.cols);
}

/** Where the list of a part begins, of parts of so many columns or rows. */
export function listOfPart(lists: usize, part: usize, count: usize): usize {
  return lists + part * (4 + count);
}

/** Where a list ends; its columns begin four bytes behind its own beginning. */
export function endOf(list: usize): usize {
  return list + 4 + load<u32>(list) * 4;
}

/** Pictures in bytes, and the rows of a batch. */
export class PackCondensed extends Condensed {
  pictures: usize;
  /** Which of the pictures each row of the batch is. */
  order: usize;
}

/** Gathers a part of a batch from bytes into a condensed matrix. */
export function packCondensed(args: PackCondensed, start: usize, end: usize): void {
  const pictures = args.pictures, cols = args.cols;
  const r0 = firstRow(args, start), c0 = firstColumn(args, start), list = listOf(args, start);
  const order = args.order + r0 * 4, orderEnd = args.order + endRow(args, end) * 4;
  listColumns(pictures, cols, order, orderEnd, c0, endColumn(args, end), list);
  const lastFour = endOf(list);
  let line = args.condensed + (r0 * cols + c0) * 4;
  for (let o = order; o < orderEnd; o += 4, line += cols * 4) {
    const row = pictures + <usize> load<u32>(o) * cols;
    let to = line;
    for (let at = list + 4; at < lastFour; at += 4, to += VECTOR) {
      v128.store(to, decoded(v128.load32_zero(row + <usize> load<u32>(at))));
    }
  }
}

/** Lists the columns from `c0` up to `c1` in which one of the rows is not zero. */
function listColumns(
  pictures: usize,
  cols: usize,
  order: usize,
  orderEnd: usize,
  c0: usize,
  c1: usize,
  list: usize,
): void {
  let at = list + 4, c = c0;
  // As many columns at once as there are bytes in a line of the cache.
  for (; c + 4 * VECTOR <= c1; c += 4 * VECTOR) {
    let any0 = i32x4.splat(0), any1 = any0, any2 = any0, any3 = any0;
    for (let o = order; o < orderEnd; o += 4) {
      const from = pictures + <usize> load<u32>(o) * cols + c;
      any0 = v128.or(any0, v128.load(from));
      any1 = v128.or(any1, v128.load(from, VECTOR));
      any2 = v128.or(any2, v128.load(from, 2 * VECTOR));
      any3 = v128.or(any3, v128.load(from, 3 * VECTOR));
    }
    at = listFours(any0, c, c1, at);
    at = listFours(any1, c + VECTOR, c1, at);
    at = listFours(any2, c + 2 * VECTOR, c1, at);
    at = listFours(any3, c + 3 * VECTOR, c1, at);
  }
  for (; c < c1; c += VECTOR) {
    let any = i32x4.splat(0);
    for (let o = order; o < orderEnd; o += 4) {
      any = v128.or(any, v128.load(pictures + <usize> load<u32>(o) * cols + c));
    }
    at = listFours(any, c, c1, at);
  }
  store<u32>(list, <u32> (at - list - 4) >> 2);
}

/** Adds those of four fours from column `c` on that are not zero to a list; returns where it goes on. */
function listFours(fours: v128, c: usize, c1: usize, at: usize): usize {
  const members = i32x4.bitmask(i32x4.ne(fours, i32x4.splat(0)));
  for (let four: usize = 0; four < 4 && c + 4 * four < c1; four++) {
    store<u32>(at, <u32> (c + 4 * four));
    at += <usize> (members >> <i32> four & 1) << 2;
  }
  return at;
}

export class Spread extends Condensed {
  plain: usize;
}

/** Makes rows `r0` to `r1` of the plain layout from the condensed matrix. */
export function spreadCondensed(args: Spread, r0: usize, r1: usize): void {
  const cols = args.cols, parts: usize = args.byRows ? 1 : (cols + args.size - 1) / args.size;
  for (let r = r0; r < r1; r++) {
    const to = args.plain + r * cols * 4;
    memory.fill(to, 0, cols * 4);
    for (let part: usize = 0; part < parts; part++) {
      const c0 = part * args.size, list = listOf(args, args.byRows ? r : c0), end = endOf(list);
      let from = args.condensed + (r * cols + c0) * 4;
      for (let at = list + 4; at < end; at += 4, from += VECTOR) {
        v128.store(to + <usize> load<u32>(at) * 4, v128.load(from));
      }
    }
  }
}

const WIDTH: usize = COPIED_WIDTH;

/** x is condensed, w and out are plain; strides count numbers from a row to the next. */
export class CondensedProduct extends Condensed {
  w: usize;
  strideW: usize;
  width: usize;
  /** In column panels; 0 for none. */
  biases: usize;
  out: usize;
  stride: usize;
  /** 0 where each part has rows of its own. */
  parts: usize;
  bytesOfPart: usize;
}

/** out = x · w + biases as far as a part goes; the rows of w that count are copied side by side. */
export function condensedProduct(
  args: CondensedProduct,
  start: usize,
  end: usize,
  scratch: usize,
): void {
  const list = listOf(args, start), lastFour = endOf(list), width = args.width;
  const r0 = firstRow(args, start), line = args.strideW * 4;
  const out = sumsOf(start / args.size, args.out, args.parts, args.bytesOfPart);
  const biases = args.byRows || start == 0 ? args.biases : 0;
  const product = ownProduct(scratch);
  product.a = args.condensed + (r0 * args.cols + firstColumn(args, start)) * 4;
  product.strideA = args.cols;
  product.isTransposedA = 0;
  product.b = scratch;
  product.isTransposedB = 0;
  product.terms = lastFour - list - 4;
  product.stride = args.stride;
  for (let c: usize = 0; c < width; c += WIDTH) {
    const bytes = min(line - c * 4, WIDTH * 4);
    let to = scratch;
    for (let at = list + 4; at < lastFour; at += 4, to += 4 * bytes) {
      copyLines(args.w + <usize> load<u32>(at) * line + c * 4, line, to, bytes);
    }
    product.strideB = bytes >> 2;
    product.width = min(WIDTH, width - c);
    product.biases = biases ? biases + c * VECTOR : 0;
    product.out = out + (r0 * args.stride + c) * 4;
    nativeProduct(product, 0, endRow(args, end) - r0);
  }
}

/** Copies the beginning of four lines to one place. */
function copyLines(from: usize, line: usize, to: usize, bytes: usize): void {
  if (bytes == line) {
    memory.copy(to, from, 4 * line);
    return;
  }
  for (let i: usize = 0; i < 4; i++) memory.copy(to + i * bytes, from + i * line, bytes);
}
