import {
  checkFunction,
  checkOptions,
  flag,
  lengthOf,
  numberFrom,
  shown,
  wholeNumber,
} from "../options/mod.ts";
import type { Examples } from "../network/mod.ts";
import type { Logs } from "./history.ts";
import type { Targets } from "./targets.ts";

/** Functions that `fit` calls as it goes; it waits for a promise. Epochs and batches count from 0. */
export interface Callbacks {
  /** Before the first epoch. */
  readonly onTrainBegin?: () => unknown;
  /** After the last epoch. */
  readonly onTrainEnd?: () => unknown;
  /** Before each epoch. */
  readonly onEpochBegin?: (epoch: number) => unknown;
  /** After each epoch, with its numbers. */
  readonly onEpochEnd?: (epoch: number, logs: Logs) => unknown;
  /** After each step, with the means over the epoch so far. */
  readonly onBatchEnd?: (batch: number, logs: Logs) => unknown;
}

/** How much a run shows: 0 nothing, 1 or "auto" a moving line, 2 one line an epoch. */
export type Verbose = 0 | 1 | 2 | "auto";

/** The options of `fit`: names as in TensorFlow.js, defaults as in Keras. */
export interface FitOptions {
  /** How often all examples are seen; by default 1. */
  readonly epochs?: number;
  /** How many examples make a step; by default 32. */
  readonly batchSize?: number;
  /** The share of the examples, taken from the end, that is only measured; by default 0. */
  readonly validationSplit?: number;
  /** Examples that are only measured: x and y. Takes precedence over `validationSplit`. */
  readonly validationData?: readonly [x: Examples, y: Targets | readonly Targets[]];
  /** Whether the examples come in a new random order each epoch; by default true. */
  readonly shuffle?: boolean;
  /** By default 1. Notes on what looks odd about a fit are shown beside the progress, and with it left out. */
  readonly verbose?: Verbose;
  /** Functions to call during training. */
  readonly callbacks?: Callbacks;
  /**
   * The path of a file that keeps the state of the training after each epoch, such as "run.safetensors". The same
   * program, started again after it was stopped or killed, goes on from there and ends in the same bits, with the whole
   * history; callbacks are called for the epochs that still run. A fit that is finished already is not run again, and
   * one with more `epochs` than before goes on to those. A file of another model, other data or other options is
   * refused. Give each fit a file of its own.
   */
  readonly checkpoint?: string;
}

/** Fit's options, checked, with the defaults in place. */
export interface CheckedFitOptions {
  readonly epochs: number;
  readonly batchSize: number;
  readonly validationSplit: number;
  readonly validationData?: FitOptions["validationData"];
  readonly shuffle: boolean;
  readonly verbose: 0 | 1 | 2;
  readonly callbacks: Callbacks;
  readonly checkpoint?: string;
}

/**
 * Checks options and fills in the defaults.
 *
 * @throws {RangeError} If a name is unknown or a value out of range.
 */
export function checkFitOptions(options: FitOptions): CheckedFitOptions {
  checkOptions("fit", options, [
    "epochs",
    "batchSize",
    "validationSplit",
    "validationData",
    "shuffle",
    "verbose",
    "callbacks",
    "checkpoint",
  ]);
  const { epochs = 1, batchSize = 32, validationSplit = 0, shuffle = true, callbacks = {} } =
    options;
  const { validationData, checkpoint } = options;
  flag("fit", "shuffle", shuffle);
  if (validationData !== undefined && lengthOf(validationData) !== 2) {
    throw new TypeError(
      `fit: expected validationData to be a pair [x, y] but found ${shown(validationData)}.`,
    );
  }
  checkCallbacks(callbacks);
  if (checkpoint !== undefined && (typeof checkpoint !== "string" || checkpoint === "")) {
    throw new TypeError(
      `fit: expected checkpoint to be the path of a file, such as "run.safetensors", but found ${
        shown(checkpoint)
      }.`,
    );
  }
  return {
    epochs: wholeNumber("fit", "epochs", epochs),
    batchSize: wholeNumber("fit", "batchSize", batchSize),
    validationSplit: numberFrom("fit", "validationSplit", validationSplit, 0, 1),
    validationData,
    shuffle,
    verbose: checkVerbose("fit", options.verbose),
    callbacks,
    checkpoint,
  };
}

const CALLBACKS = [
  "onTrainBegin",
  "onTrainEnd",
  "onEpochBegin",
  "onEpochEnd",
  "onBatchEnd",
] as const;

/** Before training starts: a callback that cannot be called would be found after an epoch of it. */
function checkCallbacks(callbacks: Callbacks): void {
  checkOptions("fit: callbacks", callbacks, CALLBACKS);
  for (const name of CALLBACKS) {
    if (callbacks[name] !== undefined) checkFunction("fit", `callbacks.${name}`, callbacks[name]);
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
