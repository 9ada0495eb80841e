"""Writes nested.json: what Keras makes of models among the layers of models, and of a layer of one's own.

Run with Keras 3.15.1 on TensorFlow 2.21.0:  KERAS_BACKEND=tensorflow python nested.py > nested.json
Twenty steps each, with the first weights and the data of network.py. test/network/nested_test.ts makes the same models.
"""

import json

import network

import keras
import tensorflow as tf
from keras.layers import Add, Concatenate, Dense


def trunk():
    return keras.Sequential([keras.Input((4,)), Dense(5, activation="tanh"), Dense(3, activation="sigmoid")], name="trunk")


def chain():
    return keras.Sequential([trunk(), Dense(3, activation="softmax", name="head")], name="chain")


def frozen():
    model = chain()
    model.layers[0].trainable = False
    return model


def partly_frozen():
    model = chain()
    model.layers[0].layers[0].trainable = False
    return model


def twins():
    shared, left, right = trunk(), keras.Input((4,), name="left"), keras.Input((4,), name="right")
    both = Concatenate(name="both")([shared(left), shared(right)])
    return keras.Model([left, right], Dense(1, name="head")(both), name="twins")


def models_in_models():
    inner, a, b = trunk(), keras.Input((4,), name="a"), keras.Input((3,), name="b")
    x, y = keras.Input((4,), name="x"), keras.Input((3,), name="y")
    beside = inner(x)  # first, for Keras numbers the places of a layer over all models
    total = Add(name="total")([inner(a), b])
    two = keras.Model([a, b], [Dense(2, activation="tanh", name="p")(total), Dense(3, name="q")(a)], name="two")
    p, q = two([x, y])
    both = Concatenate(name="both")([q, p, beside])
    return keras.Model([x, y], Dense(2, name="head")(both), name="models_in_models")


class RmsNorm(keras.layers.Layer):
    """Numbers divided by their root mean square in a row, then scaled and shifted by what is learned."""

    def build(self, shape):
        self.scale = self.add_weight(shape=(shape[-1],), initializer="ones", name="scale")
        self.shift = self.add_weight(shape=(shape[-1],), initializer="zeros", name="shift")

    def call(self, x):
        return x / tf.sqrt(tf.reduce_mean(x * x, axis=-1, keepdims=True) + 0.1) * self.scale + self.shift


def own_layer():
    return keras.Sequential(
        [keras.Input((4,)), Dense(5, name="before"), RmsNorm(name="norm"), Dense(2, name="head")], name="own_layer"
    )


sparse, mse = "sparseCategoricalCrossentropy", "meanSquaredError"
CASES = [
    (chain, sparse, ("sgd", 0.1)), (frozen, sparse, ("adam", 0.01)), (partly_frozen, sparse, ("adam", 0.01)),
    (twins, mse, ("sgd", 0.05)), (twins, mse, ("adam", 0.01)), (models_in_models, mse, ("adam", 0.01)),
    (own_layer, mse, ("sgd", 0.05)), (own_layer, mse, ("adam", 0.01)),
]


def run(make, loss, optimizer):
    keras.utils.clear_session()
    case = {"name": make.__name__, "losses": [loss], "metrics": [], "optimizer": optimizer}
    return {**case, **network.trained(make(), case)}


if __name__ == "__main__":
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    tf.config.experimental.enable_op_determinism()
    print("[\n" + ",\n".join(json.dumps(run(*case), ensure_ascii=False) for case in CASES) + "\n]")
