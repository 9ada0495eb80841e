"""Writes normalization.json: what Keras makes of normalization and of merging number by number.

Run with Keras 3.15.1 on TensorFlow 2.21.0:  KERAS_BACKEND=tensorflow python normalization.py > normalization.json
Runs and summaries are as in network.py, whose batches of 4 + 4 + 4 + 1 rows end in one of a single row. Beside them:
gradients of merges where values are equal, and what Normalization finds in data. The networks are many and small, so that
each step by itself is quicker than compiling them.
"""

import json

import keras
import numpy as np
import tensorflow as tf

from network import build, case, chain, dense, graph, rounded, run, summary, wave, bce, mae, mse, sparse

batch = lambda **options: ["batchNormalization", options]
layer = lambda **options: ["layerNormalization", options]
relu = ["activation", {"activation": "relu"}]
plain = lambda units: ["dense", {"units": units, "useBias": False}]
adam = ("adam", 0.01)

# With a bias before it, Adam would make whole steps of gradients that are 0 but for rounding: those are without.
RUNS = [
    case("batchNormalization between a layer and its activation", chain(4, dense(6), batch(), relu, dense(3, "softmax")), [sparse], ["accuracy"]),
    case("batchNormalization between a layer and its activation, with Adam", chain(4, plain(6), batch(), relu, dense(3, "softmax")), [sparse], ["accuracy"], adam),
    case("batchNormalization first", chain(4, batch(momentum=0.9), dense(5, "tanh"), dense(2)), [mse], [], adam),
    case("batchNormalization last", chain(4, dense(5, "tanh"), plain(2), batch(momentum=0.5, epsilon=0.01)), [mse], ["mae"], adam),
    case("batchNormalization alone", chain(3, batch()), [mse], [], ("sgd", 0.1)),
    case("batchNormalization before the softmax that the loss looks through", chain(4, dense(5, "tanh"), dense(3), batch(), ["softmax", {}]), [sparse]),
    case("batchNormalization before the sigmoid that the loss looks through", chain(4, dense(1), batch(), ["activation", {"activation": "sigmoid"}]), [bce]),
    case("batchNormalization without gamma", chain(4, dense(6), batch(scale=False), relu, dense(2)), [mse]),
    case("batchNormalization without beta", chain(4, dense(6), batch(center=False), relu, dense(2)), [mse]),
    case("batchNormalization without either", chain(4, dense(6), batch(center=False, scale=False, momentum=0.8), relu, dense(2)), [mse]),
    case("a frozen batchNormalization", chain(4, dense(6), batch(trainable=False), relu, dense(2)), [mse], [], adam),
    case("several, one of them frozen", chain(4, batch(), plain(6), batch(trainable=False, momentum=0.7), relu, plain(4), batch(), relu, dense(2)), [mse], [], adam),
    case("one batchNormalization at two places", graph(
        {"x": 4, "z": 4},
        {"a": dense(5), "b": dense(5), "n": batch(momentum=0.8), "both": ["concatenate", {}], "out": dense(2)},
        [["a", "a", "x"], ["b", "b", "z"], ["p", "n", "a"], ["q", "n", "b"], ["c", "both", "p", "q"], ["y", "out", "c"]], ["y"],
    ), [mse]),
    *(case(f"layerNormalization {json.dumps(options)}", chain(4, dense(6), layer(**options), relu, dense(3, "softmax")), [sparse], ["accuracy"], optimizer)
      for options, optimizer in [({}, ("sgd", 0.1)), ({}, adam), ({"epsilon": 0.1}, adam), ({"scale": False}, adam), ({"center": False}, adam), ({"center": False, "scale": False}, adam)]),
    case("layerNormalization first", chain(4, layer(), dense(5, "tanh"), dense(2)), [mse], [], adam),
    case("layerNormalization last", chain(4, dense(5, "tanh"), dense(3), layer()), [mae]),
    case("layerNormalization of a single unit", chain(4, dense(1), layer(), dense(2)), [mse]),
    case("normalization with a mean and a variance", chain(3, ["normalization", {"mean": [0.1, -0.2, 3], "variance": [2, 0.5, 0]}], dense(2)), [mse], [], ("sgd", 1e-17)),
    case("normalization with one mean and one variance for all", chain(3, ["normalization", {"mean": 0.5, "variance": 4}], dense(5, "tanh"), dense(2)), [mse]),
    case("normalization inside a network", chain(4, dense(5), ["normalization", {}], ["activation", {"activation": "tanh"}], dense(2)), [mse], [], adam),
    *(case(f"{kind} of three branches", graph(
        {"x": 4, "z": 3},
        {"a": dense(5, "tanh"), "b": dense(5, "relu"), "c": dense(5), "m": [kind, {}], "out": dense(2)},
        [["a", "a", "x"], ["b", "b", "z"], ["c", "c", "x"], ["m", "m", "a", "b", "c"], ["y", "out", "m"]], ["y"],
    ), [mse], [], adam) for kind in ("multiply", "average", "maximum", "minimum")),
    *(case(f"{kind} of a layer and what comes of it", graph(
        {"x": 4},
        {"a": dense(5, "tanh"), "b": dense(5, "relu"), "m": [kind, {}], "out": dense(2)},
        [["a", "a", "x"], ["b", "b", "a"], ["m", "m", "a", "b"], ["y", "out", "m"]], ["y"],
    ), [mse]) for kind in ("multiply", "average", "maximum", "minimum", "subtract")),
    case("the mean of two softmax", graph(
        {"x": 4},
        {"a": dense(3, "softmax"), "b": dense(3, "softmax"), "m": ["average", {}]},
        [["a", "a", "x"], ["b", "b", "x"], ["m", "m", "a", "b"]], ["m"],
    ), [sparse], ["accuracy"], adam),
]

