import { doors } from "./doors/training.ts";
import { testDoors } from "./table.ts";

testDoors(doors, {
  "optimizers.sgd": {
    0: {
      "options of another":
        'RangeError: optimizers.sgd: expected options among learningRate, momentum, nesterov, weightDecay, clipNorm, clipValue, globalClipNorm but found "unitz".',
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
    clipNorm: {
      "a number as text":
        'RangeError: optimizers.sgd: expected clipNorm to be a number > 0 but found "1"; to cut nothing, leave it out.',
    },
    clipValue: {
      "a promise":
        "RangeError: optimizers.sgd: expected clipValue to be a number > 0 but found a promise: write await before it; to cut nothing, leave it out.",
    },
    globalClipNorm: {
      "null":
        "RangeError: optimizers.sgd: expected globalClipNorm to be a number > 0 but found null; to cut nothing, leave it out.",
    },
  },
  "optimizers.rmsprop": {
    0: {
      "options of another":
        'RangeError: optimizers.rmsprop: expected options among learningRate, rho, momentum, epsilon, centered, weightDecay, clipNorm, clipValue, globalClipNorm but found "unitz".',
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
    clipNorm: {
      "a list of text":
        'RangeError: optimizers.rmsprop: expected clipNorm to be a number > 0 but found ["a", "b"]; to cut nothing, leave it out.',
    },
    clipValue: {
      "NaN":
        "RangeError: optimizers.rmsprop: expected clipValue to be a number > 0 but found NaN; to cut nothing, leave it out.",
    },
    globalClipNorm: {
      "a Map":
        "RangeError: optimizers.rmsprop: expected globalClipNorm to be a number > 0 but found a Map; to cut nothing, leave it out.",
    },
  },
  "optimizers.adam": {
    0: {
      "options of another":
        'RangeError: optimizers.adam: expected options among learningRate, beta1, beta2, epsilon, amsgrad, weightDecay, clipNorm, clipValue, globalClipNorm but found "unitz".',
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
    amsgrad: {
      "Infinity":
        "TypeError: optimizers.adam: expected amsgrad to be true or false but found Infinity.",
    },
    clipNorm: {
      "true":
        "RangeError: optimizers.adam: expected clipNorm to be a number > 0 but found true; to cut nothing, leave it out.",
    },
    clipValue: {
      "options of another":
        "RangeError: optimizers.adam: expected clipValue to be a number > 0 but found an object; to cut nothing, leave it out.",
    },
    globalClipNorm: {
      "-1":
        "RangeError: optimizers.adam: expected globalClipNorm to be a number > 0 but found -1; to cut nothing, leave it out.",
    },
  },
  "optimizers.adamw": {
    0: {
      "options of another":
        'RangeError: optimizers.adamw: expected options among learningRate, beta1, beta2, epsilon, amsgrad, weightDecay, clipNorm, clipValue, globalClipNorm but found "unitz".',
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
    amsgrad: {
      "a promise":
        "TypeError: optimizers.adamw: expected amsgrad to be true or false but found a promise: write await before it.",
    },
    clipNorm: {
      "a function":
        "RangeError: optimizers.adamw: expected clipNorm to be a number > 0 but found a function; to cut nothing, leave it out.",
    },
    clipValue: {
      "Infinity":
        "RangeError: optimizers.adamw: expected clipValue to be a number > 0 but found Infinity; to cut nothing, leave it out.",
    },
    globalClipNorm: {
      "a list":
        "RangeError: optimizers.adamw: expected globalClipNorm to be a number > 0 but found [1, 2]; to cut nothing, leave it out.",
    },
  },
  "optimizers.nadam": {
    0: {
      "options of another":
        'RangeError: optimizers.nadam: expected options among learningRate, beta1, beta2, epsilon, weightDecay, clipNorm, clipValue, globalClipNorm but found "unitz".',
    },
    learningRate: {
      "true":
        "RangeError: optimizers.nadam: expected learningRate to be a number ≥ 0 but found true.",
    },
    beta1: {
      "options of another":
        "RangeError: optimizers.nadam: expected beta1 to be a number ≥ 0 and < 1 but found an object.",
    },
    beta2: {
      "-1": "RangeError: optimizers.nadam: expected beta2 to be a number ≥ 0 and < 1 but found -1.",
    },
    epsilon: {
      "a list of text":
        'RangeError: optimizers.nadam: expected epsilon to be a number ≥ 0 but found ["a", "b"].',
    },
    weightDecay: {
      "NaN": "RangeError: optimizers.nadam: expected weightDecay to be a number ≥ 0 but found NaN.",
    },
    clipNorm: {
      "a Map":
        "RangeError: optimizers.nadam: expected clipNorm to be a number > 0 but found a Map; to cut nothing, leave it out.",
    },
    clipValue: {
      "a number as text":
        'RangeError: optimizers.nadam: expected clipValue to be a number > 0 but found "1"; to cut nothing, leave it out.',
    },
    globalClipNorm: {
      "a promise":
        "RangeError: optimizers.nadam: expected globalClipNorm to be a number > 0 but found a promise: write await before it; to cut nothing, leave it out.",
    },
  },
  "optimizers.adamax": {
    0: {
      "options of another":
        'RangeError: optimizers.adamax: expected options among learningRate, beta1, beta2, epsilon, weightDecay, clipNorm, clipValue, globalClipNorm but found "unitz".',
    },
    learningRate: {
      "null":
        "RangeError: optimizers.adamax: expected learningRate to be a number ≥ 0 but found null.",
    },
    beta1: {
      "a function":
        "RangeError: optimizers.adamax: expected beta1 to be a number ≥ 0 and < 1 but found a function.",
    },
    beta2: {
      "Infinity":
        "RangeError: optimizers.adamax: expected beta2 to be a number ≥ 0 and < 1 but found Infinity.",
    },
    epsilon: {
      "a list":
        "RangeError: optimizers.adamax: expected epsilon to be a number ≥ 0 but found [1, 2].",
    },
    weightDecay: {
      "true":
        "RangeError: optimizers.adamax: expected weightDecay to be a number ≥ 0 but found true.",
    },
    clipNorm: {
      "options of another":
        "RangeError: optimizers.adamax: expected clipNorm to be a number > 0 but found an object; to cut nothing, leave it out.",
    },
    clipValue: {
      "-1":
        "RangeError: optimizers.adamax: expected clipValue to be a number > 0 but found -1; to cut nothing, leave it out.",
    },
    globalClipNorm: {
      "a list of text":
        'RangeError: optimizers.adamax: expected globalClipNorm to be a number > 0 but found ["a", "b"]; to cut nothing, leave it out.',
    },
  },
  "optimizers.adadelta": {
    0: {
      "options of another":
        'RangeError: optimizers.adadelta: expected options among learningRate, rho, epsilon, weightDecay, clipNorm, clipValue, globalClipNorm but found "unitz".',
    },
    learningRate: {
      "NaN":
        "RangeError: optimizers.adadelta: expected learningRate to be a number ≥ 0 but found NaN.",
    },
    rho: {
      "a Map":
        "RangeError: optimizers.adadelta: expected rho to be a number ≥ 0 and < 1 but found a Map.",
    },
    epsilon: {
      "a number as text":
        'RangeError: optimizers.adadelta: expected epsilon to be a number ≥ 0 but found "1".',
    },
    weightDecay: {
      "a promise":
        "RangeError: optimizers.adadelta: expected weightDecay to be a number ≥ 0 but found a promise: write await before it.",
    },
    clipNorm: {
      "null":
        "RangeError: optimizers.adadelta: expected clipNorm to be a number > 0 but found null; to cut nothing, leave it out.",
    },
    clipValue: {
      "a function":
        "RangeError: optimizers.adadelta: expected clipValue to be a number > 0 but found a function; to cut nothing, leave it out.",
    },
    globalClipNorm: {
      "Infinity":
        "RangeError: optimizers.adadelta: expected globalClipNorm to be a number > 0 but found Infinity; to cut nothing, leave it out.",
    },
  },
  "optimizer.excludeFromWeightDecay": {
    0: {
      "options of another":
        'RangeError: optimizers.adamw.excludeFromWeightDecay: expected options among varNames, varList but found "unitz".',
    },
    varNames: {
      "true":
        'TypeError: optimizers.adamw.excludeFromWeightDecay: expected varNames to be a list of names such as ["bias"] but found true.',
      "options of another":
        'TypeError: optimizers.adamw.excludeFromWeightDecay: expected varNames to be a list of names such as ["bias"] but found an object.',
    },
    varList: {
      "options of another":
        "TypeError: optimizers.adamw.excludeFromWeightDecay: expected varList to be a list of weights or layers but found an object.",
      "-1":
        "TypeError: optimizers.adamw.excludeFromWeightDecay: expected varList to be a list of weights or layers but found -1.",
    },
  },
  "optimizers.adagrad": {
    0: {
      "options of another":
        'RangeError: optimizers.adagrad: expected options among learningRate, initialAccumulatorValue, epsilon, weightDecay, clipNorm, clipValue, globalClipNorm but found "unitz".',
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
    clipNorm: {
      "a list of text":
        'RangeError: optimizers.adagrad: expected clipNorm to be a number > 0 but found ["a", "b"]; to cut nothing, leave it out.',
    },
    clipValue: {
      "NaN":
        "RangeError: optimizers.adagrad: expected clipValue to be a number > 0 but found NaN; to cut nothing, leave it out.",
    },
    globalClipNorm: {
      "a Map":
        "RangeError: optimizers.adagrad: expected globalClipNorm to be a number > 0 but found a Map; to cut nothing, leave it out.",
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
        'RangeError: losses.sparseCategoricalCrossentropy: expected options among fromLogits, labelSmoothing but found "unitz".',
    },
    fromLogits: {
      "-1":
        "TypeError: losses.sparseCategoricalCrossentropy: expected fromLogits to be true or false but found -1.",
    },
    labelSmoothing: {
      NaN:
        "RangeError: losses.sparseCategoricalCrossentropy: expected labelSmoothing to be a number from 0 to 1 but found NaN.",
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
  "losses.meanAbsolutePercentageError": {
    0: {
      "options of another":
        'RangeError: losses.meanAbsolutePercentageError: expected no options but found "unitz".',
    },
  },
  "losses.hinge": {
    0: {
      "options of another": 'RangeError: losses.hinge: expected no options but found "unitz".',
    },
  },
  "losses.squaredHinge": {
    0: {
      "options of another":
        'RangeError: losses.squaredHinge: expected no options but found "unitz".',
    },
  },
  "losses.categoricalHinge": {
    0: {
      "options of another":
        'RangeError: losses.categoricalHinge: expected no options but found "unitz".',
    },
  },
  "losses.cosineSimilarity": {
    0: {
      "options of another":
        'RangeError: losses.cosineSimilarity: expected no options but found "unitz".',
    },
  },
  "losses.klDivergence": {
    0: {
      "options of another":
        'RangeError: losses.klDivergence: expected no options but found "unitz".',
    },
  },
  "metrics.accuracy": {
    0: {
      null: "TypeError: metrics.accuracy: expected an object of options { name } but found null.",
      "options of another":
        'RangeError: metrics.accuracy: expected options among name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.accuracy: expected name to be text but found -1.",
    },
  },
  "metrics.categoricalAccuracy": {
    0: {
      null:
        "TypeError: metrics.categoricalAccuracy: expected an object of options { name } but found null.",
      "options of another":
        'RangeError: metrics.categoricalAccuracy: expected options among name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.categoricalAccuracy: expected name to be text but found -1.",
    },
  },
  "metrics.r2Score": {
    0: {
      null: "TypeError: metrics.r2Score: expected an object of options { name } but found null.",
      "options of another":
        'RangeError: metrics.r2Score: expected options among name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.r2Score: expected name to be text but found -1.",
    },
  },
  "metrics.rootMeanSquaredError": {
    0: {
      null:
        "TypeError: metrics.rootMeanSquaredError: expected an object of options { name } but found null.",
      "options of another":
        'RangeError: metrics.rootMeanSquaredError: expected options among name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.rootMeanSquaredError: expected name to be text but found -1.",
    },
  },
  "metrics.cosineSimilarity": {
    0: {
      null:
        "TypeError: metrics.cosineSimilarity: expected an object of options { name } but found null.",
      "options of another":
        'RangeError: metrics.cosineSimilarity: expected options among name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.cosineSimilarity: expected name to be text but found -1.",
    },
  },
  "metrics.hinge": {
    0: {
      null: "TypeError: metrics.hinge: expected an object of options { name } but found null.",
      "options of another":
        'RangeError: metrics.hinge: expected options among name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.hinge: expected name to be text but found -1.",
    },
  },
  "metrics.huber": {
    0: {
      null:
        "TypeError: metrics.huber: expected an object of options { delta, name } but found null.",
      "options of another":
        'RangeError: metrics.huber: expected options among delta, name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.huber: expected name to be text but found -1.",
    },
    delta: {
      "0": "RangeError: metrics.huber: expected delta to be a number > 0 but found 0.",
    },
  },
  "metrics.binaryAccuracy": {
    0: {
      null:
        "TypeError: metrics.binaryAccuracy: expected an object of options { threshold, name } but found null.",
      "options of another":
        'RangeError: metrics.binaryAccuracy: expected options among threshold, name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.binaryAccuracy: expected name to be text but found -1.",
    },
    threshold: {
      "2":
        "RangeError: metrics.binaryAccuracy: expected threshold to be a number from 0 to 1 but found 2.",
      text:
        'RangeError: metrics.binaryAccuracy: expected threshold to be a number from 0 to 1 but found "abc".',
    },
  },
  "metrics.topKCategoricalAccuracy": {
    0: {
      null:
        "TypeError: metrics.topKCategoricalAccuracy: expected an object of options { k, name } but found null.",
      "options of another":
        'RangeError: metrics.topKCategoricalAccuracy: expected options among k, name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.topKCategoricalAccuracy: expected name to be text but found -1.",
    },
    k: {
      "0.5":
        "RangeError: metrics.topKCategoricalAccuracy: expected k to be a whole number ≥ 1 but found 0.5.",
    },
  },
  "metrics.precision": {
    0: {
      null:
        "TypeError: metrics.precision: expected an object of options { threshold, classId, name } but found null.",
      "options of another":
        'RangeError: metrics.precision: expected options among threshold, classId, name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.precision: expected name to be text but found -1.",
    },
    threshold: {
      "2":
        "RangeError: metrics.precision: expected threshold to be a number from 0 to 1 but found 2.",
      text:
        'RangeError: metrics.precision: expected threshold to be a number from 0 to 1 but found "abc".',
    },
    classId: {
      "-1":
        "RangeError: metrics.precision: expected classId to be a whole number ≥ 0 but found -1.",
    },
  },
  "metrics.recall": {
    0: {
      null:
        "TypeError: metrics.recall: expected an object of options { threshold, classId, name } but found null.",
      "options of another":
        'RangeError: metrics.recall: expected options among threshold, classId, name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.recall: expected name to be text but found -1.",
    },
    threshold: {
      "2": "RangeError: metrics.recall: expected threshold to be a number from 0 to 1 but found 2.",
      text:
        'RangeError: metrics.recall: expected threshold to be a number from 0 to 1 but found "abc".',
    },
    classId: {
      "-1": "RangeError: metrics.recall: expected classId to be a whole number ≥ 0 but found -1.",
    },
  },
  "metrics.f1Score": {
    0: {
      null:
        "TypeError: metrics.f1Score: expected an object of options { average, threshold, name } but found null.",
      "options of another":
        'RangeError: metrics.f1Score: expected options among average, threshold, name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.f1Score: expected name to be text but found -1.",
    },
    average: {
      text:
        'RangeError: metrics.f1Score: expected average to be "macro", "micro" or "weighted" but found "abc".',
      null:
        'RangeError: metrics.f1Score: expected average to be "macro", "micro" or "weighted" but found null.',
    },
    threshold: {
      "2":
        "RangeError: metrics.f1Score: expected threshold to be a number from 0 to 1 but found 2.",
      text:
        'RangeError: metrics.f1Score: expected threshold to be a number from 0 to 1 but found "abc".',
    },
  },
  "metrics.auc": {
    0: {
      null:
        "TypeError: metrics.auc: expected an object of options { curve, numThresholds, name } but found null.",
      "options of another":
        'RangeError: metrics.auc: expected options among curve, numThresholds, name but found "unitz"…',
    },
    name: {
      "-1": "TypeError: metrics.auc: expected name to be text but found -1.",
    },
    curve: {
      text: 'RangeError: metrics.auc: expected curve to be "ROC" or "PR" but found "abc".',
    },
    numThresholds: {
      "1":
        "RangeError: metrics.auc: expected numThresholds to be a whole number from 2 to 1,000,000 but found 1.",
    },
  },
  defineLoss: {
    0: {
      null:
        "TypeError: defineLoss: expected an object of options { name, f, derivative } but found null.",
      "options of another":
        'RangeError: defineLoss: expected options among name, f, derivative but found "unitz"…',
      "an object":
        "TypeError: defineLoss: expected name to be text of 1 to 100 letters but found undefined.",
    },
    name: {
      "no text":
        'TypeError: defineLoss: expected name to be text of 1 to 100 letters but found "".',
    },
    f: {
      text: 'TypeError: defineLoss: expected f of mine to be a function but found "abc".',
      "a function":
        "RangeError: defineLoss: expected f of mine to change with its second argument, the output, but it never does: nothing could be learned.",
      "a function of text":
        'TypeError: defineLoss: expected f of mine to return a number but found "text".',
      "a function of nothing":
        "TypeError: defineLoss: expected f of mine to return a number but found undefined; does the function return its value?",
      "a function that throws":
        "TypeError: defineLoss: expected f of mine to return a number but it throws an error; it is given the target and the output as numbers, …",
      "an async function":
        "TypeError: defineLoss: expected f of mine to return a number but found a promise: write await before it.",
      "a class": "TypeError: defineLoss: expected f of mine to be a function but found a class.",
    },
    derivative: {
      "1": "TypeError: defineLoss: expected derivative of mine to be a function but found 1.",
      "a function":
        "RangeError: defineLoss: expected derivative of mine to be that of f, which at the output -7.973 and the target 1 is -17.94600 by differences, but found 1.000000.",
      "a function of text":
        'RangeError: defineLoss: expected derivative of mine to be that of f, which at the output -7.973 and the target 1 is -17.94600 by differences, but found "text".',
    },
  },
  defineMetric: {
    0: {
      "options of another":
        'RangeError: defineMetric: expected options among name, f but found "unitz"…',
    },
    name: {
      NaN: "TypeError: defineMetric: expected name to be text of 1 to 100 letters but found NaN.",
    },
    f: {
      "a list": "TypeError: defineMetric: expected f of mine to be a function but found [1, 2].",
      "a function of text":
        'TypeError: defineMetric: expected f of mine to return a number but found "text".',
    },
  },
  "model.compile": {
    0: {
      "options of another":
        'RangeError: compile: expected options among optimizer, loss, metrics, lossWeights but found "unitz".',
    },
    optimizer: {
      "-1": "RangeError: compile: expected optimizer to be one of …",
    },
    loss: {
      "a promise":
        "TypeError: compile: expected loss to be a list with one for each output (dense_1), or an object by these names, but found a promise: write await before it.",
      "a function":
        "RangeError: compile: expected loss to change with its second argument, the output, but it never does: nothing could be learned.",
      "a function of nothing":
        "TypeError: compile: expected loss to return a number but found undefined; does the function return its value?",
      "-1": "RangeError: compile: expected loss to be one of …",
    },
    metrics: {
      "-1": 'TypeError: compile: expected metrics to be a list such as ["accuracy"] but found -1.',
    },
    lossWeights: {
      "a Map":
        "TypeError: compile: expected lossWeights to be a list with one for each output (dense_1), or an object by these names, but found a Map.",
      "a number as text":
        'TypeError: compile: expected lossWeights to be a list with one for each output (dense_1), or an object by these names, but found "1".',
    },
  },
  "model.fit": {
    0: {
      "a list":
        "TypeError: fit: expected x to be examples of 2 numbers but found single numbers; for a single example put it into brackets: [[1, 2]].",
      "options of another":
        'RangeError: fit: expected x to be examples, or an object of them by the names of the inputs (input_layer), but found the name "unitz"…',
    },
    1: {
      "options of another":
        'RangeError: fit: expected y to be right answers, or an object of them by the names of the outputs (dense_1), but found the name "unitz"…',
      "a misspelt name":
        'TypeError: fit: expected y to be an array of right answers, or a Matrix, but found "rleu".',
    },
    2: {
      "options of another":
        'RangeError: fit: expected options among epochs, batchSize, validationSplit, validationData, shuffle, verbose, callbacks, initialEpoch, checkpoint, sampleWeight, classWeight but found "unitz".',
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
      "null":
        "TypeError: fit: expected validationData to be a pair [x, y], or [x, y, sampleWeight], but found null.",
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
    sampleWeight: {
      "a list of text":
        "RangeError: fit: expected sampleWeight to have 4 numbers (one for each row of x) but found 2.",
      "NaN": "TypeError: fit: expected sampleWeight to be a list, such as [1, 0.5], but found NaN.",
    },
    classWeight: {
      "NaN":
        "TypeError: fit: expected classWeight to be an object with a number for each class, such as { 0: 1, 1: 5 }, but found NaN.",
      "a Map":
        'RangeError: fit: expected classWeight to have classes from 0 to 1 as names, such as { 0: 1, 1: 5 }, but found "a".',
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
        'RangeError: evaluate: expected options among batchSize, verbose, sampleWeight but found "unitz".',
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
    sampleWeight: {
      "a promise":
        "TypeError: evaluate: expected sampleWeight to be a list, such as [1, 0.5], but found a promise: write await before it.",
      "-1":
        "TypeError: evaluate: expected sampleWeight to be a list, such as [1, 0.5], but found -1.",
    },
  },
});
