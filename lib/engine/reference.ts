import { allFinite } from "./all_finite.ts";
import { checkShape } from "./check_shape.ts";
import { compare } from "./compare.ts";
import { compareRows } from "./compare_rows.ts";
import { crossEntropyFromLogits, crossEntropyFromProbabilities } from "./cross_entropy.ts";
import type { Elementwise, Engine, Rowwise } from "./engine.ts";
import { joins } from "./joins.ts";
import { largestIn } from "./arg_max.ts";
import { Matrix } from "./matrix.ts";
import { masks } from "./masks.ts";
import { merging } from "./merging.ts";
import { normalizing } from "./normalizing.ts";
import { penalties } from "./penalties.ts";
import { prelu } from "./prelu.ts";
import { dense, denseGradients, denseInputGradient } from "./products.ts";
import { scaling } from "./scaling.ts";
import { updates } from "./updates.ts";

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
  isFinite: ({ data }) => allFinite(data),
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

  ...prelu,
  ...joins,
  ...merging,
  ...normalizing,
  ...masks,

  crossEntropyFromLogits,
  crossEntropyFromProbabilities,
  compare,
  compareRows,

  countMatches(outputs, targets, matches) {
    for (let i = 0; i < outputs.rows; i++) {
      matches.data[i] = largestIn(outputs, i) === largestIn(targets, i) ? 1 : 0;
    }
  },

  sum: ({ data }) => data.reduce((sum, value) => sum + value, 0),

  ...updates,
  ...scaling,
  ...penalties,
};

/** A row, without copying it. */
function rowOf({ data, cols }: Matrix, row: number): Float32Array {
  return data.subarray(row * cols, (row + 1) * cols);
}
