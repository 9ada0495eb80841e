import type { AnyNetwork } from "../network/mod.ts";
import { Batch, type Training } from "./batch.ts";
import type { Batches } from "./batches.ts";
import type { FitData } from "./fit_data.ts";
import type { Objective } from "./objective.ts";
import { Resources } from "./resources.ts";
import { rowNumbers } from "./row_numbers.ts";

/** What batches are prepared for. */
interface BatchSettings {
  readonly batchSize: number;
  readonly training: Training;
}

/** The batches of an epoch: all of one size, but for the last one, which takes the rest. */
export class TrainingBatches implements Batches {
  /** How many steps an epoch has. */
  readonly steps: number;
  /** The order in which the examples come. */
  readonly order: Uint32Array;
  readonly #examples: FitData["training"];
  readonly #batchSize: number;
  readonly #resources = new Resources();
  readonly #full: Batch;
  readonly #last: Batch;

  /** Allocates the blocks of a batch, and of a smaller last one if there is a rest. */
  constructor(
    network: AnyNetwork,
    objective: Objective,
    { training: examples, trainingRows }: FitData,
    { batchSize, training }: BatchSettings,
  ) {
    this.steps = Math.ceil(trainingRows / batchSize);
    this.order = rowNumbers(0, trainingRows);
    this.#examples = examples;
    this.#batchSize = batchSize;
    const batchOf = (rows: number) =>
      this.#resources.add(new Batch(network, rows, objective, training));
    const rows = Math.min(batchSize, trainingRows), rest = trainingRows % rows;
    try {
      this.#full = batchOf(rows);
      this.#last = rest === 0 ? this.#full : batchOf(rest);
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /** The batch of a step. */
  of(step: number): Batch {
    return step === this.steps - 1 ? this.#last : this.#full;
  }

  /** Gathers the examples of a step into its batch; after the last step there is nothing to gather. */
  gather(step: number): void {
    if (step >= this.steps) return;
    this.of(step).gather(this.#examples, this.order, step * this.#batchSize);
  }

  /** The number of the example that stands in a row of the batch of a step. */
  exampleOf(step: number, row: number): number {
    return this.order[step * this.#batchSize + row];
  }

  /** Brings the examples into the order of an epoch, and gathers the first. */
  begin(_epoch: number, shuffle: (order: Uint32Array) => void): void {
    shuffle(this.order);
    this.gather(0);
  }

  /** Gives all blocks back; the batches are not used any more. */
  release(): void {
    this.#resources.release();
  }
}
