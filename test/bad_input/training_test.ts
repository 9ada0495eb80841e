import { doors } from "./doors/training.ts";
import { testDoors } from "./table.ts";

testDoors(doors, {
  "optimizers.sgd": {
    0: {
      "options of another":
        'RangeError: optimizers.sgd: expected options among learningRate, momentum, nesterov, weightDecay but found "unitz".',
    },
    learningRate: {
      "options of another":
        "RangeError: optimizers.sgd: expected learningRate to be a number ≥ 0 but found an object.",
    },
    momentum: {
      "a misspelt name":
        'RangeError: optimizers.sgd: expected momentum to be a number ≥ 0 and < 1 but found "rleu".',
      "1e9":
        "RangeError: optimizers.sgd: expected momentum to be a number ≥ 0 and < 1 but found 1000000000.",
    },
    nesterov: {
      "1e9":
        "TypeError: optimizers.sgd: expected nesterov to be true or false but found 1000000000.",
    },
    weightDecay: {
      "a Map":
        "RangeError: optimizers.sgd: expected weightDecay to be a number ≥ 0 but found a Map.",
      "rows of null":
        "RangeError: optimizers.sgd: expected weightDecay to be a number ≥ 0 but found an array of 2.",
    },
  },
  "optimizers.rmsprop": {
    0: {
      "options of another":
        'RangeError: optimizers.rmsprop: expected options among learningRate, rho, momentum, epsilon, centered, weightDecay but found "unitz".',
    },
    learningRate: {
      "null":
        "RangeError: optimizers.rmsprop: expected learningRate to be a number ≥ 0 but found null.",
    },
    rho: {
      "a number as text":
        'RangeError: optimizers.rmsprop: expected rho to be a number ≥ 0 and < 1 but found "1".',
      "NaN":
        "RangeError: optimizers.rmsprop: expected rho to be a number ≥ 0 and < 1 but found NaN.",
    },
    momentum: {
      "NaN":
        "RangeError: optimizers.rmsprop: expected momentum to be a number ≥ 0 and < 1 but found NaN.",
    },
    epsilon: {
      "-1": "RangeError: optimizers.rmsprop: expected epsilon to be a number ≥ 0 but found -1.",
      "a promise":
        "RangeError: optimizers.rmsprop: expected epsilon to be a number ≥ 0 but found a promise: write await before it.",
    },
    centered: {
      "a promise":
        "TypeError: optimizers.rmsprop: expected centered to be true or false but found a promise: write await before it.",
    },
    weightDecay: {
      "a function":
        "RangeError: optimizers.rmsprop: expected weightDecay to be a number ≥ 0 but found a function.",
      "a list":
        "RangeError: optimizers.rmsprop: expected weightDecay to be a number ≥ 0 but found [1, 2].",
    },
  },
  "optimizers.adam": {
    0: {
      "options of another":
        'RangeError: optimizers.adam: expected options among learningRate, beta1, beta2, epsilon, weightDecay but found "unitz".',
    },
    learningRate: {
      "options of another":
        "RangeError: optimizers.adam: expected learningRate to be a number ≥ 0 but found an object.",
    },
    beta1: {
      "a misspelt name":
        'RangeError: optimizers.adam: expected beta1 to be a number ≥ 0 and < 1 but found "rleu".',
      "1e9":
        "RangeError: optimizers.adam: expected beta1 to be a number ≥ 0 and < 1 but found 1000000000.",
    },
    beta2: {
      "1e9":
        "RangeError: optimizers.adam: expected beta2 to be a number ≥ 0 and < 1 but found 1000000000.",
    },
    epsilon: {
      "a Map": "RangeError: optimizers.adam: expected epsilon to be a number ≥ 0 but found a Map.",
      "rows of null":
        "RangeError: optimizers.adam: expected epsilon to be a number ≥ 0 but found an array of 2.",
    },
    weightDecay: {
      "a Map":
        "RangeError: optimizers.adam: expected weightDecay to be a number ≥ 0 but found a Map.",
    },
  },
  "optimizers.adamw": {
    0: {
      "options of another":
        'RangeError: optimizers.adamw: expected options among learningRate, beta1, beta2, epsilon, weightDecay but found "unitz".',
    },
    learningRate: {
      "a number as text":
        'RangeError: optimizers.adamw: expected learningRate to be a number ≥ 0 but found "1".',
      "NaN":
        "RangeError: optimizers.adamw: expected learningRate to be a number ≥ 0 but found NaN.",
    },
    beta1: {
      "NaN":
        "RangeError: optimizers.adamw: expected beta1 to be a number ≥ 0 and < 1 but found NaN.",
    },
    beta2: {
      "-1": "RangeError: optimizers.adamw: expected beta2 to be a number ≥ 0 and < 1 but found -1.",
      "a promise":
        "RangeError: optimizers.adamw: expected beta2 to be a number ≥ 0 and < 1 but found a promise: write await before it.",
    },
    epsilon: {
      "a promise":
        "RangeError: optimizers.adamw: expected epsilon to be a number ≥ 0 but found a promise: write await before it.",
    },
    weightDecay: {
      "a function":
        "RangeError: optimizers.adamw: expected weightDecay to be a number ≥ 0 but found a function.",
      "a list":
        "RangeError: optimizers.adamw: expected weightDecay to be a number ≥ 0 but found [1, 2].",
    },
  },
  "optimizers.adagrad": {
    0: {
      "options of another":
        'RangeError: optimizers.adagrad: expected options among learningRate, initialAccumulatorValue, epsilon, weightDecay but found "unitz".',
    },
    learningRate: {
      "options of another":
        "RangeError: optimizers.adagrad: expected learningRate to be a number ≥ 0 but found an object.",
    },
    initialAccumulatorValue: {
      "a misspelt name":
        'RangeError: optimizers.adagrad: expected initialAccumulatorValue to be a number ≥ 0 but found "rleu".',
      "a Map":
        "RangeError: optimizers.adagrad: expected initialAccumulatorValue to be a number ≥ 0 but found a Map.",
    },
    epsilon: {
      "a Map":
        "RangeError: optimizers.adagrad: expected epsilon to be a number ≥ 0 but found a Map.",
    },
    weightDecay: {
      "a Map":
        "RangeError: optimizers.adagrad: expected weightDecay to be a number ≥ 0 but found a Map.",
      "rows of null":
        "RangeError: optimizers.adagrad: expected weightDecay to be a number ≥ 0 but found an array of 2.",
    },
  },
  "losses.categoricalCrossentropy": {
    0: {
      "options of another":
        'RangeError: losses.categoricalCrossentropy: expected options among fromLogits, labelSmoothing but found "unitz".',
    },
    fromLogits: {
      "null":
        "TypeError: losses.categoricalCrossentropy: expected fromLogits to be true or false but found null.",
    },
    labelSmoothing: {
      "a number as text":
        'RangeError: losses.categoricalCrossentropy: expected labelSmoothing to be a number from 0 to 1 but found "1".',
      "NaN":
        "RangeError: losses.categoricalCrossentropy: expected labelSmoothing to be a number from 0 to 1 but found NaN.",
    },
  },
  "losses.sparseCategoricalCrossentropy": {
    0: {
      "options of another":
        'RangeError: losses.sparseCategoricalCrossentropy: expected options among fromLogits but found "unitz".',
    },
    fromLogits: {
      "-1":
        "TypeError: losses.sparseCategoricalCrossentropy: expected fromLogits to be true or false but found -1.",
    },
  },
  "losses.binaryCrossentropy": {
    0: {
      "options of another":
        'RangeError: losses.binaryCrossentropy: expected options among fromLogits, labelSmoothing but found "unitz".',
    },
    fromLogits: {
      "a function":
        "TypeError: losses.binaryCrossentropy: expected fromLogits to be true or false but found a function.",
      "a list":
        "TypeError: losses.binaryCrossentropy: expected fromLogits to be true or false but found [1, 2].",
    },
    labelSmoothing: {
      "a list":
        "RangeError: losses.binaryCrossentropy: expected labelSmoothing to be a number from 0 to 1 but found [1, 2].",
    },
  },
  "losses.huber": {
    0: {
      "options of another":
        'RangeError: losses.huber: expected options among delta but found "unitz".',
    },
    delta: {
      "a misspelt name":
        'RangeError: losses.huber: expected delta to be a number > 0 but found "rleu".',
      "a Map": "RangeError: losses.huber: expected delta to be a number > 0 but found a Map.",
    },
  },
  "losses.meanSquaredError": {
    0: {
      "options of another":
        'RangeError: losses.meanSquaredError: expected no options but found "unitz".',
    },
  },
  "losses.meanAbsoluteError": {
    0: {
      "options of another":
        'RangeError: losses.meanAbsoluteError: expected no options but found "unitz".',
    },
  },
  "losses.meanSquaredLogarithmicError": {
    0: {
      "options of another":
        'RangeError: losses.meanSquaredLogarithmicError: expected no options but found "unitz".',
    },
  },
  "losses.logCosh": {
    0: {
      "options of another": 'RangeError: losses.logCosh: expected no options but found "unitz".',
    },
  },
  "losses.poisson": {
    0: {
      "options of another": 'RangeError: losses.poisson: expected no options but found "unitz".',
    },
  },
  "model.compile": {
    0: {
      "options of another":
        'RangeError: compile: expected options among optimizer, loss, metrics but found "unitz".',
    },
    optimizer: {
      "-1": "RangeError: compile: expected optimizer to be one of …",
    },
    loss: {
      "a promise":
        "TypeError: compile: expected loss to be a list with one for each output (dense_1), or an object by these names, but found a promise: write await before it.",
      "a function": "RangeError: compile: expected loss to be one of …",
    },
    metrics: {
      "a function":
        'TypeError: compile: expected metrics to be a list such as ["accuracy"] but found a function.',
    },
  },
  "model.fit": {
    0: {
      "a list":
        "TypeError: fit: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found 1 in row 0.",
      "options of another":
        "TypeError: fit: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found an object.",
    },
    1: {
      "options of another":
        "TypeError: fit: expected y to be an array of right answers, or a Matrix, but found an object.",
      "a misspelt name":
        'TypeError: fit: expected y to be an array of right answers, or a Matrix, but found "rleu".',
    },
    2: {
      "options of another":
        'RangeError: fit: expected options among epochs, batchSize, validationSplit, validationData, shuffle, verbose, callbacks, initialEpoch, checkpoint but found "unitz".',
    },
    epochs: {
      "0.5": "RangeError: fit: expected epochs to be a whole number ≥ 1 but found 0.5.",
      "a Map": "RangeError: fit: expected epochs to be a whole number ≥ 1 but found a Map.",
    },
    batchSize: {
      "0.5": "RangeError: fit: expected batchSize to be a whole number ≥ 1 but found 0.5.",
    },
    validationSplit: {
      "a Map":
        "RangeError: fit: expected validationSplit to be a number ≥ 0 and < 1 but found a Map.",
      "rows of null":
        "RangeError: fit: expected validationSplit to be a number ≥ 0 and < 1 but found an array of 2.",
    },
    validationData: {
      "null": "TypeError: fit: expected validationData to be a pair [x, y] but found null.",
    },
    shuffle: {
      "a number as text": 'TypeError: fit: expected shuffle to be true or false but found "1".',
      "NaN": "TypeError: fit: expected shuffle to be true or false but found NaN.",
    },
    verbose: {
      "NaN":
        "RangeError: fit: expected verbose to be 0 (silent), 1 (a moving line) or 2 (a line an epoch) but found NaN.",
    },
    callbacks: {
      "-1":
        "TypeError: fit: callbacks: expected an object of options { onTrainBegin, onTrainEnd, onEpochBegin, onEpochEnd, onBatchBegin, onBatchEnd, setModel, setParams } but found -1.",
      "a promise":
        "TypeError: fit: expected callbacks to have a method among onTrainBegin, onTrainEnd, onEpochBegin, onEpochEnd, onBatchBegin, onBatchEnd but found a promise: write await before it.",
    },
    initialEpoch: {
      "-1": "RangeError: fit: expected initialEpoch to be a whole number from 0 to 1 but found -1.",
      "0.5":
        "RangeError: fit: expected initialEpoch to be a whole number from 0 to 1 but found 0.5.",
    },
    checkpoint: {
      "no text":
        'TypeError: fit: expected checkpoint to be the path of a file, such as "run.safetensors", but found "".',
      "a promise":
        'TypeError: fit: expected checkpoint to be the path of a file, such as "run.safetensors", but found a promise: write await before it.',
    },
  },
  "model.fit: callbacks.onTrainBegin": {
    0: {
      "a promise":
        "TypeError: fit: expected callbacks.onTrainBegin to be a function but found a promise: write await before it.",
      "a list":
        "TypeError: fit: expected callbacks.onTrainBegin to be a function but found [1, 2].",
    },
  },
  "model.fit: callbacks.onTrainEnd": {
    0: {
      "a list": "TypeError: fit: expected callbacks.onTrainEnd to be a function but found [1, 2].",
      "options of another":
        "TypeError: fit: expected callbacks.onTrainEnd to be a function but found an object.",
    },
  },
  "model.fit: callbacks.onBatchBegin": {
    0: {
      "a list":
        "TypeError: fit: expected callbacks.onBatchBegin to be a function but found [1, 2].",
    },
  },
  "model.fit: callbacks.onEpochBegin": {
    0: {
      "a list":
        "TypeError: fit: expected callbacks.onEpochBegin to be a function but found [1, 2].",
      "options of another":
        "TypeError: fit: expected callbacks.onEpochBegin to be a function but found an object.",
    },
  },
  "model.fit: callbacks.onEpochEnd": {
    0: {
      "options of another":
        "TypeError: fit: expected callbacks.onEpochEnd to be a function but found an object.",
      "a misspelt name":
        'TypeError: fit: expected callbacks.onEpochEnd to be a function but found "rleu".',
    },
  },
  "model.fit: callbacks.onBatchEnd": {
    0: {
      "a misspelt name":
        'TypeError: fit: expected callbacks.onBatchEnd to be a function but found "rleu".',
      "1e9": "TypeError: fit: expected callbacks.onBatchEnd to be a function but found 1000000000.",
    },
  },
  "model.evaluate": {
    0: {
      "1e9":
        "TypeError: evaluate: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found 1000000000.",
      "0.5":
        "TypeError: evaluate: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found 0.5.",
    },
    1: {
      "0.5":
        "TypeError: evaluate: expected y to be an array of right answers, or a Matrix, but found 0.5.",
      "a Map":
        "TypeError: evaluate: expected y to be an array of right answers, or a Matrix, but found a Map.",
    },
    2: {
      "options of another":
        'RangeError: evaluate: expected options among batchSize, verbose but found "unitz".',
    },
    batchSize: {
      "null": "RangeError: evaluate: expected batchSize to be a whole number ≥ 1 but found null.",
    },
    verbose: {
      "a number as text":
        'RangeError: evaluate: expected verbose to be 0 (silent), 1 (a moving line) or 2 (a line an epoch) but found "1".',
      "NaN":
        "RangeError: evaluate: expected verbose to be 0 (silent), 1 (a moving line) or 2 (a line an epoch) but found NaN.",
    },
  },
});
