"""Writes weights_and_clipping.json: what Keras does in twenty steps with gradients that are cut, weights that do not
decay, and examples, classes and outputs that count more or less.

Run with Keras 3.15.1 on TensorFlow 2.21.0:  KERAS_BACKEND=tensorflow python weights_and_clipping.py > weights_and_clipping.json
Data, first weights and the words of a case are those of training.py; the weight of an example is a formula, too.
"""

import json
import re

import training as t
from training import keras, np, tf


def optimizer_of(name, options):
    options = {re.sub(r"Clip(Norm)|clip(Norm|Value)", lambda m: m.group(0).lower() if m.group(2) else "Clipnorm", key): v
               for key, v in options.items()}
    return t.optimizer_of(name, options)


# How much each example counts; one in five counts nothing.
def sample_weight(rows=t.ROWS, shift=0):
    return np.array([(i * i + shift) % 5 / 2 for i in range(rows)], dtype="float32")


def single(case):
    return keras.Sequential([keras.Input((t.INPUTS,)), *(t.layer(*spec) for spec in case["layers"])])


# Two outputs of one hidden layer: three classes, named kind, and two numbers, named size.
def double(_case):
    x = keras.Input((t.INPUTS,))
    hidden = keras.layers.Dense(5, activation="tanh")(x)
    kind = keras.layers.Dense(3, activation="softmax", name="kind")(hidden)
    size = keras.layers.Dense(2, name="size")(hidden)
    return keras.Model(x, [kind, size])


def started(case):
    two = case["targets"] == "two outputs"
    model = (double if two else single)(case)
    model.set_weights([
        np.reshape(t.wave(*(w.shape if len(w.shape) == 2 else (1, w.shape[0])), 0.2 + 0.1 * i), w.shape)
        for i, w in enumerate(model.weights)
    ])
    x = np.array(t.wave(t.ROWS, t.INPUTS, 0.1), dtype="float32")
    y = [t.TARGETS["labels"](3), t.TARGETS["numbers"](2)] if two else t.TARGETS[case["targets"]](model.output_shape[-1])
    return model, x, y


def result(model, optimizer):
    return {
        "weights": [t.rounded(w) for w in model.get_weights()],
        "optimizerParams": sum(int(np.prod(v.shape)) for v in optimizer.variables),
    }


# Twenty steps of an optimizer alone: what fit measures besides is the matter of training.py.
def stepped(case):
    model, x, y = started(case)
    optimizer, loss = optimizer_of(*case["optimizer"]), t.loss_of(*case["loss"])
    if "exclude" in case:
        if "layer" in case["exclude"]:
            optimizer.exclude_from_weight_decay(var_list=model.layers[case["exclude"]["layer"]].weights)
        else:
            optimizer.exclude_from_weight_decay(var_names=case["exclude"]["varNames"])
    trained = t.ROWS - 4
    for _ in range(t.EPOCHS):
        for start in range(0, trained, t.BATCH):
            rows = slice(start, min(start + t.BATCH, trained))
            with tf.GradientTape() as tape:
                value = loss(y[rows], model(x[rows], training=True))
            variables = model.trainable_variables
            optimizer.apply(tape.gradient(value, [v.value for v in variables]), variables)
    return result(model, optimizer)


def fitted(case):
    model, x, y = started(case)
    two = case["targets"] == "two outputs"
    # Compiling a graph for each case would take far longer than its twenty steps.
    model.compile(
        optimizer=optimizer_of(*case["optimizer"]),
        loss=["sparse_categorical_crossentropy", "mean_squared_error"] if two else t.loss_of(*case["loss"]),
        metrics=[["accuracy"], ["mae"]] if two else case["metrics"],
        loss_weights=case.get("lossWeights"), run_eagerly=True,
    )
    settings, weighted = {}, {}
    kind = case.get("sampleWeight")
    if kind is not None:
        weighted["sample_weight"] = {
            "for all": lambda: sample_weight(), "for each": lambda: [sample_weight(), sample_weight(shift=2)],
        }[kind]()
    if "classWeight" in case:
        settings["class_weight"] = {int(key): value for key, value in case["classWeight"].items()}
    if case.get("validation") == "data":
        part = slice(0, 7)
        settings["validation_data"] = (x[part], y[part], sample_weight(shift=1)[part])
    else:
        settings["validation_split"] = t.SPLIT
    history = model.fit(
        x, y, epochs=t.EPOCHS, batch_size=t.BATCH, shuffle=False, verbose=0, **settings, **weighted,
    ).history
    evaluated = model.evaluate(x, y, verbose=0, return_dict=True, batch_size=5, **weighted)
    return {
        "history": {key: t.rounded(values) for key, values in history.items()},
        "evaluated": {key: t.rounded([value])[0] for key, value in evaluated.items()},
        **result(model, model.optimizer),
    }


def run(case):
    keras.utils.clear_session()
    is_weighted = any(key in case for key in ("lossWeights", "sampleWeight", "classWeight"))
    return (fitted if is_weighted else stepped)(case)


def case(name, *args, metrics=(), optimizer=("sgd", {"learningRate": 0.1}), **extra):
    return {**t.case(name, *args, optimizer, metrics), **extra}


def named(options):
    return json.dumps(options).replace('"', "")


# Learning rates with which each of them moves the weights far enough in twenty steps.
OPTIMIZERS = {
    "sgd": {"learningRate": 0.1}, "rmsprop": {"learningRate": 0.01}, "adam": {"learningRate": 0.01},
    "adamw": {"learningRate": 0.01}, "nadam": {"learningRate": 0.01}, "adamax": {"learningRate": 0.02},
    "adadelta": {"learningRate": 1.0}, "adagrad": {"learningRate": 0.1},
}
VARIANTS = [
    {}, {"clipNorm": 0.1}, {"clipNorm": 0.35}, {"clipValue": 0.02}, {"globalClipNorm": 0.3}, {"weightDecay": 0.4},
    {"weightDecay": 0.4, "globalClipNorm": 0.2},
]
LABELS = ("labels", t.SOFTMAX, t.sparse)
DEEP = [t.hidden(), t.dense(4, activation="relu"), t.dense(3, activation="softmax")]

