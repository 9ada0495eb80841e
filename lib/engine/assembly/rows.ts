// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { EPSILON } from "../shared/numbers.ts";
import { exponentials, inverseOf, largestOf } from "./softmax.ts";
import { roundedUp, VECTOR } from "./vectors.ts";

// What is computed from a whole row: cross-entropy, the column of the largest number. Matrices are in row
// panels, so four rows go side by side in the lanes.

/** kept · t + spread; rounded twice everywhere, so that without smoothing t stays as it is. */
function smoothed(t: v128, kept: v128, spread: v128): v128 {
  return f32x4.add(f32x4.mul(kept, t), spread);
}

/** The arguments of either cross-entropy; the targets t are kept · target + spread. */
export class CrossEntropy {
  /** Logits or probabilities. */
  outputs: usize;
  targets: usize;
  cols: usize;
  losses: usize;
  /** Where the gradient goes; 0 for none. */
  gradient: usize;
  scale: f32;
  kept: f32;
  spread: f32;
}

/** Σ t · (log Σ e^z − z) of each row, and scale · (Σ t · softmax(z) − t) if the gradient is wanted. */
export function crossEntropyFromLogits(
  args: CrossEntropy,
  r0: usize,
  r1: usize,
  scratch: usize,
): void {
  const z = args.outputs, targets = args.targets, cols = args.cols, losses = args.losses;
  const gradient = args.gradient, kept = args.kept, spread = args.spread;
  const stride = roundedUp(cols) * VECTOR;
  const maxima = scratch + 2 * VECTOR;
  const keptAll = f32x4.splat(kept), spreadAll = f32x4.splat(spread);
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const panel = z + g * stride, expected = targets + g * stride, end = panel + cols * VECTOR;
    const out = gradient ? gradient + g * stride : 0;
    const largest = largestOf(panel, end);
    exponentials(panel, end, largest, out, scratch);
    v128.store(maxima, largest);
    for (let lane: usize = 0; lane < 4; lane++) {
      const logSum = <f64> load<f32>(maxima + lane * 4) + Math.log(load<f64>(scratch + lane * 8));
      let loss: f64 = 0;
      for (let c: usize = lane * 4; c < cols * VECTOR; c += VECTOR) {
        // 0 · Infinity is NaN: a class that is not expected costs nothing, however unlikely.
        const target = kept * load<f32>(expected + c) + spread;
        if (target != 0) loss += <f64> target * (logSum - <f64> load<f32>(panel + c));
      }
      store<f32>(losses + g * 4 * VECTOR + lane * 4, <f32> loss);
    }
    if (!gradient) continue;
    let sum = f32x4.splat(0);
    for (let c: usize = 0; c < cols * VECTOR; c += VECTOR) {
      sum = f32x4.add(sum, smoothed(v128.load(expected + c), keptAll, spreadAll));
    }
    const share = f32x4.mul(sum, inverseOf(scratch)), factor = f32x4.splat(args.scale);
    for (let c: usize = 0; c < cols * VECTOR; c += VECTOR) {
      const p = f32x4.mul(v128.load(out + c), share);
      const target = smoothed(v128.load(expected + c), keptAll, spreadAll);
      v128.store(out + c, f32x4.mul(factor, f32x4.sub(p, target)));
    }
  }
}

/** −Σ t · log p of each row, p divided by the row's sum and clipped, and scale · its gradient if that is wanted. */
export function crossEntropyFromProbabilities(args: CrossEntropy, r0: usize, r1: usize): void {
  const p = args.outputs, targets = args.targets, cols = args.cols, losses = args.losses;
  const gradient = args.gradient, scale = <f64> args.scale;
  const kept = <f64> args.kept, spread = <f64> args.spread;
  const stride = roundedUp(cols) * VECTOR;
  for (let r = r0; r < r1; r++) {
    const from = (r >> 2) * stride + (r & 3) * 4, end = from + cols * VECTOR;
    let sum: f64 = 0, flowing: f64 = 0, loss: f64 = 0;
    for (let c = from; c < end; c += VECTOR) sum += load<f32>(p + c);
    for (let c = from; c < end; c += VECTOR) {
      const share = <f64> load<f32>(p + c) / sum,
        target = kept * <f64> load<f32>(targets + c) + spread;
      const clipped = min(max(share, EPSILON), 1 - EPSILON);
      loss -= target * Math.log(clipped);
      if (clipped == share) flowing += target;
    }
    store<f32>(losses + (r >> 2) * 4 * VECTOR + (r & 3) * 4, <f32> loss);
    if (!gradient) continue;
    for (let c = from; c < end; c += VECTOR) {
      const pc = <f64> load<f32>(p + c), share = pc / sum;
      const inside = share >= EPSILON && share <= 1 - EPSILON;
      const target = kept * <f64> load<f32>(targets + c) + spread;
      const own = inside ? target / pc : 0;
      store<f32>(gradient + c, <f32> (scale * (flowing / sum - own)));
    }
  }
}

/** The column of the largest number of each of four rows, the first where there are several. */
function placeOfLargest(panel: usize, cols: usize): v128 {
  let best = v128.load(panel), place = i32x4.splat(0);
  for (let c: usize = 1; c < cols; c++) {
    const x = v128.load(panel + c * VECTOR);
    const better = f32x4.gt(x, best);
    best = v128.bitselect(x, best, better);
    place = v128.bitselect(i32x4.splat(<i32> c), place, better);
  }
  return place;
}

export class Matches {
  outputs: usize;
  targets: usize;
  cols: usize;
  out: usize;
}

/** 1 for each row whose largest output stands in the column of its largest target, else 0. */
export function matches(args: Matches, r0: usize, r1: usize): void {
  const outputs = args.outputs, targets = args.targets, cols = args.cols, out = args.out;
  const stride = roundedUp(cols) * VECTOR;
  for (let g = r0 >> 2; g < (r1 + 3) >> 2; g++) {
    const same = i32x4.eq(
      placeOfLargest(outputs + g * stride, cols),
      placeOfLargest(targets + g * stride, cols),
    );
    v128.store(out + g * 4 * VECTOR, v128.and(same, f32x4.splat(1)));
  }
}
