import { readOptions } from "../../options/mod.ts";
import type { LearningRate } from "./learning_rate.ts";

/**
 * The options of the optimizer `caller` under the names that it knows. A number or a schedule in their place is the
 * learning rate, as in `tf.train.sgd(0.1)`.
 *
 * @throws {TypeError} If they are not an object of options.
 * @throws {RangeError} If one is unknown.
 */
export function readOptimizerOptions<O extends { readonly learningRate?: LearningRate }>(
  caller: string,
  given: O | LearningRate,
  known: readonly string[],
): O {
  const isRate = typeof given === "number" || typeof given === "function";
  return readOptions(caller, isRate ? { learningRate: given } as O : given, known);
}
