import { doors } from "./doors/analysis.ts";
import { testDoors } from "./table.ts";

testDoors(doors, {
  "trace": {
    0: {
      "null": "TypeError: trace: expected a model, such as nl.sequential makes, but found null.",
      "a number as text":
        'TypeError: trace: expected a model, such as nl.sequential makes, but found "1".',
    },
    1: {
      "a number as text":
        'TypeError: trace: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found "1".',
      "NaN":
        "TypeError: trace: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found NaN.",
    },
    2: {
      "NaN":
        "TypeError: trace: expected y to be an array of right answers, or a Matrix, but found NaN.",
      "-1":
        "TypeError: trace: expected y to be an array of right answers, or a Matrix, but found -1.",
    },
  },
  "gradientFlow": {
    0: {
      "-1": "TypeError: gradientFlow: expected a model, such as nl.sequential makes, but found -1.",
      "a promise":
        "TypeError: gradientFlow: expected a model, such as nl.sequential makes, but found a promise: write await before it.",
    },
    1: {
      "a promise":
        "TypeError: gradientFlow: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found a promise: write await before it.",
      "a function":
        "TypeError: gradientFlow: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found a function.",
    },
    2: {
      "a function":
        "TypeError: gradientFlow: expected y to be an array of right answers, or a Matrix, but found a function.",
      "a list":
        "TypeError: gradientFlow: categoricalCrossentropy expects y to have a row of 2 probabilities an example; use nl.toCategorical(labels, 2), or the loss sparseCategoricalCrossentropy.",
    },
  },
  "deadUnits": {
    0: {
      "a list":
        "TypeError: deadUnits: expected a model, such as nl.sequential makes, but found [1, 2].",
      "options of another":
        "TypeError: deadUnits: expected a model, such as nl.sequential makes, but found an object.",
    },
    1: {
      "options of another":
        'RangeError: deadUnits: expected x to be examples, or an object of them by the names of the inputs (input_layer), but found the name "unitz"…',
      "a misspelt name":
        'TypeError: deadUnits: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found "rleu".',
    },
  },
  "gradientCheck": {
    0: {
      "a misspelt name":
        'TypeError: gradientCheck: expected a model, such as nl.sequential makes, but found "rleu".',
      "1e9":
        "TypeError: gradientCheck: expected a model, such as nl.sequential makes, but found 1000000000.",
    },
    1: {
      "1e9":
        "TypeError: gradientCheck: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found 1000000000.",
      "0.5":
        "TypeError: gradientCheck: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found 0.5.",
    },
    2: {
      "0.5":
        "TypeError: gradientCheck: expected y to be an array of right answers, or a Matrix, but found 0.5.",
      "a Map":
        "TypeError: gradientCheck: expected y to be an array of right answers, or a Matrix, but found a Map.",
    },
    3: {
      "options of another":
        'RangeError: gradientCheck: expected options among numbers, tolerance but found "unitz".',
    },
    numbers: {
      "null": "RangeError: gradientCheck: expected numbers to be a number > 0 but found null.",
    },
    tolerance: {
      "a number as text":
        'RangeError: gradientCheck: expected tolerance to be a number > 0 but found "1".',
      "NaN": "RangeError: gradientCheck: expected tolerance to be a number > 0 but found NaN.",
    },
  },
  "recorder": {
    0: {
      "NaN": "TypeError: recorder: expected a model, such as nl.sequential makes, but found NaN.",
      "-1": "TypeError: recorder: expected a model, such as nl.sequential makes, but found -1.",
    },
    1: {
      "-1":
        "TypeError: recorder: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found -1.",
      "a promise":
        "TypeError: recorder: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found a promise: write await before it.",
    },
    2: {
      "a promise":
        "TypeError: recorder: expected y to be an array of right answers, or a Matrix, but found a promise: write await before it.",
      "a function":
        "TypeError: recorder: expected y to be an array of right answers, or a Matrix, but found a function.",
    },
    3: {
      "options of another": 'RangeError: recorder: expected options among every but found "unitz".',
    },
    every: {
      "a list": "RangeError: recorder: expected every to be a whole number ≥ 1 but found [1, 2].",
    },
  },
});
