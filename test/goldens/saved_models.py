"""Writes saved_models.json: models made in Keras, as files for nl.loadModel, and what Keras predicts with them.

Run with Keras 3.15.1 on JAX 0.10.2:  KERAS_BACKEND=jax python saved_models.py > saved_models.json
The files are written by lib/training/saving/keras_weights.py, as a person would. Weights and examples are simple
formulas. A file stands in the JSON in base64.
"""

import base64
import json
import math
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "lib", "training", "saving"))

import keras_weights

import keras
import numpy as np
from keras import layers

ROWS = 4


def wave(shape, phase):
    count = math.prod(shape)
    return np.array([math.sin(phase + 1.7 * i) for i in range(count)], dtype="float32").reshape(shape)


def chain():
    return keras.Sequential([
        keras.Input((3,)),
        layers.Dense(4, activation="gelu", kernel_initializer="he_normal", kernel_regularizer=keras.regularizers.L2(0.01)),
        layers.Dropout(0.25),
        layers.Dense(4, activation=layers.LeakyReLU(negative_slope=0.1), use_bias=False),
        layers.PReLU(shared_axes=[1]),
        layers.Dense(2, activation="softmax", bias_initializer=keras.initializers.Constant(0.5)),
    ], name="digits")


def residual():
    x = keras.Input((4,), name="picture")
    hidden = layers.Dense(4, activation="relu", name="hidden")
    once = hidden(x)
    twice = hidden(layers.AlphaDropout(0.1)(layers.Activation("selu")(once)))
    both = layers.Add()([once, twice, x])
    return keras.Model(x, layers.Dense(1, activation="sigmoid", name="out")(both), name="residual")


def several():
    a, b = keras.Input((2,), name="a"), keras.Input((3,), name="b")
    joined = layers.Concatenate()([a, layers.ELU(alpha=0.5)(b)])
    kind = layers.Softmax(name="kind")(layers.Dense(3)(joined))
    size = layers.ReLU(max_value=6, negative_slope=0.1, threshold=0.25, name="size")(layers.PReLU()(joined))
    return keras.Model([a, b], [size, kind])


def listed():
    x = keras.Input((2,))
    y = layers.Dense(2, activation="hard_sigmoid", bias_regularizer=keras.regularizers.L1(0.1))(x)
    return keras.Model([x], [y], name="listed")


def case(make):
    keras.utils.clear_session()
    model = make()
    model.set_weights([wave(w.shape, 0.1 * i) for i, w in enumerate(model.weights)])
    x = [wave((ROWS, i.shape[-1]), 0.3 * n) * 2 for n, i in enumerate(model.inputs)]
    predicted = model.predict(x if len(x) > 1 else x[0], verbose=0)
    rounded = lambda array: [float(f"{value:.8g}") for value in array.ravel()]
    lines = []
    model.summary(line_length=76, print_fn=lines.append)
    return {
        "name": make.__name__,
        "file": base64.b64encode(keras_weights.from_keras(model)).decode(),
        "x": [rounded(part) for part in x],
        "predicted": [rounded(part) for part in (predicted if isinstance(predicted, list) else [predicted])],
        "summary": "\n".join(lines).rstrip("\n").split("\n"),
    }


cases = [case(make) for make in (chain, residual, several, listed)]
print("[\n" + ",\n".join(json.dumps(each, ensure_ascii=False) for each in cases) + "\n]")
