// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { listTerms } from "./lists.ts";
import { tile1, tile2, tile3 } from "./tiles.ts";
import { roundedUp, VECTOR } from "./vectors.ts";

// The three matrix products of a dense layer, on matrices in panels of four (see faces.ts).
//
// Terms whose four factors are all zero are left out where that pays: four in five pixels of a handwritten digit are
// zero. Whether it pays is seen from the data: a panel of which more than three quarters remain is taken whole. A factor
// that is zero beside one that is not is multiplied like any other.

/** So many panels are listed at once, and share the slab of the other factor in the fastest cache. */
const PANELS_AT_ONCE: usize = 8;
/** With so many panels a, or more, looking for zeros takes a fiftieth of the time of multiplying. */
const MANY_PANELS: usize = 16;

/** One panel b against all panels a. */
function multiplyPanel<Terms, Out>(
  a: usize,
  stride: usize,
  from: usize,
  width: usize,
  b: usize,
  first: usize,
  end: usize,
  out: usize,
  outStride: usize,
  bias: usize,
  biasStride: usize,
): void {
  a += from * stride;
  out += from * outStride;
  if (bias) bias += from * biasStride;
  else biasStride = 0;
  if (width == 3) tile3<Terms, Out>(a, stride, b, first, end, out, outStride, bias, biasStride);
  else if (width == 2) {
    tile2<Terms, Out>(a, stride, b, first, end, out, outStride, bias, biasStride);
  } else tile1<Terms, Out>(a, b, first, end, out, bias);
}

/**
 * Multiplies panels b, `firstB` to `endB`, with all panels a over `terms` terms. With Out = f32 panel b and its results
 * are a group of four rows; with Out = f64 the results of a panel a lie together, those of panel b at `firstB`.
 */
function multiply<Out>(
  a: usize,
  aStride: usize,
  aPanels: usize,
  b: usize,
  bStride: usize,
  firstB: usize,
  endB: usize,
  terms: usize,
  out: usize,
  outStride: usize,
  outStrideB: usize,
  bias: usize,
  biasStride: usize,
  scratch: usize,
): void {
  for (let block = firstB; block < endB; block += PANELS_AT_ONCE) {
    const blockEnd = min(block + PANELS_AT_ONCE, endB);
    // A look costs little beside many units; else the first panel of a block tells whether the others are worth one.
    const ends = scratch + PANELS_AT_ONCE * (terms + 4) * 4;
    let looking = true;
    for (let p = block; p < blockEnd; p++) {
      let end: usize = 0;
      if (looking) {
        const list = scratch + (p - block) * (terms + 4) * 4;
        end = listTerms(b + p * bStride, terms, list);
        if (end - list > 3 * terms) end = 0;
        looking = end > 0 || aPanels >= MANY_PANELS;
      }
      store<u32>(ends + (p - block) * 4, <u32> end);
    }
    let from: usize = 0;
    while (from < aPanels) {
      const left = aPanels - from;
      // Four are 2 + 2: a tile of one panel waits for its sums.
      const width: usize = left == 4 ? 2 : min(left, 3);
      for (let p = block; p < blockEnd; p++) {
        const panel = b + p * bStride, target = out + p * outStrideB;
        const end = <usize> load<u32>(ends + (p - block) * 4);
        if (end) {
          const list = scratch + (p - block) * (terms + 4) * 4;
          multiplyPanel<u32, Out>(
            a,
            aStride,
            from,
            width,
            panel,
            list,
            end,
            target,
            outStride,
            bias,
            biasStride,
          );
        } else {
          multiplyPanel<u8, Out>(
            a,
            aStride,
            from,
            width,
            panel,
            0,
            terms * VECTOR,
            target,
            outStride,
            bias,
            biasStride,
          );
        }
      }
      from += width;
    }
  }
}

/**
 * out = x · w + biases for the rows `r0` to `r1` of x, or, with w by rows, out = x · wᵀ.
 *
 * x and out are by rows, w is by columns (or, for wᵀ, by rows), `w` has `terms` terms and `width` results.
 */
export function product(
  x: usize,
  w: usize,
  terms: usize,
  width: usize,
  bias: usize,
  out: usize,
  r0: usize,
  r1: usize,
  scratch: usize,
): void {
  const panel = roundedUp(terms) * VECTOR;
  multiply<f32>(
    w,
    panel,
    (width + 3) >> 2,
    x,
    panel,
    r0 >> 2,
    (r1 + 3) >> 2,
    terms,
    out,
    4 * VECTOR,
    roundedUp(width) * VECTOR,
    bias,
    4 * VECTOR,
    scratch,
  );
}

/** weightsGradient = xᵀ · zGradient for the inputs `r0` to `r1`; all three are by columns. */
export function weightsGradient(
  x: usize,
  zGradient: usize,
  rows: usize,
  inputs: usize,
  units: usize,
  out: usize,
  r0: usize,
  r1: usize,
  scratch: usize,
): void {
  const panel = roundedUp(rows) * VECTOR;
  multiply<f64>(
    zGradient,
    panel,
    (units + 3) >> 2,
    x,
    panel,
    r0 >> 2,
    (r1 + 3) >> 2,
    rows,
    out,
    roundedUp(inputs) * VECTOR,
    4 * VECTOR,
    0,
    0,
    scratch,
  );
}

/** biasesGradient = the sums of zGradient over the rows; both are by columns. */
export function biasesGradient(zGradient: usize, rows: usize, units: usize, out: usize): void {
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
