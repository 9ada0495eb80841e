// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { storeTransposed } from "./layouts.ts";
import { nativeProduct } from "./native_products.ts";
import { ownProduct } from "./parts.ts";
import { roundedUp, VECTOR } from "./vectors.ts";

// The gradient of a layer's inputs where a thread always has the same rows of the weights (see parts.ts).
//
// Its columns are products of rows of the weights, of which a library packs many together. Where rows begin whole pages of
// 4096 bytes apart, they compete for the same few places of the cache; the library is quicker then if the weights are what
// comes first, which gives the result transposed.

/** How many numbers a page of memory has. */
const PAGE: usize = 1024;

/** All are plain; strides count numbers from a row to the next. */
export class InputGradientColumns {
  zGradient: usize;
  strideZ: usize;
  rows: usize;
  w: usize;
  strideW: usize;
  units: usize;
  out: usize;
  stride: usize;
}

/** The columns `c0` to `c1` of zGradient · wᵀ. */
export function inputGradientColumns(
  args: InputGradientColumns,
  c0: usize,
  c1: usize,
  scratch: usize,
): void {
  const weights = args.w + c0 * args.strideW * 4, out = args.out + c0 * 4;
  const product = ownProduct(scratch);
  product.isTransposedA = 0;
  product.isTransposedB = 1;
  product.terms = args.units;
  product.biases = 0;
  if (args.strideW % PAGE != 0) {
    product.a = args.zGradient;
    product.strideA = args.strideZ;
    product.b = weights;
    product.strideB = args.strideW;
    product.width = c1 - c0;
    product.out = out;
    product.stride = args.stride;
    nativeProduct(product, 0, args.rows);
    return;
  }
  product.a = weights;
  product.strideA = args.strideW;
  product.b = args.zGradient;
  product.strideB = args.strideZ;
  product.width = args.rows;
  product.out = scratch;
  product.stride = roundedUp(args.rows);
  nativeProduct(product, 0, c1 - c0);
  transposed(scratch, c1 - c0, product.stride * 4, out, args.stride * 4);
}

/** Writes `count` lines of whole fours as columns. */
function transposed(from: usize, count: usize, line: usize, out: usize, outLine: usize): void {
  memory.fill(from + count * line, 0, (roundedUp(count) - count) * line);
  for (let i: usize = 0; i < count; i += 4, from += 4 * line) {
    for (let at: usize = 0; at < line; at += VECTOR) {
      storeTransposed(
        out + (at >> 2) * outLine + i * 4,
        outLine,
        v128.load(from + at),
        v128.load(from + at + line),
        v128.load(from + at + 2 * line),
        v128.load(from + at + 3 * line),
      );
    }
  }
}
