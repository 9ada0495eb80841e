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
        'RangeError: chooser: expected options among ask, answer but found "unitz".',
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
  "descend": {
    0: {
      "0": "TypeError: descend: expected loss to be a function of two weights but found 0.",
    },
    1: {
      "0": "TypeError: descend: expected start to be a list, such as [1, 2], but found 0.",
      "a list of one":
        "RangeError: descend: expected start[1] to be a finite number but found undefined.",
      "a list of three": "RangeError: descend: expected start to have at most 2 items but found 3.",
    },
    2: {
      "0": "TypeError: descend: expected an object of options { rate, steps } but found 0.",
    },
    rate: {
      "undefined": "RangeError: descend: expected rate to be a finite number but found undefined.",
      "NaN": "RangeError: descend: expected rate to be a finite number but found NaN.",
    },
    steps: {
      "0": "RangeError: descend: expected steps to be a whole number ≥ 1 but found 0.",
      "1e9": "RangeError: descend: expected at most 10000 steps but found 1000000000.",
    },
  },
  "multiply": {
    0: {
      "0":
        "TypeError: multiply: expected two matrices, such as nl.Matrix.from([[1, 2]]), but found 0.",
      "an empty Matrix":
        "RangeError: multiply: expected as many columns in the first matrix as rows in the second but found 0 × 0 and 2 × 1.",
    },
    1: {
      "null":
        "TypeError: multiply: expected two matrices, such as nl.Matrix.from([[1, 2]]), but found null.",
    },
  },
  "deepNetwork": {
    0: {
      "0":
        'TypeError: deepNetwork: expected activation to be a name such as "relu" or an activation such as nl.relu but found 0.',
    },
    1: {
      "0":
        "TypeError: deepNetwork: expected an object of options { hidden, units, start, optimizer, seed } but found 0.",
    },
    hidden: {
      "0":
        "RangeError: deepNetwork: expected hidden to be a whole number from 1 to 100 but found 0.",
      "1e9":
        "RangeError: deepNetwork: expected hidden to be a whole number from 1 to 100 but found 1000000000.",
    },
    units: {
      "0": "RangeError: deepNetwork: expected units to be a whole number ≥ 1 but found 0.",
    },
    start: {
      "0":
        "RangeError: deepNetwork: expected start to be one of glorotUniform, glorotNormal, heUniform, heNormal, lecunUniform, lecunNormal, zeros, ones, constant, randomNormal, randomUniform, truncatedNormal, varianceScaling, orthogonal but found 0.",
    },
    optimizer: {
      "0":
        "RangeError: deepNetwork: expected optimizer to be one of sgd, rmsprop, adam, adamw, nadam, adamax, adadelta, adagrad but found 0.",
    },
    seed: {
      "a misspelt name":
        'RangeError: deepNetwork: expected seed to be a whole number from 0 to 4294967295 but found "rleu".',
    },
  },
  "learnCurve": {
    0: {
      "0":
        "TypeError: learnCurve: expected a function of one number, like (x) => Math.sin(x), but found 0.",
      "a function of text":
        'RangeError: learnCurve: expected a finite number for every x from -3 to 3 but found "text" at x = -3.',
    },
    1: {
      "0":
        "TypeError: learnCurve: expected an object of options { units, activation, domain, epochs, seed } but found 0.",
    },
    units: {
      "0": "RangeError: learnCurve: expected units to be a whole number ≥ 1 but found 0.",
    },
    activation: {
      "0":
        'TypeError: learnCurve: expected activation to be a name such as "relu" or an activation such as nl.relu but found 0.',
    },
    domain: {
      "0":
        "RangeError: learnCurve: expected domain to be two numbers, the smaller first, like [-4, 4], but found 0.",
    },
    epochs: {
      "0.5": "RangeError: learnCurve: expected epochs to be a whole number ≥ 1 but found 0.5.",
    },
    seed: {
      "-1":
        "RangeError: learnCurve: expected seed to be a whole number from 0 to 4294967295 but found -1.",
    },
  },
  "unitPictures": {
    0: {
      "null":
        "RangeError: unitPictures: expected a model that is fed with square pictures, such as 784 numbers for 28 × 28, but found null.",
      "a Matrix":
        "RangeError: unitPictures: expected a model that is fed with square pictures, such as 784 numbers for 28 × 28, but found a Matrix of 2 × 2.",
    },
    1: {
      "0":
        "TypeError: unitPictures: expected an object of options { indices, columns, title, alt } but found 0.",
    },
    indices: {
      "0": "TypeError: unitPictures: expected indices to be a list, such as [0, 5], but found 0.",
      "a list": "RangeError: unitPictures: expected 1 to 100 units, each from 0 to 1, but found 2.",
    },
    columns: {
      "0": "RangeError: unitPictures: expected columns to be a whole number ≥ 1 but found 0.",
    },
    title: { "0": "TypeError: unitPictures: expected title to be text but found 0." },
    alt: { "a list": "TypeError: unitPictures: expected alt to be text but found [1, 2]." },
  },
  "drawDigit": {
    0: {
      "null":
        "RangeError: drawDigit: expected 1 to 3 models by name, like { relu: model }, but found 0.",
      "a list":
        "RangeError: drawDigit: expected 0 to have dense layers from 784 inputs to a softmax of 10, as digitNetwork makes, but found layers of the kind none.",
    },
    1: {
      "null":
        "TypeError: drawDigit: expected a data set of digits, such as loadMnist gives, but found null.",
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
        'RangeError: runGrid: expected options among results, signal, verbose but found "unitz".',
    },
    results: {
      "a promise":
        "TypeError: runGrid: expected results to be an object, at first {}, but found a promise: write await before it.",
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
        'RangeError: calibration: expected options among edges but found "unitz".',
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
        'RangeError: learnTogether: expected options among epochs, every, batchSize, domain, range, units but found "unitz"; did you mean "units"?',
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
    units: {
      "0": "TypeError: learnTogether: expected units to be true or false but found 0.",
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
        'RangeError: neuron: expected options among inputs, w, b, activation, sliders, title, alt but found "unitz".',
    },
    inputs: {
      "a promise":
        "TypeError: neuron: expected inputs to be a finite number or a list of them but found a promise: write await before it.",
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
        'RangeError: backpropagation: expected options among weights, input, target, activation, title, alt but found "unitz".',
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
        "RangeError: backpropagation: expected target to be a finite number but found a promise: write await before it.",
    },
    activation: {
      "-1":
        "TypeError: backpropagation: expected a function of x but found -1; write activation: nl.relu.",
    },
    title: {
      "a promise":
        "TypeError: backpropagation: expected title to be text but found a promise: write await before it.",
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
  "denseNetwork": {
    0: {
      "NaN":
        "TypeError: denseNetwork: expected an object of options { inputs, depth, units, activation, kernelInitializer, outputs, output, loss, optimizer, accuracy, seed } but found NaN.",
    },
    inputs: {
      "NaN":
        "RangeError: denseNetwork: expected inputShape[0] to be a whole number ≥ 1 but found NaN.",
    },
    seed: {
      "NaN":
        "RangeError: denseNetwork: expected seed to be a whole number from 0 to 4294967295 but found NaN.",
    },
    depth: {
      "NaN":
        "RangeError: denseNetwork: expected depth to be a whole number from 1 to 1,000 but found NaN.",
    },
    units: {
      "NaN":
        "RangeError: denseNetwork: expected units to be a whole number from 1 to 10,000 but found NaN.",
    },
    activation: {
      "NaN":
        'TypeError: denseNetwork: expected activation to be a name such as "relu" or an activation such as nl.relu but found NaN.',
    },
    kernelInitializer: {
      "NaN": "RangeError: denseNetwork: expected kernelInitializer to be one of…",
    },
    outputs: {
      "NaN": "RangeError: denseNetwork: expected units to be a whole number ≥ 1 but found NaN.",
    },
    output: {
      "NaN":
        'TypeError: denseNetwork: expected activation to be a name such as "relu" or an activation such as nl.relu but found NaN.',
    },
    loss: { "NaN": "RangeError: denseNetwork: expected loss to be one of…" },
    optimizer: {
      "NaN": "TypeError: denseNetwork: expected optimizer to be a function but found NaN.",
    },
    accuracy: {
      "NaN": "TypeError: denseNetwork: expected accuracy to be true or false but found NaN.",
    },
  },
  "trainSeeds": {
    0: {
      "NaN":
        'TypeError: trainSeeds: expected networks by name, such as { tanh: { activation: "tanh" } }, but found NaN.',
    },
    1: {
      "NaN": "TypeError: trainSeeds: expected examples { x, y }, or { x, labels }, but found NaN.",
    },
    2: {
      "NaN":
        "TypeError: trainSeeds: expected an object of options { test, seeds, epochs, batchSize, verbose, depth, units, activation, kernelInitializer, outputs, output, loss, optimizer, accuracy } but found NaN.",
    },
    test: {
      "NaN": "TypeError: trainSeeds: expected examples { x, y }, or { x, labels }, but found NaN.",
    },
    seeds: {
      "NaN":
        "RangeError: trainSeeds: expected seeds to be a whole number from 1 to 1,000 but found NaN.",
    },
    epochs: {
      "NaN": "RangeError: trainSeeds: expected epochs to be a whole number ≥ 1 but found NaN.",
    },
    batchSize: {
      "NaN": "RangeError: trainSeeds: expected batchSize to be a whole number ≥ 1 but found NaN.",
    },
    verbose: { "NaN": "RangeError: trainSeeds: expected verbose to be 0 or 1 but found NaN." },
    depth: {
      "NaN":
        "RangeError: trainSeeds: expected depth to be a whole number from 1 to 1,000 but found NaN.",
    },
    units: {
      "NaN":
        "RangeError: trainSeeds: expected units to be a whole number from 1 to 10,000 but found NaN.",
    },
    activation: {
      "NaN":
        'TypeError: trainSeeds: expected activation to be a name such as "relu" or an activation such as nl.relu but found NaN.',
    },
    kernelInitializer: {
      "NaN": "RangeError: trainSeeds: expected kernelInitializer to be one of…",
    },
    outputs: {
      "NaN": "RangeError: trainSeeds: expected units to be a whole number ≥ 1 but found NaN.",
    },
    output: {
      "NaN":
        'TypeError: trainSeeds: expected activation to be a name such as "relu" or an activation such as nl.relu but found NaN.',
    },
    loss: { "NaN": "RangeError: trainSeeds: expected loss to be one of…" },
    optimizer: {
      "NaN": "TypeError: trainSeeds: expected optimizer to be a function but found NaN.",
    },
    accuracy: {
      "NaN": "TypeError: trainSeeds: expected accuracy to be true or false but found NaN.",
    },
  },
  "bySeed": {
    0: { "NaN": "TypeError: bySeed: expected runs to be a list but found NaN." },
    1: {
      "NaN":
        "TypeError: bySeed: expected measures by name, such as { loss: ({ loss }) => loss }, but found NaN.",
    },
    2: { "NaN": "TypeError: bySeed: expected caption to be text but found NaN." },
  },
  "measured": {
    0: { "NaN": "TypeError: measured: expected runs to be a list but found NaN." },
    1: { "NaN": "TypeError: measured: expected measure to be a function but found NaN." },
  },
  "startingGradients": {
    0: {
      "NaN":
        'TypeError: startingGradients: expected networks by name, such as { tanh: { activation: "tanh" } }, but found NaN.',
    },
    1: {
      "NaN":
        "TypeError: startingGradients: expected examples { x, y }, or { x, labels }, but found NaN.",
    },
    2: {
      "NaN":
        "TypeError: startingGradients: expected an object of options { depth, units, activation, kernelInitializer, outputs, output, loss, optimizer, accuracy, seed } but found NaN.",
    },
    seed: {
      "NaN":
        "RangeError: startingGradients: expected seed to be a whole number from 0 to 4294967295 but found NaN.",
    },
    depth: {
      "NaN":
        "RangeError: startingGradients: expected depth to be a whole number from 1 to 1,000 but found NaN.",
    },
    units: {
      "NaN":
        "RangeError: startingGradients: expected units to be a whole number from 1 to 10,000 but found NaN.",
    },
    activation: {
      "NaN":
        'TypeError: startingGradients: expected activation to be a name such as "relu" or an activation such as nl.relu but found NaN.',
    },
    kernelInitializer: {
      "NaN":
        "RangeError: startingGradients: expected kernelInitializer to be one of glorotUniform, …",
    },
    outputs: {
      "NaN":
        "RangeError: startingGradients: expected units to be a whole number ≥ 1 but found NaN.",
    },
    output: {
      "NaN":
        'TypeError: startingGradients: expected activation to be a name such as "relu" or an activation such as nl.relu but found NaN.',
    },
    loss: {
      "NaN": "RangeError: startingGradients: expected loss to be one of categoricalCrossentropy, …",
    },
    optimizer: {
      "NaN": "TypeError: startingGradients: expected optimizer to be a function but found NaN.",
    },
    accuracy: {
      "NaN": "TypeError: startingGradients: expected accuracy to be true or false but found NaN.",
    },
  },
  "learnedCurves": {
    0: { "NaN": "TypeError: learnedCurves: expected runs to be a list but found NaN." },
    1: {
      "a misspelt name": 'TypeError: learnedCurves: expected seed to be a number but found "rleu".',
    },
  },
  "bestFirst": {
    0: {
      "NaN":
        "TypeError: bestFirst: expected lists of numbers by name, such as { relu: [0.9, 0.95] }, but found NaN.",
    },
  },
  "distanceFrom": {
    0: {
      "NaN":
        "TypeError: distanceFrom: expected truth to be a list, such as [1, 2.5], but found NaN.",
    },
  },
  "learnedAlphas": {
    0: {
      "NaN":
        "TypeError: learnedAlphas: expected a model, such as nl.sequential makes, but found NaN.",
    },
  },
  "feedBack": {
    0: {
      "a misspelt name":
        'RangeError: feedBack: expected activation to be a known name but found "rleu"; did you mean "relu"? Known are …',
    },
    1: {
      "-1":
        "TypeError: feedBack: expected an object of options { stddev, units, steps, seed } but found -1.",
    },
    stddev: { "-1": "RangeError: feedBack: expected stddev to be a number ≥ 0 but found -1." },
    units: {
      "NaN":
        "RangeError: feedBack: expected units to be a whole number from 1 to 1,000 but found NaN.",
    },
    steps: {
      "NaN":
        "RangeError: feedBack: expected steps to be a whole number from 1 to 10,000 but found NaN.",
    },
    seed: {
      "-1":
        "RangeError: feedBack: expected seed to be a whole number from 0 to 4294967295 but found -1.",
    },
  },
  "countsAround": {
    0: { "NaN": "TypeError: countsAround: expected mean to be a function but found NaN." },
    1: { "-1": "TypeError: countsAround: expected an object of options { samples } but found -1." },
    samples: {
      "NaN":
        "RangeError: countsAround: expected samples to be a whole number from 2 to 100,000 but found NaN.",
    },
  },
  "pairPictures": {
    0: {
      "NaN": "TypeError: pairPictures: expected pairs, such as digitPairs gives, but found NaN.",
    },
    1: {
      "NaN":
        "TypeError: pairPictures: expected same to have one number for each of 10 pairs but found NaN.",
    },
    2: { "-1": "TypeError: pairPictures: expected an object of options { count } but found -1." },
    count: {
      "NaN":
        "RangeError: pairPictures: expected count to be a whole number from 1 to 10 but found NaN.",
    },
  },
  "recommendation": {
    0: { "NaN": 'RangeError: recommendation: expected "output" or "hidden" but found NaN.' },
  },
  "digitPairs": {
    0: {
      "a misspelt name":
        'RangeError: digitPairs: expected pictures with a label each, such as train of loadMnist, but found "rleu".',
    },
    1: {
      "-1": "TypeError: digitPairs: expected an object of options { seed } but found -1.",
    },
    seed: {
      "-1":
        "RangeError: digitPairs: expected seed to be a whole number from 0 to 4294967295 but found -1.",
    },
  },
  "followSignal": {
    0: {
      "an empty Matrix":
        "RangeError: followSignal: expected at least one row with a number but found 0 × 0.",
    },
    1: {
      "-1":
        "TypeError: followSignal: expected an object of options { activation, kernelInitializer, layers, units, seed } but found -1.",
    },
    activation: {
      "a misspelt name":
        'RangeError: followSignal: expected activation to be a known name but found "rleu"; did you mean "relu"? Known are …',
    },
    kernelInitializer: {
      "NaN": "RangeError: followSignal: expected kernelInitializer to be one of glorotUniform, …",
    },
    layers: {
      "1e9":
        "RangeError: followSignal: expected layers to be a whole number from 1 to 1,000 but found 1000000000.",
    },
    units: {
      "NaN":
        "RangeError: followSignal: expected units to be a whole number from 1 to 1,000 but found NaN.",
    },
    seed: {
      "0.5":
        "RangeError: followSignal: expected seed to be a whole number from 0 to 4294967295 but found 0.5.",
    },
  },
  "followSignals": {
    0: {
      "NaN":
        "TypeError: followSignals: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found NaN.",
    },
    1: {
      "NaN":
        'TypeError: followSignals: expected networks to be a list, such as [{ activation: "relu" }], but found NaN.',
    },
    2: {
      "a misspelt name":
        'RangeError: followSignals: expected measure to be "mean", "variance" or "size" but found "rleu".',
    },
  },
  "meanAndVariance": {
    0: {
      "a misspelt name":
        'TypeError: meanAndVariance: expected a function from number to number, such as nl.relu, but found "rleu".',
    },
  },
});
