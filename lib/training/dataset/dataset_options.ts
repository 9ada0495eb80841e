import { callbackList } from "../callbacks/callback_list.ts";
import { checkOptions, wholeNumber } from "../../options/mod.ts";
import {
  type CheckedFitOptions,
  checkValidationData,
  checkVerbose,
  type FitOptions,
  refuseYieldEvery,
} from "../fit_options.ts";

/** The options of `fitDataset`: names as in TensorFlow.js. */
export interface FitDatasetOptions
  extends Pick<FitOptions, "epochs" | "initialEpoch" | "validationData" | "verbose" | "callbacks"> {
  /**
   * How many batches make an epoch; by default all that the dataset has. With it, an epoch goes on where the one before
   * has ended, and begins with the first batch again after the last.
   */
  readonly batchesPerEpoch?: number;
}

/**
 * Checks options and fills in the defaults.
 *
 * @throws {RangeError} If a name is unknown or a value out of range.
 */
export function checkDatasetOptions(
  options: FitDatasetOptions,
): CheckedFitOptions & { readonly batchesPerEpoch: number } {
  const caller = "fitDataset";
  refuseYieldEvery(caller, options);
  checkOptions(caller, options, [
    "epochs",
    "batchesPerEpoch",
    "initialEpoch",
    "validationData",
    "verbose",
    "callbacks",
  ]);
  const { epochs = 1, batchesPerEpoch, initialEpoch = 0, validationData, verbose, callbacks = {} } =
    options;
  wholeNumber(caller, "epochs", epochs);
  checkValidationData(caller, validationData);
  return {
    epochs,
    batchesPerEpoch: batchesPerEpoch === undefined
      ? Infinity
      : wholeNumber(caller, "batchesPerEpoch", batchesPerEpoch),
    initialEpoch: wholeNumber(caller, "initialEpoch", initialEpoch, 0, epochs),
    validationData,
    validationSplit: 0,
    batchSize: 32, // of the validation
    shuffle: false,
    verbose: checkVerbose(caller, verbose),
    callbacks: callbackList(caller, callbacks),
  };
}
