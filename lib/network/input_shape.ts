import { wholeNumber } from "../options/mod.ts";

/**
 * The number of inputs that `inputShape: [n]` names, or undefined where it is left out.
 *
 * @throws {RangeError} If the shape is not one whole number ≥ 1.
 */
export function inputUnits(caller: string, inputShape: unknown): number | undefined {
  if (inputShape === undefined) return undefined;
  if (!Array.isArray(inputShape) || inputShape.length !== 1) {
    throw new RangeError(
      `${caller}: expected inputShape to be one number in brackets, such as [784], but found ${
        JSON.stringify(inputShape)
      }.`,
    );
  }
  return wholeNumber(caller, "inputShape[0]", inputShape[0]);
}
