import { doors } from "./doors/network.ts";
import { testDoors } from "./table.ts";

testDoors(doors, {
  "layers.dense": {
    0: {
      "options of another":
        'RangeError: layers.dense: expected options among units, activation, useBias, kernelInitializer, biasInitializer, kernelRegularizer, biasRegularizer, trainable, name, inputShape but found "unitz"; did you mean "units"?',
    },
    units: {
      "a misspelt name":
        'RangeError: layers.dense: expected units to be a whole number ≥ 1 but found "rleu".',
      "1e9":
        "RangeError: layers.dense: expected a layer of 1000000000 units to fit into 4 GiB but its 2,000,000,000 numbers of 4 bytes take 7.5 GiB.",
    },
    activation: {
      "1e9":
        'TypeError: layers.dense: expected activation to be a name such as "relu" or an activation such as nl.relu but found 1000000000.',
    },
    useBias: {
      "0.5": "TypeError: layers.dense: expected useBias to be true or false but found 0.5.",
      "a Map": "TypeError: layers.dense: expected useBias to be true or false but found a Map.",
    },
    kernelInitializer: {
      "a Map": "RangeError: layers.dense: expected kernelInitializer to be one of …",
    },
    biasInitializer: {
      "null": "RangeError: layers.dense: expected biasInitializer to be one of …",
      "a number as text": "RangeError: layers.dense: expected biasInitializer to be one of …",
    },
    kernelRegularizer: {
      "a number as text":
        'TypeError: layers.dense: expected kernelRegularizer to be "l1", "l2", "l1l2", or one with settings such as nl.regularizers.l2({ l2: 0.01 }), but found "1".',
    },
    biasRegularizer: {
      "NaN":
        'TypeError: layers.dense: expected biasRegularizer to be "l1", "l2", "l1l2", or one with settings such as nl.regularizers.l2({ l2: 0.01 }), but found NaN.',
      "-1":
        'TypeError: layers.dense: expected biasRegularizer to be "l1", "l2", "l1l2", or one with settings such as nl.regularizers.l2({ l2: 0.01 }), but found -1.',
    },
    trainable: {
      "0.5": "TypeError: layers.dense: expected trainable to be true or false but found 0.5.",
    },
    name: {
      "-1": "TypeError: layers.dense: expected name to be text of 1 to 200 letters but found -1.",
    },
    inputShape: {
      "a promise":
        "RangeError: layers.dense: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found a promise: write await before it.",
      "a function":
        "RangeError: layers.dense: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found a function.",
    },
  },
  defineLayer: {
    0: {
      "a function":
        'TypeError: defineLayer: expected an object such as { name: "mine", forward: (x) => x } but found a function.',
    },
    name: {
      "0.5": "TypeError: defineLayer: expected name to be text of 1 to 100 letters but found 0.5.",
    },
    params: {
      "0.5":
        "TypeError: defineLayer: expected params to be an object such as { alpha: 0.1 } but found 0.5.",
    },
    weights: {
      "0.5":
        "TypeError: defineLayer: expected weights to be an object such as { scale: { shape: [3] } } but found 0.5.",
    },
    units: {
      "0.5": "RangeError: defineLayer: expected units to be a whole number ≥ 1 but found 0.5.",
    },
    forward: {
      "0.5":
        "TypeError: defineLayer: expected forward of mine to be a function of x but found 0.5.",
    },
    backward: {
      "0.5":
        "TypeError: defineLayer: expected backward of mine to be a function of x but found 0.5.",
    },
  },
  "model.apply": {
    0: {
      "0.5":
        'TypeError: apply: expected "sequential" to be applied to what nl.input or another layer\'s apply gave but found 0.5; for numbers make a model and call predict.',
    },
  },
  "layers.activation": {
    0: {
      "options of another":
        'RangeError: layers.activation: expected options among activation, name, inputShape but found "unitz".',
    },
    activation: {
      "a list":
        'TypeError: layers.activation: expected activation to be a name such as "relu" or an activation such as nl.relu but found [1, 2].',
    },
    name: {
      "options of another":
        "TypeError: layers.activation: expected name to be text of 1 to 200 letters but found an object.",
      "1e9":
        "TypeError: layers.activation: expected name to be text of 1 to 200 letters but found 1000000000.",
    },
    inputShape: {
      "a misspelt name":
        'RangeError: layers.activation: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found "rleu".',
    },
  },
  "layers.reLU": {
    0: {
      "options of another":
        'RangeError: layers.reLU: expected options among maxValue, negativeSlope, threshold, name, inputShape but found "unitz".',
    },
    maxValue: {
      "a Map": "RangeError: layers.reLU: expected maxValue to be a number ≥ 0 but found a Map.",
      "rows of null":
        "RangeError: layers.reLU: expected maxValue to be a number ≥ 0 but found an array of 2.",
    },
    negativeSlope: {
      "a Map":
        "RangeError: layers.reLU: expected negativeSlope to be a number ≥ 0 but found a Map.",
    },
    threshold: {
      "null": "RangeError: layers.reLU: expected threshold to be a number ≥ 0 but found null.",
      "a number as text":
        'RangeError: layers.reLU: expected threshold to be a number ≥ 0 but found "1".',
    },
    name: {
      "NaN": "TypeError: layers.reLU: expected name to be text of 1 to 200 letters but found NaN.",
    },
    inputShape: {
      "NaN":
        "RangeError: layers.reLU: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found NaN.",
      "-1":
        "RangeError: layers.reLU: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found -1.",
    },
  },
  "layers.leakyReLU": {
    0: {
      "options of another":
        'RangeError: layers.leakyReLU: expected options among alpha, name, inputShape but found "unitz".',
    },
    alpha: {
      "a promise":
        "RangeError: layers.leakyReLU: expected alpha to be a finite number but found a promise: write await before it.",
    },
    name: {
      "a function":
        "TypeError: layers.leakyReLU: expected name to be text of 1 to 200 letters but found a function.",
      "a list":
        "TypeError: layers.leakyReLU: expected name to be text of 1 to 200 letters but found [1, 2].",
    },
    inputShape: {
      "rows of null":
        "RangeError: layers.leakyReLU: expected inputShape[0] to be a whole number ≥ 1 but found [1, null].",
    },
  },
  "model.getLayer": {
    0: {
      "a Map":
        "TypeError: getLayer: expected the name of a layer or its place in model.layers but found a Map.",
      "0.5":
        "RangeError: getLayer: expected the place of a layer, a whole number from 0 to 1, but found 0.5.",
    },
  },
  "model.add": {
    0: {
      "a misspelt name":
        'TypeError: add: expected a layer, such as nl.layers.dense({ units: 10 }), but found "rleu".',
    },
  },
  "layers.prelu": {
    trainable: {
      "a Map": "TypeError: layers.prelu: expected trainable to be true or false but found a Map.",
    },
    0: {
      "options of another":
        'RangeError: layers.prelu: expected options among alphaInitializer, alphaRegularizer, sharedAxes, trainable, name, inputShape but found "unitz".',
    },
    alphaInitializer: {
      "a misspelt name": "RangeError: layers.prelu: expected alphaInitializer to be one of …",
      "1e9": "RangeError: layers.prelu: expected alphaInitializer to be one of …",
    },
    alphaRegularizer: {
      "1e9":
        'TypeError: layers.prelu: expected alphaRegularizer to be "l1", "l2", "l1l2", or one with settings such as nl.regularizers.l2({ l2: 0.01 }), but found 1000000000.',
    },
    sharedAxes: {
      "0.5": "RangeError: layers.prelu: expected sharedAxes to be [1], the units, but found 0.5.",
      "a Map":
        "RangeError: layers.prelu: expected sharedAxes to be [1], the units, but found a Map.",
    },
    name: {
      "a Map":
        "TypeError: layers.prelu: expected name to be text of 1 to 200 letters but found a Map.",
    },
    inputShape: {
      "null":
        "RangeError: layers.prelu: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found null.",
      "a number as text":
        'RangeError: layers.prelu: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found "1".',
    },
  },
  "layers.elu": {
    0: {
      "options of another":
        'RangeError: layers.elu: expected options among alpha, name, inputShape but found "unitz".',
    },
    alpha: {
      "NaN": "RangeError: layers.elu: expected alpha to be a finite number but found NaN.",
    },
    name: {
      "-1": "TypeError: layers.elu: expected name to be text of 1 to 200 letters but found -1.",
      "a promise":
        "TypeError: layers.elu: expected name to be text of 1 to 200 letters but found a promise: write await before it.",
    },
    inputShape: {
      "a promise":
        "RangeError: layers.elu: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found a promise: write await before it.",
    },
  },
  "layers.thresholdedReLU": {
    0: {
      "options of another":
        'RangeError: layers.thresholdedReLU: expected options among theta, name, inputShape but found "unitz".',
    },
    theta: {
      "a list":
        "RangeError: layers.thresholdedReLU: expected theta to be a number ≥ 0 but found [1, 2].",
      "options of another":
        "RangeError: layers.thresholdedReLU: expected theta to be a number ≥ 0 but found an object.",
    },
    name: {
      "options of another":
        "TypeError: layers.thresholdedReLU: expected name to be text of 1 to 200 letters but found an object.",
    },
    inputShape: {
      "a misspelt name":
        'RangeError: layers.thresholdedReLU: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found "rleu".',
      "0.5":
        "RangeError: layers.thresholdedReLU: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found 0.5.",
    },
  },
  "layers.softmax": {
    0: {
      "options of another":
        'RangeError: layers.softmax: expected options among axis, name, inputShape but found "unitz".',
    },
    axis: {
      "0.5": "RangeError: layers.softmax: expected axis to be −1 or 1, the units, but found 0.5.",
    },
    name: {
      "a Map":
        "TypeError: layers.softmax: expected name to be text of 1 to 200 letters but found a Map.",
      "rows of null":
        "TypeError: layers.softmax: expected name to be text of 1 to 200 letters but found an array of 2.",
    },
    inputShape: {
      "null":
        "RangeError: layers.softmax: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found null.",
    },
  },
  "layers.add": {
    0: {
      "options of another":
        'RangeError: layers.add: expected options among name but found "unitz".',
    },
    name: {
      "NaN": "TypeError: layers.add: expected name to be text of 1 to 200 letters but found NaN.",
      "-1": "TypeError: layers.add: expected name to be text of 1 to 200 letters but found -1.",
    },
  },
  "layers.flatten": {
    0: {
      "options of another":
        'RangeError: layers.flatten: expected options among name, inputShape but found "unitz"…',
    },
    name: {
      "NaN":
        "TypeError: layers.flatten: expected name to be text of 1 to 200 letters but found NaN.",
    },
    inputShape: {
      "an empty array":
        "RangeError: layers.flatten: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found an empty array.",
      "2 ** 53":
        "RangeError: layers.flatten: expected an example of 9007199254740992 to fit into 4 GiB but its 9,007,199,254,740,992 numbers of 4 bytes take 32 PiB.",
    },
  },
  "layers.concatenate": {
    0: {
      "options of another":
        'RangeError: layers.concatenate: expected options among axis, name but found "unitz".',
    },
    axis: {
      "a promise":
        "RangeError: layers.concatenate: expected axis to be −1 or 1, the units, but found a promise: write await before it.",
    },
    name: {
      "a function":
        "TypeError: layers.concatenate: expected name to be text of 1 to 200 letters but found a function.",
      "a list":
        "TypeError: layers.concatenate: expected name to be text of 1 to 200 letters but found [1, 2].",
    },
  },
  "layers.multiply": {
    0: {
      "options of another":
        'RangeError: layers.multiply: expected options among name but found "unitz".',
    },
    name: {
      "a Map":
        "TypeError: layers.multiply: expected name to be text of 1 to 200 letters but found a Map.",
    },
  },
  "layers.average": {
    0: {
      "options of another":
        'RangeError: layers.average: expected options among name but found "unitz".',
    },
    name: {
      "a Map":
        "TypeError: layers.average: expected name to be text of 1 to 200 letters but found a Map.",
    },
  },
  "layers.maximum": {
    0: {
      "options of another":
        'RangeError: layers.maximum: expected options among name but found "unitz".',
    },
    name: {
      "a Map":
        "TypeError: layers.maximum: expected name to be text of 1 to 200 letters but found a Map.",
    },
  },
  "layers.minimum": {
    0: {
      "options of another":
        'RangeError: layers.minimum: expected options among name but found "unitz".',
    },
    name: {
      "a Map":
        "TypeError: layers.minimum: expected name to be text of 1 to 200 letters but found a Map.",
    },
  },
  "layers.subtract": {
    0: {
      "options of another":
        'RangeError: layers.subtract: expected options among name but found "unitz".',
    },
    name: {
      "a Map":
        "TypeError: layers.subtract: expected name to be text of 1 to 200 letters but found a Map.",
    },
  },
  "layers.batchNormalization": {
    0: {
      "options of another":
        'RangeError: layers.batchNormalization: expected options among momentum, movingMeanInitializer, movingVarianceInitializer, axis, epsilon, center, scale, betaInitializer, gammaInitializer, betaRegularizer, gammaRegularizer, trainable, name, inputShape but found "unitz".',
    },
    momentum: {
      "rows":
        "RangeError: layers.batchNormalization: expected momentum to be a number ≥ 0 and < 1 but found an array of 2.",
    },
    movingMeanInitializer: {
      "rows of NaN":
        "RangeError: layers.batchNormalization: expected movingMeanInitializer to be one of …",
    },
    movingVarianceInitializer: {
      "bytes":
        "RangeError: layers.batchNormalization: expected movingVarianceInitializer to be one of …",
    },
    axis: {
      "a detached array":
        "RangeError: layers.batchNormalization: expected axis to be −1 or 1, the units, but found a detached Float32Array.",
    },
    epsilon: {
      "a Date":
        "RangeError: layers.batchNormalization: expected epsilon to be a number ≥ 0 but found a Date.",
    },
    center: {
      "a generator":
        "TypeError: layers.batchNormalization: expected center to be true or false but found an object.",
    },
    scale: {
      "a revoked proxy":
        "TypeError: layers.batchNormalization: expected scale to be true or false but found an object that cannot be read.",
    },
    betaInitializer: {
      "a Matrix of NaN":
        "RangeError: layers.batchNormalization: expected betaInitializer to be one of …",
    },
    gammaInitializer: {
      "a layer": "RangeError: layers.batchNormalization: expected gammaInitializer to be one of …",
    },
    betaRegularizer: {
      "0":
        'TypeError: layers.batchNormalization: expected betaRegularizer to be "l1", "l2", "l1l2", or one with settings such as nl.regularizers.l2({ l2: 0.01 }), but found 0.',
    },
    gammaRegularizer: {
      "no text":
        'TypeError: layers.batchNormalization: expected gammaRegularizer to be "l1", "l2", "l1l2", or one with settings such as nl.regularizers.l2({ l2: 0.01 }), but found "".',
    },
    trainable: {
      "long text":
        'TypeError: layers.batchNormalization: expected trainable to be true or false but found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…".',
    },
    name: {
      "a Map":
        "TypeError: layers.batchNormalization: expected name to be text of 1 to 200 letters but found a Map.",
    },
    inputShape: {
      "null":
        "RangeError: layers.batchNormalization: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found null.",
    },
  },
  "layers.layerNormalization": {
    0: {
      "options of another":
        'RangeError: layers.layerNormalization: expected options among axis, epsilon, center, scale, betaInitializer, gammaInitializer, betaRegularizer, gammaRegularizer, trainable, name, inputShape but found "unitz".',
    },
    axis: {
      "a class":
        "RangeError: layers.layerNormalization: expected axis to be −1 or 1, the units, but found a class.",
    },
    epsilon: {
      "an object of objects":
        "RangeError: layers.layerNormalization: expected epsilon to be a number ≥ 0 but found an object.",
    },
    center: {
      "a list":
        "TypeError: layers.layerNormalization: expected center to be true or false but found [1, 2].",
    },
    scale: {
      "a list of infinities":
        "TypeError: layers.layerNormalization: expected scale to be true or false but found [-Infinity, Infinity].",
    },
    betaInitializer: {
      "a list of symbols":
        "RangeError: layers.layerNormalization: expected betaInitializer to be one of …",
    },
    gammaInitializer: {
      "rows": "RangeError: layers.layerNormalization: expected gammaInitializer to be one of …",
    },
    betaRegularizer: {
      "rows of NaN":
        'TypeError: layers.layerNormalization: expected betaRegularizer to be "l1", "l2", "l1l2", or one with settings such as nl.regularizers.l2({ l2: 0.01 }), but found an array of 4.',
    },
    gammaRegularizer: {
      "bytes":
        'TypeError: layers.layerNormalization: expected gammaRegularizer to be "l1", "l2", "l1l2", or one with settings such as nl.regularizers.l2({ l2: 0.01 }), but found a Uint8Array of 2.',
    },
    trainable: {
      "a detached array":
        "TypeError: layers.layerNormalization: expected trainable to be true or false but found a detached Float32Array.",
    },
    name: {
      "a Map":
        "TypeError: layers.layerNormalization: expected name to be text of 1 to 200 letters but found a Map.",
    },
    inputShape: {
      "null":
        "RangeError: layers.layerNormalization: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found null.",
    },
  },
  "layers.normalization": {
    0: {
      "options of another":
        'RangeError: layers.normalization: expected options among axis, mean, variance, name, inputShape but found "unitz".',
    },
    axis: {
      "a Matrix of NaN":
        "RangeError: layers.normalization: expected axis to be −1 or 1, the units, but found a Matrix of 4 × 2.",
    },
    mean: {
      "a layer":
        "TypeError: layers.normalization: expected mean to be a number, or a list of one for each input, but found a Dense.",
    },
    variance: {
      "0":
        "RangeError: layers.normalization: expected mean beside variance, but found none; give both, or neither and call adapt(x).",
    },
    name: {
      "a Map":
        "TypeError: layers.normalization: expected name to be text of 1 to 200 letters but found a Map.",
    },
    inputShape: {
      "null":
        "RangeError: layers.normalization: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found null.",
    },
  },
  "normalization.adapt": {
    0: {
      "options of another":
        "TypeError: adapt: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found an object.",
    },
  },
  "layers.dropout": {
    0: {
      "options of another":
        'RangeError: layers.dropout: expected options among rate, name, inputShape but found "unitz".',
    },
    rate: {
      "options of another":
        "RangeError: layers.dropout: expected rate to be a number ≥ 0 and < 1 but found an object.",
    },
    name: {
      "1e9":
        "TypeError: layers.dropout: expected name to be text of 1 to 200 letters but found 1000000000.",
      "0.5":
        "TypeError: layers.dropout: expected name to be text of 1 to 200 letters but found 0.5.",
    },
    inputShape: {
      "0.5":
        "RangeError: layers.dropout: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found 0.5.",
    },
  },
  "layers.alphaDropout": {
    0: {
      "options of another":
        'RangeError: layers.alphaDropout: expected options among rate, name, inputShape but found "unitz".',
    },
    rate: {
      "a Map":
        "RangeError: layers.alphaDropout: expected rate to be a number ≥ 0 and < 1 but found a Map.",
      "rows of null":
        "RangeError: layers.alphaDropout: expected rate to be a number ≥ 0 and < 1 but found an array of 2.",
    },
    name: {
      "null":
        "TypeError: layers.alphaDropout: expected name to be text of 1 to 200 letters but found null.",
    },
    inputShape: {
      "a number as text":
        'RangeError: layers.alphaDropout: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found "1".',
      "NaN":
        "RangeError: layers.alphaDropout: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found NaN.",
    },
  },
  "layers.glu": {
    0: {
      "options of another":
        'RangeError: layers.glu: expected options among name, inputShape but found "unitz".',
    },
    name: {
      "-1": "TypeError: layers.glu: expected name to be text of 1 to 200 letters but found -1.",
    },
    inputShape: {
      "a promise":
        "RangeError: layers.glu: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found a promise: write await before it.",
      "a function":
        "RangeError: layers.glu: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found a function.",
    },
  },
  "layers.reglu": {
    0: {
      "options of another":
        'RangeError: layers.reglu: expected options among name, inputShape but found "unitz".',
    },
    name: {
      "a list":
        "TypeError: layers.reglu: expected name to be text of 1 to 200 letters but found [1, 2].",
    },
    inputShape: {
      "options of another":
        "RangeError: layers.reglu: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found an object.",
      "a misspelt name":
        'RangeError: layers.reglu: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found "rleu".',
    },
  },
  "layers.geglu": {
    0: {
      "options of another":
        'RangeError: layers.geglu: expected options among name, inputShape but found "unitz".',
    },
    name: {
      "1e9":
        "TypeError: layers.geglu: expected name to be text of 1 to 200 letters but found 1000000000.",
    },
    inputShape: {
      "0.5":
        "RangeError: layers.geglu: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found 0.5.",
      "a Map":
        "RangeError: layers.geglu: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found a Map.",
    },
  },
  "layers.swiglu": {
    0: {
      "options of another":
        'RangeError: layers.swiglu: expected options among name, inputShape but found "unitz".',
    },
    name: {
      "null":
        "TypeError: layers.swiglu: expected name to be text of 1 to 200 letters but found null.",
    },
    inputShape: {
      "a number as text":
        'RangeError: layers.swiglu: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found "1".',
      "NaN":
        "RangeError: layers.swiglu: expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found NaN.",
    },
  },
  "layer.apply": {
    0: {
      "NaN":
        'TypeError: apply: expected "Dense" to be applied to what nl.input or another layer\'s apply gave but found NaN; for numbers make a model and call predict.',
      "-1":
        'TypeError: apply: expected "Dense" to be applied to what nl.input or another layer\'s apply gave but found -1; for numbers make a model and call predict.',
    },
  },
  "layer.apply (of several)": {
    0: {
      "-1":
        'TypeError: apply: expected "Add" to be applied to what nl.input or another layer\'s apply gave but found -1; for numbers make a model and call predict.',
      "a promise":
        'TypeError: apply: expected "Add" to be applied to what nl.input or another layer\'s apply gave but found a promise: write await before it; for numbers make a model and call predict.',
    },
  },
  "initializers.glorotUniform": {
    0: {
      "options of another":
        'RangeError: initializers.glorotUniform: expected no options but found "unitz".',
    },
  },
  "initializers.glorotNormal": {
    0: {
      "options of another":
        'RangeError: initializers.glorotNormal: expected no options but found "unitz".',
    },
  },
  "initializers.heUniform": {
    0: {
      "options of another":
        'RangeError: initializers.heUniform: expected no options but found "unitz".',
    },
  },
  "initializers.heNormal": {
    0: {
      "options of another":
        'RangeError: initializers.heNormal: expected no options but found "unitz".',
    },
  },
  "initializers.lecunUniform": {
    0: {
      "options of another":
        'RangeError: initializers.lecunUniform: expected no options but found "unitz".',
    },
  },
  "initializers.lecunNormal": {
    0: {
      "options of another":
        'RangeError: initializers.lecunNormal: expected no options but found "unitz".',
    },
  },
  "initializers.zeros": {
    0: {
      "options of another":
        'RangeError: initializers.zeros: expected no options but found "unitz".',
    },
  },
  "initializers.ones": {
    0: {
      "options of another": 'RangeError: initializers.ones: expected no options but found "unitz".',
    },
  },
  "initializers.constant": {
    0: {
      "options of another":
        'RangeError: initializers.constant: expected options among value but found "unitz".',
    },
    value: {
      "a number as text":
        'RangeError: initializers.constant: expected value to be a finite number but found "1".',
    },
  },
  "initializers.randomNormal": {
    0: {
      "options of another":
        'RangeError: initializers.randomNormal: expected options among mean, stddev but found "unitz".',
    },
    mean: {
      "a promise":
        "RangeError: initializers.randomNormal: expected mean to be a finite number but found a promise: write await before it.",
      "a function":
        "RangeError: initializers.randomNormal: expected mean to be a finite number but found a function.",
    },
    stddev: {
      "a promise":
        "RangeError: initializers.randomNormal: expected stddev to be a number ≥ 0 but found a promise: write await before it.",
    },
  },
  "initializers.randomUniform": {
    0: {
      "options of another":
        'RangeError: initializers.randomUniform: expected options among minval, maxval but found "unitz".',
    },
    minval: {
      "a list":
        "RangeError: initializers.randomUniform: expected minval to be a finite number but found [1, 2].",
      "options of another":
        "RangeError: initializers.randomUniform: expected minval to be a finite number but found an object.",
    },
    maxval: {
      "options of another":
        "RangeError: initializers.randomUniform: expected maxval to be a number ≥ -0.05 but found an object.",
    },
  },
  "initializers.truncatedNormal": {
    0: {
      "options of another":
        'RangeError: initializers.truncatedNormal: expected options among mean, stddev but found "unitz".',
    },
    mean: {
      "no text":
        'RangeError: initializers.truncatedNormal: expected mean to be a finite number but found "".',
    },
    stddev: {
      "long text":
        'RangeError: initializers.truncatedNormal: expected stddev to be a number ≥ 0 but found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…".',
    },
  },
  "initializers.varianceScaling": {
    0: {
      "options of another":
        'RangeError: initializers.varianceScaling: expected options among scale, mode, distribution but found "unitz".',
    },
    scale: {
      "bigint":
        "RangeError: initializers.varianceScaling: expected scale to be a number > 0 but found 1n.",
    },
    mode: {
      "a function":
        "RangeError: initializers.varianceScaling: expected mode to be one of fanIn, fanOut, fanAvg but found a function.",
    },
    distribution: {
      "a class":
        "RangeError: initializers.varianceScaling: expected distribution to be one of truncatedNormal, untruncatedNormal, uniform but found a class.",
    },
  },
  "initializers.orthogonal": {
    0: {
      "options of another":
        'RangeError: initializers.orthogonal: expected options among gain but found "unitz".',
    },
    gain: {
      "a list":
        "RangeError: initializers.orthogonal: expected gain to be a finite number but found [1, 2].",
    },
  },
  "regularizers.l1": {
    0: {
      "options of another":
        'RangeError: regularizers.l1: expected options among l1 but found "unitz".',
    },
    l1: {
      "a Map": "RangeError: regularizers.l1: expected l1 to be a number ≥ 0 but found a Map.",
      "rows of null":
        "RangeError: regularizers.l1: expected l1 to be a number ≥ 0 but found an array of 2.",
    },
  },
  "regularizers.l2": {
    0: {
      "options of another":
        'RangeError: regularizers.l2: expected options among l2 but found "unitz".',
    },
    l2: {
      "a Map": "RangeError: regularizers.l2: expected l2 to be a number ≥ 0 but found a Map.",
    },
  },
  "regularizers.l1l2": {
    0: {
      "options of another":
        'RangeError: regularizers.l1l2: expected options among l1, l2 but found "unitz".',
    },
    l1: {
      "a number as text":
        'RangeError: regularizers.l1l2: expected l1 to be a number ≥ 0 but found "1".',
      "NaN": "RangeError: regularizers.l1l2: expected l1 to be a number ≥ 0 but found NaN.",
    },
    l2: {
      "NaN": "RangeError: regularizers.l1l2: expected l2 to be a number ≥ 0 but found NaN.",
    },
  },
  "input": {
    0: {
      "options of another":
        'RangeError: input: expected options among shape, name but found "unitz".',
    },
    shape: {
      "a promise":
        "RangeError: input: expected shape to be the sizes of an example, such as [784] or [28, 28], but found a promise: write await before it.",
      "a function":
        "RangeError: input: expected shape to be the sizes of an example, such as [784] or [28, 28], but found a function.",
    },
    name: {
      "a function":
        "TypeError: input: expected name to be text of 1 to 200 letters but found a function.",
    },
  },
  "sequential": {
    0: {
      "options of another":
        'RangeError: sequential: expected options among layers, seed, name but found "unitz".',
    },
    layers: {
      "options of another":
        "RangeError: sequential: expected layers to be a list of at least one layer, such as [nl.layers.dense({ units: 10, inputShape: [784] })], but found an object.",
      "a misspelt name":
        'RangeError: sequential: expected layers to be a list of at least one layer, such as [nl.layers.dense({ units: 10, inputShape: [784] })], but found "rleu".',
    },
    seed: {
      "a misspelt name":
        'RangeError: sequential: expected seed to be a whole number from 0 to 4294967295 but found "rleu".',
    },
    name: {
      "1e9":
        "TypeError: sequential: expected name to be text of 1 to 200 letters but found 1000000000.",
      "0.5": "TypeError: sequential: expected name to be text of 1 to 200 letters but found 0.5.",
    },
  },
  "model": {
    0: {
      "options of another":
        'RangeError: model: expected options among inputs, outputs, seed, name but found "unitz".',
    },
    inputs: {
      "a Map":
        "TypeError: model: expected inputs to be what nl.input or a layer's apply gave, but inputs[0] is a Map.",
    },
    outputs: {
      "null":
        "TypeError: model: expected outputs to be what nl.input or a layer's apply gave, but outputs[0] is null.",
      "a number as text":
        'TypeError: model: expected outputs to be what nl.input or a layer\'s apply gave, but outputs[0] is "1".',
    },
    seed: {
      "a number as text":
        'RangeError: model: expected seed to be a whole number from 0 to 4294967295 but found "1".',
    },
    name: {
      "NaN": "TypeError: model: expected name to be text of 1 to 200 letters but found NaN.",
      "-1": "TypeError: model: expected name to be text of 1 to 200 letters but found -1.",
    },
  },
  "summaryRows": {
    0: {
      "-1": "TypeError: summaryRows: expected a model, such as nl.sequential makes, but found -1.",
      "a promise":
        "TypeError: summaryRows: expected a model, such as nl.sequential makes, but found a promise: write await before it.",
    },
  },
  "model.predict": {
    0: {
      "a promise":
        "TypeError: predict: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found a promise: write await before it.",
      "a function":
        "TypeError: predict: expected x to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found a function.",
    },
  },
  "model.predict (of several)": {
    0: {
      "a function":
        "TypeError: predict: expected x to be a list of 2, one for each input (input_layer, input_layer_1), but found a function.",
      "a list":
        "TypeError: predict: expected x[0] to be an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found 1.",
    },
  },
});
