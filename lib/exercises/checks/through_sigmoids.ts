import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";

type Numbers = readonly number[];

/** Lesson 03, at its end: the product that makes gradients vanish. */
export const throughSigmoids: Checker = {
  name: "through sigmoids",
  exercise: "Lesson 03",
  title: "What a chain of sigmoids leaves of a gradient",
  hints: [
    "Start with 1 and go through the units: each multiplies the gradient by its slope, and by its weight.",
    "A unit's slope follows from what it put out: a · (1 − a).",
    "With `let left = 1` before a loop over the units, each one does `left *= …`; `return left` comes after the " +
    "loop.",
  ],
  solution: {
    code: `function whatIsLeft(outputs: number[], weights: number[]): number {
  let left = 1;
  outputs.forEach((a, i) => left *= a * (1 - a) * weights[i]);
  return left;
}`,
    explanation:
      "Each unit multiplies what arrives by its slope, which is a (1 − a) and at most ¼, and by its weight. A product of " +
      "nine slopes is at most 0.000004: only large weights could make up for it, and those saturate the units.",
  },
  answer: aFunction({
    like: whole,
    cases: {
      "one unit": [[0.5], [1]],
      "a weight of 2": [[0.5], [2]],
      "two units": [[0.8, 0.4], [3, 5]],
      "a negative weight": [[0.9, 0.3, 0.6], [2, -4, 1.5]],
      "a saturated unit": [[0.999, 0.5], [1, 6]],
      "no units": [[], []],
    },
    // The numbers are small, but float32 is fine enough.
    tolerance: 1e-7,
    mistakes: [
      mistake((a) => a * (1 - a), "The weights are missing: each unit multiplies by its own."),
      mistake(
        (_, w) => w,
        "The slopes are missing: each unit multiplies by a · (1 − a), too.",
      ),
      mistake(
        (a, w) => a * w,
        "That is the way forward: on the way back it is the slope, a · (1 − a).",
      ),
      mistake((a) => a, "Those are the outputs: a unit's slope is a · (1 − a), times its weight."),
      mistake(
        (a, w) => (1 - a) * w,
        "Half of the slope is missing: it is a · (1 − a).",
      ),
      mistake(
        (a, w) => sigmoid(a) * (1 - sigmoid(a)) * w,
        "outputs have been through sigmoid already, so the slope is a · (1 − a). The derivative of the library wants the sum.",
      ),
      mistake(
        (a) => sigmoid(a) * (1 - sigmoid(a)),
        "outputs have been through sigmoid already, so the slope is a · (1 − a). The weights are missing, too.",
      ),
      mistake(
        (_, w) => w / 4,
        "¼ is the most that a slope can be: at each unit it is a · (1 − a).",
      ),
      mistake(() => 1 / 4, "¼ is the most that a slope can be: at each unit it is a · (1 − a)."),
      mistake((a, w) => a * (1 + a) * w, "The slope is a · (1 − a), with a minus."),
      mistake((a, w) => (1 - a * a) * w, "That is tanh's slope: sigmoid's is a · (1 − a)."),
      mistake((a, w) => a * (1 - a) / w, "Weights multiply on the way back as on the way forward."),
      mistake(
        (a, w) => -a * (1 - a) * w,
        "The sign is reversed: nothing is subtracted yet. That is the optimizer's part.",
      ),
      mistake(
        (a, w) => Math.abs(a * (1 - a) * w),
        "A negative weight turns the sign around: keep it.",
      ),
      {
        like: (outputs: Numbers, weights: Numbers) =>
          outputs.reduce((sum, a, i) => sum + a * (1 - a) * weights[i], 0),
        says:
          "That is added up: one unit after the other multiplies, so start with 1 and multiply.",
      },
      {
        like: (outputs: Numbers, weights: Numbers) =>
          outputs.reduce((sum, a, i) => sum + a * (1 - a) * weights[i], 1),
        says: "That is added up: one unit after the other multiplies.",
      },
      {
        like: () => 0,
        says: "Is the start 0? 0 times anything stays 0: start with 1, the gradient that arrives.",
      },
      {
        like: (outputs: Numbers, weights: Numbers) =>
          outputs.map((a, i) => a * (1 - a) * weights[i]),
        says: "Those are the factors: multiply them, and return one number.",
      },
      {
        like: (outputs: Numbers, weights: Numbers) => whole(outputs.map(() => outputs[0]), weights),
        says: "outputs[0] belongs to the first unit: take each output in turn, outputs[i].",
      },
      {
        like: (outputs: Numbers, weights: Numbers) => whole(outputs, weights.map(() => weights[0])),
        says: "weights[0] belongs to the first unit: take each weight in turn, weights[i].",
      },
      {
        like: (outputs: Numbers, weights: Numbers) => whole(weights, outputs),
        says: "Outputs and weights are swapped: the slope comes from the output.",
      },
      {
        like: (outputs: Numbers, weights: Numbers) => whole(outputs.slice(0, -1), weights),
        says: "The last unit is left out: does the loop end one too early?",
      },
      {
        like: (outputs: Numbers, weights: Numbers) => whole(outputs.slice(1), weights.slice(1)),
        says: "The first unit is left out: does the loop start at 1?",
      },
      {
        like: (outputs: Numbers, weights: Numbers) => {
          const last = outputs.length - 1;
          return last < 0 ? 1 : outputs[last] * (1 - outputs[last]) * weights[last];
        },
        says: "That is the last unit alone: let the product go on through all of them.",
      },
      {
        like: (outputs: Numbers, weights: Numbers) =>
          outputs.length === 0 ? 1 : outputs[0] * (1 - outputs[0]) * weights[0],
        says: "That is the first unit alone. Is there a return within the loop?",
      },
    ],
  }),
};

function whole(outputs: Numbers, weights: Numbers): number {
  return product((a, w) => a * (1 - a) * w)(outputs, weights);
}

/** What a chain makes of 1, unit by unit. */
function product(factor: (a: number, w: number) => number) {
  return (outputs: Numbers, weights: Numbers) =>
    outputs.reduce((left, a, i) => left * factor(a, weights[i]), 1);
}

function mistake(factor: (a: number, w: number) => number, says: string) {
  return { like: product(factor), says };
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
