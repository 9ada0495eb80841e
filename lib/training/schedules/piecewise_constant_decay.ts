import { numberFrom, numberList, readOptions, wholeNumber } from "../../options/mod.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@linkcode piecewiseConstantDecay}. */
export interface PiecewiseConstantDecayOptions {
  /** The last step of each rate but the last one, rising. */
  readonly boundaries: readonly number[];
  /** The rates, one more than there are boundaries. */
  readonly values: readonly number[];
}

/**
 * A learning rate that stays the same between boundaries: `values[0]` up to and including step `boundaries[0]`, then
 * `values[1]`, …, as in Keras.
 *
 * @throws {TypeError} If one of the two is not a list of numbers.
 * @throws {RangeError} If boundaries do not rise, or there is not one more value than there are boundaries.
 *
 * @example A tenth of the rate after the first thousand steps
 * ```ts
 * import { schedules } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const rate = schedules.piecewiseConstantDecay({ boundaries: [1000], values: [0.1, 0.01] });
 * assertEquals([rate(0), rate(1000), rate(1001)], [0.1, 0.1, 0.01]);
 * ```
 */
export function piecewiseConstantDecay(options: PiecewiseConstantDecayOptions): Schedule {
  const caller = "schedules.piecewiseConstantDecay";
  options = readOptions(caller, options, ["boundaries", "values"]);
  const boundaries = numberList(caller, "boundaries", options.boundaries, { like: "[1000]" });
  const values = numberList(caller, "values", options.values, { like: "[0.1, 0.01]" });
  boundaries.forEach((step, i) =>
    wholeNumber(caller, `boundaries[${i}]`, step, i === 0 ? 0 : boundaries[i - 1] + 1)
  );
  values.forEach((rate, i) => numberFrom(caller, `values[${i}]`, rate, 0));
  if (values.length !== boundaries.length + 1) {
    throw new RangeError(
      `${caller}: expected values to be ${
        boundaries.length + 1
      }, one more than there are boundaries, but found ${values.length}.`,
    );
  }
  return scheduleOf("piecewiseConstantDecay", { boundaries, values }, (step) => {
    const at = boundaries.findIndex((boundary) => step <= boundary);
    return values.at(at)!; // -1, after the last boundary, is the last value
  });
}
