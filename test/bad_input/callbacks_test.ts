import { doors } from "./doors/callbacks.ts";
import { testDoors } from "./table.ts";

testDoors(doors, {
  "callbacks.earlyStopping": {
    0: {
      "options of another":
        'RangeError: callbacks.earlyStopping: expected options among monitor, minDelta, patience, mode, baseline, restoreBestWeights, startFromEpoch, verbose but found "unitz".',
      "null":
        "TypeError: callbacks.earlyStopping: expected an object of options { monitor, minDelta, patience, mode, baseline, restoreBestWeights, startFromEpoch, verbose } but found null.",
    },
    monitor: {
      "NaN": "TypeError: callbacks.earlyStopping: expected monitor to be text but found NaN.",
    },
    mode: {
      "a function":
        'RangeError: callbacks.earlyStopping: expected mode to be "auto", "min" or "max" but found a function.',
    },
    verbose: {
      "a promise":
        "RangeError: callbacks.earlyStopping: expected verbose to be a whole number from 0 to 1 but found a promise: write await before it.",
    },
    minDelta: {
      "a list of text":
        'RangeError: callbacks.earlyStopping: expected minDelta to be a number ≥ 0 but found ["a", "b"].',
    },
    patience: {
      "a number as text":
        'RangeError: callbacks.earlyStopping: expected patience to be a whole number ≥ 0 but found "1".',
    },
    baseline: {
      "NaN":
        "RangeError: callbacks.earlyStopping: expected baseline to be a finite number but found NaN.",
    },
    restoreBestWeights: {
      "a promise":
        "TypeError: callbacks.earlyStopping: expected restoreBestWeights to be true or false but found a promise: write await before it.",
    },
    startFromEpoch: {
      "rows of null":
        "RangeError: callbacks.earlyStopping: expected startFromEpoch to be a whole number ≥ 0 but found an array of 2.",
    },
  },
  "callbacks.reduceLROnPlateau": {
    0: {
      "options of another":
        'RangeError: callbacks.reduceLROnPlateau: expected options among monitor, factor, patience, mode, minDelta, cooldown, minLr, verbose but found "unitz".',
      "null":
        "TypeError: callbacks.reduceLROnPlateau: expected an object of options { monitor, factor, patience, mode, minDelta, cooldown, minLr, verbose } but found null.",
    },
    monitor: {
      "NaN": "TypeError: callbacks.reduceLROnPlateau: expected monitor to be text but found NaN.",
    },
    mode: {
      "a function":
        'RangeError: callbacks.reduceLROnPlateau: expected mode to be "auto", "min" or "max" but found a function.',
    },
    verbose: {
      "a promise":
        "RangeError: callbacks.reduceLROnPlateau: expected verbose to be a whole number from 0 to 1 but found a promise: write await before it.",
    },
    factor: {
      "a list of text":
        'RangeError: callbacks.reduceLROnPlateau: expected factor to be a number ≥ 0 and < 1 but found ["a", "b"].',
    },
    patience: {
      "a number as text":
        'RangeError: callbacks.reduceLROnPlateau: expected patience to be a whole number ≥ 0 but found "1".',
    },
    minDelta: {
      "-1":
        "RangeError: callbacks.reduceLROnPlateau: expected minDelta to be a number ≥ 0 but found -1.",
    },
    cooldown: {
      "a function":
        "RangeError: callbacks.reduceLROnPlateau: expected cooldown to be a whole number ≥ 0 but found a function.",
    },
    minLr: {
      "a class":
        "RangeError: callbacks.reduceLROnPlateau: expected minLr to be a number ≥ 0 but found a class.",
    },
  },
  "callbacks.learningRateScheduler": {
    0: {
      "options of another":
        'RangeError: callbacks.learningRateScheduler: expected options among schedule, verbose but found "unitz".',
      "undefined":
        "TypeError: callbacks.learningRateScheduler: expected an object of options { schedule, verbose } but found undefined.",
    },
    schedule: {
      "text":
        'TypeError: callbacks.learningRateScheduler: expected schedule to be a function but found "abc".',
    },
    verbose: {
      "0.5":
        "RangeError: callbacks.learningRateScheduler: expected verbose to be a whole number from 0 to 1 but found 0.5.",
    },
  },
  "callbacks.modelCheckpoint": {
    0: {
      "options of another":
        'RangeError: callbacks.modelCheckpoint: expected options among filepath, monitor, saveBestOnly, mode, initialValueThreshold, saveFreq, verbose but found "unitz".',
      "a list":
        "TypeError: callbacks.modelCheckpoint: expected an object of options { filepath, monitor, saveBestOnly, mode, initialValueThreshold, saveFreq, verbose } but found [1, 2].",
    },
    monitor: {
      "true": "TypeError: callbacks.modelCheckpoint: expected monitor to be text but found true.",
    },
    mode: {
      "rows of null":
        'RangeError: callbacks.modelCheckpoint: expected mode to be "auto", "min" or "max" but found an array of 2.',
    },
    verbose: {
      "null":
        "RangeError: callbacks.modelCheckpoint: expected verbose to be a whole number from 0 to 1 but found null.",
    },
    filepath: {
      "NaN":
        'TypeError: callbacks.modelCheckpoint: expected filepath to be the path of a file, such as "best.safetensors", but found NaN.',
    },
    saveBestOnly: {
      "a function":
        "TypeError: callbacks.modelCheckpoint: expected saveBestOnly to be true or false but found a function.",
    },
    initialValueThreshold: {
      "a promise":
        "RangeError: callbacks.modelCheckpoint: expected initialValueThreshold to be a finite number but found a promise: write await before it.",
    },
    saveFreq: {
      "0.5":
        "RangeError: callbacks.modelCheckpoint: expected saveFreq to be a whole number ≥ 1 but found 0.5.",
    },
  },
  "schedules.exponentialDecay": {
    0: {
      "options of another":
        'RangeError: schedules.exponentialDecay: expected options among initialLearningRate, decaySteps, decayRate, staircase but found "unitz".',
      "a class":
        "TypeError: schedules.exponentialDecay: expected an object of options { initialLearningRate, decaySteps, decayRate, staircase } but found a class.",
    },
    initialLearningRate: {
      "null":
        "RangeError: schedules.exponentialDecay: expected initialLearningRate to be a number ≥ 0 but found null.",
    },
    decaySteps: {
      "NaN":
        "RangeError: schedules.exponentialDecay: expected decaySteps to be a whole number ≥ 1 but found NaN.",
    },
    decayRate: {
      "a list":
        "RangeError: schedules.exponentialDecay: expected decayRate to be a number ≥ 0 but found [1, 2].",
    },
    staircase: {
      "options of another":
        "TypeError: schedules.exponentialDecay: expected staircase to be true or false but found an object.",
    },
  },
  "schedules.cosineDecay": {
    0: {
      "options of another":
        'RangeError: schedules.cosineDecay: expected options among initialLearningRate, decaySteps, alpha, warmupTarget, warmupSteps but found "unitz".',
      "undefined":
        "TypeError: schedules.cosineDecay: expected an object of options { initialLearningRate, decaySteps, alpha, warmupTarget, warmupSteps } but found undefined.",
    },
    initialLearningRate: {
      "text":
        'RangeError: schedules.cosineDecay: expected initialLearningRate to be a number ≥ 0 but found "abc".',
    },
    decaySteps: {
      "0.5":
        "RangeError: schedules.cosineDecay: expected decaySteps to be a whole number ≥ 1 but found 0.5.",
    },
    alpha: {
      "a list":
        "RangeError: schedules.cosineDecay: expected alpha to be a number ≥ 0 but found [1, 2].",
    },
    warmupTarget: {
      "true":
        "RangeError: schedules.cosineDecay: expected warmupTarget to be a number ≥ 0 but found true.",
    },
    warmupSteps: {
      "rows of null":
        "RangeError: schedules.cosineDecay: expected warmupSteps to be a whole number ≥ 0 but found an array of 2.",
    },
  },
  "schedules.piecewiseConstantDecay": {
    0: {
      "options of another":
        'RangeError: schedules.piecewiseConstantDecay: expected options among boundaries, values but found "unitz".',
      "null":
        "TypeError: schedules.piecewiseConstantDecay: expected an object of options { boundaries, values } but found null.",
    },
    boundaries: {
      "NaN":
        "TypeError: schedules.piecewiseConstantDecay: expected boundaries to be a list, such as [1000], but found NaN.",
    },
    values: {
      "a promise":
        "TypeError: schedules.piecewiseConstantDecay: expected values to be a list, such as [0.1, 0.01], but found a promise: write await before it.",
    },
  },
  "model.fitDataset": {
    0: {
      "options of another":
        "TypeError: fitDataset: expected a dataset to go over, such as a list of batches [x, y], or a function that makes one, such as a generator, but found an object.",
      "true":
        "TypeError: fitDataset: expected a dataset to go over, such as a list of batches [x, y], or a function that makes one, such as a generator, but found true.",
    },
    1: {
      "rows of null":
        "TypeError: fitDataset: expected an object of options { epochs, batchesPerEpoch, initialEpoch, validationData, verbose, callbacks, classWeight } but found an array of 2.",
    },
    epochs: {
      "-1": "RangeError: fitDataset: expected epochs to be a whole number ≥ 1 but found -1.",
    },
    batchesPerEpoch: {
      "NaN":
        "RangeError: fitDataset: expected batchesPerEpoch to be a whole number ≥ 1 but found NaN.",
    },
    initialEpoch: {
      "a function":
        "RangeError: fitDataset: expected initialEpoch to be a whole number from 0 to 1 but found a function.",
    },
    validationData: {
      "a class":
        "TypeError: fitDataset: expected validationData to be a pair [x, y], or [x, y, sampleWeight], but found a class.",
    },
    verbose: {
      "a list of text":
        'RangeError: fitDataset: expected verbose to be 0 (silent), 1 (a moving line) or 2 (a line an epoch) but found ["a", "b"].',
    },
    callbacks: {
      "a number as text":
        'TypeError: fitDataset: callbacks: expected an object of options { onTrainBegin, onTrainEnd, onEpochBegin, onEpochEnd, onBatchBegin, onBatchEnd, setModel, setParams } but found "1".',
    },
    classWeight: {
      "options of another":
        'RangeError: fitDataset (batch 1 of epoch 1): expected classWeight to have classes from 0 to 1 as names, such as { 0: 1, 1: 5 }, but found "unitz".',
      "-1":
        "TypeError: fitDataset (batch 1 of epoch 1): expected classWeight to be an object with a number for each class, such as { 0: 1, 1: 5 }, but found -1.",
    },
  },
  "model.trainOnBatch": {
    0: {
      "options of another":
        'RangeError: trainOnBatch: expected x to be examples, or an object of them by the names of the inputs (input_layer), but found the name "unitz"…',
      "NaN":
        "TypeError: trainOnBatch: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found NaN.",
    },
    1: {
      "a function":
        "TypeError: trainOnBatch: expected y to be an array of right answers, or a Matrix, but found a function.",
    },
    2: {
      "options of another":
        'RangeError: trainOnBatch: expected options among sampleWeight, classWeight but found "unitz".',
    },
    sampleWeight: {
      "-1":
        "TypeError: trainOnBatch: expected sampleWeight to be a list, such as [1, 0.5], but found -1.",
      "a list of text":
        "RangeError: trainOnBatch: expected sampleWeight to have 4 numbers (one for each row of x) but found 2.",
    },
    classWeight: {
      "a list of text":
        'RangeError: trainOnBatch: expected classWeight[0] to be a number ≥ 0 but found "a".',
      "NaN":
        "TypeError: trainOnBatch: expected classWeight to be an object with a number for each class, such as { 0: 1, 1: 5 }, but found NaN.",
    },
  },
});
