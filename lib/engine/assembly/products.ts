// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { listTerms } from "./nonzero_terms.ts";
import { tile1, tile2, tile3 } from "./tiles.ts";
import { roundedUp, VECTOR } from "./vectors.ts";

// The three matrix products of a dense layer, on matrices in panels of four (see layouts.ts).
//
// Terms whose four factors are all zero are left out where that pays: four in five pixels of a handwritten digit are
// zero. Whether it pays is seen from the data: a panel of which more than three quarters remain is taken whole. A factor
// that is zero beside one that is not is multiplied like any other.

/** So many panels are listed at once, and share the slab of the other factor in the fastest cache. */
const PANELS_AT_ONCE: usize = 8;
/** With so many panels a, or more, looking for zeros takes a fiftieth of the time of multiplying. */
const MANY_PANELS: usize = 16;

/** One tile of `width` panels a (see tiles.ts). */
function tile<Terms, Out>(
  width: usize,
  a: usize,
  stride: usize,
  b: usize,
  first: usize,
  end: usize,
  out: usize,
  outStride: usize,
  bias: usize,
): void {
  const biasStride: usize = bias ? 4 * VECTOR : 0;
  if (width == 3) tile3<Terms, Out>(a, stride, b, first, end, out, outStride, bias, biasStride);
  else if (width == 2) {
    tile2<Terms, Out>(a, stride, b, first, end, out, outStride, bias, biasStride);
  } else tile1<Terms, Out>(a, b, first, end, out, bias);
}

/** What is multiplied, in panels of four, and where the results go; strides are bytes from a panel to the next. */
// deno-lint-ignore no-unused-vars -- a class may be used as a type only
class Panels {
  terms: usize;
  a: usize;
  aStride: usize;
  countOfA: usize;
  b: usize;
  bStride: usize;
  out: usize;
  /** From the results of a panel a to those of the next. */
  outStrideOfA: usize;
  outStrideOfB: usize;
  /** One for each number of a panel a; 0 for none. */
  biases: usize;
}

/**
 * Multiplies panels b, `firstB` to `endB`, with all panels a. With Out = f32 panel b and its results are a group of four
 * rows; with Out = f64 the results of a panel a lie together, those of panel b at `firstB`. `lists` is memory for lists
 * of terms.
 */
function multiply<Out>(panels: Panels, firstB: usize, endB: usize, lists: usize): void {
  const terms = panels.terms, aPanels = panels.countOfA, listBytes = (terms + 4) * 4;
  const stride = panels.aStride, firstPanel = panels.b, bStride = panels.bStride;
  const outStride = panels.outStrideOfA, outStrideOfB = panels.outStrideOfB;
  for (let block = firstB; block < endB; block += PANELS_AT_ONCE) {
    const blockEnd = min(block + PANELS_AT_ONCE, endB);
    // Looking for zeros costs little beside many units; else the first panel of a block tells if it pays for the others.
    const ends = lists + PANELS_AT_ONCE * listBytes;
    let looking = true;
    for (let p = block; p < blockEnd; p++) {
      let end: usize = 0;
      if (looking) {
        const list = lists + (p - block) * listBytes;
        end = listTerms(firstPanel + p * bStride, terms, list);
        if (end - list > 3 * terms) end = 0;
        looking = end > 0 || aPanels >= MANY_PANELS;
      }
      store<u32>(ends + (p - block) * 4, <u32> end);
    }
    let width: usize = 0;
    for (let from: usize = 0; from < aPanels; from += width) {
      const left = aPanels - from;
      // Four are 2 + 2: a tile of one panel waits for its sums.
      width = left == 4 ? 2 : min(left, 3);
      const a = panels.a + from * stride, results = panels.out + from * outStride;
      const bias = panels.biases ? panels.biases + from * 4 * VECTOR : 0;
      for (let p = block; p < blockEnd; p++) {
        const b = firstPanel + p * bStride, out = results + p * outStrideOfB;
        const end = <usize> load<u32>(ends + (p - block) * 4);
        const list = lists + (p - block) * listBytes;
        if (end) tile<u32, Out>(width, a, stride, b, list, end, out, outStride, bias);
        else tile<u8, Out>(width, a, stride, b, 0, terms * VECTOR, out, outStride, bias);
      }
    }
  }
}

/** x and w; x and out are in row panels, w is in column panels, or, for the product with wᵀ, in row panels. */
export class Product {
  x: usize;
  w: usize;
  terms: usize;
  /** How many columns the result has. */
  width: usize;
  /** 0 for none. */
  biases: usize;
  out: usize;
}

/** out = x · w + biases, or out = x · wᵀ, for the rows `r0` to `r1` of x. */
export function product(args: Product, r0: usize, r1: usize, scratch: usize): void {
  const panels = changetype<Panels>(scratch), bytes = roundedUp(args.terms) * VECTOR;
  panels.terms = args.terms;
  panels.a = args.w;
  panels.aStride = bytes;
  panels.countOfA = (args.width + 3) >> 2;
  panels.b = args.x;
  panels.bStride = bytes;
  panels.out = args.out;
  panels.outStrideOfA = 4 * VECTOR;
  panels.outStrideOfB = roundedUp(args.width) * VECTOR;
  panels.biases = args.biases;
  multiply<f32>(panels, r0 >> 2, (r1 + 3) >> 2, scratch + offsetof<Panels>());
}

export class WeightsGradient {
  x: usize;
  zGradient: usize;
  rows: usize;
  inputs: usize;
  units: usize;
  out: usize;
}

/** weightsGradient = xᵀ · zGradient for the inputs `r0` to `r1`; all three are in column panels. */
export function weightsGradient(
  args: WeightsGradient,
  r0: usize,
  r1: usize,
  scratch: usize,
): void {
  const panels = changetype<Panels>(scratch), bytes = roundedUp(args.rows) * VECTOR;
  panels.terms = args.rows;
  panels.a = args.zGradient;
  panels.aStride = bytes;
  panels.countOfA = (args.units + 3) >> 2;
  panels.b = args.x;
  panels.bStride = bytes;
  panels.out = args.out;
  panels.outStrideOfA = roundedUp(args.inputs) * VECTOR;
  panels.outStrideOfB = 4 * VECTOR;
  panels.biases = 0;
  multiply<f64>(panels, r0 >> 2, (r1 + 3) >> 2, scratch + offsetof<Panels>());
}

export class BiasesGradient {
  zGradient: usize;
  rows: usize;
  units: usize;
  out: usize;
}

/** biasesGradient = the sums of zGradient over the rows; both are in column panels. */
export function biasesGradient(args: BiasesGradient): void {
  const zGradient = args.zGradient, rows = args.rows, units = args.units, out = args.out;
  const panels = (units + 3) >> 2, bytes = rows * VECTOR;
  for (let p: usize = 0; p < panels; p++) {
    const panel = zGradient + p * roundedUp(rows) * VECTOR;
    let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
    let k: usize = 0;
    for (; k + 4 * VECTOR <= bytes; k += 4 * VECTOR) {
      s0 = f32x4.add(s0, v128.load(panel + k, 0));
      s1 = f32x4.add(s1, v128.load(panel + k, 16));
      s2 = f32x4.add(s2, v128.load(panel + k, 32));
      s3 = f32x4.add(s3, v128.load(panel + k, 48));
    }
    for (; k < bytes; k += VECTOR) s0 = f32x4.add(s0, v128.load(panel + k));
    v128.store(out + p * 4 * VECTOR, f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3)));
  }
}
