import { flag, readOptions } from "../../options/mod.ts";
import { type Comparison, EPSILON } from "../../engine/mod.ts";
import { checkSmoothing, type CrossentropyOptions } from "./crossentropy_options.ts";
import type { Loss } from "./loss.ts";

/**
 * −t · log p − (1 − t) · log(1 − p), the mean over the outputs, for right answers 0 or 1: one number an example where
 * the network has one output, or rows.
 *
 * Computed from the logits where the network ends in sigmoid: nothing is clipped, no gradient is lost. Other
 * probabilities are clipped to [1e-7, 1 − 2⁻²³], as in Keras, whose 1 − 1e-7 is that number in float32.
 *
 * @throws {RangeError} If `labelSmoothing` is not from 0 to 1.
 *
 * @example Yes or no
 * ```ts
 * import { layers, losses, optimizers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({
 *   layers: [layers.dense({ units: 1, activation: "sigmoid", inputShape: [1] })],
 *   seed: 1,
 * });
 * const loss = losses.binaryCrossentropy(); // or just "binaryCrossentropy"
 * model.compile({ optimizer: optimizers.sgd({ learningRate: 0.5 }), loss, metrics: ["accuracy"] });
 * await model.fit([[-1], [2]], [0, 1], { epochs: 50, verbose: 0 });
 * assertEquals((await model.evaluate([[-1], [2]], [0, 1], { verbose: 0 })).accuracy, 1);
 * ```
 */
export function binaryCrossentropy(options: CrossentropyOptions = {}): Loss {
  const name = "binaryCrossentropy", caller = `losses.${name}`;
  options = readOptions(caller, options, ["fromLogits", "labelSmoothing"]);
  const fromLogits = flag(caller, "fromLogits", options.fromLogits);
  const smoothing = checkSmoothing(caller, options.labelSmoothing);
  const kept = 1 - smoothing, spread = smoothing / 2;
  const logistic = ofLogits(kept, spread), clipped = ofProbabilities(kept, spread);
  return {
    name,
    options: { fromLogits, labelSmoothing: smoothing },
    targets: "binary",
    fromLogits,
    fusedWith: "sigmoid",
    rows: (engine, { outputs, targets, losses, gradient, scale }, fromLogits) =>
      engine.compare(
        fromLogits ? logistic : clipped,
        outputs,
        targets,
        losses,
        gradient,
        scale,
      ),
  };
}

/** t · log(1 + e⁻ᶻ) + (1 − t) · log(1 + eᶻ), in a form that neither overflows nor loses digits. */
function ofLogits(kept: number, spread: number): Comparison {
  return {
    name: "logistic",
    routine: "logistic",
    params: { kept, spread },
    scalar(z, target) {
      const t = kept * target + spread;
      const weight = z > 0 ? 1 - t : t;
      // 0 · Infinity is NaN: what is not expected costs nothing, however unlikely.
      const line = weight === 0 ? 0 : weight * Math.abs(z);
      return line + Math.log1p(Math.exp(-Math.abs(z)));
    },
    scalarDerivative(z, target) {
      const t = kept * target + spread, e = Math.exp(-Math.abs(z));
      // σ(z) − t, without the difference of two numbers near 1 where t is 1.
      return z > 0 ? 1 - t - e / (1 + e) : e / (1 + e) - t;
    },
  };
}

/** The float32 number nearest to 1 − ε. */
const MOST = Math.fround(1 - EPSILON);

function ofProbabilities(kept: number, spread: number): Comparison {
  const clip = (p: number) => Math.min(Math.max(p, EPSILON), MOST);
  return {
    name: "binaryCrossentropy",
    params: {},
    scalar(p, target) {
      const t = kept * target + spread, clipped = clip(p);
      return -t * Math.log(clipped) - (1 - t) * Math.log1p(-clipped);
    },
    scalarDerivative(p, target) {
      const t = kept * target + spread;
      return clip(p) === p ? (p - t) / (p * (1 - p)) : 0;
    },
  };
}
