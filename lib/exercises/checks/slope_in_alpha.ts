import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";

type Numbers = readonly number[];

/** Lesson 08, at its end: what a PReLU unit learns its α with. */
export const slopeInAlpha: Checker = {
  name: "slope in alpha",
  exercise: "Lesson 08",
  title: "How the loss changes with α",
  hints: [
    "For one picture: what arrives, times the slope of PReLU in α at the sum.",
    "That slope is min(0, x). The same α served all pictures, so what they say of it is added up.",
    "A picture adds `arriving[i] * Math.min(0, sum)`; a loop adds them up, or `sums.reduce((total, sum, i) => …, " +
    "0)`.",
  ],
  solution: {
    code: [
      "function slopeInAlpha(sums: number[], arriving: number[]): number {",
      "  return sums.reduce((total, sum, i) => total + arriving[i] * Math.min(0, sum), 0);",
      "}",
    ].join("\n"),
    explanation:
      "Left of 0 the output is α times the sum, so its slope in α is the sum; right of 0 α is not used. As with a weight, the chain rule multiplies by what arrives, and the examples are added up.",
  },
  answer: aFunction({
    like: total((sum, gradient) => Math.min(0, sum) * gradient),
    cases: {
      "one picture, on the left": [[-2], [3]],
      "one picture, on the right": [[2], [3]],
      "two pictures, both on the left": [[-1, -2], [4, 0.5]],
      "both sides": [[-2, 1], [3, 5]],
      "slopes of both signs": [[-0.5, 3, -4, -1], [2, -1, -0.25, 6.5]],
      "a sum that is exactly 0": [[0, -1], [6, 2]],
      "no pictures": [[], []],
    },
    mistakes: [
      mistake(
        (sum) => Math.min(0, sum),
        "That is the slope of the outputs alone: multiply each by what arrives.",
      ),
      mistake(
        (sum, gradient) => (sum > 0 ? 1 : 0.25) * gradient,
        "That is PReLU's slope in x: you want the slope in α, min(0, x).",
      ),
      mistake(
        (sum, gradient) => sum > 0 ? 0 : gradient,
        "On the left the output is α · x, and its slope in α is x, not 1.",
      ),
      mistake(
        (sum, gradient) => sum * gradient,
        "On the right the output is x, whatever α is: its slope in α is 0 there.",
      ),
      mistake(
        (sum, gradient) => Math.max(0, sum) * gradient,
        "The other way round: α counts on the left, where the sum is negative.",
      ),
      mistake(
        (sum, gradient) => Math.abs(Math.min(0, sum)) * gradient,
        "The sign is reversed: min(0, x) is negative on the left.",
      ),
      mistake(
        (sum, gradient) => -Math.min(0, sum) * gradient,
        "The sign is reversed: nothing is subtracted yet. That is the optimizer's part.",
      ),
      mistake(
        (sum, gradient) => Math.min(0, gradient) * sum,
        "Sums and slopes are swapped: the sums decide which side it is.",
      ),
      mistake(
        (sum, gradient) => Math.min(0, sum * gradient),
        "Only the sum is cut off at 0, not the product: what arrives may be negative.",
      ),
      mistake(
        (sum, gradient) => Math.min(0, sum) + gradient,
        "Multiply what arrives, do not add it.",
      ),
      mistake(
        (_, gradient) => gradient,
        "Each slope that arrives is multiplied by the slope of PReLU in α, min(0, x).",
      ),
      {
        like: (sums: Numbers, arriving: Numbers) =>
          sums.map((sum, i) => Math.min(0, sum) * arriving[i]),
        says: "All pictures share one α: add these numbers up.",
      },
      {
        like: (sums: Numbers, arriving: Numbers) =>
          sums.length === 0 ? 0 : product(sums, arriving) / sums.length,
        says: "The loss is a mean already, and what arrives with it: add up, without dividing.",
      },
      {
        like: (sums: Numbers, arriving: Numbers) => product(sums, arriving) / sums.length,
        says: "The loss is a mean already, and what arrives with it: add up, without dividing.",
      },
      {
        like: (sums: Numbers, arriving: Numbers) =>
          Math.min(0, sums.reduce((sum, x) => sum + x, 0)) *
          arriving.reduce((sum, g) => sum + g, 0),
        says: "First multiply, picture by picture, then add up.",
      },
      {
        like: (sums: Numbers, arriving: Numbers) => product(sums.slice(0, 1), arriving),
        says: "That is the first picture alone: add up all of them.",
      },
      {
        like: (sums: Numbers, arriving: Numbers) => Math.min(0, sums[0]) * arriving[0],
        says: "That is the first picture alone: add up all of them.",
      },
      {
        like: (sums: Numbers, arriving: Numbers) => product(sums.slice(-1), arriving.slice(-1)),
        says: "That is the last picture alone: add up all of them.",
      },
      {
        like: (sums: Numbers, arriving: Numbers) => product(sums.slice(0, -1), arriving),
        says: "The last picture is left out: does the loop end one too early?",
      },
      {
        like: (sums: Numbers, arriving: Numbers) => product(sums.slice(1), arriving.slice(1)),
        says: "The first picture is left out: does the loop start at 1?",
      },
      {
        like: (sums: Numbers, arriving: Numbers) =>
          sums.reduce((all, sum, i) => all * Math.min(0, sum) * arriving[i], 1),
        says: "What the pictures say is added up, not multiplied: start with 0.",
      },
    ],
  }),
};

const product = total((sum, gradient) => Math.min(0, sum) * gradient);

/** What all examples say, added up. */
function total(one: (sum: number, gradient: number) => number) {
  return (sums: Numbers, arriving: Numbers): number =>
    sums.reduce((all, sum, i) => all + one(sum, arriving[i]), 0);
}

function mistake(one: (sum: number, gradient: number) => number, says: string) {
  return { like: total(one), says };
}
