import type { Engine } from "../../engine/mod.ts";
import type { Weight } from "../../network/mod.ts";
import { numberFrom } from "../../options/mod.ts";
import type { Exclusion } from "./exclusion.ts";

/** How weights shrink, whatever their gradients are. */
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
  exclusion: Exclusion,
): (engine: Engine, weights: readonly Weight[], learningRate: number) => void {
  const decay = numberFrom(caller, "weightDecay", value, 0);
  return (engine, weights, learningRate) => {
    const share = learningRate * decay;
    if (!(share > 0)) return;
    for (const weight of weights) {
      if (!exclusion.has(weight)) engine.decay(weight.value, share);
    }
  };
}
