"""Writes kinks.json: what the libraries take for f' where an activation function has a corner or jumps.

Run with Keras 3.15.1, TensorFlow 2.21.0, PyTorch 2.15.0 and JAX 0.10.2:  python kinks.py > kinks.json

Each library differentiates its own function by its own means: tf.GradientTape, torch.autograd.grad, jax.grad. "Keras" is
Keras on TensorFlow. A library without the function is left out; parameters are those of ours that are not the defaults,
and each library is given our values for them, whatever its own defaults are. To add a function, add a line to CASES.
"""

import json
import os

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import jax
import keras
import tensorflow as tf
import torch
from keras.src.legacy.layers import ThresholdedReLU

of_keras, of_torch, of_jax = keras.activations, torch.nn.functional, jax.nn
LOWER, UPPER = 1 / 8, 1 / 3


def prelu_of_keras(x):
    return keras.layers.PReLU(alpha_initializer=keras.initializers.Constant(0.25))(x[None])[0]


def rrelu_of_torch(x):
    return of_torch.rrelu(x, LOWER, UPPER, training=False)


# name, parameters, kinks, the function in each library
CASES = [
    ("relu", {}, [0], {"Keras": of_keras.relu, "TensorFlow": tf.nn.relu, "PyTorch": of_torch.relu, "JAX": of_jax.relu}),
    (
        "relu",
        {"negativeSlope": 0.1, "maxValue": 6, "threshold": 1},
        [1, 6],
        {"Keras": lambda x: of_keras.relu(x, negative_slope=0.1, max_value=6, threshold=1)},
    ),
    ("relu6", {}, [0, 6], {"Keras": of_keras.relu6, "TensorFlow": tf.nn.relu6, "PyTorch": of_torch.relu6, "JAX": of_jax.relu6}),
    (
        "leakyRelu",
        {},
        [0],
        {
            "Keras": lambda x: of_keras.leaky_relu(x, 0.2),
            "TensorFlow": lambda x: tf.nn.leaky_relu(x, 0.2),
            "PyTorch": lambda x: of_torch.leaky_relu(x, 0.2),
            "JAX": lambda x: of_jax.leaky_relu(x, 0.2),
        },
    ),
    ("prelu", {}, [0], {"Keras": prelu_of_keras, "PyTorch": lambda x: of_torch.prelu(x, torch.tensor([0.25]))}),
    ("rrelu", {}, [0], {"PyTorch": rrelu_of_torch}),
    (
        "threshold",
        {},
        [0],
        {"Keras": lambda x: of_keras.threshold(x, 0.0, 0.0), "PyTorch": lambda x: of_torch.threshold(x, 0.0, 0.0)},
    ),
    (
        "threshold",
        {"threshold": 1, "value": -2},
        [1],
        {"Keras": lambda x: of_keras.threshold(x, 1.0, -2.0), "PyTorch": lambda x: of_torch.threshold(x, 1.0, -2.0)},
    ),
    ("thresholdedRelu", {}, [1], {"Keras": ThresholdedReLU(theta=1.0)}),
    (
        "hardTanh",
        {},
        [-1, 1],
        {"Keras": of_keras.hard_tanh, "PyTorch": of_torch.hardtanh, "JAX": of_jax.hard_tanh},
    ),
    (
        "hardSigmoid",
        {},
        [-3, 3],
        {"Keras": of_keras.hard_sigmoid, "PyTorch": of_torch.hardsigmoid, "JAX": of_jax.hard_sigmoid},
    ),
    ("sparseSigmoid", {}, [-1, 1], {"Keras": of_keras.sparse_sigmoid, "JAX": of_jax.sparse_sigmoid}),
    (
        "hardSilu",
        {},
        [-3, 3],
        {"Keras": of_keras.hard_silu, "PyTorch": of_torch.hardswish, "JAX": of_jax.hard_silu},
    ),
    ("softShrink", {}, [-0.5, 0.5], {"Keras": of_keras.soft_shrink, "PyTorch": of_torch.softshrink}),
    ("hardShrink", {}, [-0.5, 0.5], {"Keras": of_keras.hard_shrink, "PyTorch": of_torch.hardshrink}),
    (
        "elu",
        {"alpha": 0.5},
        [0],
        {
            "Keras": lambda x: of_keras.elu(x, 0.5),
            "PyTorch": lambda x: of_torch.elu(x, 0.5),
            "JAX": lambda x: of_jax.elu(x, 0.5),
        },
    ),
    ("selu", {}, [0], {"Keras": of_keras.selu, "TensorFlow": tf.nn.selu, "PyTorch": of_torch.selu, "JAX": of_jax.selu}),
]


def slope_by_tape(f, x):
    # Keras's layers want an axis of examples.
    x = tf.constant([float(x)])
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
    return tape.gradient(y, x)[0]


def slope_by_torch(f, x):
    # One number; PyTorch 2.15 takes the same for many at once, where it goes another way inside.
    x = torch.tensor(float(x), requires_grad=True)
    return torch.autograd.grad(f(x), x)[0]


SLOPES = {
    "Keras": slope_by_tape,
    "TensorFlow": slope_by_tape,
    "PyTorch": slope_by_torch,
    "JAX": lambda f, x: jax.grad(f)(float(x)),
}


def rows():
    for name, params, kinks, functions in CASES:
        for x in kinks:
            slopes = {library: float(f"{float(SLOPES[library](f, x)):.7g}") for library, f in functions.items()}
            yield {"name": name, "params": params, "x": x, "slopes": slopes}


print("[\n" + ",\n".join(json.dumps(row) for row in rows()) + "\n]")
