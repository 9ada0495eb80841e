"""Writes callbacks.json: what Keras makes of fits with callbacks and learning-rate schedules.

Run with Keras 3.15.1 on TensorFlow 2.21.0:  KERAS_BACKEND=tensorflow python callbacks.py > callbacks.json
"""

import json
import os
import re

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

# What callbacks do while val_loss takes these values, fit after fit with the same callback; after each epoch the model's
# only weight is the number of the epoch, from 1. To add a case, add a line; names and options are ours.
BATCHES = 4
DOWN_AND_UP = [0.5, 0.4, 0.3, 0.35, 0.3, 0.31, 0.29, 0.4, 0.5, 0.6]
FLAT = [1.0] * 8
UP_AND_DOWN = [0.1, 0.2, 0.15, 0.3, 0.25, 0.2, 0.1, 0.05]
WATCHED = [
    *(("earlyStopping", {"patience": patience, **options}, [DOWN_AND_UP])
      for patience in (0, 1, 2, 3) for options in ({}, {"restoreBestWeights": True})),
    ("earlyStopping", {"patience": 0}, [FLAT]), ("earlyStopping", {"patience": 0}, [[0.1, 0.2, 0.3]]),
    ("earlyStopping", {"patience": 0, "restoreBestWeights": True}, [[0.1, 0.2, 0.3], [0.05, 0.01, 0.2]]),
    ("earlyStopping", {"patience": 2, "minDelta": 0.05, "restoreBestWeights": True}, [DOWN_AND_UP]),
    ("earlyStopping", {"patience": 2, "minDelta": 0.1}, [[0.5, 0.4, 0.3, 0.2, 0.1]]),
    ("earlyStopping", {"patience": 2, "mode": "max", "restoreBestWeights": True}, [UP_AND_DOWN]),
    ("earlyStopping", {"patience": 2, "mode": "max", "minDelta": 0.1}, [UP_AND_DOWN]),
    *(("earlyStopping", {"patience": patience, "baseline": baseline, "restoreBestWeights": True}, [DOWN_AND_UP, FLAT])
      for patience in (0, 2, 5) for baseline in (0.45, 0.3, 0.01)),
    ("earlyStopping", {"patience": 2, "baseline": 0.25, "mode": "max", "restoreBestWeights": True}, [UP_AND_DOWN]),
    *(("earlyStopping", {"patience": patience, "startFromEpoch": start, "restoreBestWeights": True}, [DOWN_AND_UP])
      for patience in (0, 2) for start in (1, 3, 7, 30)),
    ("earlyStopping", {"patience": 1, "startFromEpoch": 2, "baseline": 0.2, "restoreBestWeights": True}, [DOWN_AND_UP]),
    *(("reduceLROnPlateau", {"factor": 0.5, "patience": patience, **options}, [DOWN_AND_UP, FLAT])
      for patience in (0, 1, 2) for options in ({}, {"cooldown": 1}, {"cooldown": 3}, {"minDelta": 0.05}, {"minDelta": 0})),
    ("reduceLROnPlateau", {"factor": 0.5, "patience": 1, "mode": "max", "cooldown": 1}, [UP_AND_DOWN, UP_AND_DOWN]),
    ("reduceLROnPlateau", {"factor": 0.5, "patience": 1, "minLr": 0.2}, [FLAT, FLAT]),
    ("reduceLROnPlateau", {"factor": 0.5, "patience": 1, "minLr": 5.0}, [FLAT]),
    ("reduceLROnPlateau", {"factor": 0.0, "patience": 2}, [FLAT]), ("reduceLROnPlateau", {"patience": 1, "minLr": 1e-3}, [FLAT]),
    ("modelCheckpoint", {}, [DOWN_AND_UP]), ("modelCheckpoint", {"saveBestOnly": True}, [DOWN_AND_UP, DOWN_AND_UP, [0.2, 0.1]]),
    ("modelCheckpoint", {"saveBestOnly": True, "mode": "max"}, [UP_AND_DOWN, UP_AND_DOWN]), ("modelCheckpoint", {"saveBestOnly": True}, [FLAT]),
    ("modelCheckpoint", {"saveBestOnly": True, "initialValueThreshold": 0.35}, [DOWN_AND_UP]),
    ("modelCheckpoint", {"saveBestOnly": True, "initialValueThreshold": 0.0}, [DOWN_AND_UP]),
    *(("modelCheckpoint", {"saveFreq": steps}, [FLAT, FLAT]) for steps in (1, 3, 4, 5)), ("modelCheckpoint", {"saveFreq": "epoch"}, [FLAT]),
]


