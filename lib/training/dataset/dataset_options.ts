import { wholeNumber } from "../../options/mod.ts";
import {
  type CheckedFitOptions,
  checkRunOptions,
  type FitOptions,
  readRunOptions,
} from "../fit_options.ts";

/** The options of `fitDataset`: names as in TensorFlow.js. */
export interface FitDatasetOptions extends
  Pick<
    FitOptions,
    "epochs" | "initialEpoch" | "validationData" | "verbose" | "callbacks" | "classWeight"
  > {
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
  options = readRunOptions(caller, options, [
    "epochs",
    "batchesPerEpoch",
    "initialEpoch",
    "validationData",
    "verbose",
    "callbacks",
    "classWeight",
  ]);
  const run = checkRunOptions(caller, options);
  const { batchesPerEpoch } = options;
  return {
    ...run,
    batchesPerEpoch: batchesPerEpoch === undefined
      ? Infinity
      : wholeNumber(caller, "batchesPerEpoch", batchesPerEpoch),
    validationSplit: 0,
    batchSize: 32, // of the validation
    shuffle: false,
    classWeight: options.classWeight,
  };
}
