import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";
import { mean, standardDeviation, sum, sumOfSquares } from "./statistics.ts";

type Numbers = readonly number[];

/** Exercise 3, fourth part: mean and standard deviation of several runs. */
export const severalRuns: Checker = {
  name: "several runs",
  exercise: "Exercise 3",
  title: "Mean and standard deviation",
  hints: [
    "The mean is the sum divided by the count; `values.reduce((sum, value) => sum + value, 0)` is the sum of a list.",
    "For the spread take each value's distance from the mean, squared, and add them up.",
    "Divide that sum by `values.length - 1`, and take the root: `Math.sqrt`.",
  ],
  answer: aFunction({
    like: (values: Numbers) => ({ mean: mean(values), spread: standardDeviation(values) }),
    cases: {
      "two numbers": [[1, 3]],
      "five accuracies": [[0.82, 0.98, 0.99, 0.967, 0.99]],
      "five times the same": [[0.5, 0.5, 0.5, 0.5, 0.5]],
      "numbers out of order": [[9, 1, 5, 3]],
    },
    mistakes: [{
      like: (values: Numbers) => ({
        mean: mean(values),
        spread: Math.sqrt(sumOfSquares(values) / values.length),
      }),
      says:
        "The runs are a sample of all there could be, and lie closer to their own mean than to the true " +
        "one: divide by values.length − 1 to make up for it.",
    }, {
      like: (values: Numbers) => ({
        mean: mean(values),
        spread: standardDeviation(values) / Math.sqrt(values.length),
      }),
      says:
        "That is the standard error, how sure the mean is. Here the spread of the runs is asked for.",
    }, {
      like: (values: Numbers) => ({ mean: mean(values), spread: standardDeviation(values) ** 2 }),
      says: "That is the variance: the standard deviation is its root.",
    }, {
      like: (values: Numbers) => ({
        mean: mean(values),
        spread: Math.max(...values) - Math.min(...values),
      }),
      says:
        "That is the distance from the lowest to the highest, which grows with the number of runs: take " +
        "the standard deviation.",
    }, {
      like: (values: Numbers) => ({
        mean: mean(values),
        spread: mean(values.map((value) => Math.abs(value - mean(values)))),
      }),
      says:
        "That is the mean distance from the mean: square the distances, and take the root at the end.",
    }, {
      like: (values: Numbers) => ({
        mean: sum(values),
        spread: standardDeviation(values),
      }),
      says: "The mean is the sum, not divided by the count.",
    }, {
      like: (values: Numbers) => [mean(values), standardDeviation(values)],
      says: "Both are right: return them with their names, { mean, spread }.",
    }],
  }),
};
