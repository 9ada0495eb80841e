import * as tf from "@tensorflow/tfjs";

/** Where TensorFlow.js differs from Keras 3, whose numbers are ours, or cannot do what both can. */
export interface Quirk {
  /** What TensorFlow.js does. */
  readonly what: string;
  /** How the nets are compared all the same, or what they are spared. */
  readonly here: string;
  /** Whether it does so. */
  readonly shows: () => unknown;
}

/** Examples of two numbers. */
export const x = () => tf.tensor2d([[1, 2], [3, -1], [0.5, 1]]);
/** Right answers for them. */
export const y = () => tf.tensor2d([[1], [0], [2]]);

/** A model that is ready to be trained. */
export function compiled(
  layers: tf.layers.Layer[],
  loss = "meanSquaredError",
  metrics: string[] = [],
): tf.Sequential {
  const model = tf.sequential({ layers });
  model.compile({ optimizer: tf.train.sgd(0.1), loss, metrics });
  return model;
}

/** Whether a call ends in an error. */
export async function refused(call: () => unknown): Promise<boolean> {
  try {
    await call();
    return false;
  } catch {
    return true;
  }
}

export const near = (found: number, expected: number) => Math.abs(found - expected) < 1e-5;

/** The numbers that `evaluate` and metrics give. */
export const numbers = (result: unknown) =>
  [result as tf.Scalar | tf.Scalar[]].flat().map((scalar) => scalar.dataSync()[0]);
