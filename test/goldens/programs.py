"""Writes programs.json: what Keras makes of the programs in test/programs.

Run with Keras 3.15.1 on TensorFlow 2.21.0, on what the programs learn from:

    deno run -A test/programs/data.ts | KERAS_BACKEND=tensorflow python programs.py > programs.json

Each function is the program of its name: the same model from the same first weights, with the same settings.
"""

import json
import math
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import keras
import numpy as np
import tensorflow as tf

layers, optimizers, callbacks, ops = keras.layers, keras.optimizers, keras.callbacks, keras.ops
data = json.load(sys.stdin)
QUIET = {"verbose": 0, "shuffle": False}


def table(name):
    return [np.array(part, "float32") for share in ("train", "test") for part in (data[name][share]["x"], data[name][share]["y"])]


def wave(rows, cols, phase):
    return [
        [1.3 * math.sin(0.2 + phase + 1.7 * row + 0.9 * col * (row + 1)) / math.sqrt(rows) for col in range(cols)]
        for row in range(rows)
    ]


def start(model):
    weights = model.get_weights()
    matrices = [i for i, weight in enumerate(weights) if weight.ndim == 2]
    for phase, i in enumerate(matrices):
        weights[i] = np.array(wave(*weights[i].shape, phase), "float32")
    model.set_weights(weights)


def numbers(value):
    return [float(f"{v:.7g}") for v in np.asarray(value, "float64").ravel()]


def xor():
    model = keras.Sequential([keras.Input((2,)), layers.Dense(4, activation="tanh"), layers.Dense(1, activation="sigmoid")])
    start(model)
    model.compile(optimizer=optimizers.SGD(0.5), loss="binary_crossentropy", metrics=["accuracy"])
    x, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], "float32"), np.array([[0], [1], [1], [0]], "float32")
    history = model.fit(x, y, epochs=500, batch_size=4, **QUIET).history
    return {"loss": history["loss"][-1], "accuracy": history["accuracy"][-1], "answers": model.predict(x, verbose=0)}


def line_and_sine():
    line = keras.Sequential([keras.Input((1,)), layers.Dense(1)])
    start(line)
    line.compile(optimizer="sgd", loss="mean_squared_error")
    line.fit(np.array([1.0, 2, 3, 4]), np.array([1.0, 3, 5, 7]), epochs=250, batch_size=4, **QUIET)
    sine = keras.Sequential([
        keras.Input((1,)), layers.Dense(16, activation="tanh"), layers.Dense(16, activation="tanh"), layers.Dense(1),
    ])
    start(sine)
    sine.compile(optimizer=optimizers.Adam(0.01), loss="mse", metrics=["mae"])
    x = np.array([6 * i / 63 - 3 for i in range(64)], "float32")
    history = sine.fit(x, np.sin(x), epochs=60, batch_size=16, **QUIET).history
    return {
        "line at 10": line.predict(np.array([10.0]), verbose=0), "line": np.concatenate([w.ravel() for w in line.get_weights()]),
        "loss": history["loss"][::10], "mae": history["mae"][-1:],
        "sine": sine.predict(np.array([-1.5, 0, 0.5, 2]), verbose=0),
    }


