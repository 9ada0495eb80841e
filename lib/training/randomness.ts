import { type RandomStream, randomStream } from "../engine/mod.ts";
import { type MaskSource, SHUFFLING_STREAM } from "../network/mod.ts";

/** What a model draws its randomness from; it moves on from fit to fit. */
export interface Randomness {
  /** What orders the examples. */
  readonly shuffling: RandomStream;
  /** What dropout drops. */
  readonly maskSource: MaskSource;
}

/** The randomness of a model of this seed, before its first fit. */
export function randomnessOf(seed: number): Randomness {
  return { shuffling: randomStream(seed, SHUFFLING_STREAM), maskSource: { seed, step: 0 } };
}
