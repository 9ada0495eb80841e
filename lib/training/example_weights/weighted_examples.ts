import type { Matrix } from "../../engine/mod.ts";
import type { AnyNetwork, Examples } from "../../network/mod.ts";
import { type CheckedExamples, checkExamples } from "../checked_examples.ts";
import type { Objective } from "../objective.ts";
import type { Answers } from "../targets.ts";
import { type ClassWeight, classWeightsOf } from "./class_weights.ts";
import { type SampleWeights, sampleWeightsOf } from "./sample_weights.ts";

/** How much examples count: the loss of each is multiplied by its weight; by default all count 1. */
export interface ExampleWeights {
  /**
   * A number ≥ 0 for each example; for several outputs also a list of such lists, or an object of them by the names of
   * the outputs. The loss is the sum of the weighted ones, divided by the number of examples; metrics are not weighted.
   */
  readonly sampleWeight?: SampleWeights;
  /**
   * A number ≥ 0 for each class, such as `{ 0: 1, 1: 5 }`, for models with one output; classes that are left out count
   * 1. Data to validate with are not weighted by it.
   */
  readonly classWeight?: ClassWeight;
}

/** Examples, their right answers and how much they count, as a person gives them. */
export interface GivenExamples extends ExampleWeights {
  readonly x: Examples;
  readonly y: Answers;
}

/**
 * Checks examples as `checkExamples` does, and their weights.
 *
 * @throws {TypeError} If right answers or weights have another form than expected.
 * @throws {RangeError} If what is given does not fit the network or one another, a weight is negative, NaN or infinite, or
 * both kinds are given.
 */
export function weightedExamples(
  caller: string,
  network: AnyNetwork,
  objective: Objective,
  { x, y, sampleWeight, classWeight }: GivenExamples,
): CheckedExamples {
  const { outputs } = objective, examples = checkExamples(caller, network, objective, x, y);
  if (sampleWeight === undefined && classWeight === undefined) return examples;
  try {
    return { ...examples, weights: checkedWeights() };
  } catch (error) {
    examples.release();
    throw error;
  }

  function checkedWeights(): (Matrix | null)[] {
    if (classWeight === undefined) {
      const outputNames = outputs.map(({ name }) => name);
      return sampleWeightsOf({ caller, rows: examples.rows, outputNames }, sampleWeight);
    }
    if (sampleWeight !== undefined) {
      throw new RangeError(
        `${caller}: expected only one of sampleWeight and classWeight but found both; multiply the sampleWeight of each example by the weight of its class.`,
      );
    }
    if (outputs.length > 1) {
      throw new RangeError(
        `${caller}: expected no classWeight for a model with ${outputs.length} outputs; use sampleWeight, with a list for each output.`,
      );
    }
    return [classWeightsOf(caller, classWeight, examples, outputs[0])];
  }
}
