import type { Checker } from "../checker.ts";
import { anObject, aNumber } from "../expect/mod.ts";
import type { Mistake } from "../expectation.ts";

// x = 3, w = 0.5, b = 1, relu, the right answer 1, the learning rate 0.02: the sum is 2.5, the error 1.5. With these
// numbers every common slip leads to another wrong one.
const X = 3, W = 0.5, B = 1, TARGET = 1, RATE = 0.02;
const OUTPUT = W * X + B, ERROR = OUTPUT - TARGET, SLOPE = 2 * ERROR;

/** Lesson 01, at its end: one step of gradient descent by hand. */
export const oneStep: Checker = {
  name: "one step",
  exercise: "Lesson 01",
  title: "One step downhill by hand",
  hints: [
    "Forward first: the sum is w · x + b, relu leaves it as it is, and the loss is (output − right answer)².",
    "Back: the loss has the slope 2 · (output − right answer) at the output, and relu multiplies it by 1. Times " +
    "what w had received, x, it is the slope of w; times 1 it is that of b.",
    "The step: take 0.02 times its slope away from each of them. The slope of w is 2 · 1.5 · 3 = 9, so the new w " +
    "is 0.5 − 0.02 · 9.",
  ],
  solution: {
    code: `await nl.check("one step", {
  output: 0.5 * 3 + 1,
  loss: (2.5 - 1) ** 2,
  slopeOfW: 2 * 1.5 * 1 * 3,
  slopeOfB: 2 * 1.5 * 1,
  newW: 0.5 - 0.02 * 9,
  newB: 1 - 0.02 * 3,
});`,
    explanation:
      "Forward: the sum is 2.5, relu leaves it, the error is 1.5. Back: the square has the slope 2 · 1.5 = 3 at the " +
      "output, relu passes it on times 1, and each weight gets it times what it had received: w had received 3, b had " +
      "received 1. The step goes against the slope, so both become smaller.",
  },
  answer: anObject({
    output: number(OUTPUT, "the output, relu(w · x + b)", [
      { like: OUTPUT - B, says: "The bias is missing: add b." },
      { like: OUTPUT - 2 * B, says: "The bias is subtracted: add it." },
      { like: W + X + B, says: "The weight multiplies x: w · x, not w + x." },
      { like: W * (X + B), says: "The bias comes after the product: w · x + b, not w · (x + b)." },
    ]),
    loss: number(ERROR ** 2, "the loss, (output − right answer)²", [
      { like: ERROR, says: "That is the error: the loss is its square." },
      { like: -ERROR, says: "That is the error, the wrong way round: the loss is its square." },
      {
        like: OUTPUT ** 2,
        says: "The right answer, 1, is missing: take it from the output first.",
      },
      { like: 2 * ERROR, says: "That is the error doubled: the loss is its square." },
      {
        like: (OUTPUT + TARGET) ** 2,
        says: "The right answer is added: subtract it, then square.",
      },
      { like: ERROR ** 2 / 2, says: "The loss here is the square itself, without the ½." },
      { like: OUTPUT ** 2 - TARGET ** 2, says: "Subtract first, then square." },
    ]),
    slopeOfW: number(
      SLOPE * X,
      "how steep the loss is for w",
      slopeMistakes([
        {
          like: SLOPE,
          says: "The slope at the output is right: multiply it by what w had received, x.",
        },
        {
          like: ERROR,
          says:
            "1.5 is the error alone: multiply it by the 2 of the square's slope, and by x, what w had received.",
        },
        {
          like: 2 * OUTPUT * X,
          says: "2.5 is the output, not the error: take the right answer from it first.",
        },
        { like: ERROR * X, says: "The slope of a square has a 2: 2 · (output − right answer)." },
        {
          like: SLOPE * X * OUTPUT,
          says: "relu's slope is 1 here: do not multiply by the output.",
        },
        {
          like: ERROR ** 2 * X,
          says: "That is the loss times x: you want the loss's slope, 2 · 1.5, times x.",
        },
      ], SLOPE * X),
    ),
    slopeOfB: number(
      SLOPE,
      "how steep the loss is for b",
      slopeMistakes([
        {
          like: SLOPE * X,
          says: "That is the slope of w: b is the weight of an input that is always 1.",
        },
        { like: ERROR, says: "The slope of a square has a 2: 2 · (output − right answer)." },
        {
          like: 2 * OUTPUT,
          says: "2.5 is the output, not the error: take the right answer from it first.",
        },
      ], SLOPE),
    ),
    newW: number(W - RATE * SLOPE * X, "w after the step", [
      { like: W - RATE * SLOPE, says: "That is a step with the slope of b: take that of w, 9." },
      { like: B - RATE * SLOPE * X, says: "That starts from b: start from w, 0.5." },
      ...stepMistakes(W, SLOPE * X),
    ]),
    newB: number(B - RATE * SLOPE, "b after the step", [
      {
        like: B - RATE * SLOPE * X,
        says: "That is a step with the slope of w: take that of b, 3.",
      },
      { like: W - RATE * SLOPE, says: "That starts from w: start from b, 1." },
      ...stepMistakes(B, SLOPE),
    ]),
  }),
};

function number(like: number, wanted: string, mistakes: readonly Mistake<number>[]) {
  return aNumber({ like, wanted, tolerance: 0.001, mistakes });
}

function slopeMistakes(mistakes: readonly Mistake<number>[], slope: number): Mistake<number>[] {
  return [...mistakes, {
    like: -slope,
    says: "The sign is reversed: the output is too large, so the loss rises with it.",
  }];
}

function stepMistakes(before: number, slope: number): Mistake<number>[] {
  return [
    { like: before + RATE * slope, says: "That is uphill: subtract." },
    { like: before - slope, says: "The learning rate is missing: take 0.02 times the slope." },
    { like: before - 10 * RATE * slope, says: "The learning rate is 0.02, not 0.2." },
    { like: RATE * slope, says: "That is the step itself: take it away from the old value." },
    { like: -RATE * slope, says: "That is the step itself: add it to the old value." },
    { like: before - RATE, says: "The slope is missing: take 0.02 times the slope." },
    { like: before, says: "That is the value before the step." },
  ];
}
