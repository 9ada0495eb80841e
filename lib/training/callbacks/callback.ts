import type { Matrix } from "../../engine/mod.ts";
import type { Logs } from "../history.ts";
import type { Optimizer } from "../optimizers/optimizer.ts";

/** The model that is trained, as a callback sees it. */
export interface ModelInTraining {
  /** Set to true, it ends the fit after the batch or epoch under way. */
  stopTraining: boolean;
  /** Its `learningRate` can be set. */
  readonly optimizer: Optimizer;
  /** Copies of all weights. */
  getWeights(): Matrix[];
  /** Copies weights in. */
  setWeights(weights: readonly Matrix[]): void;
  /** Saves the model as a file. */
  save(path: string): Promise<void>;
}

/** What is known of a fit before its first epoch. */
export interface FitParams {
  /** How many epochs were asked for. */
  readonly epochs: number;
  /** How many steps an epoch has; Infinity where that is not known before its end. */
  readonly steps: number;
  /** The names of the numbers that `onEpochEnd` gets, such as accuracy, loss, val_accuracy, val_loss. */
  readonly metrics: readonly string[];
}

/**
 * What `fit` calls as it goes: an object of functions, or an instance of a class with such methods. It waits for a
 * promise. Epochs and batches count from 0.
 */
export interface Callbacks {
  /** Before all others, with the model that is trained. */
  readonly setModel?: (model: ModelInTraining) => unknown;
  /** Before all others, with what is known of the fit. */
  readonly setParams?: (params: FitParams) => unknown;
  /** Before the first epoch. */
  readonly onTrainBegin?: () => unknown;
  /** After the last epoch, with its numbers. */
  readonly onTrainEnd?: (logs: Logs) => unknown;
  /** Before each epoch. */
  readonly onEpochBegin?: (epoch: number) => unknown;
  /** After each epoch, with its numbers. */
  readonly onEpochEnd?: (epoch: number, logs: Logs) => unknown;
  /** Before each step. */
  readonly onBatchBegin?: (batch: number) => unknown;
  /** After each step, with the means over the epoch so far. */
  readonly onBatchEnd?: (batch: number, logs: Logs) => unknown;
}

/** A callback of `nl.callbacks`. */
export interface LibraryCallback extends Callbacks {
  /** Its name in `nl.callbacks`. */
  readonly name: string;
}
