import { shown } from "../../options/mod.ts";

/** Beyond 10 standard deviations lies less than 10⁻²² of the bell curve. */
const FARTHEST = 10;
const STEPS = 20_000;

/**
 * The mean and the variance of what a function makes of normally distributed numbers of mean 0 and variance 1: not from
 * a sample of them, but from all, weighted with the bell curve (the trapezoidal rule in 20,000 steps from −10 to 10).
 *
 * @param f A function of one number.
 * @throws {TypeError} If it is not a function of one number that gives numbers.
 *
 * @example Doubled numbers vary four times as much
 * ```ts
 * import { meanAndVariance } from "nonlinear";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const { mean, variance } = meanAndVariance((x) => 2 * x + 1);
 * assertAlmostEquals(mean, 1, 1e-9);
 * assertAlmostEquals(variance, 4, 1e-9);
 * ```
 */
export function meanAndVariance(f: (x: number) => number): { mean: number; variance: number } {
  if (typeof f !== "function" || typeof f(0) !== "number") {
    throw new TypeError(
      `meanAndVariance: expected a function from number to number, such as nl.relu, but found ${
        shown(f)
      }.`,
    );
  }
  const mean = expected(f);
  return { mean, variance: expected((x) => (f(x) - mean) ** 2) };
}

function expected(f: (x: number) => number): number {
  const width = 2 * FARTHEST / STEPS;
  let sum = 0;
  for (let i = 0; i <= STEPS; i++) {
    const x = -FARTHEST + i * width;
    sum += f(x) * Math.exp(-x * x / 2);
  }
  return sum * width / Math.sqrt(2 * Math.PI);
}
