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
        like: (values: number[]) =>
          withMean(values, Math.sqrt(sumOfSquares(values) / (values.length - 2))),
        says: "The spread is divided by n − 2: divide by n − 1.",
      },
      {
        like: (values: number[]) =>
          withMean(values, Math.sqrt(sumOfSquares(values) / (values.length + 1))),
        says: "The spread is divided by n + 1: divide by n − 1.",
      },
      {
        like: (values: number[]) => withMean(values, spreadAbout(values, 0)),
        says: "The distances are those from 0: take them from the mean.",
      },
      {
        like: (values: number[]) => withMean(values, spreadAbout(values, values[0])),
        says: "The distances are those from the first value: take them from the mean.",
      },
      {
        like: (values: number[]) =>
          withMean(values, mean(values.map((v) => Math.abs(v - mean(values))))),
        says: "That is the mean distance from the mean: square the distances first.",
      },
      {
        like: (values: number[]) => withMean(values, sum(values.map((v) => v - mean(values)))),
        says: "Distances above and below the mean cancel: square them first.",
      },
      {
        like: (values: number[]) => ({ mean: standardDeviation(values), deviation: mean(values) }),
        says: "Mean and deviation are swapped.",
      },
      {
        like: (values: number[]) => ({
          mean: sum(values) / (values.length - 1),
          deviation: standardDeviation(values),
        }),
        says: "The mean is divided by n − 1: that is for the spread. For the mean it is n.",
      },
      {
        like: (values: number[]) => ({
          mean: sum(values) / 3,
          deviation: standardDeviation(values),
        }),
        says: "That always divides by 3: use values.length.",
      },
      {
        like: (values: number[]) => ({
          mean: middle(values),
          deviation: standardDeviation(values),
        }),
        says: "That is the value in the middle, the median: the mean is the sum divided by n.",
      },
      {
        like: (values: number[]) => ({
          mean: Math.max(...values),
          deviation: standardDeviation(values),
        }),
        says: "That is the best value: the mean is the sum divided by n.",
      },
      {
        like: (values: number[]) =>
          withMean(values.slice(0, -1), standardDeviation(values.slice(0, -1))),
        says: "The last value is left out: does the loop end one too early?",
      },
      {
        like: (values: number[]) => withMean(values.slice(1), standardDeviation(values.slice(1))),
        says: "The first value is left out: does the loop start at 1?",
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

/** The spread about any number, as about the mean. */
function spreadAbout(values: number[], center: number): number {
  return Math.sqrt(sum(values.map((value) => (value - center) ** 2)) / (values.length - 1));
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
