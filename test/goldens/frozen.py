"""Writes frozen.json: what Keras makes of a network some of whose layers are frozen.

Run with Keras 3.15.1 on TensorFlow 2.21.0:  KERAS_BACKEND=tensorflow python frozen.py > frozen.json
Two runs one after the other: the middle layer frozen, then, compiled again, the first one, which has a penalty.
"""

import json
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import keras
import numpy as np

X = [[0.1, 0.2], [0.5, -0.3], [-0.4, 0.8], [0.9, 0.6]]
Y = [[1], [0], [0.5], [-1]]
WEIGHTS = [
    [[0.3, -0.2], [0.5, 0.7]], [0.1, -0.1],
    [[0.4, 0.6], [-0.8, 0.2]], [0, 0.05],
    [[0.9], [-0.5]], [0.2],
]

first = keras.layers.Dense(2, activation="tanh", kernel_regularizer=keras.regularizers.L2(0.01))
middle = keras.layers.Dense(2, activation="sigmoid")
model = keras.Sequential([keras.Input((2,)), first, middle, keras.layers.Dense(1)])
model.set_weights([np.array(weight, "float32") for weight in WEIGHTS])


def trained():
    model.compile(optimizer="adam", loss="mse")
    x, y = np.array(X, "float32"), np.array(Y, "float32")
    history = model.fit(x, y, epochs=5, batch_size=2, shuffle=False, verbose=0).history
    return {
        "trainable": [layer.trainable for layer in model.layers],
        "loss": [float(value) for value in history["loss"]],
        "weights": [np.atleast_2d(weight).tolist() for weight in model.get_weights()],
    }


middle.trainable = False
runs = [trained()]
middle.trainable, first.trainable = True, False
runs.append(trained())
print(json.dumps({"x": X, "y": Y, "start": WEIGHTS, "runs": runs}, indent=1))
