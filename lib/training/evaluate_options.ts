import { readOptions, wholeNumber } from "../options/mod.ts";
import type { ExampleWeights } from "./example_weights/weighted_examples.ts";
import { checkVerbose, type Verbose } from "./fit_options.ts";

/** The options of `evaluate`. */
export interface EvaluateOptions extends Pick<ExampleWeights, "sampleWeight"> {
  /** How many examples are measured together; by default 32. */
  readonly batchSize?: number;
  /** By default 1. */
  readonly verbose?: Verbose;
}

/**
 * Checks options and fills in the defaults; weights of examples are checked with the examples.
 *
 * @throws {RangeError} If a name is unknown or a value out of range.
 */
export function checkEvaluateOptions(options: EvaluateOptions) {
  options = readOptions("evaluate", options, ["batchSize", "verbose", "sampleWeight"]);
  const { batchSize = 32, sampleWeight } = options;
  return {
    batchSize: wholeNumber("evaluate", "batchSize", batchSize),
    verbose: checkVerbose("evaluate", options.verbose),
    sampleWeight,
  };
}
