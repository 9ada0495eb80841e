import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";

type Slope = (sum: number, target: number, alpha: number) => number;

const leaky = (x: number, alpha: number) => x > 0 ? x : alpha * x;
const slopeAt = (x: number, alpha: number) => x > 0 ? 1 : alpha;
const error: Slope = (sum, target, alpha) => leaky(sum, alpha) - target;
const right: Slope = (sum, target, alpha) => 2 * error(sum, target, alpha) * slopeAt(sum, alpha);

/** Lesson 05, at its end: what moves a unit that is on its left side. */
export const leakySlope: Checker = {
  name: "leaky slope",
  exercise: "Lesson 05",
  title: "What moves a leaky unit",
  hints: [
    "First the output: the sum itself where it is positive, else alpha times the sum.",
    "Two slopes are multiplied: that of the square, 2 · (output − target), and leaky ReLU's own at the sum.",
    "Leaky ReLU's own slope is `sum > 0 ? 1 : alpha`.",
  ],
  solution: {
    code: `function slope(sum: number, target: number, alpha: number): number {
  const output = sum > 0 ? sum : alpha * sum;
  return 2 * (output - target) * (sum > 0 ? 1 : alpha);
}`,
    explanation:
      "A slope through two steps is the product of their slopes: the square's, 2 · (output − target), and leaky ReLU's, " +
      "1 or alpha. With alpha = 0 the product is 0 wherever the sum is negative: that unit is dead.",
  },
  answer: aFunction({
    like: right,
    cases: {
      "a positive sum": [3, 1, 0.2],
      "an output that is too small": [0.5, 1, 0.2],
      "a negative sum": [-2, 1, 0.2],
      "PyTorch's alpha": [-3, 1, 0.01],
      "an alpha of 0, which is relu": [-2, 1, 0],
      "a negative target": [-1, -2, 0.3],
      "an alpha above 1": [-1, 1, 1.5],
      "a sum that is exactly 0": [0, 1, 0.2],
    },
    mistakes: [
      {
        like: (sum, target, alpha) => 2 * error(sum, target, alpha) * (sum >= 0 ? 1 : alpha),
        says: "At a sum of exactly 0 we take alpha for the slope: > and not >=.",
      },
      {
        like: (sum, target, alpha) => error(sum, target, alpha) * slopeAt(sum, alpha),
        says: "The square has the slope 2 · (output − target): the 2 is missing.",
      },
      {
        like: (sum, target, alpha) => 2 * error(sum, target, alpha),
        says:
          "That is how the loss changes with the output: multiply it by leaky ReLU's own slope at the sum, 1 or alpha.",
      },
      {
        like: (sum, _, alpha) => slopeAt(sum, alpha),
        says: "That is leaky ReLU's own slope: multiply it by that of the square.",
      },
      {
        like: (sum, target, alpha) => 2 * error(sum, target, alpha) * leaky(sum, alpha),
        says: "That multiplies by leaky ReLU itself: you want its slope at the sum, 1 or alpha.",
      },
      {
        like: (sum, target, alpha) => 2 * error(sum, target, alpha) * sum,
        says: "That multiplies by the sum: you want leaky ReLU's slope at the sum, 1 or alpha.",
      },
      {
        like: (sum, target, alpha) => 2 * (sum - target) * slopeAt(sum, alpha),
        says: "The error is measured at the output: leaky ReLU of the sum, less the target.",
      },
      {
        like: (sum, target, alpha) => 2 * (Math.max(0, sum) - target) * slopeAt(sum, alpha),
        says: "That takes relu for the output: on the left it is alpha times the sum.",
      },
      {
        like: (sum, target) => sum > 0 ? 2 * (sum - target) : 0,
        says: "That is a unit with relu: on the left leaky ReLU's slope is alpha, not 0.",
      },
      {
        like: (sum, target, alpha) => sum > 0 ? 2 * error(sum, target, alpha) : 0,
        says: "That is a unit with relu: on the left leaky ReLU's slope is alpha, not 0.",
      },
      {
        like: (sum, target, alpha) => -right(sum, target, alpha),
        says: "The sign is reversed: the error is the output less the target.",
      },
      {
        like: (sum, target, alpha) => error(sum, target, alpha) ** 2,
        says: "That is the loss itself: you want how steep it is.",
      },
      {
        like: (sum, target, alpha) => error(sum, target, alpha) ** 2 * slopeAt(sum, alpha),
        says: "That multiplies by the loss: the slope of the square is 2 · (output − target).",
      },
      {
        like: (sum, target, alpha) =>
          2 * (Math.max(alpha * sum, sum) - target) * slopeAt(sum, alpha),
        says: "The maximum of alpha · sum and sum is not leaky ReLU where alpha is above 1.",
      },
      {
        like: (sum, target, alpha) => 2 * error(sum, target, alpha) * (sum > 0 ? alpha : 1),
        says: "The two sides are swapped: the slope is 1 on the right and alpha on the left.",
      },
      {
        like: (sum, target, alpha) => 2 * error(sum, target, alpha) * (sum > 0 ? 1 : 0.2),
        says: "That always takes 0.2: use alpha.",
      },
      {
        like: (sum, target) => 2 * (leaky(sum, 0.2) - target) * slopeAt(sum, 0.2),
        says: "That always takes 0.2: use alpha.",
      },
      {
        like: (sum, _, alpha) => 2 * leaky(sum, alpha) * slopeAt(sum, alpha),
        says: "The target is missing: the error is the output less the target.",
      },
      {
        like: (sum, target, alpha) => right(sum, target, alpha) * slopeAt(sum, alpha),
        says: "That multiplies by alpha once too often: leaky ReLU has its slope once.",
      },
      {
        like: (sum, target, alpha) => 2 * error(sum, target, alpha) * slopeAt(target, alpha),
        says: "Leaky ReLU's slope is taken at the target: take it at the sum.",
      },
      {
        like: (sum, target, alpha) => 2 * error(sum, target, alpha) * slopeAt(alpha, alpha),
        says: "Leaky ReLU's slope is taken at alpha: take it at the sum.",
      },
      {
        like: (sum, target, alpha) => right(target, sum, alpha),
        says: "Sum and target are swapped.",
      },
      {
        like: (sum, target, alpha) => right(sum, alpha, target),
        says: "Target and alpha are swapped.",
      },
    ],
  }),
};
