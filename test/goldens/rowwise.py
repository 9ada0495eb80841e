"""Writes rowwise.json: what Keras does to small networks with functions of whole rows, in the form of training.json.

Run with Keras 3.15.1 on TensorFlow 2.21.0:  KERAS_BACKEND=tensorflow python rowwise.py > rowwise.json

Keras has glu, but none of its kin, and no layer for any; they are written down here. Its sparsemax is wrong and left out.
"""

import json

import training
from training import case, dense, hidden, keras, mse, run, sparse, tf

ops = keras.ops


def gated(gate):
    def f(x):
        a, b = ops.split(x, 2, axis=-1)
        return a * gate(b)

    return f


GATED = {
    "glu": keras.activations.glu,
    "reglu": gated(ops.relu),
    "geglu": gated(lambda x: ops.gelu(x, approximate=False)),
    "swiglu": gated(ops.silu),
}

plain_layer = training.layer
training.layer = lambda kind, options: keras.layers.Lambda(GATED[kind]) if kind in GATED else plain_layer(kind, options)


def through(kind):
    return [dense(6, activation="tanh"), [kind, {}], dense(3)]


adam = ("adam", {"learningRate": 0.01})
sgd = ("sgd", {"learningRate": 0.05})

CASES = [
    *(case(kind, "numbers", through(kind), mse, sgd, ["mae"]) for kind in GATED),
    case("glu before softmax, with Adam", "labels", [dense(6), ["glu", {}], dense(3, activation="softmax")], sparse, adam, ["accuracy"]),
    case("swiglu at the end", "numbers", [hidden(), dense(4), ["swiglu", {}]], mse, sgd),
    case("log-softmax at the end", "numbers", [hidden(), dense(3, activation="log_softmax")], mse, sgd),
    case("log-softmax inside", "numbers", [hidden("log_softmax"), dense(3)], mse, sgd),
    case("log-softmax for logits", "one-hot", [hidden(), dense(3, activation="log_softmax")],
         ("categoricalCrossentropy", {"fromLogits": True}), metrics=["accuracy"]),
    case("softmax inside", "numbers", [hidden("softmax"), dense(3)], mse, ("sgd", {"learningRate": 0.1})),
    case("softmax at the end, squared error", "one-hot", [hidden(), dense(3, activation="softmax")], mse, adam),
]

if __name__ == "__main__":
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    tf.config.experimental.enable_op_determinism()
    print("[")
    print(",\n".join(json.dumps({**each, **run(each)}) for each in CASES))
    print("]")
