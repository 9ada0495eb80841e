import { todo } from "../../../lib/exercises/todo.ts";
import type { Table } from "./table.ts";
import { linear, sigmoid, softmax, softplus } from "../../../lib/activations/mod.ts";
import { losses } from "../../../lib/training/mod.ts";

const RIGHT = {
  species: ["softmax", "categoricalCrossentropy"],
  tags: ["sigmoid", "binaryCrossentropy"],
  temperature: ["linear", "meanSquaredError"],
  calls: ["softplus", "poisson"],
};

const cce = "categoricalCrossentropy", bce = "binaryCrossentropy", mse = "meanSquaredError";

/** Answers to "output and loss". */
export const outputAndLoss: Table = {
  right: {
    "the names of the lesson": { ...RIGHT },
    "labels instead of one-hot rows": {
      ...RIGHT,
      species: ["softmax", "sparseCategoricalCrossentropy"],
    },
    "Keras's names": {
      ...RIGHT,
      species: ["Softmax", "categorical_crossentropy"],
      tags: ["sigmoid", "bce"],
    },
    "the mean absolute error": { ...RIGHT, temperature: ["linear", "mae"] },
    "Huber's loss": { ...RIGHT, temperature: ["linear", "huber"] },
    "an exponential for counts": { ...RIGHT, calls: ["exponential", "poisson"] },
    "functions instead of names": {
      ...RIGHT,
      species: [softmax, "categoricalCrossentropy"],
      tags: [sigmoid, "binaryCrossentropy"],
      temperature: [linear, "meanSquaredError"],
      calls: [softplus, "poisson"],
    },
    "losses instead of names": { ...RIGHT, temperature: ["linear", losses.huber()] },
    "more than was asked for": { ...RIGHT, spam: ["sigmoid", "binaryCrossentropy"] },

    "snake case": {
      ...RIGHT,
      species: ["softmax", "sparse_categorical_crossentropy"],
      temperature: ["linear", "mean_squared_error"],
    },
    "spaces and capitals": { ...RIGHT, tags: ["Sigmoid", "Binary Crossentropy"] },
    "the logarithm of cosh": { ...RIGHT, temperature: ["linear", "logCosh"] },
    "a squareplus for counts": { ...RIGHT, calls: ["squareplus", "poisson"] },
    "another order": Object.fromEntries(Object.entries(RIGHT).toReversed()),
    "sets": Object.fromEntries(Object.entries(RIGHT).map(([task, pair]) => [task, new Set(pair)])),
    "a class": new class {
      species = RIGHT.species;
      tags = RIGHT.tags;
      temperature = RIGHT.temperature;
      calls = RIGHT.calls;
    }(),
    "losses made by calls": {
      ...RIGHT,
      species: [softmax, losses.categoricalCrossentropy()],
      tags: [sigmoid, losses.binaryCrossentropy()],
      temperature: [linear, losses.meanSquaredError()],
      calls: [softplus, losses.poisson()],
    },
    "a promise": Promise.resolve(RIGHT),
  },
  wrong: {
    "sigmoids for one of several": [
      { ...RIGHT, species: ["sigmoid", bce] },
      "all outputs sum to 1",
    ],
    "relu for one of several": [
      { ...RIGHT, species: ["relu", cce] },
      "probabilities that sum to 1",
    ],
    "a loss of yes and no for one of several": [
      { ...RIGHT, species: ["softmax", bce] },
      "one of several",
    ],
    "squares for probabilities": [
      { ...RIGHT, species: ["softmax", mse] },
      "is a cross-entropy",
    ],
    "softmax for several tags": [{ ...RIGHT, tags: ["softmax", bce] }, "a dog on a beach"],
    "a linear output for tags": [
      { ...RIGHT, tags: ["linear", bce] },
      "a yes or no of its own",
    ],
    "one of several for tags": [
      { ...RIGHT, tags: ["sigmoid", cce] },
      "each output is a yes or no",
    ],
    "relu for temperatures": [{ ...RIGHT, temperature: ["relu", mse] }, "on a frosty day"],
    "sigmoid for temperatures": [
      { ...RIGHT, temperature: ["sigmoid", mse] },
      "between 0 and 1",
    ],
    "tanh for temperatures": [{ ...RIGHT, temperature: ["tanh", mse] }, "between −1 and 1"],
    "poisson for temperatures": [
      { ...RIGHT, temperature: ["linear", "poisson"] },
      "which may be negative",
    ],
    "probabilities for temperatures": [
      { ...RIGHT, temperature: ["linear", bce] },
      "How far off",
    ],
    "relu for counts": [{ ...RIGHT, calls: ["relu", "poisson"] }, "may die"],
    "a linear output for counts": [
      { ...RIGHT, calls: ["linear", "poisson"] },
      "four of five",
    ],
    "sigmoid for counts": [
      { ...RIGHT, calls: ["sigmoid", "poisson"] },
      "40 people may call",
    ],
    "squares for counts": [{ ...RIGHT, calls: ["softplus", mse] }, "counts scatter more"],
    "probabilities for counts": [
      { ...RIGHT, calls: ["softplus", cce] },
      "the mean of a count",
    ],
    "the two swapped": [{ ...RIGHT, tags: [bce, "sigmoid"] }, "Swap the two."],
    "a misspelt activation": [
      { ...RIGHT, tags: ["sigmod", bce] },
      'Did you mean "sigmoid"?',
    ],
    "a misspelt loss": [
      { ...RIGHT, tags: ["sigmoid", "binaryCrossentopy"] },
      'Did you mean "binaryC',
    ],
    "the activation alone": [{ ...RIGHT, tags: ["sigmoid"] }, "another length"],
    "a text": [{ ...RIGHT, tags: "sigmoid" }, "answer.tags is not a list"],
    "a missing task": [{ ...RIGHT, tags: undefined }, "answer.tags"],

    "softplus for temperatures": [{ ...RIGHT, temperature: ["softplus", mse] }, "on a frosty day"],
    "softmax for temperatures": [{ ...RIGHT, temperature: ["softmax", mse] }, "is always 1"],
    "logarithms for temperatures": [
      { ...RIGHT, temperature: ["linear", "msle"] },
      "may be negative",
    ],
    "softmax for counts": [{ ...RIGHT, calls: ["softmax", "poisson"] }, "is always 1"],
    "gelu for counts": [
      { ...RIGHT, calls: ["gelu", "poisson"] },
      "positive and has no upper limit",
    ],
    "absolute errors for counts": [{ ...RIGHT, calls: ["softplus", "mae"] }, "the mean of a count"],
    "squares for tags": [{ ...RIGHT, tags: ["sigmoid", mse] }, "is a cross-entropy"],
    "labels for tags": [
      { ...RIGHT, tags: ["sigmoid", "sparseCategoricalCrossentropy"] },
      "each output is a yes or no",
    ],
    "a loss for species that needs a number": [
      { ...RIGHT, species: ["softmax", "huber"] },
      "is a cross-entropy",
    ],
    "tanh for tags": [{ ...RIGHT, tags: ["tanh", bce] }, "a probability"],
    "three in a pair": [{ ...RIGHT, tags: ["sigmoid", bce, "adam"] }, "another length", "3 items"],
    "an object for a pair": [
      { ...RIGHT, tags: { activation: "sigmoid", loss: bce } },
      "answer.tags is not a list",
    ],
    "one string for both": [
      { ...RIGHT, tags: "sigmoid, binaryCrossentropy" },
      "answer.tags is not a list",
    ],
    "a list of pairs": [Object.values(RIGHT), "answer has no species"],
    "an optimizer": [{ ...RIGHT, tags: ["sigmoid", "adam"] }, "is not the name of a loss"],
    "a loss of accuracy": [{ ...RIGHT, tags: ["sigmoid", "accuracy"] }, "accuracy is a metric"],
    "one still to do": [{ ...RIGHT, calls: todo }, "answer.calls is still to be done"],
    "an activation twice": [
      { ...RIGHT, calls: ["softplus", "softplus"] },
      "is not the name of a loss",
    ],
  },
};