def watched(name, options, fits):
    given = {re.sub(r"([A-Z])", lambda m: "_" + m.group(1).lower(), key): value for key, value in options.items()}
    kind, path = {"reduceLROnPlateau": "ReduceLROnPlateau"}.get(name, name[0].upper() + name[1:]), {}
    if name == "modelCheckpoint":
        path = {"filepath": "{epoch}.keras"}
    callback = getattr(callbacks, kind)(**path, **given)
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, use_bias=False)])
    model.compile(optimizer=optimizers.SGD(1.0), loss="mse")
    callback.set_model(model)
    saved, rates = [], []
    model.save = lambda path, overwrite: saved.append(path.split(".")[0])
    found = []
    for values in fits:
        saved.clear(), rates.clear()
        callback.on_train_begin()
        model.stop_training, epoch = False, 0
        while epoch < len(values) and not model.stop_training:
            rates.append(float(model.optimizer.learning_rate.numpy()))
            callback.on_epoch_begin(epoch)
            for batch in range(BATCHES):
                callback.on_train_batch_end(batch, {})
            model.set_weights([np.array([[epoch + 1]], "float32")])
            callback.on_epoch_end(epoch, {"val_loss": values[epoch]})
            epoch += 1
        callback.on_train_end()
        found.append({
            "epochs": epoch, "weight": float(model.get_weights()[0][0, 0]), "rates": list(rates), "saved": list(saved),
        })
    return {"callback": name, "options": options, "fits": fits, "found": found}


# Schedules at their edges: boundaries, ends, warm-ups from above, and after the last step.
EDGES = [
    ("piecewiseConstantDecay", {"boundaries": [0], "values": [1.0, 0.5]}), ("piecewiseConstantDecay", {"boundaries": [1, 2, 3], "values": [4.0, 3.0, 2.0, 0.0]}),
    ("exponentialDecay", {"initialLearningRate": 0.1, "decaySteps": 1, "decayRate": 0.5}), ("exponentialDecay", {"initialLearningRate": 0.1, "decaySteps": 5, "decayRate": 2.0, "staircase": True}),
    ("exponentialDecay", {"initialLearningRate": 0.1, "decaySteps": 4, "decayRate": 0.0}), ("cosineDecay", {"initialLearningRate": 0.1, "decaySteps": 1}),
    ("cosineDecay", {"initialLearningRate": 0.1, "decaySteps": 10, "alpha": 1.0}), ("cosineDecay", {"initialLearningRate": 0.0, "decaySteps": 4, "warmupTarget": 0.2, "warmupSteps": 1}),
    ("cosineDecay", {"initialLearningRate": 0.3, "decaySteps": 4, "warmupTarget": 0.1, "warmupSteps": 4, "alpha": 0.5}),
    ("cosineDecay", {"initialLearningRate": 0.3, "decaySteps": 6, "warmupTarget": 0.1}),
]


def edges(name, options):
    given = {re.sub(r"([A-Z])", lambda m: "_" + m.group(1).lower(), key): value for key, value in options.items()}
    schedule = getattr(schedules, name[0].upper() + name[1:])(**given)
    return {"schedule": name, "options": options, "rates": [float(schedule(step)) for step in range(12)]}


print(json.dumps({
    "watched": [watched(*case) for case in WATCHED], "edges": [edges(*case) for case in EDGES],
    "x": X, "y": Y, "start": WEIGHTS, "stopping": stopping, "plateau": plateau, "scheduler": scheduler,
    "scheduled": scheduled, "onBatches": on_batches,
}, indent=1))
