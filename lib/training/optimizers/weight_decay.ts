import type { Block, Engine } from "../../engine/mod.ts";
import { numberFrom } from "../../options/mod.ts";

/** The option that all optimizers share. */
export interface WeightDecayOption {
  /** Which share of every weight, times the learning rate, is taken away before each step. */
  readonly weightDecay?: number;
}

/**
 * What a step does to the weights before they follow their gradients, as in Keras: w −= learningRate · weightDecay · w.
 *
 * Loshchilov & Hutter, 2019, "Decoupled Weight Decay Regularization".
 *
 * @throws {RangeError} If `weightDecay` is not a number ≥ 0.
 */
export function decayOf(
  caller: string,
  value: number,
): (engine: Engine, weights: readonly Block[], learningRate: number) => void {
  const decay = numberFrom(caller, "weightDecay", value, 0);
  return (engine, weights, learningRate) => {
    const share = learningRate * decay;
    if (share > 0) weights.forEach((weight) => engine.decay(weight, share));
  };
}
