import { numberWithin } from "../../options/mod.ts";

/** Options of the cross-entropies. */
export interface CrossentropyOptions {
  /**
   * Whether the network ends without a softmax (or, for the binary one, a sigmoid); by default false. With a closing one
   * the loss is computed from the logits before it either way.
   */
  readonly fromLogits?: boolean;
  /** How much of each right answer is spread evenly over all answers first, from 0 to 1; by default 0. */
  readonly labelSmoothing?: number;
}

/** A share from 0 to 1; by default 0. */
export function checkSmoothing(caller: string, value: unknown = 0): number {
  return numberWithin(caller, "labelSmoothing", value, 0, 1);
}
