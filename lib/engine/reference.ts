import { checkShape } from "./check_shape.ts";
import { crossEntropyFromLogits, crossEntropyFromProbabilities } from "./cross_entropy.ts";
import type { AdamSettings, Elementwise, Engine, Rowwise, SgdSettings } from "./engine.ts";
import { largestIn, Matrix } from "./matrix.ts";
import { dense, denseGradients, denseInputGradient } from "./products.ts";

/**
 * The engine in plain TypeScript: the version to read, the oracle of the tests, and what runs where nothing faster
 * can. Its blocks are ordinary matrices; sums are kept in float64 and rounded once.
 */
export const reference: Engine<Matrix> = {
  name: "reference",

  allocate(rows, cols) {
    checkShape(rows, cols);
    return new Matrix(rows, cols);
  },
  release: () => {},
  read: (block) => block.slice(),
  write: (block, matrix) => block.data.set(matrix.data),
  copy: (from, to) => to.data.set(from.data),

  hold: (x) => x,
  drop: () => {},

  gather(x, order, start, out) {
    const { rows, cols, data } = out, from = (x as Matrix).data;
    for (let i = 0; i < rows; i++) {
      const row = order[start + i];
      data.set(from.subarray(row * cols, (row + 1) * cols), i * cols);
    }
  },

  gatherOneHot(labels, order, start, out) {
    const { rows, cols, data } = out;
    data.fill(0);
    for (let i = 0; i < rows; i++) data[i * cols + labels[order[start + i]]] = 1;
  },

  dense,
  denseGradients,
  denseInputGradient,

  activate({ scalar }: Elementwise, z, a) {
    for (let i = 0; i < z.data.length; i++) a.data[i] = scalar(z.data[i]);
  },

  activateGradient({ scalarDerivative }: Elementwise, z, aGradient, zGradient) {
    for (let i = 0; i < z.data.length; i++) {
      zGradient.data[i] = aGradient.data[i] * scalarDerivative(z.data[i]);
    }
  },

  activateRows({ vector }: Rowwise, z, a) {
    for (let i = 0; i < z.rows; i++) a.data.set(vector(rowOf(z, i)), i * a.cols);
  },

  activateRowsGradient({ vjp }: Rowwise, z, _a, aGradient, zGradient) {
    for (let i = 0; i < z.rows; i++) {
      zGradient.data.set(vjp(rowOf(z, i), rowOf(aGradient, i)), i * z.cols);
    }
  },

  crossEntropyFromLogits,
  crossEntropyFromProbabilities,

  countMatches(outputs, targets, matches) {
    for (let i = 0; i < outputs.rows; i++) {
      matches.data[i] = largestIn(outputs, i) === largestIn(targets, i) ? 1 : 0;
    }
  },

  sum: ({ data }) => data.reduce((sum, value) => sum + value, 0),

  adam(weights, gradient, moment1, moment2, settings: AdamSettings) {
    const { learningRate, beta1, beta2, epsilon, step } = settings;
    const w = weights.data, g = gradient.data, m = moment1.data, v = moment2.data;
    // Both bias corrections folded into the rate, as in Keras ("epsilon hat", Kingma & Ba 2015, end of section 2).
    const rate = learningRate * Math.sqrt(1 - beta2 ** step) / (1 - beta1 ** step);
    for (let i = 0; i < w.length; i++) {
      const gi = g[i];
      let mi = m[i] + (1 - beta1) * (gi - m[i]);
      let vi = v[i] + (1 - beta2) * (gi * gi - v[i]);
      // Moments of weights that get no gradient any more fade into denormal numbers, which are very slow.
      if (vi < SMALLEST_NORMAL) vi = 0;
      if (mi < SMALLEST_NORMAL && mi > -SMALLEST_NORMAL) mi = 0;
      m[i] = mi;
      v[i] = vi;
      w[i] -= rate * mi / (Math.sqrt(vi) + epsilon);
    }
  },

  sgd(weights, gradient, velocity, { learningRate, momentum, nesterov }: SgdSettings) {
    const w = weights.data, g = gradient.data;
    if (velocity === null) {
      for (let i = 0; i < w.length; i++) w[i] -= learningRate * g[i];
      return;
    }
    const v = velocity.data;
    for (let i = 0; i < w.length; i++) {
      const step = learningRate * g[i];
      v[i] = momentum * v[i] - step;
      w[i] += nesterov ? momentum * v[i] - step : v[i];
    }
  },
};

/** A row, without copying it. */
function rowOf({ data, cols }: Matrix, row: number): Float32Array {
  return data.subarray(row * cols, (row + 1) * cols);
}

/** The smallest positive float32 that is stored with full precision, 2⁻¹²⁶. */
const SMALLEST_NORMAL = 2 ** -126;
