import * as nl from "nonlinear";
import type { Any } from "./programs/tools.ts";

/**
 * What a program for TensorFlow.js finds under other names here: data are arrays and matrices, optimizers are in
 * `nl.optimizers` and name their options, and there is nothing to give back. A line of lib/coming_from.md says so of each.
 */
const OTHER_NAMES = {
  tensor: (values: ArrayLike<number>, shape: readonly number[]) => matrix(values, shape),
  tensor1d: (values: readonly number[]) => values,
  tensor2d: (values: readonly number[] | readonly number[][], shape?: readonly number[]) =>
    shape ? matrix(values as readonly number[], shape) : nl.Matrix.from(values as number[][]),
  tensor3d: (values: readonly number[][][]) => values,
  oneHot: (labels: readonly number[], classes: number) => nl.toCategorical([...labels], classes),
  tidy: <T>(run: () => T) => run(),
  CustomCallback: class {
    constructor(functions: object) {
      Object.assign(this, functions);
    }
  },
  nextFrame: () => Promise.resolve(),
  train: {
    sgd: (learningRate: number) => nl.optimizers.sgd(learningRate),
    momentum: (learningRate: number, momentum: number) =>
      nl.optimizers.sgd({ learningRate, momentum }),
    rmsprop: (learningRate: number) => nl.optimizers.rmsprop(learningRate),
    adagrad: (learningRate: number) => nl.optimizers.adagrad(learningRate),
    adamax: (learningRate: number) => nl.optimizers.adamax(learningRate),
    adam: (learningRate: number, beta1?: number, beta2?: number, epsilon?: number) =>
      nl.optimizers.adam({ learningRate, beta1, beta2, epsilon }),
  },
};

/** This library in place of `tf`. */
export const inPlaceOfTf: Any = { ...nl, ...OTHER_NAMES };

/** The names above, as they are called in TensorFlow.js. */
export const OTHERWISE_NAMED: readonly string[] = Object.keys(OTHER_NAMES);

function matrix(values: ArrayLike<number>, shape: readonly number[]): nl.Matrix {
  const [cols, rows = 1] = shape.toReversed();
  return new nl.Matrix(rows, cols, Float32Array.from(values));
}
