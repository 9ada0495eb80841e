import type { AnyNetwork } from "../../network/mod.ts";
import { Batch, type Training } from "../batch.ts";
import type { Batches } from "../batches.ts";
import type { CheckedExamples } from "../checked_examples.ts";
import type { ClassWeight } from "../example_weights/class_weights.ts";
import { weightedExamples } from "../example_weights/weighted_examples.ts";
import type { Objective } from "../objective.ts";
import type { BatchParts, ExamplesStream } from "./examples_stream.ts";
import { rowNumbers } from "../row_numbers.ts";

/** The batches of a dataset, each fetched when its step comes; the one before is given back then. */
export class StreamedBatches implements Batches {
  /** How many steps an epoch has; Infinity where that is not known before its end. */
  readonly steps: number;
  readonly #stream: ExamplesStream;
  readonly #holder: StreamedExamples;
  readonly #stopped: Promise<void>;
  readonly #make: (rows: number) => Batch;
  readonly #check: (caller: string, parts: BatchParts) => CheckedExamples;
  /** By their numbers of rows: of one size, and of what a last batch is left with. */
  readonly #made = new Map<number, Batch>();
  #epoch = 0;
  #step = -1;
  #order = new Uint32Array();

  /** Fetches from `stream`; `stopped` resolves when nobody waits for a batch any more. */
  constructor(
    network: AnyNetwork,
    objective: Objective,
    { stream, holder, classWeight, stopped, training }: {
      readonly stream: ExamplesStream;
      readonly holder: StreamedExamples;
      readonly classWeight?: ClassWeight;
      readonly stopped: Promise<void>;
      readonly training: Training;
    },
  ) {
    this.steps = stream.steps;
    this.#stream = stream;
    this.#holder = holder;
    this.#stopped = stopped;
    this.#make = (rows) => new Batch(network, rows, objective, training);
    this.#check = (caller, [x, y, sampleWeight]) =>
      weightedExamples(caller, network, objective, { x, y, sampleWeight, classWeight });
  }

  /** The batch of the step under way. */
  of(): Batch {
    return this.#made.get(this.#order.length)!;
  }

  /** Gathers the examples of the step under way once more. */
  gather(step: number): void {
    if (step === this.#step) this.of().gather(this.#holder.examples!, this.#order, 0);
  }

  /** Examples are counted within their batch. */
  exampleOf(_step: number, row: number): number {
    return row;
  }

  /** The dataset itself says in which order its batches come. */
  begin(epoch: number): void {
    this.#epoch = epoch;
    this.#step = -1;
  }

  /** Waits for the examples of a step and gathers them; false if the epoch has no more, or the run is stopped. */
  async fetch(step: number): Promise<boolean> {
    if (step >= this.steps) return false;
    const next = this.#stream.next(this.#epoch, step);
    next.catch(() => {}); // after a stop nobody waits for it
    const parts = await Promise.race([next, this.#stopped]);
    if (!parts) return false;
    const caller = `fitDataset (batch ${step + 1} of epoch ${this.#epoch + 1})`;
    this.#holder.replace(this.#check(caller, parts));
    const { rows } = this.#holder.examples!;
    if (this.#order.length !== rows) {
      this.#order = rowNumbers(0, rows);
    }
    this.#prepare(rows);
    this.#step = step;
    this.gather(step);
    return true;
  }

  /** Gives all blocks back; the batches are not used any more. */
  release(): void {
    for (const batch of this.#made.values()) batch.release();
    this.#made.clear();
  }

  #prepare(rows: number): void {
    if (this.#made.has(rows)) return;
    const [oldest, ...others] = this.#made;
    if (others.length > 0) {
      this.#made.delete(oldest[0]);
      oldest[1].release();
    }
    this.#made.set(rows, this.#make(rows));
  }
}

/** The examples of the batch under way, which the engine holds. */
export class StreamedExamples {
  /** Null before the first batch. */
  examples: CheckedExamples | null = null;

  /** Takes those of another batch; the ones before are given back. */
  replace(examples: CheckedExamples | null): void {
    this.examples?.release();
    this.examples = examples;
  }
}
