import type { Matrix } from "./matrix.ts";

// The three matrix products of a dense layer. Each keeps one row of sums in float64, small enough for the fastest
// cache, and takes four terms at a time, so that each sum is loaded and stored once for four multiplications. Terms
// whose factor is zero are left out: four in five pixels of a handwritten digit are.

/** Room for the terms and sums of one row; grows when a wider layer comes, never per step. */
let terms = new Uint32Array(0);
let sums = new Float64Array(0);

function reserve(depth: number, width: number): void {
  if (terms.length < depth) terms = new Uint32Array(depth);
  if (sums.length < width) sums = new Float64Array(width);
}

/**
 * sums[j] += Σ factors[offset + k · stride] · rows[k][j] over the k of one output row, zeros left out.
 */
function addWeightedRows(
  factors: Float32Array,
  offset: number,
  stride: number,
  depth: number,
  rows: Float32Array,
  width: number,
): void {
  let count = 0;
  for (let k = 0; k < depth; k++) if (factors[offset + k * stride] !== 0) terms[count++] = k;
  let t = 0;
  for (; t + 4 <= count; t += 4) {
    const k0 = terms[t], k1 = terms[t + 1], k2 = terms[t + 2], k3 = terms[t + 3];
    const f0 = factors[offset + k0 * stride], f1 = factors[offset + k1 * stride];
    const f2 = factors[offset + k2 * stride], f3 = factors[offset + k3 * stride];
    const r0 = k0 * width, r1 = k1 * width, r2 = k2 * width, r3 = k3 * width;
    for (let j = 0; j < width; j++) {
      sums[j] += f0 * rows[r0 + j] + f1 * rows[r1 + j] + f2 * rows[r2 + j] + f3 * rows[r3 + j];
    }
  }
  for (; t < count; t++) {
    const f = factors[offset + terms[t] * stride], r = terms[t] * width;
    for (let j = 0; j < width; j++) sums[j] += f * rows[r + j];
  }
}

function storeSums(out: Float32Array, start: number, width: number): void {
  for (let j = 0; j < width; j++) out[start + j] = sums[j];
}

/** z = x · weights + biases */
export function dense(x: Matrix, weights: Matrix, biases: Matrix | null, z: Matrix): void {
  const depth = x.cols, width = z.cols;
  reserve(depth, width);
  for (let i = 0; i < x.rows; i++) {
    if (biases === null) sums.fill(0, 0, width);
    else sums.set(biases.data);
    addWeightedRows(x.data, i * depth, 1, depth, weights.data, width);
    storeSums(z.data, i * width, width);
  }
}

/** weightsGradient = xᵀ · zGradient, biasesGradient = column sums of zGradient */
export function denseGradients(
  x: Matrix,
  zGradient: Matrix,
  weightsGradient: Matrix,
  biasesGradient: Matrix | null,
): void {
  const inputs = x.cols, width = zGradient.cols;
  reserve(x.rows, width);
  for (let k = 0; k < inputs; k++) {
    sums.fill(0, 0, width);
    addWeightedRows(x.data, k, inputs, x.rows, zGradient.data, width);
    storeSums(weightsGradient.data, k * width, width);
  }
  if (biasesGradient === null) return;
  sums.fill(0, 0, width);
  for (let i = 0; i < zGradient.rows; i++) {
    for (let j = 0; j < width; j++) sums[j] += zGradient.data[i * width + j];
  }
  storeSums(biasesGradient.data, 0, width);
}

/** xGradient = zGradient · weightsᵀ */
export function denseInputGradient(zGradient: Matrix, weights: Matrix, xGradient: Matrix): void {
  const width = zGradient.cols, inputs = xGradient.cols;
  const g = zGradient.data, w = weights.data, out = xGradient.data;
  for (let i = 0; i < zGradient.rows; i++) {
    const row = i * width;
    for (let k = 0; k < inputs; k++) {
      const start = k * width;
      let sum = 0;
      for (let j = 0; j < width; j++) sum += g[row + j] * w[start + j];
      out[i * inputs + k] = sum;
    }
  }
}
