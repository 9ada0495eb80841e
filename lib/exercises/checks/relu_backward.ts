import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";

type Numbers = readonly number[];

/** Lesson 02, at its end: what a layer of relu does on the way back. */
export const reluBackward: Checker = {
  name: "relu backward",
  exercise: "Lesson 02",
  title: "What relu passes back",
  hints: [
    "Each unit for itself: what arrives at it times relu's slope at its sum.",
    "The slope is 1 where the sum is positive and 0 elsewhere, so what arrives goes through or is stopped.",
    "`sums.map((sum, i) => …)` goes through the units; what arrives at unit `i` is `arriving[i]`.",
  ],
  solution: {
    code: `function backward(sums: number[], arriving: number[]): number[] {
  return sums.map((sum, i) => sum > 0 ? arriving[i] : 0);
}`,
    explanation:
      "relu's slope is 1 where the sum is positive and 0 elsewhere. Times 1 what arrives goes through unchanged, times 0 " +
      "it is stopped: a unit that is off learns nothing from this example.",
  },
  answer: aFunction({
    like: each((sum, gradient) => sum > 0 ? gradient : 0),
    cases: {
      "two units, both on": [[1, 2], [3, 4]],
      "two units, the second one off": [[1, -2], [3, 4]],
      "a sum that is exactly 0": [[0], [1]],
      "gradients of both signs": [[0.5, 3, -0.5, -3], [-2, 0.25, -1, 7]],
      "six units": [[2, -1, 0.1, -0.1, 4, 0], [1, 1, -5, 6, 0, -3]],
      "no units": [[], []],
    },
    mistakes: [
      mistake(
        (sum, gradient) => sum >= 0 ? gradient : 0,
        "At a sum of exactly 0 the slope is 0: > and not >=.",
      ),
      mistake(
        (sum, gradient) => sum > 0 ? gradient : sum === 0 ? gradient / 2 : 0,
        "At a sum of exactly 0 a half would be fair, too, but libraries take 0.",
      ),
      mistake(() => 0, "Nothing passes: where the sum is positive, what arrives goes through."),
      mistake(
        (sum) => sum > 0 ? 1 : 0,
        "That is relu's slope alone: multiply it by what arrives.",
      ),
      mistake(
        (sum) => Math.max(0, sum),
        "That is the way forward, relu of the sums. On the way back what arrives is multiplied by relu's slope.",
      ),
      mistake(
        (_, gradient) => Math.max(0, gradient),
        "relu is not applied to the gradients: they may well be negative. The sums decide who lets them through.",
      ),
      mistake(
        (sum, gradient) => Math.max(0, sum) * gradient,
        "That multiplies by relu itself: its slope is 1 wherever the sum is positive, however large the sum.",
      ),
      mistake(
        (sum, gradient) => sum * gradient,
        "That multiplies by the sum: you want relu's slope at the sum, 1 or 0.",
      ),
      mistake((_, gradient) => gradient, "Units whose sum is not positive stop what arrives."),
      mistake(
        (sum, gradient) => sum < 0 ? gradient : 0,
        "The other way round: positive sums let through.",
      ),
      mistake(
        (sum, gradient) => sum <= 0 ? gradient : 0,
        "The other way round: positive sums let through.",
      ),
      mistake(
        (sum, gradient) => sum > 0 ? gradient : 0.2 * gradient,
        "That is leaky relu: relu lets nothing through on the left.",
      ),
      mistake(
        (sum, gradient) => sum > 0 ? gradient : 0.01 * gradient,
        "That is leaky relu: relu lets nothing through on the left.",
      ),
      mistake(
        (sum, gradient) => gradient > 0 ? sum : 0,
        "Sums and gradients are swapped: the sums decide, the gradients are passed on.",
      ),
      mistake(
        (sum, gradient) => sum > 0 ? -gradient : 0,
        "The sign is reversed: nothing is subtracted yet. That is the optimizer's part.",
      ),
      {
        like: (sums: Numbers, arriving: Numbers) => arriving.filter((_, i) => sums[i] > 0),
        says:
          "Units that are off are left out: each unit passes on a number, those that are off a 0.",
      },
      {
        like: (sums: Numbers, arriving: Numbers) =>
          arriving.reduce((total, gradient, i) => total + (sums[i] > 0 ? gradient : 0), 0),
        says: "That is added up: return a list with a number for each unit.",
      },
    ],
  }),
};

/** A layer's way back, unit by unit. */
function each(unit: (sum: number, gradient: number) => number) {
  return (sums: Numbers, arriving: Numbers) => sums.map((sum, i) => unit(sum, arriving[i]));
}

function mistake(unit: (sum: number, gradient: number) => number, says: string) {
  return { like: each(unit), says };
}
