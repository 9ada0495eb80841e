"""Writes keras_sweep.json: what Keras's public functions make of edge values, room by room, for keras_sweep_test.ts.

Run with Keras 3.15.1 on TensorFlow 2.21.0:  KERAS_BACKEND=tensorflow python keras_sweep.py > keras_sweep.json

Names and options are those of TensorFlow.js, as the test hands them to the library; they are translated to Keras's here.
Numbers that JSON has not are written as text. To add a case, add a line to a table.
"""

import json
import math
import os
import re

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import keras
import numpy as np
import tensorflow as tf

tf.config.threading.set_intra_op_parallelism_threads(1)
tf.config.threading.set_inter_op_parallelism_threads(1)


def snaked(options):
    return {re.sub(r"([A-Z])", lambda m: "_" + m.group(1).lower(), key): value for key, value in options.items()}


def written(value):
    value = float(value)
    return value if math.isfinite(value) else {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN")


def numbers(array):
    return [written(f"{value:.9g}") for value in np.asarray(array, "float64").ravel()]


def slopes(f, x):
    x = tf.constant(x, "float32")
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.reduce_sum(f(x))
    return numbers(tape.gradient(y, x, unconnected_gradients="zero"))


# Activations and layers that are one function of numbers: values and slopes, also at thresholds and far out.
POINTS = [-1e4, -100, -20, -6, -3, -2, -1, -0.5, -1e-3, 0, 1e-3, 0.25, 0.3, 0.5, 1, 1.5, 2, 2.5, 3, 6, 7, 20, 100, 1e4]

RELUS = [
    {}, {"maxValue": 6}, {"maxValue": 2}, {"maxValue": 0}, {"threshold": 2}, {"threshold": 1, "maxValue": 6},
    {"threshold": 2, "maxValue": 2}, {"threshold": -1}, {"threshold": -2, "maxValue": 2}, {"negativeSlope": 0.5},
    {"negativeSlope": 0.5, "threshold": 2}, {"negativeSlope": 0.25, "maxValue": 3}, {"negativeSlope": 0.25, "threshold": 1, "maxValue": 6},
    {"negativeSlope": 0.5, "threshold": -1}, {"negativeSlope": 1},
]
ACTIVATIONS = [
    *(("relu", options) for options in RELUS),
    *((name, {}) for name in (
        "elu", "selu", "softplus", "softsign", "silu", "gelu", "tanh", "sigmoid", "exponential", "hardSigmoid", "hardSilu",
        "linear", "mish", "logSigmoid", "celu", "hardTanh", "tanhShrink", "softShrink", "hardShrink", "squareplus",
        "sparsePlus", "sparseSigmoid", "leakyRelu", "relu6", "threshold",
    )),
    ("elu", {"alpha": 0.3}), ("celu", {"alpha": 2.0}), ("gelu", {"approximate": True}), ("leakyRelu", {"alpha": 0.05}),
    ("softShrink", {"threshold": 2}), ("hardShrink", {"threshold": 1}), ("threshold", {"threshold": 0.5, "value": -3}),
    ("relu", {"threshold": 0.3}), ("hardShrink", {"threshold": 0.3}), ("softShrink", {"threshold": 0.3}), ("threshold", {"threshold": 0.3, "value": -3}),
    ("squareplus", {"b": 1}),
]
ROWS = [[0, 0, 0], [1, 2, 3], [-50, 0, 50], [1000, 1000, -1000], [0.1, 0.1, 0.3], [-1e4, -1e4, 0]]
VECTOR_ACTIVATIONS = ["softmax", "logSoftmax", "sparsemax"]


def activation(name, options):
    options = snaked(options)
    if name == "leakyRelu":
        options = {"negative_slope": options.get("alpha", 0.2)}
    if name == "threshold":
        options = {"threshold": options.get("threshold", 0), "default_value": options.get("value", 0)}
    if name == "softShrink" or name == "hardShrink":
        options = {"threshold": options.get("threshold", 0.5)}
    snake = re.sub(r"([A-Z])", lambda m: "_" + m.group(1).lower(), name)
    return lambda x: getattr(keras.activations, snake)(x, **options)


LAYERS = [
    *(("reLU", options) for options in RELUS if options.get("threshold", 0) >= 0),
    ("leakyReLU", {}), ("leakyReLU", {"alpha": 0.1}), ("elu", {}), ("elu", {"alpha": 2}), ("softmax", {}), ("prelu", {}),
    ("dropout", {"rate": 0.5}), ("dense", {"units": 3, "activation": "relu", "useBias": False}),
    ("activation", {"activation": "hard_sigmoid"}),
]


def layer(name, options):
    options = snaked(options)
    if name == "leakyReLU" and "alpha" in options:
        options["negative_slope"] = options.pop("alpha")
    kind = {"reLU": "ReLU", "leakyReLU": "LeakyReLU", "elu": "ELU", "prelu": "PReLU"}.get(name, name.capitalize())
    if name in ("prelu", "dense"):
        key = "alpha_initializer" if name == "prelu" else "kernel_initializer"
        options[key] = keras.initializers.Constant(0.25)
    return getattr(keras.layers, kind)(**options)


# Losses: rows of right answers and of outputs, and the options that are tried.
PROBABILITIES = [[1, 0, 0], [0, 1, 0], [0.5, 0.5, 0], [0.2, 0.3, 0.5], [1e-9, 1e-3, 0.999], [0.1, 0.2, 0.1], [0, 0, 1]]
ONE_HOT = [[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]]
LOGITS = [[0, 0, 0], [5, -5, 0], [100, -100, 0], [-1e4, 1e4, 0], [1, 2, 3], [0.1, 0.2, 0.1], [-3, -2, -9]]
NUMBERS = [[1, -2, 3], [0, 0, 0], [1e4, -1e4, 1], [0.5, 0.25, -0.125], [1e-4, -1e-4, 0], [2, 2, 2], [-1, -1, -7]]
TARGET_NUMBERS = [[1, -2, 3.5], [1, -1, 0.5], [0, 0, 1], [-0.5, 0.5, 0.25], [1e-4, 2e-4, 1], [2, 3, 1], [1, -1, 7]]
COUNTS = [[0, 1, 2], [3, 0, 0], [10, 100, 1], [0, 0, 0], [1, 1, 1], [2, 7, 5], [1, 0, 4]]
SIDES = [[1, -1, 1], [-1, -1, 1], [1, 1, 1], [-1, 1, -1], [1, 1, -1], [-1, -1, -1], [1, -1, 1]]

SMOOTHINGS = [{}, {"labelSmoothing": 0.1}, {"labelSmoothing": 1}]
LOSSES = [
    *(("categoricalCrossentropy", options, ONE_HOT, PROBABILITIES) for options in SMOOTHINGS),
    *(("categoricalCrossentropy", {"fromLogits": True, **options}, ONE_HOT, LOGITS) for options in SMOOTHINGS),
    *(("binaryCrossentropy", options, ONE_HOT, PROBABILITIES) for options in SMOOTHINGS),
    *(("binaryCrossentropy", {"fromLogits": True, **options}, ONE_HOT, LOGITS) for options in SMOOTHINGS),
    ("sparseCategoricalCrossentropy", {}, ONE_HOT, PROBABILITIES),
    ("sparseCategoricalCrossentropy", {"fromLogits": True}, ONE_HOT, LOGITS),
    *((name, {}, TARGET_NUMBERS, NUMBERS) for name in (
        "meanSquaredError", "meanAbsoluteError", "meanAbsolutePercentageError", "huber", "logCosh", "cosineSimilarity")),
    ("huber", {"delta": 0.1}, TARGET_NUMBERS, NUMBERS), ("huber", {"delta": 5}, TARGET_NUMBERS, NUMBERS),
    ("meanSquaredLogarithmicError", {}, COUNTS, NUMBERS), ("poisson", {}, COUNTS, PROBABILITIES),
    *((name, {}, sides, NUMBERS) for name in ("hinge", "squaredHinge") for sides in (SIDES, ONE_HOT)),
    ("categoricalHinge", {}, ONE_HOT, NUMBERS), ("klDivergence", {}, ONE_HOT, PROBABILITIES),
    ("klDivergence", {}, PROBABILITIES, PROBABILITIES[::-1]),
    # Right answers that are shares, and such that do not sum to 1.
    *((name, options, PROBABILITIES, PROBABILITIES[::-1])
      for name in ("categoricalCrossentropy", "binaryCrossentropy") for options in ({}, {"labelSmoothing": 0.1})),
    *((name, {"fromLogits": True}, PROBABILITIES, LOGITS) for name in ("categoricalCrossentropy", "binaryCrossentropy")),
    ("cosineSimilarity", {}, NUMBERS, TARGET_NUMBERS), ("meanAbsolutePercentageError", {}, NUMBERS, TARGET_NUMBERS),
    ("poisson", {}, COUNTS, COUNTS), ("meanSquaredLogarithmicError", {}, NUMBERS, COUNTS), ("categoricalHinge", {}, PROBABILITIES, NUMBERS),
]


def loss(name, options):
    kind = {"klDivergence": "KLDivergence"}.get(name, name[0].upper() + name[1:])
    return getattr(keras.losses, kind)(reduction="none", **snaked(options))


def loss_case(name, options, targets, outputs):
    f = loss(name, options)
    answers = np.argmax(targets, -1) if name.startswith("sparse") else np.array(targets, "float32")
    # Rows one by one: Keras looks at all of a batch to find out whether its right answers are 0 and 1.
    rows = [(answers[i:i + 1], np.array(outputs[i:i + 1], "float32")) for i in range(len(outputs))]
    values = [written(f"{float(f(t, x).numpy().ravel()[0]):.9g}") for t, x in rows]
    gradients = [slopes(lambda x, t=t: f(t, x), x) for t, x in rows]
    return {"name": name, "options": options, "targets": targets, "outputs": outputs, "values": values, "gradients": gradients}


# Metrics over two batches, of probabilities that also lie on thresholds.
YES = [[1], [0], [1], [1], [0], [1], [0], [0], [1]]
SURE = [[0.5], [0.5], [0.9], [0], [1], [1], [0.25], [0.505], [0.4999]]
ALL_TIED, ALL_YES, ALL_NO = [[0.5]] * 9, [[1]] * 9, [[0]] * 9
EITHER_END = [[1], [0], [1], [1], [0], [0], [0], [1], [1]]
ON_THRESHOLDS = [[k / 199] for k in (0, 1, 2, 100, 101, 198, 199, 57, 58)]
# Two outputs that are equally large, a row of zeros, and a class that is never right.
TIES = [[0.4, 0.4, 0.2], [0, 0, 0], [0.3, 0.3, 0.3], [0.1, 0.1, 0.8], [0.2, 0.4, 0.4]]
TIED_ANSWERS = [[0, 1, 0], [1, 0, 0], [0, 1, 0], [1, 0, 0], [0, 1, 0]]
METRICS = [
    *(("auc", {"curve": curve, **options}, answers, outputs) for curve in ("ROC", "PR") for options, answers, outputs in (
        ({}, YES, ALL_TIED), ({}, ALL_YES, SURE), ({}, ALL_NO, SURE), ({}, YES, EITHER_END), ({}, YES, ON_THRESHOLDS),
        ({"numThresholds": 2}, YES, SURE), ({"numThresholds": 5}, YES, SURE), ({}, TIED_ANSWERS, TIES),
    )),
    *((name, {"threshold": threshold}, YES, outputs) for name in ("precision", "recall", "binaryAccuracy")
      for threshold, outputs in ((0, EITHER_END), (0.5, EITHER_END), (1, EITHER_END), (0.5, ALL_TIED), (0.3, [[0.3]] * 9), (0.8, [[0.8]] * 9))),
    *((name, {}, answers, SURE) for name in ("precision", "recall", "binaryAccuracy") for answers in (ALL_YES, ALL_NO)),
    *((name, options, TIED_ANSWERS, TIES) for name, options in (
        ("categoricalAccuracy", {}), ("topKCategoricalAccuracy", {"k": 1}), ("topKCategoricalAccuracy", {"k": 2}), ("topKCategoricalAccuracy", {"k": 3}),
        *(("f1Score", {"average": average, **options}) for average in ("macro", "micro", "weighted") for options in ({}, {"threshold": 0.3}, {"threshold": 1.0})),
        ("precision", {"classId": 2}), ("recall", {"classId": 2}), ("precision", {"classId": 1}), ("binaryAccuracy", {}), ("cosineSimilarity", {}),
        ("categoricalCrossentropy", {"labelSmoothing": 0.2}), ("binaryCrossentropy", {"labelSmoothing": 0.2}), ("r2Score", {}), ("rootMeanSquaredError", {}),
    )),
    ("categoricalCrossentropy", {"fromLogits": True}, ONE_HOT, LOGITS), ("binaryCrossentropy", {"fromLogits": True}, ONE_HOT, LOGITS),
    ("topKCategoricalAccuracy", {}, [[0, 0, 1, 0, 0, 0]] * 2, [[6, 5, 4, 3, 2, 1], [6, 5, 0, 3, 2, 1]]),
    ("r2Score", {}, [[1], [2]], [[1], [2]]), ("r2Score", {}, [[1e4], [1e4 + 1], [1e4 + 2]], [[1e4], [1e4 + 1], [1e4 + 3]]),
    ("r2Score", {}, [[1, 5], [2, 5], [4, 5]], [[1, 5], [2, 4], [3, 5]]),
    *((name, options, YES, SURE) for name, options in (
        ("precision", {}), ("recall", {}), ("precision", {"threshold": 0.25}), ("recall", {"threshold": 0}), ("precision", {"threshold": 1}),
        ("auc", {}), ("auc", {"curve": "PR"}), ("auc", {"numThresholds": 3}), ("auc", {"curve": "PR", "numThresholds": 3}),
        ("binaryAccuracy", {}), ("binaryAccuracy", {"threshold": 0.25}), ("f1Score", {"average": "macro", "threshold": 0.5}),
        ("r2Score", {}), ("rootMeanSquaredError", {}), ("binaryCrossentropy", {}),
    )),
    *((name, options, ONE_HOT, PROBABILITIES) for name, options in (
        ("precision", {}), ("recall", {"classId": 1}), ("precision", {"classId": 2}), ("auc", {}), ("auc", {"curve": "PR"}),
        ("categoricalAccuracy", {}), ("topKCategoricalAccuracy", {"k": 1}), ("topKCategoricalAccuracy", {"k": 2}),
        ("topKCategoricalAccuracy", {"k": 3}), ("f1Score", {"average": "macro"}), ("f1Score", {"average": "micro"}),
        ("f1Score", {"average": "weighted"}), ("categoricalCrossentropy", {}), ("klDivergence", {}), ("cosineSimilarity", {}), ("r2Score", {}),
    )),
    *((name, {}, TARGET_NUMBERS, NUMBERS) for name in (
        "meanSquaredError", "rootMeanSquaredError", "meanAbsoluteError", "meanAbsolutePercentageError", "logCosh", "cosineSimilarity", "r2Score")),
    ("r2Score", {}, [[2], [2], [2]], [[1], [2], [3]]),
    ("hinge", {}, SIDES, NUMBERS), ("squaredHinge", {}, SIDES, NUMBERS), ("categoricalHinge", {}, ONE_HOT, NUMBERS),
    ("poisson", {}, COUNTS, PROBABILITIES), ("meanSquaredLogarithmicError", {}, COUNTS, NUMBERS),
    ("precision", {}, [[0], [0]], [[0.1], [0.2]]), ("recall", {}, [[0], [0]], [[0.9], [0.2]]), ("auc", {}, [[1], [1]], [[0.9], [0.2]]),
]


def metric_case(name, options, targets, outputs):
    given = snaked(options)
    if name in ("precision", "recall") and "threshold" in given:
        given["thresholds"] = given.pop("threshold")
    kind = {"auc": "AUC", "klDivergence": "KLDivergence", "logCosh": "LogCoshError"}.get(name, name[0].upper() + name[1:])
    metric = getattr(keras.metrics, kind)(**given)
    t, x = np.array(targets, "float32"), np.array(outputs, "float32")
    for start in range(0, len(t), 4):
        metric.update_state(t[start:start + 4], x[start:start + 4])
    return {"name": name, "options": options, "targets": targets, "outputs": outputs, "value": written(f"{float(metric.result()):.9g}")}


# Optimizers: one weight after steps with these gradients, zeros and large ones among them.
GRADIENTS = [0, 1, -0.5, 0, 0, 1e4, -1e-4, 2, 0.25]
OPTIMIZERS = [
    ("sgd", {"learningRate": 0.1}), ("sgd", {"learningRate": 0.1, "momentum": 0.5}),
    ("sgd", {"learningRate": 0.1, "momentum": 0.5, "nesterov": True}), ("sgd", {"learningRate": 0.1, "weightDecay": 0.2}),
    ("rmsprop", {"learningRate": 0.1}), ("rmsprop", {"learningRate": 0.1, "centered": True, "momentum": 0.5}), ("rmsprop", {"learningRate": 0.1, "rho": 0}),
    ("adam", {"learningRate": 0.1}), ("adam", {"learningRate": 0.1, "beta1": 0, "beta2": 0}), ("adam", {"learningRate": 0.1, "weightDecay": 0.2}),
    ("adamw", {"learningRate": 0.1}), ("adagrad", {"learningRate": 0.1}), ("adagrad", {"learningRate": 0.1, "initialAccumulatorValue": 0}),
    ("adam", {"learningRate": 0.1, "amsgrad": True}), ("adamw", {"learningRate": 0.1, "amsgrad": True, "weightDecay": 0.5}), ("adam", {"learningRate": 0.1, "epsilon": 1}),
    *((name, {"learningRate": 0.1, **options}) for name in ("nadam", "adamax", "adadelta")
      for options in ({}, {"weightDecay": 0.2}, {"epsilon": 1}, {"rho": 0.5} if name == "adadelta" else {"beta1": 0.5, "beta2": 0.5})),
    ("rmsprop", {"learningRate": 0.1, "momentum": 0.9, "epsilon": 1}), ("adagrad", {"learningRate": 0.1, "epsilon": 1}),
    *((name, {"learningRate": 0.1, **limit}) for name in ("sgd", "adam", "rmsprop", "adadelta")
      for limit in ({"clipNorm": 0.5}, {"clipValue": 0.5}, {"globalClipNorm": 0.5})),
    ("sgd", {"learningRate": 0.0}), ("adam", {"learningRate": 0.0, "weightDecay": 0.2}),
]


def optimizer_case(name, options):
    given = {re.sub(r"clip_(norm|value)", r"clip\1", re.sub(r"beta(\d)", r"beta_\1", key)): value for key, value in snaked(options).items()}
    optimizer = getattr(keras.optimizers, {"sgd": "SGD", "rmsprop": "RMSprop", "adamw": "AdamW"}.get(name, name.capitalize()))(**given)
    weight, seen = keras.Variable(1.0), []
    for gradient in GRADIENTS:
        optimizer.apply([tf.constant(float(gradient))], [weight])
        seen.append(float(weight.numpy()))
    return {"name": name, "options": options, "weights": numbers(seen)}


# Initializers: the moments of many numbers; what is not random exactly.
INITIALIZERS = [
    ("zeros", {}), ("ones", {}), ("constant", {"value": 0.3}), ("randomNormal", {}), ("randomNormal", {"mean": 1, "stddev": 0.5}),
    ("randomUniform", {}), ("randomUniform", {"minval": -1, "maxval": 2}), ("glorotNormal", {}), ("glorotUniform", {}), ("heNormal", {}),
    ("heUniform", {}), ("lecunNormal", {}), ("lecunUniform", {}), ("truncatedNormal", {}), ("truncatedNormal", {"mean": -2, "stddev": 3}),
    ("orthogonal", {}), ("orthogonal", {"gain": 3}), ("varianceScaling", {}),
    *(("varianceScaling", {"scale": 2, "mode": mode, "distribution": distribution}) for mode in ("fanIn", "fanOut", "fanAvg")
      for distribution in ("truncatedNormal", "untruncatedNormal", "uniform")),
]


def initializer_case(name, options):
    kind = name[0].upper() + name[1:]
    seed = {} if name in ("zeros", "ones", "constant") else {"seed": 1}
    given = {key: value if not isinstance(value, str) else re.sub(r"([A-Z])", lambda m: "_" + m.group(1).lower(), value) for key, value in options.items()}
    x = np.asarray(getattr(keras.initializers, kind)(**seed, **given)(shape=(300, 500)))
    return {"name": name, "options": options, "moments": numbers([x.mean(), x.std(), x.min(), x.max()])}


WEIGHTS = [[0, 1, -2], [1e-4, -8, 0.5]]
REGULARIZERS = [
    ("l1", {}), ("l2", {}), ("l1l2", {}), ("l1", {"l1": 0.5}), ("l2", {"l2": 0.5}), ("l1l2", {"l1": 0.1, "l2": 0.2}), ("l1", {"l1": 0}), ("l1l2", {"l1": 0.1}),
]


def regularizer_case(name, options):
    f = getattr(keras.regularizers, name.upper())(**options)
    w = np.array(WEIGHTS, "float32")
    return {"name": name, "options": options, "value": written(f"{float(f(tf.constant(w))):.9g}"), "gradient": slopes(f, w)}


def activation_case(name, options):
    f = activation(name, options)
    x = np.array(POINTS, "float32")
    return {"name": name, "options": options, "values": numbers(f(tf.constant(x))), "slopes": slopes(f, x)}


def layer_case(name, options):
    return {"name": name, "options": options, "values": numbers(layer(name, options)(np.array(ROWS, "float32")))}


if __name__ == "__main__":
    rooms = {
        "activations": [activation_case(*case) for case in ACTIVATIONS],
        "vectors": [{"name": name, "values": numbers(getattr(keras.activations, {"logSoftmax": "log_softmax"}.get(name, name))(tf.constant(ROWS, "float32")))} for name in VECTOR_ACTIVATIONS],
        "layers": [layer_case(*case) for case in LAYERS],
        "losses": [loss_case(*case) for case in LOSSES],
        "metrics": [metric_case(*case) for case in METRICS],
        "optimizers": [optimizer_case(*case) for case in OPTIMIZERS],
        "initializers": [initializer_case(*case) for case in INITIALIZERS],
        "regularizers": [regularizer_case(*case) for case in REGULARIZERS],
    }
    inputs = {"points": POINTS, "rows": ROWS, "gradients": GRADIENTS, "weights": WEIGHTS}
    lines = ",\n".join(f'"{room}": [\n' + ",\n".join(json.dumps(case) for case in cases) + "\n]" for room, cases in rooms.items())
    print('{\n"inputs": ' + json.dumps(inputs) + ",\n" + lines + "\n}")
