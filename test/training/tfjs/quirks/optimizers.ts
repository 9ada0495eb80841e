import * as tf from "@tensorflow/tfjs";
import { near, type Quirk } from "./quirk.ts";

/** How far an optimizer moves a weight by gradients of these sizes, one after another. */
function moves(optimizer: tf.Optimizer, gradients: readonly number[]): number {
  const weight = tf.variable(tf.scalar(1));
  for (const slope of gradients) {
    optimizer.minimize(() => weight.mul(slope).asScalar(), false, [weight]);
  }
  return weight.dataSync()[0] - 1;
}

/** How weights follow their gradients. */
export const OF_OPTIMIZERS: readonly Quirk[] = [
  {
    what: "Adam's ε is added to a root that is corrected for its start from 0",
    here: "optimizers.ts gives it another ε at each step, which comes to Keras's",
    // Keras: 0.1 · √0.001 / 0.1 · 1e-4 / (√0.001 · 1e-3 + 1e-3)
    shows: () => near(moves(tf.train.adam(0.1, 0.9, 0.999, 1e-3), [1e-3]), -0.05),
  },
  {
    what: "adadelta divides by the mean square from before the step",
    here: "optimizers.ts has Keras's",
    // Keras: √1e-6 / √(0.5 + 1e-6)
    shows: () => near(moves(tf.train.adadelta(1, 0.5, 1e-6), [1]), -1),
  },
  {
    what: "centered rmsprop takes ε away instead of adding it",
    here: "it is given −ε",
    shows: () => Number.isNaN(moves(tf.train.rmsprop(0.1, 0.9, 0, 1e-3, true), [0.05])),
  },
];