SUMMARIES = [
    {"name": "normalization of all kinds", **chain(
        3, ["normalization", {}], dense(4), batch(), batch(trainable=False), batch(center=False, scale=False), layer(), layer(scale=False), layer(center=False, scale=False))},
    {"name": "normalization with numbers of its own", **chain(3, ["normalization", {"mean": 1, "variance": 2}], dense(2))},
    {"name": "merges", **graph(
        {"x": 4, "z": 4},
        {"m": ["multiply", {}], "a": ["average", {}], "l": ["maximum", {}], "s": ["minimum", {}], "d": ["subtract", {}]},
        [["m", "m", "x", "z"], ["a", "a", "x", "m"], ["l", "l", "a", "z"], ["s", "s", "l", "x"], ["d", "d", "s", "l"]], ["d"])},
]

# Equal values in every pair and in all three, zeros of either sign, NaN and infinity.
TIES = [
    [1, 1, 2, 2, 0, -0.0, 3, float("nan"), 1, 1, float("inf"), 0],
    [1, 2, 1, 2, 0, 0, 3, 1, float("nan"), 1, float("inf"), 0],
    [2, 1, 2, 1, 1, 0, 3, 1, 1, float("nan"), 1, 5],
]


def ties(kind):
    inputs = [tf.constant([row], "float32") for row in TIES[: 2 if kind == "subtract" else 3]]
    merged = getattr(keras.layers, kind.capitalize())()
    with tf.GradientTape() as tape:
        tape.watch(inputs)
        out = merged(inputs)
        total = tf.reduce_sum(out * tf.constant([[1.0 + i for i in range(len(TIES[0]))]]))
    gradients = tape.gradient(total, inputs)
    return {"kind": kind, "out": words(out), "gradients": [words(g) for g in gradients]}


def words(tensor):
    """Numbers that JSON has no way to write are text."""
    return [float(v) if np.isfinite(v) else {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(float(v))] for v in tensor.numpy().ravel()]


def adapted(x):
    layer = keras.layers.Normalization()
    layer.adapt(np.array(x, "float32"))
    predicted = keras.Sequential([keras.Input((len(x[0]),)), layer]).predict(np.array(x, "float32"), verbose=0)
    return {"x": x, "weights": [np.atleast_1d(w).astype(float).tolist() for w in layer.get_weights()], "predicted": predicted.tolist()}


if __name__ == "__main__":
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    tf.config.experimental.enable_op_determinism()
    parts = {
        "runs": [{**each, **run(each, eager=True)} for each in RUNS],
        "summaries": [{**each, "summary": summary(build(each)).split("\n")} for each in SUMMARIES],
        "ties": [ties(kind) for kind in ("multiply", "average", "maximum", "minimum", "subtract")],
        "adapted": [adapted(x) for x in [wave(9, 3, 0.4), [[1000.5, 2, 7], [1001, 4, 7], [1002, 6, 7]], [[3, 4]]]],
    }
    numbers = lambda rows: [["NaN" if v != v else "Infinity" if v in (float("inf"),) else v for v in row] for row in rows]
    parts["values"] = numbers(TIES)
    lines = lambda items: ",\n".join(json.dumps(item, ensure_ascii=False, allow_nan=False) for item in items)
    print("{\n" + ",\n".join(f'"{name}": [\n{lines(items)}\n]' for name, items in parts.items()) + "\n}")
