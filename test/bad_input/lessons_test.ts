import { doors } from "./doors/lessons.ts";
import { testDoors } from "./table.ts";

testDoors(doors, {
  "checkSetup": {
    0: {
      "a misspelt name":
        'RangeError: checkSetup: expected version to be like "2.9.6" but found "rleu".',
      "1e9": "TypeError: checkSetup: expected version to be text but found 1000000000.",
    },
  },
  "chooser": {
    0: {
      "1e9": "RangeError: chooser: expected at least one row but found 1000000000.",
      "0.5": "RangeError: chooser: expected at least one row but found 0.5.",
    },
    1: {
      "options of another":
        'RangeError: chooser: expected options among ask, answer but found "unitz"; did you mean "ask"?',
    },
    ask: {
      "a Map":
        'TypeError: chooser: expected ask to be an object such as { task: "Your task" } but found a Map.',
    },
    answer: {
      "null":
        'TypeError: chooser: expected answer to be an object such as { task: "Your task" } but found null.',
      "a number as text":
        'TypeError: chooser: expected answer to be an object such as { task: "Your task" } but found "1".',
    },
  },
  "runGrid": {
    0: {
      "a number as text":
        'TypeError: runGrid: expected lists by name, such as { activation: ["relu", "tanh"], seed: [1, 2, 3] }, but found "1".',
      "NaN":
        'TypeError: runGrid: expected lists by name, such as { activation: ["relu", "tanh"], seed: [1, 2, 3] }, but found NaN.',
    },
    1: {
      "NaN": "TypeError: runGrid: expected run to be a function but found NaN.",
      "-1": "TypeError: runGrid: expected run to be a function but found -1.",
    },
    2: {
      "options of another":
        'RangeError: runGrid: expected options among results, signal, verbose but found "unitz"; did you mean "results"?',
    },
    results: {
      "a promise":
        "TypeError: runGrid: expected results to be an object, at first {}, but found a promise (await it first).",
    },
    signal: {
      "a function":
        "TypeError: runGrid: expected signal to be an AbortSignal, such as new AbortController().signal, but found a function.",
      "a list":
        "TypeError: runGrid: expected signal to be an AbortSignal, such as new AbortController().signal, but found [1, 2].",
    },
    verbose: {
      "a list": "RangeError: runGrid: expected verbose to be 0 or 1 but found [1, 2].",
    },
  },
  "valuesBy": {
    0: {
      "NaN": "TypeError: valuesBy: expected rows to be a list but found NaN.",
      "-1": "TypeError: valuesBy: expected rows to be a list but found -1.",
    },
    1: {
      "NaN": "TypeError: valuesBy: expected name to be a function but found NaN.",
      "-1": "TypeError: valuesBy: expected name to be a function but found -1.",
    },
    2: {
      "NaN": "TypeError: valuesBy: expected value to be a function but found NaN.",
      "-1": "TypeError: valuesBy: expected value to be a function but found -1.",
    },
  },
  "calibration": {
    0: {
      "NaN":
        "TypeError: calibration: expected probabilities to be a matrix, as predict gives it, but found NaN.",
    },
    1: {
      "NaN": "TypeError: calibration: expected labels to be a list but found NaN.",
      "a list": "RangeError: calibration: expected 1 labels, one for each row, but found 2.",
    },
    2: {
      "options of another":
        'RangeError: calibration: expected options among edges but found "unitz"; did you mean "edges"?',
    },
    edges: {
      "NaN": "TypeError: calibration: expected edges to be a list but found NaN.",
    },
  },
  "learnTogether": {
    0: {
      "options of another":
        "TypeError: learnTogether: expected unitz to be a model, such as nl.sequential makes, but found 1.",
      "a misspelt name":
        'RangeError: learnTogether: expected 1 to 9 models by name, like { relu: model }, but found "rleu".',
    },
    1: {
      "a misspelt name":
        'RangeError: learnTogether: expected points of two numbers a row, such as nl.toy.spirals(), but found "rleu".',
      "1e9":
        "RangeError: learnTogether: expected points of two numbers a row, such as nl.toy.spirals(), but found 1000000000.",
    },
    2: {
      "options of another":
        'RangeError: learnTogether: expected options among epochs, every, batchSize, domain, range but found "unitz"; did you mean "every"?',
    },
    epochs: {
      "0.5": "RangeError: learnTogether: expected epochs to be a whole number ≥ 1 but found 0.5.",
      "a Map":
        "RangeError: learnTogether: expected epochs to be a whole number ≥ 1 but found a Map.",
    },
    every: {
      "a Map":
        "RangeError: learnTogether: expected every to be a whole number ≥ 1 but found a Map.",
    },
    batchSize: {
      "null":
        "RangeError: learnTogether: expected batchSize to be a whole number ≥ 1 but found null.",
      "a number as text":
        'RangeError: learnTogether: expected batchSize to be a whole number ≥ 1 but found "1".',
    },
    domain: {
      "a number as text":
        'RangeError: learnTogether: expected domain to be two numbers, the smaller first, like [-4, 4], but found "1".',
    },
    range: {
      "NaN":
        "RangeError: learnTogether: expected range to be two numbers, the smaller first, like [-4, 4], but found NaN.",
      "-1":
        "RangeError: learnTogether: expected range to be two numbers, the smaller first, like [-4, 4], but found -1.",
    },
  },
  "neuron": {
    0: {
      "options of another":
        'RangeError: neuron: expected options among inputs, w, b, activation, sliders, title, alt but found "unitz"; did you mean "inputs"?',
    },
    inputs: {
      "a promise":
        "TypeError: neuron: expected inputs to be a finite number or a list of them but found a promise (await it first).",
    },
    w: {
      "a function":
        "TypeError: neuron: expected w to be a finite number or a list of them but found a function.",
      "a list": "RangeError: neuron: expected 1 weights, one for each input, but found 2.",
    },
    b: {
      "a list": "RangeError: neuron: expected b to be a finite number but found [1, 2].",
    },
    activation: {
      "options of another":
        "TypeError: neuron: expected a function of x but found 1; write activation: nl.relu.",
      "a misspelt name":
        'TypeError: neuron: expected a function of x but found "rleu"; write activation: nl.relu.',
    },
    sliders: {
      "a misspelt name":
        'TypeError: neuron: sliders: expected an object of options { w, b } but found "rleu".',
    },
    title: {
      "1e9": "TypeError: neuron: expected title to be text but found 1000000000.",
      "0.5": "TypeError: neuron: expected title to be text but found 0.5.",
    },
    alt: {
      "0.5": "TypeError: neuron: expected alt to be text but found 0.5.",
    },
  },
  "backpropagation": {
    0: {
      "options of another":
        'RangeError: backpropagation: expected options among weights, input, target, activation, title, alt but found "unitz"; did you mean "input"?',
    },
    weights: {
      "null":
        "TypeError: backpropagation: expected weights to be a list of numbers but found null.",
      "a number as text":
        'TypeError: backpropagation: expected weights to be a list of numbers but found "1".',
    },
    input: {
      "a number as text":
        'RangeError: backpropagation: expected input to be a finite number but found "1".',
    },
    target: {
      "NaN": "RangeError: backpropagation: expected target to be a finite number but found NaN.",
      "a promise":
        "RangeError: backpropagation: expected target to be a finite number but found a promise (await it first).",
    },
    activation: {
      "-1":
        "TypeError: backpropagation: expected a function of x but found -1; write activation: nl.relu.",
    },
    title: {
      "a promise":
        "TypeError: backpropagation: expected title to be text but found a promise (await it first).",
      "a function": "TypeError: backpropagation: expected title to be text but found a function.",
    },
    alt: {
      "a function": "TypeError: backpropagation: expected alt to be text but found a function.",
    },
  },
  "stability": {
    0: {
      "a list":
        "RangeError: stability: expected a function with a textbook form that fails, but found [1, 2]. Known are …",
      "options of another":
        "RangeError: stability: expected a function with a textbook form that fails, but found an object. Known are …",
    },
  },
});
