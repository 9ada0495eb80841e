"""Writes network.json: what Keras makes of layers and graphs of them: twenty steps of training, summaries, first weights.

Run with Keras 3.15.1 on TensorFlow 2.21.0:  KERAS_BACKEND=tensorflow python network.py > network.json
The first weights and the data are simple formulas, so that nothing random is involved; examples are not shuffled.

A graph is what test/network/graph_spec.ts hands to the library as it is, in the words of TensorFlow.js:
  inputs   the width of each input, by its name
  layers   each layer by its name: the function that makes it, and its options
  apply    where they stand: [what comes out, the layer, what goes in, …]
  outputs  the names of what comes out in the end
"""

import json
import math
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import keras
import numpy as np
import tensorflow as tf

# 13 rows are trained on, 4 + 4 + 4 + 1 an epoch; the rest is the validation split.
ROWS, BATCH, EPOCHS, SPLIT = 17, 4, 5, 0.2


def wave(rows, cols, phase):
    return [[math.sin(phase + 1.7 * i + 0.9 * j * (i + 1)) for j in range(cols)] for i in range(rows)]


# What the right answers are, by the loss; test/network/graph_spec.ts has the same formulas.
TARGETS = {
    "sparseCategoricalCrossentropy": lambda units: np.array([i * i % units for i in range(ROWS)]),
    "binaryCrossentropy": lambda units: np.array([[float((i * i + j) % 3 == 0) for j in range(units)] for i in range(ROWS)]),
    "meanSquaredError": lambda units: np.array(wave(ROWS, units, 0.7)) * 2,
    "meanAbsoluteError": lambda units: np.array(wave(ROWS, units, 0.7)) * 2,
}
LOSSES = {
    "sparseCategoricalCrossentropy": "sparse_categorical_crossentropy", "binaryCrossentropy": "binary_crossentropy",
    "meanSquaredError": "mean_squared_error", "meanAbsoluteError": "mean_absolute_error",
}


class ThresholdedReLU(keras.layers.Layer):
    """Keras 3 has it no more; this is what Keras 2 and TensorFlow.js compute."""

    def __init__(self, theta=1.0, **options):
        super().__init__(**options)
        self.theta = theta

    def call(self, x):
        return x * keras.ops.cast(x > self.theta, x.dtype)

    def compute_output_shape(self, shape):
        return shape


KERAS = {
    "dense": (keras.layers.Dense, {"useBias": "use_bias"}),
    "activation": (keras.layers.Activation, {}),
    "reLU": (keras.layers.ReLU, {"maxValue": "max_value", "negativeSlope": "negative_slope"}),
    "leakyReLU": (keras.layers.LeakyReLU, {"alpha": "negative_slope"}),
    "prelu": (keras.layers.PReLU, {"sharedAxes": "shared_axes"}),
    "elu": (keras.layers.ELU, {}),
    "thresholdedReLU": (ThresholdedReLU, {}),
    "softmax": (keras.layers.Softmax, {}),
    "add": (keras.layers.Add, {}),
    "concatenate": (keras.layers.Concatenate, {}),
    "dropout": (keras.layers.Dropout, {}),
    "alphaDropout": (keras.layers.AlphaDropout, {}),
    "batchNormalization": (keras.layers.BatchNormalization, {}),
    "layerNormalization": (keras.layers.LayerNormalization, {}),
    "normalization": (keras.layers.Normalization, {}),
    **{name: (getattr(keras.layers, name.capitalize()), {}) for name in ("multiply", "average", "maximum", "minimum", "subtract")},
}


def layer(kind, options):
    make, names = KERAS[kind]
    return make(**{names.get(key, key): value for key, value in options.items()})


def build(graph):
    keras.utils.clear_session()
    if "chain" in graph:
        width, layers = graph["chain"]
        return keras.Sequential([keras.Input((width,)), *(layer(*spec) for spec in layers)])
    places = {name: keras.Input((width,)) for name, width in graph["inputs"].items()}
    layers = {}
    for out, name, *ins in graph["apply"]:
        if name not in layers:
            layers[name] = layer(*graph["layers"][name])
        places[out] = layers[name](places[ins[0]] if len(ins) == 1 else [places[i] for i in ins])
    inputs, outputs = [places[i] for i in graph["inputs"]], [places[o] for o in graph["outputs"]]
    return keras.Model(inputs if len(inputs) > 1 else inputs[0], outputs if len(outputs) > 1 else outputs[0])


def rounded(array):
    return [float(f"{v:.7g}") for v in np.asarray(array, dtype=np.float64).ravel()]


def summary(model):
    lines = []
    model.summary(line_length=76, print_fn=lambda text: lines.append(text))
    return "\n".join(lines).rstrip("\n")


def first(weight, i):
    """The first numbers of a weight; variances are positive, and the count that Normalization keeps is 0."""
    if weight.name == "count":
        return np.array(0)
    values = np.reshape(wave(*(weight.shape if len(weight.shape) == 2 else (1, weight.shape[0])), 0.2 + 0.1 * i), weight.shape)
    return values + 1.5 if weight.name in ("variance", "moving_variance") else values


