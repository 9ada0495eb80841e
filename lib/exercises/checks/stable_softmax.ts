import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";

type Row = readonly number[];

const powers = (row: Row, shift = 0) => row.map((x) => Math.exp(x - shift));
const total = (row: Row) => row.reduce((sum, x) => sum + x, 0);
const shares = (row: Row, shift = 0) => {
  const all = powers(row, shift), sum = total(all);
  return all.map((power) => power / sum);
};

/** Lesson 06, at its end: softmax for logits of any size. */
export const stableSoftmax: Checker = {
  name: "stable softmax",
  exercise: "Lesson 06",
  title: "A softmax that does not overflow",
  hints: [
    "Only differences count, so the same number may be taken away from all logits before the exponentials.",
    "No exponential should be above 1, so no logit may stay above 0: which number has to be taken away?",
    "The largest logit: `Math.max(...row)`. What is left of each goes to `share`.",
  ],
  solution: {
    code: `function stable(row: number[]): number[] {
  const largest = Math.max(...row);
  return share(row.map((x) => x - largest));
}`,
    explanation:
      "The largest logit moves to 0, so its power is 1 and no other is larger; the sum is at least 1. A power that is too " +
      "small for the computer becomes 0, which is right to all its digits.",
  },
  answer: aFunction({
    like: (row: Row) => shares(row, Math.max(...row)),
    cases: {
      "three logits": [[2, 1, 0.1]],
      "equal logits": [[0.5, 0.5, 0.5, 0.5]],
      "one class": [[3]],
      "a large logit": [[1000, 0]],
      "large logits that are close": [[1000, 1001, 999]],
      "large negative logits": [[-1000, -1001]],
      "the largest in the middle": [[-3, 900, 899]],
      "far apart on both sides of 0": [[-3000, 2000, 1999]],
    },
    mistakes: [
      {
        like: (row: Row) => shares(row),
        says:
          "That is the textbook form: e to the power of 1000 is ∞. Take the largest logit away first.",
      },
      {
        like: (row: Row) => shares(row, total(row) / row.length),
        says:
          "With the mean taken away some logits stay above 0, and may be large. Take the largest away.",
      },
      {
        like: (row: Row) => shares(row, Math.min(...row)),
        says:
          "With the smallest taken away all others are above 0, and may be large. Take the largest away.",
      },
      {
        like: (row: Row) => shares(row, row[0]),
        says: "The first logit need not be the largest.",
      },
      {
        like: (row: Row) => shares(row, row.at(-1)),
        says: "The last logit need not be the largest.",
      },
      {
        like: (row: Row) => shares(row, 1000),
        says: "A fixed number is too much for small logits: all powers become 0, and 0 / 0 is NaN.",
      },
      {
        like: (row: Row) => shares(row, Math.max(...row.map(Math.abs))),
        says:
          "That takes the largest size away, without its sign: with −1000 and −1001 all powers become 0.",
      },
      {
        like: (row: Row) => shares(row, Math.max(0, ...row)),
        says: "Where all logits are below 0, the largest of them has to be taken away, too.",
      },
      {
        like: (row: Row) => shares(row.map((x) => x / Math.max(...row))),
        says: "Dividing the logits changes the probabilities, as a temperature does: subtract.",
      },
      {
        like: (row: Row) => shares(row.map((x) => Math.min(x, 700))),
        says: "Cutting off large logits makes them equal: take the same number away from all.",
      },
      {
        like: (row: Row) => shares(row.map((x) => Math.min(x, 709))),
        says: "Cutting off large logits makes them equal: take the same number away from all.",
      },
      {
        like: (row: Row) => powers(row, Math.max(...row)),
        says: "Divide by the sum of the powers: the probabilities sum to 1.",
      },
      {
        like: (row: Row) =>
          powers(row, Math.max(...row)).map((power) => power / total(powers(row))),
        says: "The sum must be that of the shifted powers, too.",
      },
      {
        like: (row: Row) => shares(row, -Math.max(...row)),
        says: "That adds the largest logit: take it away.",
      },
      {
        like: (row: Row) => row.map((x) => x - Math.max(...row)),
        says: "Those are the shifted logits: now their powers, each divided by the sum.",
      },
      {
        like: (row: Row) => shares(row, Math.max(...row)).map(Math.log),
        says: "Those are the logarithms of the probabilities: leave out Math.log.",
      },
      {
        like: (row: Row) => shares(row).map((p) => Number.isNaN(p) ? 1 : p),
        says:
          "Mending NaN afterwards is too late: which of two large logits is larger is lost by then. Shift the logits first.",
      },
      {
        like: (row: Row) => shares(row).map((p) => Number.isNaN(p) ? 0 : p),
        says:
          "Mending NaN afterwards is too late: which of two large logits is larger is lost by then. Shift the logits first.",
      },
      {
        like: (row: Row) => shares(row, Math.max(...row)).map((p) => Math.round(p * 1e4) / 1e4),
        says: "Do not round: the probabilities are rounded where they are shown.",
      },
      {
        like: (row: Row) => shares(row, Math.max(...row)).sort((a, b) => b - a),
        says: "The order is lost: each probability belongs to the class of its logit.",
      },
      {
        like: (row: Row) => shares(row.map((x) => (x - Math.max(...row)) * Math.LN2)),
        says: "The base is e, not 2: Math.exp(x).",
      },
      {
        like: (row: Row) => row.map((x) => 1 / (1 + Math.exp(-x))),
        says: "That is a sigmoid for each logit: softmax divides each power by the sum of all.",
      },
    ],
  }),
};
