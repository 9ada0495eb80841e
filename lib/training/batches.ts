import type { Batch } from "./batch.ts";
import type { Resource } from "./resources.ts";

/** Where the batches of an epoch come from. */
export interface Batches extends Resource {
  /** How many steps an epoch has; Infinity where that is not known before its end. */
  readonly steps: number;
  /** The order in which the examples come, of those that are all there. */
  readonly order?: Uint32Array;
  /** The batch of a step. */
  of(step: number): Batch;
  /** Gathers the examples of a step into its batch; where there are none, or not yet, it does nothing. */
  gather(step: number): void;
  /** The number of the example that stands in a row of the batch of a step, as the caller counts them. */
  exampleOf(step: number, row: number): number;
  /** Begins an epoch, counted from 0; `shuffle` brings numbers of examples into a new order. */
  begin(epoch: number, shuffle: (order: Uint32Array) => void): void;
  /** Waits for the examples of a step and gathers them; false if the epoch has no more. Left out where all are there. */
  fetch?(step: number): Promise<boolean>;
}
