// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { decoded } from "./bytes.ts";
import { nativeProduct } from "./native_products.ts";
import { ownProduct } from "./parts.ts";
import { VECTOR } from "./vectors.ts";

// Many columns of pictures are zero in all rows of a batch: the corners of handwritten digits. In a condensed matrix they
// are left out, four neighbours at a time; the others move to the front of their rows. A native library multiplies what
// is left.
//
// The work is divided by columns, which are the rows of the weights: a thread always has the same ones, and what it reads
// and writes of the pictures, the weights and all that the optimizer remembers stays in its own cache. Each task sums up
// its own terms of the product; the sums of all are added then.
//
// A list says which columns are left: how many fours, and the first column of each. A task makes it by itself, so that none
// waits for another; that of the first task serves all who come later.

/** The list of the task that begins with the column `c0`: of those with a list, each has four columns or more. */
function listOf(lists: usize, c0: usize, cols: usize): usize {
  return lists + (c0 >> 2) * (4 + cols);
}

/** The place in a list of the first column from `column` on. */
function placeIn(list: usize, column: usize): usize {
  const end = endOf(list);
  let at = list + 4;
  while (at < end && <usize> load<u32>(at) < column) at += 4;
  return at;
}

function endOf(list: usize): usize {
  return list + 4 + load<u32>(list) * 4;
}

/** Lists the columns in which one of the rows of the batch is not zero. */
function listColumns(data: usize, order: usize, rows: usize, cols: usize, list: usize): void {
  const orderEnd = order + rows * 4;
  let at = list + 4;
  for (let c: usize = 0; c < cols; c += VECTOR) {
    let any = i32x4.splat(0);
    for (let o = order; o < orderEnd; o += 4) {
      any = v128.or(any, v128.load(data + <usize> load<u32>(o) * cols + c));
    }
    const members = i32x4.bitmask(i32x4.ne(any, i32x4.splat(0)));
    for (let four: usize = 0; four < 4 && c + 4 * four < cols; four++) {
      store<u32>(at, <u32> (c + 4 * four));
      at += <usize> (members >> <i32> four & 1) << 2;
    }
  }
  store<u32>(list, <u32> (at - list - 4) >> 2);
}

/** Images in bytes, the rows of a batch, and where they go. */
export class PackCondensed {
  data: usize;
  /** Which row of the images each row of the batch is. */
  order: usize;
  rows: usize;
  /** A multiple of four. */
  cols: usize;
  condensed: usize;
  lists: usize;
}

/** Gathers the columns `c0` to `c1` of a batch from bytes into a condensed matrix. */
export function packCondensed(args: PackCondensed, c0: usize, c1: usize): void {
  const data = args.data, order = args.order, cols = args.cols;
  const list = listOf(args.lists, c0, cols);
  listColumns(data, order, args.rows, cols, list);
  const first = placeIn(list, c0), end = placeIn(list, c1);
  for (let r: usize = 0; r < args.rows; r++) {
    const row = data + <usize> load<u32>(order + r * 4) * cols;
    let to = args.condensed + r * cols * 4 + (first - list - 4) * 4;
    for (let at = first; at < end; at += 4, to += VECTOR) {
      v128.store(to, decoded(v128.load32_zero(row + <usize> load<u32>(at))));
    }
  }
}

export class Spread {
  condensed: usize;
  lists: usize;
  cols: usize;
  plain: usize;
}

/** Makes rows `r0` to `r1` of the plain layout from the condensed matrix. */
export function spreadCondensed(args: Spread, r0: usize, r1: usize): void {
  const line = args.cols * 4, first = args.lists + 4, end = endOf(args.lists);
  for (let r = r0; r < r1; r++) {
    const to = args.plain + r * line;
    let from = args.condensed + r * line;
    memory.fill(to, 0, line);
    for (let at = first; at < end; at += 4, from += VECTOR) {
      v128.store(to + <usize> load<u32>(at) * 4, v128.load(from));
    }
  }
}

/** x is condensed, w and out are plain; strides count numbers from a row to the next. */
export class CondensedProduct {
  x: usize;
  lists: usize;
  rows: usize;
  inputs: usize;
  w: usize;
  strideW: usize;
  width: usize;
  /** In column panels; 0 for none. */
  biases: usize;
  /** Where the sums of the first task go. */
  out: usize;
  stride: usize;
  /** How many columns a task has. */
  columnsOfTask: usize;
  /** How many bytes the sums of a task take. */
  outBytes: usize;
}

/** out = x · w + biases as far as the inputs `c0` to `c1` go; the rows of w that count are copied side by side. */
export function condensedProduct(
  args: CondensedProduct,
  c0: usize,
  c1: usize,
  scratch: usize,
): void {
  const lines = args.strideW * 4 * 4, list = listOf(args.lists, c0, args.inputs);
  const first = placeIn(list, c0), end = placeIn(list, c1);
  let to = scratch;
  for (let at = first; at < end; at += 4, to += lines) {
    memory.copy(to, args.w + <usize> (load<u32>(at) >> 2) * lines, lines);
  }
  const product = ownProduct(scratch);
  product.a = args.x + (first - list - 4) * 4;
  product.strideA = args.inputs;
  product.isTransposedA = 0;
  product.b = scratch;
  product.strideB = args.strideW;
  product.isTransposedB = 0;
  product.terms = end - first;
  product.width = args.width;
  product.biases = args.biases;
  product.out = args.out + c0 / args.columnsOfTask * args.outBytes;
  product.stride = args.stride;
  nativeProduct(product, 0, args.rows);
}

/** x is condensed, zGradient and out are plain; strides count numbers from a row to the next. */
export class CondensedGradient {
  x: usize;
  lists: usize;
  rows: usize;
  inputs: usize;
  zGradient: usize;
  strideZ: usize;
  units: usize;
  out: usize;
  stride: usize;
}

/** weightsGradient = xᵀ · zGradient for the inputs `c0` to `c1`; that of columns that were left out is zero. */
export function condensedGradient(
  args: CondensedGradient,
  c0: usize,
  c1: usize,
  scratch: usize,
): void {
  const lines = args.stride * 4 * 4, list = args.lists;
  const first = placeIn(list, c0), end = placeIn(list, c1);
  const product = ownProduct(scratch);
  product.a = args.x + (first - list - 4) * 4;
  product.strideA = args.inputs;
  product.isTransposedA = 1;
  product.b = args.zGradient;
  product.strideB = args.strideZ;
  product.isTransposedB = 0;
  product.terms = args.rows;
  product.width = args.units;
  product.biases = 0;
  product.out = scratch;
  product.stride = args.stride;
  nativeProduct(product, 0, end - first);
  let from = scratch, at = first;
  for (let c = c0; c < c1; c += 4) {
    const to = args.out + (c >> 2) * lines;
    if (at < end && <usize> load<u32>(at) == c) {
      memory.copy(to, from, lines);
      from += lines;
      at += 4;
    } else memory.fill(to, 0, lines);
  }
}