def run(case, eager=False):
    return trained(build(case), case, eager)


def trained(model, case, eager=False):
    text = summary(model)
    model.set_weights([first(w, i) for i, w in enumerate(model.weights)])
    for each in model.layers:
        if isinstance(each, keras.layers.Normalization):
            each.finalize_state()
    model.compile(
        optimizer=getattr(keras.optimizers, {"sgd": "SGD", "adam": "Adam"}[case["optimizer"][0]])(learning_rate=case["optimizer"][1]),
        loss=[LOSSES[loss] for loss in case["losses"]] if len(case["losses"]) > 1 else LOSSES[case["losses"][0]],
        metrics=case["metrics"],
        run_eagerly=eager,
    )
    x = [np.array(wave(ROWS, i.shape[-1], 0.1 + 0.3 * n), dtype="float32") for n, i in enumerate(model.inputs)]
    y = [TARGETS[loss](o.shape[-1]) for loss, o in zip(case["losses"], model.outputs)]
    one = lambda items: items if len(items) > 1 else items[0]
    history = model.fit(
        one(x), one(y), epochs=EPOCHS, batch_size=BATCH, validation_split=SPLIT, shuffle=False, verbose=0,
    ).history
    evaluated = model.evaluate(one(x), one(y), verbose=0, return_dict=True)
    predicted = model.predict(one(x), verbose=0)
    return {
        "summary": text.split("\n"),
        "history": {key: rounded(values) for key, values in history.items()},
        "weights": [rounded(w) for w in model.get_weights()],
        "evaluated": {key: rounded([value])[0] for key, value in evaluated.items()},
        "predicted": [rounded(p) for p in (predicted if isinstance(predicted, list) else [predicted])],
    }


def case(name, graph, losses, metrics=(), optimizer=("sgd", 0.05)):
    return {"name": name, **graph, "losses": losses, "metrics": list(metrics), "optimizer": optimizer}


def chain(width, *layers):
    return {"chain": [width, layers]}


def dense(units, activation=None):
    return ["dense", {"units": units, **({"activation": activation} if activation else {})}]


def graph(inputs, layers, apply, outputs):
    return {"inputs": inputs, "layers": layers, "apply": apply, "outputs": outputs}


sparse, mse, mae, bce = "sparseCategoricalCrossentropy", "meanSquaredError", "meanAbsoluteError", "binaryCrossentropy"


def between(*layers):
    """A network of three classes with these layers in its middle."""
    return chain(4, dense(6), *layers, dense(3), ["softmax", {}])


RUNS = [
    *(case(f"{kind} {json.dumps(options)}", between([kind, options]), [sparse], ["accuracy"], optimizer)
      for kind, options in [
          ("reLU", {}), ("reLU", {"maxValue": 1.5, "negativeSlope": 0.1, "threshold": 0.3}),
          ("leakyReLU", {}), ("leakyReLU", {"alpha": 1.5}), ("prelu", {}), ("prelu", {"sharedAxes": [1]}),
          ("elu", {}), ("elu", {"alpha": 0.4}), ("thresholdedReLU", {}), ("thresholdedReLU", {"theta": 0.2}), ("softmax", {}),
      ]
      for optimizer in [("sgd", 0.1), ("adam", 0.01)]),
    case("two learned slopes, one after the other", between(["prelu", {}], dense(5), ["prelu", {"sharedAxes": [1]}]), [sparse]),
    case("a layer that goes around another", graph(
        {"x": 4},
        {"h": dense(5, "tanh"), "f": dense(5, "tanh"), "sum": ["add", {}], "out": dense(3, "softmax")},
        [["h", "h", "x"], ["f", "f", "h"], ["s", "sum", "h", "f"], ["y", "out", "s"]], ["y"],
    ), [sparse], ["accuracy"]),
    case("everything before, side by side", graph(
        {"x": 4},
        {"a": dense(3, "tanh"), "b": dense(2, "relu"), "c": ["concatenate", {}], "d": dense(4, "sigmoid"),
         "e": ["concatenate", {}], "out": dense(2)},
        [["a", "a", "x"], ["b", "b", "x"], ["c", "c", "a", "b", "x"], ["d", "d", "c"], ["e", "e", "c", "d"], ["y", "out", "e"]], ["y"],
    ), [mse], ["mae"]),
    case("one layer twice in a row", graph(
        {"x": 4},
        {"twice": dense(4, "tanh"), "out": dense(2)},
        [["a", "twice", "x"], ["b", "twice", "a"], ["y", "out", "b"]], ["y"],
    ), [mse], [], ("adam", 0.01)),
    case("one layer for two inputs", graph(
        {"left": 4, "right": 4},
        {"look": dense(5, "tanh"), "slopes": ["prelu", {}], "both": ["concatenate", {}], "out": dense(1, "sigmoid")},
        [["a", "look", "left"], ["b", "look", "right"], ["p", "slopes", "a"], ["q", "slopes", "b"],
         ["c", "both", "p", "q"], ["y", "out", "c"]], ["y"],
    ), [bce], ["accuracy"], ("adam", 0.01)),
    case("two inputs, two outputs, two losses", graph(
        {"x": 4, "z": 3},
        {"a": dense(5, "relu"), "b": dense(5, "tanh"), "sum": ["add", {}], "leaky": ["leakyReLU", {}],
         "kind": ["dense", {"units": 3, "activation": "softmax", "name": "kind"}], "size": ["dense", {"units": 2, "name": "size"}]},
        [["a", "a", "x"], ["b", "b", "z"], ["s", "sum", "a", "b"], ["l", "leaky", "s"], ["k", "kind", "l"], ["v", "size", "s"]],
        ["k", "v"],
    ), [sparse, mae], [["accuracy"], ["mse", "mae"]]),
    case("an output that others build on, and its own softmax read again", graph(
        {"x": 4},
        {"h": dense(5, "tanh"), "kind": ["dense", {"units": 3, "activation": "softmax", "name": "kind"}],
         "both": ["concatenate", {}], "out": dense(1)},
        [["h", "h", "x"], ["k", "kind", "h"], ["c", "both", "k", "h"], ["y", "out", "c"]], ["k", "y"],
    ), [sparse, mse], [["accuracy"], []]),
    case("the same output measured twice", graph(
        {"x": 4}, {"h": dense(3, "tanh"), "a": ["activation", {"activation": "tanh", "name": "a"}], "b": ["activation", {"activation": "relu", "name": "b"}]},
        [["h", "h", "x"], ["p", "a", "h"], ["q", "b", "h"]], ["p", "q"],
    ), [mse, mae], [["mae"], ["mse"]]),
]

