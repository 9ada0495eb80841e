import type { AnyModel } from "nonlinear";
import { Matrix } from "nonlinear";

/**
 * Sets each matrix of weights to a wave in place of random numbers, so that the same model in Keras begins alike
 * (`start` in test/goldens/programs.py). Biases and the like stay as they are.
 */
export function startWithWaves(model: AnyModel): void {
  let matrices = 0;
  model.setWeights(
    model.getWeights().map((matrix, i) => {
      if (model.weights[i].shape.length < 2) return matrix;
      return wave(matrix.rows, matrix.cols, matrices++);
    }),
  );
}

/** A matrix of one wave, which `phase` shifts. */
export function wave(rows: number, cols: number, phase: number): Matrix {
  return new Matrix(rows, cols).map((_, i) => {
    const row = Math.floor(i / cols), col = i % cols;
    return 1.3 * Math.sin(0.2 + phase + 1.7 * row + 0.9 * col * (row + 1)) / Math.sqrt(rows);
  });
}
