"""Writes callbacks.json: what Keras makes of fits with callbacks and learning-rate schedules.

Run with Keras 3.15.1 on TensorFlow 2.21.0:  KERAS_BACKEND=tensorflow python callbacks.py > callbacks.json
"""

import json
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import keras
import numpy as np

X = [[0.1, 0.2], [0.5, -0.3], [-0.4, 0.8], [0.9, 0.6], [-0.7, -0.2], [0.3, 0.9], [-0.1, -0.8], [0.6, 0.1]]
Y = [[1], [0], [0.5], [-1], [0.2], [-0.4], [0.9], [0.1]]
WEIGHTS = [[[0.3, -0.2, 0.8], [0.5, 0.7, -0.6]], [0.1, -0.1, 0], [[0.9], [-0.5], [0.4]], [0.2]]
callbacks, schedules, optimizers = keras.callbacks, keras.optimizers.schedules, keras.optimizers


def model_with(optimizer):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, activation="tanh"), keras.layers.Dense(1)])
    model.set_weights([np.array(weight, "float32") for weight in WEIGHTS])
    model.compile(optimizer=optimizer, loss="mse")
    return model


x, y = np.array(X, "float32"), np.array(Y, "float32")


def fitted(optimizer, callback, **options):
    model = model_with(optimizer)
    settings = {"batch_size": 2, "shuffle": False, "verbose": 0, **options}
    history = model.fit(x, y, callbacks=[callback] if callback else [], **settings).history
    return {
        "history": {key: [float(value) for value in values] for key, values in history.items()},
        "weights": [np.atleast_2d(weight).tolist() for weight in model.get_weights()],
    }


split = {"epochs": 30, "validation_split": 0.25}
stopping = {
    "last weights": fitted(optimizers.SGD(0.4), callbacks.EarlyStopping(patience=2), **split),
    "best weights": fitted(
        optimizers.SGD(0.4), callbacks.EarlyStopping(patience=2, restore_best_weights=True), **split
    ),
    "from epoch 3, at least 0.01 better": fitted(
        optimizers.SGD(0.4),
        callbacks.EarlyStopping(patience=1, start_from_epoch=3, min_delta=0.01, monitor="loss"),
        **split,
    ),
    "a baseline that is not reached, with too large steps": fitted(
        optimizers.SGD(0.4), callbacks.EarlyStopping(patience=3, baseline=0.01), **split
    ),
    "the larger the better": fitted(
        optimizers.SGD(0.4), callbacks.EarlyStopping(patience=2, mode="max", restore_best_weights=True), **split
    ),
    "a baseline that is not reached": fitted(
        optimizers.SGD(0.1), callbacks.EarlyStopping(patience=3, baseline=0.01, restore_best_weights=True), **split
    ),
}
plateau = fitted(
    optimizers.SGD(0.5),
    callbacks.ReduceLROnPlateau(monitor="loss", factor=0.5, patience=1, min_delta=0.02, cooldown=3, min_lr=0.05),
    epochs=15,
)
scheduler = fitted(
    optimizers.Adam(0.01), callbacks.LearningRateScheduler(lambda epoch, lr: lr if epoch < 2 else lr * 0.5), epochs=6
)

made = {
    "exponentialDecay": schedules.ExponentialDecay(0.1, 10, 0.9),
    "exponentialDecay, in stairs": schedules.ExponentialDecay(0.1, 10, 0.5, staircase=True),
    "cosineDecay": schedules.CosineDecay(0.1, 20, alpha=0.1),
    "cosineDecay, warmed up": schedules.CosineDecay(0.01, 15, warmup_target=0.1, warmup_steps=5),
    "piecewiseConstantDecay": schedules.PiecewiseConstantDecay([5, 12], [0.1, 0.05, 0.01]),
}
scheduled = {
    name: {
        "rates": [float(schedule(step)) for step in range(31)],
        "adam": fitted(optimizers.Adam(schedule), None, epochs=20, batch_size=8),
        "sgd": fitted(optimizers.SGD(schedule, momentum=0.9), None, epochs=20, batch_size=8),
    }
    for name, schedule in made.items()
}

model = model_with(optimizers.Adam(0.05))
batches = [float(model.train_on_batch(x[i : i + 4], y[i : i + 4])) for i in (0, 4, 0, 4)]
on_batches = {"loss": batches, "weights": [np.atleast_2d(weight).tolist() for weight in model.get_weights()]}

print(json.dumps({
    "x": X, "y": Y, "start": WEIGHTS, "stopping": stopping, "plateau": plateau, "scheduler": scheduler,
    "scheduled": scheduled, "onBatches": on_batches,
}, indent=1))
