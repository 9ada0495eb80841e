"""Writes kinks.json: the derivative that each library takes where a function has a corner or a jump.

Run with Keras 3.15.1 on TensorFlow 2.21.0, PyTorch 2.15.0 and JAX 0.10.2:  python kinks.py > kinks.json
"""

import json
import os

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import jax
import keras
import tensorflow as tf
import torch

K, T, J = keras.activations, torch.nn.functional, jax.nn

# Our name, its kinks, and the function in Keras on TensorFlow, PyTorch and JAX, None where there is none.
FUNCTIONS = [
    ("relu", [0], K.relu, T.relu, J.relu),
    ("relu6", [0, 6], K.relu6, T.relu6, J.relu6),
    ("leakyRelu", [0], K.leaky_relu, lambda x: T.leaky_relu(x, 0.2), lambda x: J.leaky_relu(x, 0.2)),
    ("prelu", [0], lambda x: keras.layers.PReLU(alpha_initializer=keras.initializers.Constant(0.25))(x[None, None])[0, 0],
     lambda x: T.prelu(x[None], torch.tensor([0.25]))[0], None),
    ("rrelu", [0], None, lambda x: T.rrelu(x, training=False), None),
    ("threshold", [0], lambda x: K.threshold(x, 0.0, 0.0), lambda x: T.threshold(x, 0.0, 0.0), None),
    ("thresholdedRelu", [1], lambda x: K.threshold(x, 1.0, 0.0), lambda x: T.threshold(x, 1.0, 0.0), None),
    ("hardTanh", [-1, 1], K.hard_tanh, T.hardtanh, J.hard_tanh),
    ("hardSigmoid", [-3, 3], K.hard_sigmoid, T.hardsigmoid, J.hard_sigmoid),
    ("sparseSigmoid", [-1, 1], K.sparse_sigmoid, None, J.sparse_sigmoid),
    ("hardSilu", [-3, 3], K.hard_silu, T.hardswish, J.hard_silu),
    ("softShrink", [-0.5, 0.5], K.soft_shrink, T.softshrink, None),
    ("hardShrink", [-0.5, 0.5], K.hard_shrink, T.hardshrink, None),
    ("sparsePlus", [-1, 1], K.sparse_plus, None, J.sparse_plus),
    ("squaredRelu", [0], lambda x: tf.square(tf.nn.relu(x)), lambda x: T.relu(x) ** 2, lambda x: J.relu(x) ** 2),
    ("elu", [0], K.elu, T.elu, J.elu),
    ("celu", [0], K.celu, T.celu, J.celu),
    ("selu", [0], K.selu, T.selu, J.selu),
    ("softsign", [0], K.softsign, T.softsign, J.soft_sign),
]


def with_tensorflow(f, x):
    point = tf.constant(float(x))
    with tf.GradientTape() as tape:
        tape.watch(point)
        y = f(point)
    return float(tape.gradient(y, point))


def with_torch(f, x):
    point = torch.tensor(float(x), requires_grad=True)
    f(point).backward()
    return float(point.grad)


def with_jax(f, x):
    return float(jax.grad(f)(float(x)))


def row(name, x, keras_f, torch_f, jax_f):
    found = {}
    for library, f, slope in (
        ("TensorFlow", keras_f, with_tensorflow), ("PyTorch", torch_f, with_torch), ("JAX", jax_f, with_jax),
    ):
        if f is not None:
            found[library] = float(f"{slope(f, x):.7g}")
    return {"name": name, "x": x, "slopes": found}


if __name__ == "__main__":
    rows = [row(name, x, *functions) for name, xs, *functions in FUNCTIONS for x in xs]
    print("[\n" + ",\n".join(json.dumps(each) for each in rows) + "\n]")