SUMMARIES = [
    {"name": "the tutorial's advanced layers", **chain(
        784, dense(128), ["leakyReLU", {}], dense(64), ["prelu", {}], dense(32), ["elu", {}], dense(16), ["thresholdedReLU", {}],
        dense(10), ["softmax", {}])},
    {"name": "dropout", **chain(20, dense(300, "relu"), ["dropout", {"rate": 0.3}], dense(1000, "selu"), ["alphaDropout", {"rate": 0.1}], ["reLU", {}],
                                ["dense", {"units": 4, "name": "a_name_that_is_far_too_long_for_its_column"}])},
    {"name": "a chain made as a graph", **graph({"x": 8}, {"a": dense(5), "b": ["activation", {"activation": "relu"}]}, [["a", "a", "x"], ["b", "b", "a"]], ["b"])},
    {"name": "branches of unequal length", **graph(
        {"x": 4},
        {"a": dense(3), "b": dense(3), "c": dense(3), "d": dense(3), "e": ["dense", {"units": 3, "name": "a_name_that_is_far_too_long_for_its_column"}],
         "f": ["concatenate", {}]},
        [["a", "a", "x"], ["b", "b", "a"], ["c", "c", "x"], ["d", "d", "c"], ["e", "e", "d"], ["f", "f", "b", "e", "x", "a", "c"]], ["f"])},
    {"name": "a shared layer, at several depths", **graph(
        {"x": 4, "z": 4},
        {"a": dense(4), "b": dense(4), "s": ["add", {}], "t": ["add", {}]},
        [["p", "a", "x"], ["q", "b", "z"], ["r", "a", "q"], ["u", "s", "p", "r"], ["v", "a", "u"], ["w", "t", "v", "p"]], ["w", "r"])},
]

INITIALIZERS = [
    ["glorotUniform", {}], ["glorotNormal", {}], ["heUniform", {}], ["heNormal", {}], ["lecunUniform", {}], ["lecunNormal", {}],
    ["zeros", {}], ["ones", {}], ["constant", {"value": -0.25}],
    ["randomNormal", {}], ["randomNormal", {"mean": 2, "stddev": 0.5}],
    ["randomUniform", {}], ["randomUniform", {"minval": 1, "maxval": 4}],
    ["truncatedNormal", {}], ["truncatedNormal", {"mean": -1, "stddev": 0.5}],
    *(["varianceScaling", options] for options in [
        {}, {"scale": 3, "mode": "fan_out"}, {"mode": "fan_avg", "distribution": "untruncated_normal"},
        {"scale": 0.5, "mode": "fan_avg", "distribution": "uniform"},
    ]),
    ["orthogonal", {}], ["orthogonal", {"gain": 0.5}],
]


def started(name, options):
    values = np.array(getattr(keras.initializers, name[0].upper() + name[1:])(**options, **({} if name in ("zeros", "ones", "constant") else {"seed": 1}))((400, 300)))
    return {"initializer": [name, options], "mean": rounded([values.mean()])[0], "deviation": rounded([values.std()])[0],
            "least": rounded([values.min()])[0], "most": rounded([values.max()])[0]}


if __name__ == "__main__":
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    tf.config.experimental.enable_op_determinism()
    parts = {
        "runs": [{**each, **run(each)} for each in RUNS],
        "summaries": [{**each, "summary": summary(build(each)).split("\n")} for each in SUMMARIES],
        "initializers": [started(*each) for each in INITIALIZERS],
    }
    lines = lambda items: ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    print("{\n" + ",\n".join(f'"{name}": [\n{lines(items)}\n]' for name, items in parts.items()) + "\n}")
