import { checkWeight } from "./example_weights/sample_weights.ts";
import { settingsOf } from "./output_settings.ts";

/** What the loss of each output counts: a list in their order, or an object by their names. */
export type LossWeights = readonly number[] | Readonly<Record<string, number>>;

/**
 * What the loss of each output counts; 1 for those that are not named.
 *
 * @throws {TypeError} If it is neither a list nor an object.
 * @throws {RangeError} If a list is too short or too long, there is no output of a name, or a weight is not a number ≥ 0.
 */
export function checkLossWeights(
  outputNames: readonly string[],
  lossWeights: LossWeights = {},
): readonly number[] {
  const settings = settingsOf<unknown>("lossWeights", outputNames, lossWeights);
  return Array.from(settings, (given, i) => {
    const weight = given === undefined && !Array.isArray(lossWeights) ? 1 : given;
    checkWeight("compile", `lossWeights[${i}]`, weight);
    return weight as number;
  });
}
