import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";

/** Exercise 2, first part: what several runs say together. */
export const meanAndSpread: Checker = {
  name: "mean and spread",
  exercise: "Exercise 2",
  title: "Mean and spread of several runs",
  hints: [
    "The mean first: all values added up, divided by how many there are.",
    "How far is each value from the mean? Square that, add the squares up, divide by n − 1, take the root.",
    "const squares = values.reduce((sum, v) => sum + (v - mean) ** 2, 0), and then Math.sqrt(squares / (values.length - 1)).",
  ],
  answer: aFunction({
    like: (values: number[]) => spread(values, (squares, n) => Math.sqrt(squares / (n - 1))),
    cases: {
      "three runs": [[0.8, 0.82, 0.87]],
      "four runs, not in order": [[0.9, 0.5, 0.7, 0.6]],
      "runs that are all the same": [[0.75, 0.75, 0.75, 0.75]],
    },
    mistakes: [
      {
        like: (values: number[]) => spread(values, (squares, n) => Math.sqrt(squares / n)),
        says:
          "The spread is divided by n. The runs are only some of all that could have been, and lie closer " +
          "to their own mean than to the true one: n − 1 makes up for it.",
      },
      {
        like: (values: number[]) => spread(values, (squares, n) => squares / (n - 1)),
        says:
          "That is the variance: its root is the standard deviation, and has the unit of the values.",
      },
      {
        like: (values: number[]) =>
          spread(values, (squares, n) => Math.sqrt(squares / (n - 1) / n)),
        says:
          "That is the standard error, how sure the mean is. Here the spread of the runs is asked for.",
      },
      {
        like: (values: number[]) => spread(values, () => Math.max(...values) - Math.min(...values)),
        says:
          "That is the range, from the lowest to the highest: it grows with every run that is added.",
      },
      {
        like: (values: number[]) => ({ mean: total(values), deviation: deviation(values) }),
        says: "That is the sum: divide it by how many values there are.",
      },
    ],
  }),
};

function spread(values: number[], of: (squares: number, n: number) => number) {
  const n = values.length, mean = total(values) / n;
  const squares = total(values.map((value) => (value - mean) ** 2));
  return { mean, deviation: of(squares, n) };
}

function deviation(values: number[]): number {
  return spread(values, (squares, n) => Math.sqrt(squares / (n - 1))).deviation;
}

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
