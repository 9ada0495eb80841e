import type { Table } from "./table.ts";

const RIGHT = { output: 2.5, loss: 2.25, slopeOfW: 9, slopeOfB: 3, newW: 0.32, newB: 0.94 };

const w = 0.5, x = 3, b = 1;

/** Answers to "one step". */
export const oneStep: Table = {
  right: {
    "plain numbers": RIGHT,
    "another order": Object.fromEntries(Object.entries(RIGHT).reverse()),
    "expressions": {
      output: Math.max(0, w * x + b),
      loss: (w * x + b - 1) ** 2,
      slopeOfW: 2 * (w * x + b - 1) * x,
      slopeOfB: 2 * (w * x + b - 1),
      newW: w - 0.02 * 9,
      newB: b - 0.02 * 3,
    },
    "nudges of a millionth": {
      ...RIGHT,
      slopeOfW: ((((w + 1e-6) * x + b - 1) ** 2) - (((w - 1e-6) * x + b - 1) ** 2)) / 2e-6,
    },
    "rounding in the fourth decimal": { ...RIGHT, newW: 0.3203, newB: 0.9398 },
    "more than was asked for": { ...RIGHT, newOutput: 1.9 },
    "a promise": Promise.resolve(RIGHT),
    "an object of a class": Object.assign(new (class Step {})(), RIGHT),

    "w and b in a loop": (() => {
      const steps = [x, 1].map((input, i) => [w, b][i] - 0.02 * 2 * 1.5 * input);
      return { ...RIGHT, newW: steps[0], newB: steps[1] };
    })(),
    "a class with this": new class {
      output = Math.max(0, w * x + b);
      loss = (this.output - 1) ** 2;
      slopeOfB = 2 * (this.output - 1);
      slopeOfW = this.slopeOfB * x;
      newW = w - 0.02 * this.slopeOfW;
      newB = b - 0.02 * this.slopeOfB;
    }(),
    "getters": {
      ...RIGHT,
      get loss() {
        return (RIGHT.output - 1) ** 2;
      },
    },
    "the error squared the other way round": { ...RIGHT, loss: (1 - 2.5) ** 2 },
    "a square multiplied out": { ...RIGHT, loss: 2.5 ** 2 - 2 * 2.5 + 1 },
    "fractions": {
      output: 5 / 2,
      loss: 9 / 4,
      slopeOfW: 9,
      slopeOfB: 3,
      newW: 8 / 25,
      newB: 47 / 50,
    },
    "float32": { ...RIGHT, newW: Math.fround(0.32), newB: Math.fround(0.94) },
    "entries": Object.fromEntries(Object.entries(RIGHT)),
    "a frozen object": Object.freeze({ ...RIGHT }),
  },
  wrong: {
    "no bias": [{ ...RIGHT, output: 1.5 }, "The bias is missing"],
    "a subtracted bias": [{ ...RIGHT, output: 0.5 }, "The bias is subtracted"],
    "w + x": [{ ...RIGHT, output: 4.5 }, "w · x, not w + x"],
    "w · (x + b)": [{ ...RIGHT, output: 2 }, "The bias comes after the product"],
    "the error for the loss": [{ ...RIGHT, loss: 1.5 }, "the loss is its square"],
    "the error the wrong way round": [{ ...RIGHT, loss: -1.5 }, "the wrong way round"],
    "the squared output": [{ ...RIGHT, loss: 6.25 }, "The right answer, 1, is missing"],
    "squares subtracted": [{ ...RIGHT, loss: 5.25 }, "Subtract first, then square"],
    "a slope without x": [
      { ...RIGHT, slopeOfW: 3 },
      "multiply it by what w had received, x",
    ],
    "a slope without the 2": [{ ...RIGHT, slopeOfW: 4.5 }, "The slope of a square has a 2"],
    "a slope with w": [
      { ...RIGHT, slopeOfW: 1.5 },
      "by x, what w had received",
    ],
    "a slope times the output": [{ ...RIGHT, slopeOfW: 22.5 }, "relu's slope is 1 here"],
    "a slope of the wrong sign": [{ ...RIGHT, slopeOfW: -9 }, "The sign is reversed"],
    "w's slope for b": [{ ...RIGHT, slopeOfB: 9 }, "That is the slope of w"],
    "b's slope without the 2": [
      { ...RIGHT, slopeOfB: 1.5 },
      "The slope of a square has a 2",
    ],
    "a step uphill": [{ ...RIGHT, newW: 0.68 }, "That is uphill"],
    "a step without the rate": [{ ...RIGHT, newW: -8.5 }, "The learning rate is missing"],
    "the step instead of the weight": [{ ...RIGHT, newW: 0.18 }, "That is the step itself"],
    "the weight before": [{ ...RIGHT, newW: 0.5 }, "before the step"],
    "b uphill": [{ ...RIGHT, newB: 1.06 }, "That is uphill"],
    "a text": [{ ...RIGHT, newB: "0.94" }, "leave out the quotes"],
    "NaN": [{ ...RIGHT, newB: NaN }, "answer.newB is not the right number"],

    "the right answer added": [{ ...RIGHT, loss: 3.5 ** 2 }, "is added: subtract it"],
    "half of the square": [{ ...RIGHT, loss: 1.125 }, "without the ½"],
    "a slope with w for x": [
      { ...RIGHT, slopeOfW: 2 * 1.5 * 0.5 },
      "by x, what w had received",
    ],
    "a slope of relu's sum": [
      { ...RIGHT, slopeOfW: 2 * 2.5 * 3 },
      "2.5 is the output, not the error",
    ],
    "b's slope of the output": [{ ...RIGHT, slopeOfB: 5 }, "2.5 is the output, not the error"],
    "b's slope times b": [{ ...RIGHT, slopeOfB: 0 }, "answer.slopeOfB is not the right number"],
    "ten times the rate for w": [
      { ...RIGHT, newW: 0.5 - 0.2 * 9 },
      "The learning rate is 0.02, not 0.2",
    ],
    "ten times the rate for b": [
      { ...RIGHT, newB: 1 - 0.2 * 3 },
      "The learning rate is 0.02, not 0.2",
    ],
    "b with w's slope": [{ ...RIGHT, newB: 1 - 0.02 * 9 }, "That is a step with the slope of w"],
    "w with b's slope": [{ ...RIGHT, newW: 0.5 - 0.02 * 3 }, "That is a step with the slope of b"],
    "w from b": [{ ...RIGHT, newW: 1 - 0.02 * 9 }, "starts from b"],
    "rounded": [{ ...RIGHT, newW: 0.3 }, "at least three decimals"],
    "an output of 2": [{ ...RIGHT, output: 3 }, "answer.output is not the right number"],
    "a list": [[2.5, 2.25, 9, 3, 0.32, 0.94], "answer has no output"],
    "a missing part": [{ output: 2.5, loss: 2.25 }, "answer has no slopeOfW"],
    "a function": [{ ...RIGHT, output: () => 2.5 }, "That is a function: call it"],
    "a promise inside": [{ ...RIGHT, loss: Promise.resolve(2.25) }, "A promise is not a value yet"],
    "a decimal comma": [{ ...RIGHT, newW: "0,32" }, "leave out the quotes"],
  },
};
