import { type CallbackList, callbackList } from "./callbacks/callback_list.ts";
import type { Callbacks } from "./callbacks/callback.ts";
import type { ExampleWeights } from "./example_weights/weighted_examples.ts";
import { RememberingCallback } from "./callbacks/remembering_callback.ts";
import {
  flag,
  isPlain,
  lengthOf,
  numberFrom,
  readOptions,
  shown,
  wholeNumber,
} from "../options/mod.ts";
import type { Examples } from "../network/mod.ts";
import type { SampleWeights } from "./example_weights/sample_weights.ts";
import type { Answers } from "./targets.ts";

/** How much a run shows: 0 nothing, 1 or "auto" a moving line, 2 one line an epoch. */
export type Verbose = 0 | 1 | 2 | "auto";

/** The options of `fit`: names as in TensorFlow.js, defaults as in Keras. */
export interface FitOptions extends ExampleWeights {
  /** How often all examples are seen; by default 1. */
  readonly epochs?: number;
  /** How many examples make a step; by default 32. */
  readonly batchSize?: number;
  /** The share of the examples, taken from the end, that is only measured; by default 0. */
  readonly validationSplit?: number;
  /** Examples that are only measured: x and y, and how much each counts. Takes precedence over `validationSplit`. */
  readonly validationData?: readonly [x: Examples, y: Answers, sampleWeight?: SampleWeights];
  /** Whether the examples come in a new random order each epoch; by default true. */
  readonly shuffle?: boolean;
  /** By default 1. Notes on what looks odd about a fit are shown beside the progress, and with it left out. */
  readonly verbose?: Verbose;
  /** What to call during training: an object of functions, an instance of a class, one of `nl.callbacks`, or a list. */
  readonly callbacks?: Callbacks | readonly Callbacks[];
  /** The epoch to begin with, counted from 0, for a fit that goes on from another one; by default 0. */
  readonly initialEpoch?: number;
  /**
   * The path of a file that keeps the state of the training after each epoch, such as "run.safetensors". The same
   * program, started again after it was stopped or killed, goes on from there and ends in the same bits, with the whole
   * history; callbacks are called for the epochs that still run. A fit that is finished already is not run again, and
   * one with more `epochs` than before goes on to those. A file of another model, other data or other options is
   * refused. Give each fit a file of its own. What callbacks remember or change, such as the learning rate, is not kept:
   * those of `nl.callbacks` are refused beside it.
   */
  readonly checkpoint?: string;
}

/** Fit's options, checked, with the defaults in place; weights of examples are checked with the examples. */
export interface CheckedFitOptions extends ExampleWeights {
  readonly epochs: number;
  readonly batchSize: number;
  readonly validationSplit: number;
  readonly validationData?: FitOptions["validationData"];
  readonly shuffle: boolean;
  readonly verbose: 0 | 1 | 2;
  readonly callbacks: CallbackList;
  readonly initialEpoch: number;
  readonly checkpoint?: string;
}

/**
 * Checks options and fills in the defaults.
 *
 * @throws {RangeError} If a name is unknown or a value out of range.
 */
export function checkFitOptions(options: FitOptions): CheckedFitOptions {
  options = readRunOptions("fit", options, [
    "epochs",
    "batchSize",
    "validationSplit",
    "validationData",
    "shuffle",
    "verbose",
    "callbacks",
    "initialEpoch",
    "checkpoint",
    "sampleWeight",
    "classWeight",
  ]);
  const run = checkRunOptions("fit", options);
  const { batchSize = 32, validationSplit = 0, shuffle = true, checkpoint } = options;
  const { sampleWeight, classWeight } = options;
  flag("fit", "shuffle", shuffle);
  if (checkpoint !== undefined) checkCheckpoint(checkpoint, run);
  return {
    ...run,
    batchSize: wholeNumber("fit", "batchSize", batchSize),
    validationSplit: numberFrom("fit", "validationSplit", validationSplit, 0, 1),
    shuffle,
    checkpoint,
    sampleWeight,
    classWeight,
  };
}

/** What `fit` and `fitDataset` both take. */
type RunOptions = Pick<
  CheckedFitOptions,
  "epochs" | "initialEpoch" | "validationData" | "verbose" | "callbacks"
>;

/**
 * The options under the names that `fit` or `fitDataset` knows.
 *
 * @throws {RangeError} If a name is unknown.
 */
export function readRunOptions<O>(caller: string, options: O, names: readonly string[]): O {
  refuseYieldEvery(caller, options);
  return readOptions(caller, options, names);
}

/**
 * Checks the options that `fit` and `fitDataset` share, and fills in their defaults.
 *
 * @throws {RangeError} If a value is out of range.
 */
export function checkRunOptions(
  caller: string,
  options: Pick<FitOptions, keyof RunOptions>,
): RunOptions {
  const { epochs = 1, initialEpoch = 0, validationData, verbose, callbacks = {} } = options;
  if (validationData !== undefined && ![2, 3].includes(lengthOf(validationData)!)) {
    throw new TypeError(
      `${caller}: expected validationData to be a pair [x, y], or [x, y, sampleWeight], but found ${
        shown(validationData)
      }.`,
    );
  }
  return {
    epochs: wholeNumber(caller, "epochs", epochs),
    initialEpoch: wholeNumber(caller, "initialEpoch", initialEpoch, 0, epochs),
    validationData,
    verbose: checkVerbose(caller, verbose),
    callbacks: callbackList(caller, callbacks),
  };
}

/** Refuses what is no path, and what a checkpoint's file cannot go on from. */
function checkCheckpoint(checkpoint: unknown, { initialEpoch, callbacks }: RunOptions): void {
  if (typeof checkpoint !== "string" || checkpoint === "") {
    throw new TypeError(
      `fit: expected checkpoint to be the path of a file, such as "run.safetensors", but found ${
        shown(checkpoint)
      }.`,
    );
  }
  if (initialEpoch > 0) {
    throw new RangeError(
      `fit: expected no initialEpoch beside checkpoint, whose file says where to go on, but found ${initialEpoch}.`,
    );
  }
  const remembering = callbacks.all.find((callback) => callback instanceof RememberingCallback);
  if (remembering !== undefined) {
    throw new RangeError(
      `fit: expected no ${remembering.name} beside checkpoint, whose file does not keep what it remembers; leave one of the two out.`,
    );
  }
}

/**
 * 0, 1 or 2 for what the caller asked to see.
 *
 * @throws {RangeError} If it is something else.
 */
export function checkVerbose(caller: string, verbose: Verbose = 1): 0 | 1 | 2 {
  if (verbose === "auto") return 1;
  if (verbose === 0 || verbose === 1 || verbose === 2) return verbose;
  throw new RangeError(
    `${caller}: expected verbose to be 0 (silent), 1 (a moving line) or 2 (a line an epoch) but found ${
      shown(verbose)
    }.`,
  );
}

/**
 * Says what to do without TensorFlow.js's option of that name.
 *
 * @throws {RangeError} If it is among the options.
 */
function refuseYieldEvery(caller: string, options: unknown): void {
  if (!isPlain(options) || !Object.hasOwn(options, "yieldEvery")) return;
  throw new RangeError(
    `${caller}: expected no yieldEvery; leave it out, for others have their turn every 50 ms. To wait for something, return a promise from onBatchEnd.`,
  );
}