def iris():
    x, y, test_x, test_y = table("iris")
    model = keras.Sequential([
        keras.Input((4,)), layers.Dense(10, activation="relu"), layers.Dense(10, activation="relu"),
        layers.Dense(3, activation="softmax"),
    ])
    start(model)
    model.compile(optimizer=optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
    one_hot = np.eye(3, dtype="float32")
    history = model.fit(
        x, one_hot[y.astype(int)], epochs=20, validation_data=(test_x, one_hot[test_y.astype(int)]), **QUIET
    ).history
    return {
        **{key: history[key][::5] for key in ("loss", "accuracy", "val_loss", "val_accuracy")},
        "kinds": np.argmax(model.predict(test_x, verbose=0), axis=-1),
    }


def houses():
    x, y, test_x, test_y = table("houses")
    scale = layers.Normalization()
    scale.adapt(x)
    model = keras.Sequential([keras.Input((4,)), scale, layers.Dense(16, activation="relu"), layers.Dense(1)])
    start(model)
    model.compile(optimizer=optimizers.Adam(0.2), loss="mse", metrics=["mae", keras.metrics.R2Score(name="r2Score")])
    stop = callbacks.EarlyStopping(monitor="val_loss", patience=2, restore_best_weights=True)
    history = model.fit(x, y, epochs=40, validation_split=0.2, callbacks=[stop], **QUIET).history
    return {
        "epochs": len(history["loss"]), "val_loss": history["val_loss"],
        "evaluated": [model.evaluate(test_x, test_y, verbose=0, return_dict=True)[key] for key in ("loss", "mae", "r2Score")],
        "prices": model.predict(test_x[:5], verbose=0),
    }


def shells():
    x, y, test_x, test_y = table("shells")
    model = keras.Sequential([
        keras.Input((7,)), layers.Dense(24, activation="elu", kernel_regularizer=keras.regularizers.L2(0.01)), layers.Dense(12, activation="silu"), layers.Dense(1),
    ])
    start(model)
    rate = optimizers.schedules.ExponentialDecay(0.01, decay_steps=20, decay_rate=0.8)
    model.compile(optimizer=optimizers.RMSprop(rate), loss=keras.losses.Huber(), metrics=["mape"])
    history = model.fit(x, y, epochs=12, batch_size=16, **QUIET).history
    return {
        "loss": history["loss"], "mape": history["mape"], "evaluated": model.evaluate(test_x, test_y, verbose=0),
        "rings": model.predict(test_x[:4], verbose=0),
    }


def sites():
    x, y, test_x, test_y = table("sites")
    model = keras.Sequential([
        keras.Input((8,)), layers.Dense(12, activation="relu"), layers.BatchNormalization(), layers.Dense(1, activation="sigmoid"),
    ])
    start(model)
    model.compile(optimizer=optimizers.Nadam(0.01), loss="binary_crossentropy", metrics=["accuracy"])
    batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(40)
    history = model.fit(batches, epochs=6, verbose=0).history
    measured = keras.Sequential([keras.Input((8,)), *model.layers])
    measured.compile(loss="binary_crossentropy", metrics=[
        "accuracy", keras.metrics.Precision(name="precision"), keras.metrics.Recall(name="recall"), keras.metrics.AUC(name="auc"),
    ])
    evaluated = measured.evaluate(test_x, test_y, verbose=0, return_dict=True)
    return {
        "loss": history["loss"], "accuracy": history["accuracy"],
        "evaluated": [evaluated[key] for key in ("loss", "accuracy", "precision", "recall", "auc")],
    }


def two_outputs():
    rows = range(60)
    size = np.array([[math.sin(i), math.cos(2 * i)] for i in rows], "float32")
    age = np.array([[i % 7 / 7] for i in rows], "float32")
    price = np.array([[size[i][0] + 2 * age[i][0]] for i in rows], "float32")
    kind = np.array([int(size[i][1] > 0) + int(age[i][0] > 0.5) for i in rows])
    inputs = [keras.Input((2,), name="size"), keras.Input((1,), name="age")]
    hidden = layers.Dense(12, activation="tanh")(layers.Concatenate()(inputs))
    gate = layers.Dense(12, activation="sigmoid")(inputs[1])
    hidden = layers.Multiply()([hidden, gate])
    outputs = [layers.Dense(1, name="price")(hidden), layers.Dense(3, activation="softmax", name="kind")(hidden)]
    model = keras.Model(inputs, outputs)
    start(model)
    model.compile(
        optimizer=optimizers.Adam(0.02), loss={"price": "mse", "kind": "sparse_categorical_crossentropy"},
        loss_weights={"price": 0.3, "kind": 1}, metrics={"price": "mae", "kind": "accuracy"},
    )
    history = model.fit({"size": size, "age": age}, {"price": price, "kind": kind}, epochs=15, batch_size=20, **QUIET).history
    prices, kinds = model.predict({"size": size[:3], "age": age[:3]}, verbose=0)
    return {
        **{key: history[key][::7] for key in ("loss", "price_loss", "kind_loss", "price_mae", "kind_accuracy")},
        "prices": prices, "kinds": kinds,
    }


def autoencoder():
    x = np.array([[math.sin(i * (j + 1) / 9) for j in range(8)] for i in range(48)], "float32")
    encoder = keras.Sequential([keras.Input((8,)), layers.Dense(6, activation="tanh"), layers.Dense(2)], name="encoder")
    decoder = keras.Sequential([keras.Input((2,)), layers.Dense(6, activation="tanh"), layers.Dense(8)], name="decoder")
    picture = keras.Input((8,))
    whole = keras.Model(picture, decoder(encoder(picture)))
    start(whole)
    whole.compile(optimizer=optimizers.Adam(0.01), loss="mse")
    history = whole.fit(x, x, epochs=25, batch_size=16, **QUIET).history
    return {
        "loss": history["loss"][::6], "codes": encoder.predict(x[:3], verbose=0),
        "decoded": decoder.predict(np.array([[0.5, -0.5]], "float32"), verbose=0),
        "whole": whole.predict(x[:2], verbose=0),
    }


def digits():
    x, y, test_x, test_y = table("digits")
    model = keras.Sequential([
        keras.Input((28, 28)), layers.Flatten(), layers.Dense(32, activation="relu"), layers.Dense(10, activation="softmax"),
    ])
    start(model)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(
        x, y, epochs=8, batch_size=100, validation_data=(test_x, test_y),
        callbacks=[
            callbacks.ReduceLROnPlateau(monitor="loss", factor=0.5, patience=1, min_delta=0.1),
            callbacks.EarlyStopping(monitor="loss", patience=2, min_delta=0.05),
        ], **QUIET,
    ).history
    return {
        "epochs": len(history["loss"]), "loss": history["loss"], "val_accuracy": history["val_accuracy"],
        "rates": history["learning_rate"],
    }


def frozen_trunk():
    x, y, test_x, test_y = table("iris")
    trunk = keras.Sequential([
        keras.Input((4,)), layers.Dense(12, activation="tanh"), layers.BatchNormalization(), layers.Dense(6, activation="tanh"),
    ], name="trunk")
    kinds = keras.Sequential([keras.Input((4,)), trunk, layers.Dense(3, activation="softmax")])
    start(kinds)
    kinds.compile(optimizer=optimizers.Adam(0.01), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    first = kinds.fit(x, y, epochs=6, **QUIET).history
    trunk.trainable = False
    before = np.concatenate([w.ravel() for w in trunk.get_weights()])
    petals = keras.Sequential([keras.Input((4,)), trunk, layers.Dense(1)])
    start_head = np.array(wave(6, 1, 0), "float32")
    petals.layers[-1].set_weights([start_head, np.zeros(1, "float32")])
    petals.compile(optimizer=optimizers.SGD(0.05), loss="mae")
    second = petals.fit(x, x[:, 2], epochs=8, **QUIET).history
    assert np.array_equal(before, np.concatenate([w.ravel() for w in trunk.get_weights()]))
    return {
        "first": first["loss"], "second": second["loss"],
        "trainable": sum(int(np.prod(w.shape)) for w in petals.trainable_weights), "petals": petals.predict(test_x[:4], verbose=0),
    }


def imbalanced():
    rows = range(300)
    x = np.array([[math.sin(1.3 * i), math.cos(0.7 * i), math.sin(0.31 * i + 1)] for i in rows], "float32")
    y = np.array([float(a + b > 1.45) for a, b, _ in x])
    def fitted(**options):
        model = keras.Sequential([keras.Input((3,)), layers.Dense(8, activation="relu"), layers.Dense(1, activation="sigmoid")])
        start(model)
        model.compile(
            optimizer=optimizers.Adam(0.01, clipnorm=1.0), loss="binary_crossentropy",
            metrics=[keras.metrics.Recall(name="recall"), keras.metrics.Precision(name="precision")],
        )
        history = model.fit(x, y, epochs=6, **options, **QUIET).history
        return [*history["loss"], *history["recall"], *history["precision"]]
    return {
        "rare": float(y.sum()), "plain": fitted(), "by class": fitted(class_weight={0: 1.0, 1: 12.0}),
        "by example": fitted(sample_weight=np.array([1 + 0.5 * math.sin(i) for i in rows], "float32")),
    }


def own_loss():
    x = np.array([i / 20 - 2 for i in range(80)], "float32")
    y = np.array([value + math.sin(7 * i) * (1 + value / 4) for i, value in enumerate(x)], "float32")
    def quantile(q):
        def expectile(target, output):
            error = target - output
            return ops.mean(ops.where(error < 0, 1 - q, q) * ops.square(error), axis=-1)
        model = keras.Sequential([keras.Input((1,)), layers.Dense(6, activation="tanh"), layers.Dense(1)])
        start(model)
        model.compile(optimizer=optimizers.Adam(0.03), loss=expectile)
        history = model.fit(x, y, epochs=30, batch_size=20, **QUIET).history
        return [*history["loss"][::10], *model.predict(np.array([-1.0, 0.0, 1.0]), verbose=0).ravel()]
    return {"a tenth": quantile(0.1), "nine tenths": quantile(0.9)}


PROGRAMS = [xor, line_and_sine, iris, houses, shells, sites, two_outputs, autoencoder, digits, frozen_trunk, imbalanced, own_loss]

if __name__ == "__main__":
    tf.config.experimental.enable_op_determinism()
    print("{")
    print(",\n".join(
        f'"{program.__name__}": ' + json.dumps({key: numbers(value) for key, value in program().items()}) for program in PROGRAMS
    ))
    print("}")
