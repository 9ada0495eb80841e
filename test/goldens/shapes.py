"""Writes shapes.json: what Keras makes of pictures, of flat numbers, and of inputs and answers by name.

Run with Keras 3.15.1 on TensorFlow 2.21.0:  KERAS_BACKEND=tensorflow python shapes.py > shapes.json
The first weights and the data are the simple formulas of network.py; examples are not shuffled.
"""

import json
import math
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import keras
import numpy as np

ROWS = 17


def wave(rows, cols, phase):
    return [[math.sin(phase + 1.7 * i + 0.9 * j * (i + 1)) for j in range(cols)] for i in range(rows)]


def data(phase, *shape):
    return np.reshape(np.array(wave(ROWS, math.prod(shape), phase), "float32"), (ROWS, *shape))


def rounded(array):
    return [float(f"{v:.7g}") for v in np.asarray(array, dtype=np.float64).ravel()]


LABELS = np.array([i * i % 3 for i in range(ROWS)])
NUMBERS = 2 * data(0.7, 1)[:, 0]


def pictures(*shape):
    """A chain for pictures of this shape, with an activation before they are flattened."""
    return keras.Sequential([
        keras.Input(shape),
        keras.layers.Activation("tanh"),
        keras.layers.Flatten(),
        keras.layers.Dense(5, activation="relu"),
        keras.layers.Dense(3, activation="softmax"),
    ])


def line():
    return keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])


def named():
    picture, place = keras.Input((2, 3), name="picture"), keras.Input((2,), name="place")
    both = keras.layers.Concatenate()([keras.layers.Flatten()(picture), place])
    hidden = keras.layers.Dense(4, activation="tanh")(both)
    kind = keras.layers.Dense(3, activation="softmax", name="kind")(hidden)
    size = keras.layers.Dense(1, name="size")(hidden)
    return keras.Model([picture, place], [kind, size])


def run(name, make, x, y, loss, metrics, optimizer):
    keras.utils.clear_session()
    model = make()
    lines = []
    model.summary(line_length=76, print_fn=lines.append)
    model.set_weights([
        np.reshape(wave(*(w.shape if len(w.shape) == 2 else (1, w.shape[0])), 0.2 + 0.1 * i), w.shape)
        for i, w in enumerate(model.weights)
    ])
    model.compile(optimizer=optimizer, loss=loss, metrics=metrics)
    history = model.fit(x, y, epochs=5, batch_size=4, validation_split=0.2, shuffle=False, verbose=0).history
    evaluated = model.evaluate(x, y, verbose=0, return_dict=True)
    return {
        "name": name,
        "summary": "\n".join(lines).rstrip("\n").split("\n"),
        "history": {key: rounded(values) for key, values in history.items()},
        "weights": [rounded(w) for w in model.get_weights()],
        "evaluated": {key: rounded([value])[0] for key, value in evaluated.items()},
    }


sparse = "sparse_categorical_crossentropy"
print(json.dumps([
    run("pictures", lambda: pictures(4, 3), data(0.1, 4, 3), LABELS, sparse, ["accuracy"], keras.optimizers.SGD(0.1)),
    run("pictures of one colour", lambda: pictures(4, 3, 1), data(0.1, 4, 3, 1), LABELS[:, None], sparse, ["accuracy"],
        keras.optimizers.Adam(0.01)),
    run("flat numbers", line, data(0.1, 1)[:, 0], NUMBERS, "mse", ["mae"], keras.optimizers.SGD(0.1)),
    run("by name", named, {"picture": data(0.1, 2, 3), "place": data(0.4, 2)}, {"kind": LABELS, "size": NUMBERS},
        {"kind": sparse, "size": "mse"}, {"kind": ["accuracy"], "size": ["mae"]}, keras.optimizers.SGD(0.05)),
], indent=1))
