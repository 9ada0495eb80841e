import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";
import { mean, standardDeviation, sum, sumOfSquares } from "./statistics.ts";

/** Exercise 2, first part: what several runs say together. */
export const meanAndSpread: Checker = {
  name: "mean and spread",
  exercise: "Exercise 2",
  title: "Mean and spread of several runs",
  hints: [
    "The mean first: all values added up, divided by how many there are.",
    "How far is each value from the mean? Square that, add the squares up, divide by n − 1, take the root.",
    "`values.reduce((sum, v) => sum + (v - mean) ** 2, 0)` adds up the squares; `Math.sqrt(…)` takes a root.",
  ],
  answer: aFunction({
    like: (values: number[]) => withMean(values, standardDeviation(values)),
    cases: {
      "three runs": [[0.8, 0.82, 0.87]],
      "four runs, not in order": [[0.9, 0.5, 0.7, 0.6]],
      "runs that are all the same": [[0.75, 0.75, 0.75, 0.75]],
    },
    mistakes: [
      {
        like: (values: number[]) =>
          withMean(values, Math.sqrt(sumOfSquares(values) / values.length)),
        says:
          "The spread is divided by n. The runs are only some of all that could have been, and lie closer " +
          "to their own mean than to the true one: n − 1 makes up for it.",
      },
      {
        like: (values: number[]) => withMean(values, standardDeviation(values) ** 2),
        says:
          "That is the variance: its root is the standard deviation, and has the unit of the values.",
      },
      {
        like: (values: number[]) =>
          withMean(values, standardDeviation(values) / Math.sqrt(values.length)),
        says:
          "That is the standard error, how sure the mean is. Here the spread of the runs is asked for.",
      },
      {
        like: (values: number[]) => withMean(values, Math.max(...values) - Math.min(...values)),
        says:
          "That is the range, from the lowest to the highest: it grows with every run that is added.",
      },
      {
        like: (values: number[]) => ({ mean: sum(values), deviation: standardDeviation(values) }),
        says: "That is the sum: divide it by how many values there are.",
      },
    ],
  }),
};

function withMean(values: number[], deviation: number) {
  return { mean: mean(values), deviation };
}