CASES = [
    # Optimizers.
    *(case(f"{name} {named({**rate, **variant})}", *LABELS, optimizer=(name, {**rate, **variant}))
      for name, rate in OPTIMIZERS.items() for variant in VARIANTS),
    *(case(f"{name} leaves {exclude} alone", "labels", DEEP, t.sparse,
           optimizer=(name, {**rate, "weightDecay": 0.5}), exclude={"varNames": exclude})
      for name, rate in OPTIMIZERS.items() for exclude in (["bias"], ["kernel"])),
    case("adamw leaves the second layer alone", "labels", DEEP, t.sparse,
         optimizer=("adamw", {"learningRate": 0.01, "weightDecay": 0.5}), exclude={"layer": 1}),
    *(case(f"{name} {named(options)}", *LABELS, optimizer=(name, options)) for name, options in (
        ("adam", {"learningRate": 0.05, "amsgrad": True}),
        ("adam", {"learningRate": 0.05, "amsgrad": True, "beta2": 0.5, "clipNorm": 0.2}),
        ("adamw", {"learningRate": 0.05, "amsgrad": True, "beta2": 0.6, "weightDecay": 0.3}),
        ("nadam", {}), ("nadam", {"learningRate": 0.02, "beta1": 0.7, "beta2": 0.9, "epsilon": 1e-3}),
        ("adamax", {}), ("adamax", {"learningRate": 0.02, "beta1": 0.7, "beta2": 0.8, "epsilon": 1e-2}),
        ("adadelta", {}), ("adadelta", {"learningRate": 0.5, "rho": 0.8, "epsilon": 1e-3}),
        ("sgd", {"learningRate": 0.1, "momentum": 0.9, "nesterov": True, "clipValue": 0.05, "weightDecay": 0.1}),
        ("rmsprop", {"learningRate": 0.01, "momentum": 0.5, "centered": True, "clipNorm": 0.1}),
    )),
    # Weights of classes, for the three kinds of labels, and for numbers.
    *(case(f"classes of {targets} {weights}".replace("'", ""), targets, layers, loss, classWeight=weights,
           metrics=["mae" if targets == "counts" else "accuracy"])
      for targets, layers, loss in (
          ("labels", t.SOFTMAX, t.sparse), ("one-hot", t.SOFTMAX, ("categoricalCrossentropy", {})),
          ("yes or no", t.SIGMOID, ("binaryCrossentropy", {})), ("counts", t.NUMBER, t.mse))
      for weights in ({"0": 1, "1": 5}, {"1": 0.25}, {"0": 2.5, "1": 0})
      if not (targets == "counts" and weights == {"1": 0.25})),
    # Weights of examples, for every loss.
    *(case(f"examples of {loss[0]} {targets}{' not seen through' if t.BLIND in layers else ''}", targets, layers, loss,
           optimizer=("sgd", {"learningRate": 0.05}), metrics=metrics, sampleWeight="for all")
      for targets, layers, loss, metrics in (
          ("labels", t.SOFTMAX, t.sparse, ["accuracy"]), ("labels", t.SHARES, t.sparse, ["accuracy"]),
          ("one-hot", t.SOFTMAX, ("categoricalCrossentropy", {"labelSmoothing": 0.1}), ["accuracy"]),
          ("yes or no", t.SIGMOID, ("binaryCrossentropy", {}), ["accuracy"]),
          ("yes or no", [t.hidden(), t.dense(2, activation="sigmoid"), t.BLIND], ("binaryCrossentropy", {}), ["accuracy"]),
          ("numbers", t.NUMBERS, t.mse, ["mse", "mae"]), ("numbers", t.NUMBERS, ("meanAbsoluteError", {}), ["mae"]),
          ("counts", t.NUMBERS, ("meanSquaredLogarithmicError", {}), []), ("numbers", t.NUMBERS, ("huber", {}), []),
          ("numbers", t.NUMBERS, ("logCosh", {}), []),
          ("counts", [t.hidden(), t.dense(2, activation="sigmoid")], ("poisson", {}), []),
      )),
    case("examples, with a penalty", "labels",
         [t.hidden(kernelRegularizer=["l2", {"l2": 0.05}]), t.dense(3, activation="softmax")], t.sparse,
         metrics=["accuracy"], sampleWeight="for all"),
    case("examples, those to validate with too", *LABELS, metrics=["accuracy"], sampleWeight="for all", validation="data"),
    case("classes, and examples to validate with", *LABELS, metrics=["accuracy"], classWeight={"2": 3}, validation="data"),
    case("the loss of one output", *LABELS, metrics=["accuracy"], lossWeights=[0.25]),
    # Two outputs.
    *(case(f"two outputs {named(extra)}", "two outputs", [], None, optimizer=("adam", {"learningRate": 0.01}), **extra)
      for extra in (
          {"lossWeights": [0.2, 3]}, {"lossWeights": {"kind": 2.5, "size": 0.5}},
          {"sampleWeight": "for all"}, {"sampleWeight": "for each"},
          {"lossWeights": [2, 0.5], "sampleWeight": "for each"},
      )),
]

if __name__ == "__main__":
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    tf.config.experimental.enable_op_determinism()
    for i, each in enumerate(CASES):
        print("," if i > 0 else "[", json.dumps({**each, **run(each)}), flush=True)
    print("]")
