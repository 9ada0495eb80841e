import { relu, sigmoid, tanh } from "../../../lib/activations/mod.ts";
import { todo } from "../../../lib/exercises/todo.ts";
import type { Table } from "./table.ts";

const RIGHT = { relu: 0, sigmoid: 0.378, tanh: -0.462 };
const x = [1, -2], w = [0.5, 1], b = 1;
const sum = w[0] * x[0] + w[1] * x[1] + b;
/** What all three give at another sum. */
const at = (z: number) => ({ relu: relu(z), sigmoid: sigmoid(z), tanh: tanh(z) });

/** Answers to "one neuron". */
export const oneNeuron: Table = {
  right: {
    "three decimals": RIGHT,
    "the formulas": {
      relu: Math.max(0, sum),
      sigmoid: 1 / (1 + Math.exp(-sum)),
      tanh: (Math.exp(sum) - Math.exp(-sum)) / (Math.exp(sum) + Math.exp(-sum)),
    },
    "the library": at(sum),
    "Math.tanh": { ...RIGHT, tanh: Math.tanh(sum) },
    "a condition": { ...RIGHT, relu: sum > 0 ? sum : 0 },
    "0 with a minus": { ...RIGHT, relu: -0 },
    "cut off after three decimals": { relu: 0, sigmoid: 0.377, tanh: -0.462 },
    "four decimals": { relu: 0.0, sigmoid: 0.3775, tanh: -0.4621 },
    "another order": { tanh: -0.462, sigmoid: 0.378, relu: 0 },
    "tanh out of sigmoid": { ...RIGHT, tanh: 2 * sigmoid(2 * sum) - 1 },
    "e to the power over 1 more": { ...RIGHT, sigmoid: Math.exp(sum) / (1 + Math.exp(sum)) },
    "Math.E": { ...RIGHT, sigmoid: 1 / (1 + Math.E ** 0.5) },
    "float32": { ...RIGHT, sigmoid: Math.fround(sigmoid(sum)), tanh: Math.fround(tanh(sum)) },
    "numbers from rounded texts": { ...RIGHT, sigmoid: Number(sigmoid(sum).toFixed(3)) },
    "more than was asked for": { ...RIGHT, sum },
    "a class with this": new class {
      sum = x.reduce((sum, each, i) => sum + each * w[i], b);
      relu = relu(this.sum);
      sigmoid = sigmoid(this.sum);
      tanh = tanh(this.sum);
    }(),
    "a promise": Promise.resolve(RIGHT),
  },
  wrong: {
    "the sum itself": [{ ...RIGHT, relu: sum }, "the sum itself: now give it to relu"],
    "no bias": [at(-1.5), "The bias is missing"],
    "no bias, for tanh": [{ ...RIGHT, tanh: tanh(-1.5) }, "The bias is missing"],
    "the bias subtracted": [{ ...RIGHT, tanh: tanh(-2.5) }, "The bias is subtracted"],
    "no weights": [{ ...RIGHT, sigmoid: 0.5 }, "The weights are missing"],
    "swapped weights": [{ ...RIGHT, relu: 1 }, "The weights are swapped"],
    "a lost sign of x": [at(3.5), "The sign of the second input got lost"],
    "a reversed sum": [{ ...RIGHT, sigmoid: sigmoid(0.5) }, "The sign of the sum is reversed"],
    "tanh reversed": [{ ...RIGHT, tanh: 0.462 }, "The sign of the sum is reversed"],
    "sigmoid for tanh": [{ ...RIGHT, tanh: 0.378 }, "That is what sigmoid gives"],
    "relu for sigmoid": [{ ...RIGHT, sigmoid: 0 }, "That is what relu gives"],
    "tanh for sigmoid": [{ ...RIGHT, sigmoid: -0.462 }, "That is what tanh gives"],
    "two decimals": [{ ...RIGHT, sigmoid: 0.38 }, "at least three decimals"],
    "one decimal": [{ ...RIGHT, tanh: -0.5 }, "the sum itself: now give it to tanh"],
    "in percent": [{ ...RIGHT, sigmoid: 37.75 }, "It is in percent"],
    "the first input alone": [{ ...RIGHT, sigmoid: sigmoid(1.5) }, "The second input is left out"],
    "the second input alone": [{ ...RIGHT, sigmoid: sigmoid(-1) }, "The first input is left out"],
    "tanh without its fraction": [
      { ...RIGHT, tanh: Math.exp(sum) - Math.exp(-sum) },
      "Divide by e^z + e^(−z)",
    ],
    "tanh upside down": [{ ...RIGHT, tanh: 1 / tanh(sum) }, "The fraction is upside down"],
    "sigmoid with a minus": [
      { ...RIGHT, sigmoid: 1 / (1 - Math.exp(-sum)) },
      "1 + e^(−z), with a plus",
    ],
    "sigmoid without the fraction": [{ ...RIGHT, sigmoid: 1 + Math.exp(-sum) }, "1 divided by"],
    "leaky relu": [{ ...RIGHT, relu: 0.2 * sum }, "0 at every negative sum"],
    "a text": [{ ...RIGHT, sigmoid: "0.378" }, "That is a string"],
    "a decimal comma": [{ ...RIGHT, sigmoid: "0,378" }, "That is a string"],
    "NaN": [{ ...RIGHT, sigmoid: NaN }, "NaN comes from"],
    "the function itself": [{ ...RIGHT, relu }, "call it, and return what it gives"],
    "a list": [[0, 0.378, -0.462], "answer has no relu", "{ relu, sigmoid, tanh }"],
    "a list for one": [{ ...RIGHT, relu: [0] }, "answer.relu is not a number"],
    "capitals": [{ ReLU: 0, sigmoid: 0.378, tanh: -0.462 }, "answer has no relu"],
    "one missing": [{ relu: 0, sigmoid: 0.378 }, "answer has no tanh"],
    "the first of three": [{ ...RIGHT, sigmoid: todo }, "answer.sigmoid is still to be done"],
    "one number": [0, "answer is not an object"],
    "a promise inside": [
      { ...RIGHT, tanh: Promise.resolve(-0.462) },
      "A promise is not a value yet",
    ],
    "a number from nowhere": [
      { ...RIGHT, tanh: 9 },
      "expected  tanh of the sum, to three decimals",
    ],
  },
};
