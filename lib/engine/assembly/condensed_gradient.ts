// @ts-nocheck: this is AssemblyScript, which has types of its own.
import {
  Condensed,
  endOf,
  endRow,
  firstColumn,
  firstRow,
  listOf,
  listOfPart,
} from "./condensed.ts";
import { nativeProduct } from "./native_products.ts";
import { ownProduct, sumsOf } from "./parts.ts";
import { Adam, moveByAdam } from "./updates.ts";
import { roundedUp } from "./vectors.ts";

// The gradient of weights whose inputs are condensed pictures. It is zero in the rows of the columns that were left out of
// a batch, and is kept without them: the others move together, part by part, each part with a list as the pictures have.
// Adam takes it so; for whoever else asks, the plain gradient is made of it.

/** x is condensed, zGradient is plain; strides count numbers from a row to the next. */
class GradientOfPictures extends Condensed {
  zGradient: usize;
  strideZ: usize;
  units: usize;
  out: usize;
  stride: usize;
}

/** The gradient of the rows that are left, as far as a part of the batch goes. */
function multiplyPart(
  args: GradientOfPictures,
  start: usize,
  end: usize,
  scratch: usize,
  out: usize,
): void {
  const list = listOf(args, start), r0 = firstRow(args, start);
  const product = ownProduct(scratch);
  product.a = args.condensed + (r0 * args.cols + firstColumn(args, start)) * 4;
  product.strideA = args.cols;
  product.isTransposedA = 1;
  product.b = args.zGradient + r0 * args.strideZ * 4;
  product.strideB = args.strideZ;
  product.isTransposedB = 0;
  product.terms = endRow(args, end) - r0;
  product.width = args.units;
  product.biases = 0;
  product.out = out;
  product.stride = args.stride;
  nativeProduct(product, 0, endOf(list) - list - 4);
}

/** `out` is condensed. */
export class CondensedGradient extends GradientOfPictures {
  /** Where the lists of the gradient go, for those of the pictures do not outlive the batch. */
  outLists: usize;
}

/** weightsGradient = xᵀ · zGradient for the inputs of a part. */
export function condensedGradient(
  args: CondensedGradient,
  start: usize,
  end: usize,
  scratch: usize,
): void {
  const list = listOf(args, start);
  memory.copy(args.outLists + (list - args.lists), list, endOf(list) - list);
  multiplyPart(args, start, end, scratch, args.out + start * args.stride * 4);
}

/** `out` is plain. */
export class PartOfCondensedGradient extends GradientOfPictures {
  parts: usize;
  bytesOfPart: usize;
}

/** xᵀ · zGradient as far as the rows of a part go. */
export function partOfCondensedGradient(
  args: PartOfCondensedGradient,
  start: usize,
  end: usize,
  scratch: usize,
): void {
  multiplyPart(args, start, end, scratch, scratch);
  const out = sumsOf(start / args.size, args.out, args.parts, args.bytesOfPart);
  spreadPart(listOf(args, start), scratch, 0, args.cols, out, args.stride * 4);
}

/** The first place of a list, from `at` up to `end`, whose row is `r` or behind it. */
function placeOf(r: usize, at: usize, end: usize): usize {
  while (at < end && <usize> load<u32>(at) < r) at += 4;
  return at;
}

/** The row at a place of a list, or `stop` if it is behind that or the list is at its end. */
function rowAt(at: usize, end: usize, stop: usize): usize {
  return at < end ? min(<usize> load<u32>(at), stop) : stop;
}

/**
 * Writes the rows `r` to `stop` of a plain matrix at `out`, of which those of a list stand side by side at `from`; the
 * others are zero.
 */
function spreadPart(
  list: usize,
  from: usize,
  r: usize,
  stop: usize,
  out: usize,
  line: usize,
): void {
  const first = list + 4, end = endOf(list);
  for (let at = placeOf(r, first, end); r < stop; r += 4) {
    const to = out + r * line;
    if (rowAt(at, end, stop) == r) {
      memory.copy(to, from + (at - first) * line, 4 * line);
      at += 4;
    } else memory.fill(to, 0, 4 * line);
  }
}

export class SpreadRows {
  condensed: usize;
  lists: usize;
  /** How many rows a part has. */
  size: usize;
  rows: usize;
  /** How many numbers there are from a row to the next. */
  stride: usize;
  plain: usize;
}

/** Makes rows `r0` to `r1` of the plain layout from a condensed gradient. */
export function spreadRows(args: SpreadRows, r0: usize, r1: usize): void {
  const line = args.stride * 4, size = args.size;
  for (let start = r0 / size * size; start < r1; start += size) {
    const list = listOfPart(args.lists, start / size, args.rows);
    const from = args.condensed + start * line;
    spreadPart(list, from, max(r0, start), min(r1, start + size), args.plain, line);
  }
}

/** The gradient is condensed, all others are plain. */
export class AdamOnCondensed extends Adam {
  lists: usize;
  /** How many rows a part has. */
  size: usize;
}

/** Adam in the rows `r0` to `r1`. */
export function adamOnCondensed(args: AdamOnCondensed, r0: usize, r1: usize): void {
  const line = roundedUp(args.cols) * 4, size = args.size;
  for (let start = r0 / size * size; start < r1; start += size) {
    const list = listOfPart(args.lists, start / size, args.rows), end = endOf(list);
    const stop = min(r1, start + size);
    let r = max(r0, start), at = placeOf(r, list + 4, end);
    while (r < stop) {
      // Rows that were left out, up to the next of the list; then as many as follow one another there.
      const first = rowAt(at, end, stop);
      moveByAdam(args, r * line, first * line, 0);
      const gradient = args.gradient + (start + at - list - 4) * line;
      for (r = first; r < stop && rowAt(at, end, stop) == r; r += 4) at += 4;
      moveByAdam(args, first * line, r * line, gradient);
    }
  }
}
