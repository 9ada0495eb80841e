// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { RowActivation } from "./row_activation.ts";
import { roundedUp, VECTOR } from "./vectors.ts";

// Sparsemax, row by row. Matrices are in row panels, so that the numbers of one row are a vector apart.

/**
 * The projection of each row on the simplex, max(0, z − τ). Starting with all columns, those not above τ are left out
 * until none is left to leave out: τ only rises (Michelot, 1986). NaN and infinities make all of the row NaN.
 */
export function sparsemax(args: RowActivation, r0: usize, r1: usize): void {
  const z = args.from, cols = args.cols, out = args.out;
  const stride = roundedUp(cols) * VECTOR;
  for (let r = r0; r < r1; r++) {
    const from = z + (r >> 2) * stride + (r & 3) * 4, end = from + cols * VECTOR, move = out - z;
    let largest = load<f32>(from);
    for (let c = from; c < end; c += VECTOR) largest = max(largest, load<f32>(c));
    // How far below the largest each number lies: those 1 or more below it are never in.
    let tau: f64 = -Infinity, count: usize = 0, before: usize = 0;
    do {
      before = count;
      count = 0;
      let sum: f64 = -1;
      for (let c = from; c < end; c += VECTOR) {
        const below = <f64> load<f32>(c) - <f64> largest;
        if (below > tau && below > -1) {
          sum += below;
          count++;
        }
      }
      tau = sum / <f64> count;
    } while (count != before);
    for (let c = from; c < end; c += VECTOR) {
      const below = <f64> load<f32>(c) - <f64> largest;
      store<f32>(c + move, <f32> max<f64>(0, below - tau));
    }
  }
}

/** The gradient, less its mean, on the columns that are not 0 in p; 0 elsewhere. */
export function sparsemaxGradient(args: RowActivation, r0: usize, r1: usize): void {
  const p = args.from, gradient = args.aGradient, cols = args.cols, out = args.out;
  const stride = roundedUp(cols) * VECTOR;
  for (let r = r0; r < r1; r++) {
    const start = (r >> 2) * stride + (r & 3) * 4, end = start + cols * VECTOR;
    let sum: f64 = 0, count: f64 = 0;
    for (let c = start; c < end; c += VECTOR) {
      if (load<f32>(p + c) != 0) {
        sum += <f64> load<f32>(gradient + c);
        count += 1;
      }
    }
    const mean = sum / count;
    for (let c = start; c < end; c += VECTOR) {
      const inside = load<f32>(p + c) != 0;
      store<f32>(out + c, inside ? <f32> (<f64> load<f32>(gradient + c) - mean) : 0);
    }
  }
}
