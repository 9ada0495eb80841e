import { Matrix, type RandomStream } from "../engine/mod.ts";

/**
 * Weights drawn evenly from ±√(6 / (fan-in + fan-out)), which keeps the size of signals and gradients about the same
 * from layer to layer: Keras's default for dense layers. Glorot & Bengio, 2010, "Understanding the difficulty of
 * training deep feedforward neural networks".
 */
export function glorotUniform(fanIn: number, fanOut: number, stream: RandomStream): Matrix {
  const limit = Math.sqrt(6 / (fanIn + fanOut));
  return new Matrix(fanIn, fanOut).map(() => limit * (2 * stream.uniform() - 1));
}
