"""Writes keras_training.json: what Keras does to a small network in three epochs, for each optimizer and form of loss.

Run with Keras 3.15.1 on JAX 0.10.2:  KERAS_BACKEND=jax python keras_training.py > keras_training.json
The first weights and the data are simple formulas, so that nothing random is involved; examples are not shuffled.
"""

import json
import math

import keras
import numpy as np

ROWS, INPUTS, HIDDEN, CLASSES = 10, 4, 5, 3


def wave(rows, cols, phase):
    return [[math.sin(phase + 1.7 * i + 0.9 * j * (i + 1)) for j in range(cols)] for i in range(rows)]


def rounded(array):
    return [float(f"{v:.8g}") for v in np.asarray(array, dtype=np.float64).ravel()]


def run(activation, optimizer, closing):
    x = np.array(wave(ROWS, INPUTS, 0.1), dtype="float32")
    labels = np.array([i * i % CLASSES for i in range(ROWS)])
    model = keras.Sequential([
        keras.Input((INPUTS,)),
        keras.layers.Dense(HIDDEN, activation=activation),
        keras.layers.Dense(CLASSES, activation=closing),
    ])
    model.set_weights([
        np.array(wave(INPUTS, HIDDEN, 0.2)), np.array(wave(1, HIDDEN, 0.3)[0]),
        np.array(wave(HIDDEN, CLASSES, 0.4)), np.array(wave(1, CLASSES, 0.5)[0]),
    ])
    model.compile(
        optimizer=optimizer,
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=closing != "softmax"),
        metrics=["accuracy"],
    )
    history = model.fit(
        x, labels, epochs=3, batch_size=4, validation_split=0.2, shuffle=False, verbose=0,
    )
    return {
        "history": {key: rounded(values) for key, values in history.history.items()},
        "weights": [rounded(w) for w in model.get_weights()],
        "evaluated": rounded(model.evaluate(x, labels, verbose=0)),
        "predicted": rounded(model.predict(x, verbose=0)),
    }


OPTIMIZERS = {
    "adam": lambda: keras.optimizers.Adam(0.01),
    "sgd": lambda: keras.optimizers.SGD(0.1),
    "momentum": lambda: keras.optimizers.SGD(0.1, momentum=0.9),
    "nesterov": lambda: keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True),
}

CASES = [(a, o, "softmax") for a in ("relu", "tanh", "sigmoid") for o in ("adam", "sgd")]
CASES += [("tanh", "momentum", "softmax"), ("tanh", "nesterov", "softmax"), ("tanh", "adam", "linear")]

print("[")
print(",\n".join(
    json.dumps({"activation": a, "optimizer": o, "closing": c, **run(a, OPTIMIZERS[o](), c)})
    for a, o, c in CASES
))
print("]")
