"""Writes training.json: what Keras does to small networks in twenty steps, for each loss, optimizer, metric and penalty.

Run with Keras 3.15.1 on TensorFlow 2.21.0:  KERAS_BACKEND=tensorflow python training.py > training.json
The first weights and the data are simple formulas, so that nothing random is involved; examples are not shuffled.

A case is what a model is made and compiled with, in the words of TensorFlow.js: names are translated to Keras's here, and
test/training/keras_test.ts hands them to the library as they are. To add one, add a line to CASES.
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

# 13 rows are trained on, 4 + 4 + 4 + 1 an epoch; the rest is the validation split.
ROWS, INPUTS, BATCH, EPOCHS = 17, 4, 4, 5
SPLIT = 0.2


def wave(rows, cols, phase):
    return [[math.sin(phase + 1.7 * i + 0.9 * j * (i + 1)) for j in range(cols)] for i in range(rows)]


# What the right answers are, by name; test/training/keras_test.ts has the same formulas.
TARGETS = {
    "labels": lambda outputs: np.array([i * i % outputs for i in range(ROWS)]),
    "one-hot": lambda outputs: np.eye(outputs, dtype="float32")[[i * i % outputs for i in range(ROWS)]],
    "yes or no": lambda outputs: np.array([[float((i * i + j) % 3 == 0) for j in range(outputs)] for i in range(ROWS)]),
    "numbers": lambda outputs: np.array(wave(ROWS, outputs, 0.7)) * 2,
    "sides": lambda outputs: np.array([[2 * float((i * i + j) % 3 == 0) - 1 for j in range(outputs)] for i in range(ROWS)]),
    "far numbers": lambda outputs: np.array(wave(ROWS, outputs, 0.7)) + 3,
    "counts": lambda outputs: np.array([[float((i * i + j) % 5) for j in range(outputs)] for i in range(ROWS)]),
}


def snake(name):
    return re.sub(r"([A-Z])", lambda match: "_" + match.group(1).lower(), name)


def snaked(options):
    return {snake(key): value for key, value in options.items()}


def dense(units, **options):
    return ["dense", {"units": units, **options}]


def layer(kind, options):
    options = snaked(options)
    if isinstance(options.get("activation"), list):
        options["activation"] = activation_of(*options["activation"])
    for key in ("kernel_regularizer", "bias_regularizer"):
        if key in options:
            options[key] = regularizer(*options[key])
    return {"dense": keras.layers.Dense, "activation": keras.layers.Activation}[kind](**options)


# Functions that Keras does not have, in TensorFlow's own operations.
OTHERS = {
    "prelu": lambda x, alpha: tf.where(x >= 0, x, alpha * x),
    "rrelu": lambda x, lower, upper: tf.where(x >= 0, x, (lower + upper) / 2 * x),
    "thresholdedRelu": lambda x, theta: tf.where(x > theta, x, 0.0),
    "squaredRelu": lambda x: tf.square(tf.nn.relu(x)),
    "starRelu": lambda x, scale, bias: scale * tf.square(tf.nn.relu(x)) + bias,
    "silu": lambda x, beta: x * tf.sigmoid(beta * x),
    "quickGelu": lambda x: x * tf.sigmoid(1.702 * x),
    "softplus": lambda x, beta: tf.math.softplus(beta * x) / beta,
    "hardTanh": lambda x, min, max: tf.clip_by_value(x, min, max),
    "telu": lambda x: x * tf.tanh(tf.exp(x)),
    "xielu": lambda x, alphaP, alphaN, beta: tf.where(
        x > 0, alphaP * x * x + beta * x, alphaN * (tf.math.expm1(tf.minimum(x, 0.0)) - x) + beta * x),
    "sine": lambda x, omega: tf.sin(omega * x),
    "snake": lambda x, alpha: x + tf.square(tf.sin(alpha * x)) / alpha,
}


def activation_of(name, options):
    if name in OTHERS:
        return lambda x: OTHERS[name](x, **options)
    return lambda x: getattr(keras.activations, snake(name))(x, **snaked(options))


def regularizer(name, options):
    return {"l1": keras.regularizers.L1, "l2": keras.regularizers.L2, "l1l2": keras.regularizers.L1L2}[name](**options)


# What Keras writes otherwise than with a first capital.
CAPITALS = {"klDivergence": "KLDivergence", "auc": "AUC", "logCosh": "LogCosh"}


def of_keras(name):
    return CAPITALS.get(name, name[0].upper() + name[1:])


def loss_of(name, options):
    # Keras has no smoothing for labels: it is that of their one-hot rows.
    if name == "sparseCategoricalCrossentropy" and "labelSmoothing" in options:
        smoothed = keras.losses.CategoricalCrossentropy(**snaked(options))
        return lambda t, p: smoothed(tf.one_hot(tf.cast(tf.reshape(t, [-1]), "int32"), p.shape[-1]), p)
    return getattr(keras.losses, of_keras(name))(**snaked(options))


def metric_of(metric):
    if isinstance(metric, str):
        # Keras has this one as a function alone.
        return keras.losses.huber if metric == "huber" else metric
    name, options = metric
    options = snaked({"name": name, **options})
    if name in ("precision", "recall") and "threshold" in options:
        options["thresholds"] = options.pop("threshold")
    return getattr(keras.metrics, {"logCosh": "LogCoshError"}.get(name, of_keras(name)))(**options)


# Keras writes beta_1 for what TensorFlow.js calls beta1.
def optimizer_of(name, options):
    options = {re.sub(r"beta(\d)", r"beta_\1", key): value for key, value in snaked(options).items()}
    return getattr(keras.optimizers, {"sgd": "SGD", "rmsprop": "RMSprop", "adamw": "AdamW"}.get(name, name.capitalize()))(**options)


def rounded(array):
    return [float(f"{v:.8g}") for v in np.asarray(array, dtype=np.float64).ravel()]


def run(case):
    model = keras.Sequential([keras.Input((INPUTS,)), *(layer(*spec) for spec in case["layers"])])
    model.set_weights([
        np.reshape(wave(*(w.shape if len(w.shape) == 2 else (1, w.shape[0])), 0.2 + 0.1 * i), w.shape)
        for i, w in enumerate(model.weights)
    ])
    model.compile(
        optimizer=optimizer_of(*case["optimizer"]), loss=loss_of(*case["loss"]), metrics=[metric_of(metric) for metric in case["metrics"]],
    )
    x = np.array(wave(ROWS, INPUTS, 0.1), dtype="float32")
    y = TARGETS[case["targets"]](model.output_shape[-1])
    history = model.fit(
        x, y, epochs=EPOCHS, batch_size=BATCH, validation_split=SPLIT, shuffle=False, verbose=0,
    ).history
    evaluated = model.evaluate(x, y, verbose=0, return_dict=True)
    return {
        "history": {key: rounded(values) for key, values in history.items()},
        "weights": [rounded(w) for w in model.get_weights()],
        "evaluated": {key: rounded([value])[0] for key, value in evaluated.items()},
        "predicted": rounded(model.predict(x, verbose=0)),
        "optimizerParams": sum(int(np.prod(v.shape)) for v in model.optimizer.variables),
    }


def case(name, targets, layers, loss, optimizer=("sgd", {"learningRate": 0.1}), metrics=()):
    return {
        "name": name, "targets": targets, "layers": layers, "loss": loss, "optimizer": optimizer,
        "metrics": list(metrics),
    }


def hidden(activation="tanh", **options):
    return dense(5, activation=activation, **options)


SOFTMAX = [hidden(), dense(3, activation="softmax")]
LOGITS = [hidden(), dense(3)]
SIGMOID = [hidden(), dense(1, activation="sigmoid")]
# Keras on TensorFlow takes what stands before any closing softmax or sigmoid for logits, also of the wrong one of the
# two. A ReLU behind it, which changes nothing, keeps it from looking.
BLIND = ["activation", {"activation": "relu"}]
SHARES = [hidden(), dense(3, activation="sigmoid"), BLIND]
NUMBER = [hidden(), dense(1)]
NUMBERS = [hidden(), dense(3)]

sparse = ("sparseCategoricalCrossentropy", {})
mse = ("meanSquaredError", {})

CASES = [
    # Activations.
    *(case(f"{f} with {o}", "labels", [hidden(f), dense(3, activation="softmax")], sparse, (o, {"learningRate": r}), ["accuracy"])
      for f in ("relu", "tanh", "sigmoid") for o, r in (("adam", 0.01), ("sgd", 0.1))),
    *(case(f"{f} {options}".replace("'", ""), "labels", [hidden([f, options]), dense(3, activation="softmax")], sparse)
      for f, options in (
        ("linear", {}), ("leakyRelu", {}), ("relu", {"negativeSlope": 0.1, "maxValue": 1.5, "threshold": 0.25}),
        ("relu6", {}), ("prelu", {"alpha": 0.25}), ("rrelu", {"lower": 0.125, "upper": 0.375}),
        ("threshold", {"threshold": 0.5, "defaultValue": -0.25}), ("thresholdedRelu", {"theta": 1.0}),
        ("hardTanh", {"min": -0.5, "max": 1.5}), ("hardSigmoid", {}), ("sparseSigmoid", {}), ("hardSilu", {}),
        ("softShrink", {}), ("hardShrink", {}), ("sparsePlus", {}), ("squaredRelu", {}),
        ("starRelu", {"scale": 0.8944, "bias": -0.4472}),
        ("elu", {}), ("elu", {"alpha": 0.3}), ("celu", {"alpha": 2.0}), ("selu", {}), ("exponential", {}),
        ("xielu", {"alphaP": 0.8, "alphaN": 0.8, "beta": 0.5}),
        ("gelu", {}), ("gelu", {"approximate": True}), ("silu", {"beta": 1.0}), ("silu", {"beta": 2.0}),
        ("quickGelu", {}), ("mish", {}), ("telu", {}),
        ("softplus", {"beta": 1.0}), ("softplus", {"beta": 3.0}), ("logSigmoid", {}), ("squareplus", {}),
        ("softsign", {}), ("tanhShrink", {}), ("sine", {"omega": 2.0}), ("snake", {"alpha": 2.0}),
      )),
    # Losses.
    case("sparse categorical, from logits", "labels", LOGITS, ("sparseCategoricalCrossentropy", {"fromLogits": True}), metrics=["acc"]),
    case("sparse categorical, not seen through", "labels", SHARES, sparse, metrics=["acc"]),
    case("categorical", "one-hot", SOFTMAX, ("categoricalCrossentropy", {}), metrics=["accuracy"]),
    case("categorical, softmax in a layer of its own", "one-hot", [hidden(), dense(3), ["activation", {"activation": "softmax"}]],
         ("categoricalCrossentropy", {}), metrics=["accuracy"]),
    case("categorical, smoothed", "one-hot", SOFTMAX, ("categoricalCrossentropy", {"labelSmoothing": 0.2}), metrics=["accuracy"]),
    case("categorical, smoothed, not seen through", "one-hot", SHARES,
         ("categoricalCrossentropy", {"labelSmoothing": 0.2}), metrics=["accuracy"]),
    case("categorical, smoothed, from logits", "one-hot", LOGITS, ("categoricalCrossentropy", {"fromLogits": True, "labelSmoothing": 0.1})),
    case("binary", "yes or no", SIGMOID, ("binaryCrossentropy", {}), metrics=["accuracy"]),
    case("binary, three outputs", "yes or no", [hidden(), dense(3, activation="sigmoid")], ("binaryCrossentropy", {}), metrics=["accuracy", "binary_accuracy"]),
    case("binary, smoothed", "yes or no", SIGMOID, ("binaryCrossentropy", {"labelSmoothing": 0.2})),
    case("binary, from logits", "yes or no", NUMBER, ("binaryCrossentropy", {"fromLogits": True})),
    case("binary, from logits, smoothed", "yes or no", NUMBERS, ("binaryCrossentropy", {"fromLogits": True, "labelSmoothing": 0.1})),
    case("binary, not seen through", "yes or no", [hidden(), dense(2, activation="sigmoid"), BLIND], ("binaryCrossentropy", {}), metrics=["accuracy"]),
    case("squared error", "numbers", NUMBERS, mse, ("sgd", {"learningRate": 0.05}), ["mae"]),
    case("squared error, one output", "numbers", NUMBER, mse, ("sgd", {"learningRate": 0.05}), ["mean_squared_error", "mae"]),
    case("squared error of yes and no", "yes or no", SIGMOID, mse, metrics=["accuracy"]),
    case("absolute error", "numbers", NUMBERS, ("meanAbsoluteError", {}), ("sgd", {"learningRate": 0.05}), ["mse"]),
    case("squared logarithmic error", "counts", NUMBERS, ("meanSquaredLogarithmicError", {}), ("sgd", {"learningRate": 0.05}), ["mse"]),
    case("huber", "numbers", NUMBERS, ("huber", {}), ("sgd", {"learningRate": 0.05})),
    case("huber, narrow", "numbers", NUMBERS, ("huber", {"delta": 0.3}), ("sgd", {"learningRate": 0.1})),
    case("log cosh", "numbers", NUMBERS, ("logCosh", {}), ("sgd", {"learningRate": 0.05})),
    case("poisson", "counts", [hidden(), dense(2, activation="sigmoid")], ("poisson", {}), ("sgd", {"learningRate": 0.05}), ["mse"]),
    case("hinge", "sides", NUMBERS, ("hinge", {}), metrics=["hinge", "squared_hinge"]),
    case("hinge of yes and no", "yes or no", [hidden(), dense(3, activation="tanh")], ("hinge", {}), metrics=["accuracy"]),
    case("squared hinge", "sides", NUMBERS, ("squaredHinge", {}), ("sgd", {"learningRate": 0.05})),
    case("categorical hinge", "one-hot", NUMBERS, ("categoricalHinge", {}), metrics=["accuracy", "categorical_hinge"]),
    case("cosine similarity", "numbers", NUMBERS, ("cosineSimilarity", {}), metrics=["cosine_similarity"]),
    case("divergence", "one-hot", SOFTMAX, ("klDivergence", {}), metrics=["kl_divergence"]),
    case("percentage error", "far numbers", NUMBERS, ("meanAbsolutePercentageError", {}), ("sgd", {"learningRate": 0.01}), ["mape"]),
    case("sparse categorical, smoothed", "labels", SOFTMAX, ("sparseCategoricalCrossentropy", {"labelSmoothing": 0.2})),
    # Optimizers.
    *(case(f"{name} {options}".replace("'", ""), "labels", SOFTMAX, sparse, (name, options), ["accuracy"]) for name, options in (
        ("sgd", {"learningRate": 0.1, "momentum": 0.9}),
        ("sgd", {"learningRate": 0.1, "momentum": 0.9, "nesterov": True}),
        ("sgd", {"learningRate": 0.1, "weightDecay": 0.3}),
        ("rmsprop", {"learningRate": 0.01}),
        ("rmsprop", {"learningRate": 0.01, "rho": 0.7, "momentum": 0.5}),
        ("rmsprop", {"learningRate": 0.01, "centered": True}),
        ("rmsprop", {"learningRate": 0.003, "momentum": 0.9, "centered": True, "epsilon": 1e-3, "weightDecay": 0.1}),
        ("adam", {"learningRate": 0.01, "beta1": 0.8, "beta2": 0.95, "epsilon": 1e-4}),
        ("adam", {"learningRate": 0.01, "weightDecay": 0.5}),
        ("adamw", {"learningRate": 0.01}),
        ("adamw", {"learningRate": 0.01, "weightDecay": 1.0}),
        ("adagrad", {"learningRate": 0.1}),
        ("adagrad", {"learningRate": 0.1, "initialAccumulatorValue": 1.0, "epsilon": 0.01, "weightDecay": 0.2}),
    )),
    # Penalties.
    case("penalty l2", "labels", [hidden(kernelRegularizer=["l2", {"l2": 0.05}]), dense(3, activation="softmax")], sparse, metrics=["accuracy"]),
    case("penalty l1 on weights, l2 on biases", "numbers",
         [hidden(kernelRegularizer=["l1", {"l1": 0.02}], biasRegularizer=["l2", {"l2": 0.1}]), dense(3)], mse, ("sgd", {"learningRate": 0.05}), ["mse"]),
    case("penalty of both, with Adam", "labels",
         [hidden(), dense(3, activation="softmax", kernelRegularizer=["l1l2", {"l1": 0.01, "l2": 0.03}])], sparse, ("adam", {"learningRate": 0.01})),
    # Metrics.
    case("every metric of classes", "labels", SOFTMAX, sparse, metrics=["accuracy", "acc", "sparse_categorical_accuracy"]),
    case("every metric of rows", "one-hot", SOFTMAX, ("categoricalCrossentropy", {}),
         metrics=["mse", "accuracy", "categorical_accuracy", "MAE", "binary_accuracy", "mean_absolute_error"]),
    case("metrics of yes or no over the whole epoch", "yes or no", SIGMOID, ("binaryCrossentropy", {}), metrics=[
        "precision", "recall", "auc", "Precision",
        ["precision", {"threshold": 0.35, "name": "bold"}], ["recall", {"threshold": 0.35, "name": "found"}],
        ["auc", {"curve": "PR", "name": "prc"}], ["auc", {"numThresholds": 5, "name": "rough"}],
        ["binaryAccuracy", {"threshold": 0.3, "name": "bolder"}], ["f1Score", {"threshold": 0.4, "average": "macro"}],
        "binary_crossentropy", "mape",
    ]),
    case("metrics of several classes over the whole epoch", "one-hot", SOFTMAX, ("categoricalCrossentropy", {}), metrics=[
        ["precision", {}], ["recall", {"classId": 2}], ["auc", {}], ["auc", {"curve": "PR", "name": "prc"}],
        ["f1Score", {"average": "macro"}], ["f1Score", {"average": "micro", "name": "micro"}],
        ["f1Score", {"average": "weighted", "name": "counted"}], ["f1Score", {"average": "macro", "threshold": 0.4, "name": "above"}],
        ["topKCategoricalAccuracy", {"k": 2}], "top_k_categorical_accuracy", "categorical_crossentropy", "kl_divergence",
    ]),
    case("metrics of several questions over the whole epoch", "yes or no", [hidden(), dense(3, activation="sigmoid")],
         ("binaryCrossentropy", {}), metrics=[["precision", {}], ["recall", {"classId": 1}], ["auc", {}], ["f1Score", {"average": "macro", "threshold": 0.5}]]),
    case("metrics of numbers over the whole epoch", "numbers", NUMBERS, mse, ("sgd", {"learningRate": 0.05}), [
        ["r2Score", {}], ["rootMeanSquaredError", {}], "r2_score", "root_mean_squared_error", "cosine_similarity",
        ["logCosh", {}], "huber", "mean_absolute_percentage_error",
    ]),
    case("metrics of counts", "counts", [hidden(), dense(2, activation="sigmoid")], ("poisson", {}), ("sgd", {"learningRate": 0.05}),
         ["poisson", "msle", ["r2Score", {}]]),
]

if __name__ == "__main__":
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    tf.config.experimental.enable_op_determinism()
    print("[")
    print(",\n".join(json.dumps({**each, **run(each)}) for each in CASES))
    print("]")
