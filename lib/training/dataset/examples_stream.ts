import { hasMethod, isPlain, lengthOf, shown, thrownInWords } from "../../options/mod.ts";
import type { SampleWeights } from "../example_weights/sample_weights.ts";
import type { Examples } from "../../network/mod.ts";
import type { Answers } from "../targets.ts";

/** A batch of a dataset: inputs and right answers, as a pair or as TensorFlow.js has them, and how much each counts. */
export type DatasetBatch =
  | BatchParts
  | { readonly xs: Examples; readonly ys: Answers; readonly sampleWeight?: SampleWeights };

/** The same as a list. */
export type BatchParts = readonly [x: Examples, y: Answers, sampleWeight?: SampleWeights];

/** Batches one after the other; a promise of one is waited for. */
export type BatchIterable = AsyncIterable<DatasetBatch> | Iterable<DatasetBatch>;

/** Where batches come from: something to go over, or a function that makes one, such as a generator. */
export type Dataset =
  | BatchIterable
  | (() => BatchIterable | Promise<BatchIterable>);

/** What `for` and `for await` ask for the next thing. */
type BatchIterator = AsyncIterator<unknown> | Iterator<unknown>;

/** The batches of a dataset, one at a time; none is kept. */
export class ExamplesStream {
  /** How many batches make an epoch; Infinity for as many as there are. */
  readonly steps: number;
  readonly #dataset: Dataset;
  #iterator: BatchIterator | null = null;
  /** Whether the iterator has given nothing yet. */
  #isFresh = false;

  /**
   * Looks at the dataset, but asks for no batch yet.
   *
   * @throws {TypeError} If there is nothing to go over.
   */
  constructor(dataset: Dataset, steps: number) {
    if (shown(dataset) !== "a function" && !isIterable(dataset)) {
      throw new TypeError(
        `fitDataset: expected a dataset to go over, such as a list of batches [x, y], or a function that makes one, such as a generator, but found ${
          shown(dataset)
        }.`,
      );
    }
    this.#dataset = dataset;
    this.steps = steps;
  }

  /**
   * The inputs and right answers of a batch, the next one, and its weights; null after the last of an epoch.
   *
   * @throws {Error} If the dataset throws.
   * @throws {RangeError} If it has no more, and there ought to be.
   * @throws {TypeError} If what it gives is no batch.
   */
  async next(epoch: number, step: number): Promise<BatchParts | null> {
    const where = `batch ${step + 1} of epoch ${epoch + 1}`;
    const isWhole = this.steps === Infinity;
    if (isWhole && step === 0) this.#iterator = null; // each epoch goes over all batches
    for (;;) {
      const result = await this.#result(where);
      if (!result.done) {
        this.#isFresh = false;
        return partsOf(where, result.value);
      }
      this.#iterator = null;
      if (isWhole && step > 0) return null;
      if (this.#isFresh) throw usedUp(where, epoch === 0 && step === 0);
    }
  }

  /** Ends the iterator, so that a generator can close what it has opened. */
  async close(): Promise<void> {
    const iterator = this.#iterator;
    this.#iterator = null;
    await iterator?.return?.();
  }

  async #result(where: string): Promise<IteratorResult<unknown>> {
    try {
      this.#iterator ??= await this.#begin();
      const { done, value } = await this.#iterator.next();
      return { done, value: await value } as IteratorResult<unknown>;
    } catch (error) {
      this.#iterator = null; // what has thrown is over
      throw new Error(
        `fitDataset: expected the dataset to give ${where} but it throws ${thrownInWords(error)}.`,
        { cause: error },
      );
    }
  }

  async #begin(): Promise<BatchIterator> {
    const dataset = this.#dataset;
    const source = typeof dataset === "function" ? await dataset() : dataset;
    if (!isIterable(source)) throw new Error(`a function that gives ${shown(source)}`);
    this.#isFresh = true;
    return Symbol.asyncIterator in source
      ? source[Symbol.asyncIterator]()
      : source[Symbol.iterator]();
  }
}

function isIterable(value: unknown): value is BatchIterable {
  return hasMethod(value, Symbol.asyncIterator) || hasMethod(value, Symbol.iterator);
}

function partsOf(where: string, batch: unknown): BatchParts {
  if ([2, 3].includes(lengthOf(batch)!)) return batch as BatchParts;
  if (isPlain(batch) && "xs" in batch && "ys" in batch) {
    const { xs, ys, sampleWeight } = batch;
    return [xs as Examples, ys as Answers, sampleWeight as SampleWeights];
  }
  throw new TypeError(
    `fitDataset: expected ${where} to be a pair [x, y], or an object { xs, ys }, but found ${
      shown(batch)
    }.`,
  );
}

function usedUp(where: string, isFirst: boolean): RangeError {
  return new RangeError(
    isFirst
      ? "fitDataset: expected the dataset to give at least one batch but it gives none."
      : `fitDataset: expected the dataset to give ${where} but it is used up; instead of a generator that runs once, give the function that makes it: fitDataset(batches, …) and not fitDataset(batches(), …).`,
  );
}
