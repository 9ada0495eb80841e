"""Takes models with their weights from this library to Keras, and from Keras to this library.

    pip install keras jax safetensors
    python keras_weights.py to-keras   model.safetensors model.keras
    python keras_weights.py from-keras model.keras       model.safetensors

The first file of a pair is read, the second one written. Layers, their options and all weights go along, so that both
models predict the same numbers; what a model was compiled with does not. Runs with Keras 3 on any of its backends.

Keras lacks some functions, such as snake, and options of others: those are classes of this file. A program that loads
such a model imports it first: `import keras_weights`.
"""

import hashlib
import json
import math
import os
import re
import sys

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import safetensors.numpy
from keras import activations, ops

NO_SUM = "0" * 64


def relu(x, negativeSlope=0.0, maxValue=math.inf, threshold=0.0):
    most = None if maxValue == math.inf else maxValue
    return activations.relu(x, negative_slope=negativeSlope, max_value=most, threshold=threshold)


def sparsemax(x):
    """Values of Keras's own are wrong up to 3.15."""
    size = x.shape[-1]
    falling = -ops.sort(-x, axis=-1)
    counts = ops.cast(ops.arange(1, size + 1), x.dtype)
    sums = ops.cumsum(falling, axis=-1)
    kept = ops.sum(ops.cast(1 + counts * falling > sums, x.dtype), axis=-1, keepdims=True)
    among = ops.cast(counts <= kept, x.dtype)
    return ops.relu(x - (ops.sum(among * falling, axis=-1, keepdims=True) - 1) / kept)


def xielu(x, alphaP=0.8, alphaN=0.8, beta=0.5):
    left = ops.minimum(x, 0)
    return ops.where(x > 0, alphaP * x * x, alphaN * (ops.expm1(left) - left)) + beta * x


# Each function: its name in Keras, if it is there with the same values, and what it computes with any parameters.
FUNCTIONS = {
    "linear": ("linear", lambda x: x),
    "relu": ("relu", relu),
    "leakyRelu": ("leaky_relu", lambda x, alpha=0.2: ops.where(x >= 0, x, alpha * x)),
    "elu": ("elu", lambda x, alpha=1.0: activations.elu(x, alpha=alpha)),
    "selu": ("selu", activations.selu),
    "gelu": ("gelu", lambda x, approximate=False: activations.gelu(x, approximate=approximate)),
    "silu": ("silu", lambda x, beta=1.0: x * ops.sigmoid(beta * x)),
    "sigmoid": ("sigmoid", activations.sigmoid),
    "tanh": ("tanh", activations.tanh),
    "softmax": ("softmax", activations.softmax),
    "celu": ("celu", lambda x, alpha=1.0: activations.celu(x, alpha=alpha)),
    "exponential": ("exponential", activations.exponential),
    "hardShrink": ("hard_shrink", lambda x, threshold=0.5: ops.where(ops.abs(x) > threshold, x, 0)),
    "hardSigmoid": ("hard_sigmoid", activations.hard_sigmoid),
    "hardSilu": ("hard_silu", activations.hard_silu),
    "hardTanh": ("hard_tanh", lambda x, min=-1.0, max=1.0: ops.clip(x, min, max)),
    "logSigmoid": ("log_sigmoid", activations.log_sigmoid),
    "logSoftmax": ("log_softmax", activations.log_softmax),
    "mish": ("mish", activations.mish),
    "prelu": (None, lambda x, alpha=0.25: ops.where(x >= 0, x, alpha * x)),
    "quickGelu": (None, lambda x: x * ops.sigmoid(1.702 * x)),
    "relu6": ("relu6", activations.relu6),
    "rrelu": (None, lambda x, lower=1 / 8, upper=1 / 3: ops.where(x >= 0, x, (lower + upper) / 2 * x)),
    "sine": (None, lambda x, omega=1.0: ops.sin(omega * x)),
    "snake": (None, lambda x, alpha=1.0: x + ops.sin(alpha * x) ** 2 / alpha),
    "softShrink": (
        "soft_shrink",
        lambda x, threshold=0.5: ops.sign(x) * ops.relu(ops.abs(x) - threshold),
    ),
    "softmin": (None, lambda x: ops.softmax(-x)),
    "softplus": ("softplus", lambda x, beta=1.0: ops.softplus(beta * x) / beta),
    "softsign": ("softsign", activations.softsign),
    "sparsePlus": ("sparse_plus", activations.sparse_plus),
    "sparseSigmoid": ("sparse_sigmoid", activations.sparse_sigmoid),
    "sparsemax": (None, sparsemax),
    "squaredRelu": (None, lambda x: ops.relu(x) ** 2),
    "squareplus": ("squareplus", lambda x, b=4.0: (x + ops.sqrt(x * x + b)) / 2),
    "starRelu": (None, lambda x, scale=0.8944, bias=-0.4472: scale * ops.relu(x) ** 2 + bias),
    "tanhShrink": ("tanh_shrink", activations.tanh_shrink),
    "telu": (None, lambda x: x * ops.tanh(ops.exp(x))),
    "threshold": (None, lambda x, threshold=0.0, value=0.0: ops.where(x > threshold, x, value)),
    "thresholdedRelu": (None, lambda x, theta=1.0: ops.where(x > theta, x, 0)),
    "xielu": (None, xielu),
}
MERGES = ("Multiply", "Average", "Maximum", "Minimum", "Subtract")
GATES = {"GLU": "sigmoid", "ReGLU": "relu", "GEGLU": "gelu", "SwiGLU": "silu"}


@keras.saving.register_keras_serializable("nonlinear")
class Function:
    """A function that Keras lacks, or has without these parameters."""

    def __init__(self, name, **params):
        self.name, self.params = name, params
        self.__name__ = name

    def __call__(self, x):
        return FUNCTIONS[self.name][1](x, **self.params)

    def get_config(self):
        return {"name": self.name, **self.params}

    @classmethod
    def from_config(cls, config):
        return cls(**config)


@keras.saving.register_keras_serializable("nonlinear")
class Gated(keras.layers.Layer):
    """A layer that multiplies the first half of what comes in by the gates in the second half."""

    def __init__(self, kind, **options):
        super().__init__(**options)
        self.kind = kind

    def call(self, x):
        passed, gate = ops.split(x, 2, axis=-1)
        return passed * FUNCTIONS[GATES[self.kind]][1](gate)

    def compute_output_shape(self, shape):
        return (*shape[:-1], shape[-1] // 2)

    def get_config(self):
        return {**super().get_config(), "kind": self.kind}


class CannotTake(Exception):
    """Why a model cannot be taken to the other side."""


# Numbers that JSON has no way to write.

WORDS = {"Infinity": math.inf, "-Infinity": -math.inf, "NaN": math.nan, "-0": -0.0}


def number(value):
    return WORDS.get(value, value) if isinstance(value, str) else value


def word(value):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value
    if value == 0 and math.copysign(1, value) < 0:
        return "-0"
    return next((name for name, other in WORDS.items() if value == other and value != 0), float(value))


def numbers(params):
    return {name: number(value) for name, value in params.items()}


# To Keras.


def keras_activation(described):
    name, params = described["activation"], numbers(described["params"])
    if "custom" in described:
        raise CannotTake(f'its activation "{name}" is a function of your own, of which the file has the name only')
    own, compute = FUNCTIONS.get(name, (None, None))
    if compute is None:
        raise CannotTake(f'its activation "{name}" is not known to this script')
    defaults = compute.__defaults__ or ()
    if own is not None and (not params or tuple(params.values()) == defaults):
        return own
    if name == "relu":
        most = params["maxValue"]
        return keras.layers.ReLU(
            max_value=None if most == math.inf else most,
            negative_slope=params["negativeSlope"],
            threshold=params["threshold"],
        )
    if name == "leakyRelu":
        return keras.layers.LeakyReLU(negative_slope=params["alpha"])
    if name == "elu":
        return keras.layers.ELU(alpha=params["alpha"])
    return Function(name, **params)


INITIALIZERS = {
    "glorotUniform": "GlorotUniform",
    "glorotNormal": "GlorotNormal",
    "heUniform": "HeUniform",
    "heNormal": "HeNormal",
    "lecunUniform": "LecunUniform",
    "lecunNormal": "LecunNormal",
    "zeros": "Zeros",
    "ones": "Ones",
    "constant": "Constant",
    "randomNormal": "RandomNormal",
    "randomUniform": "RandomUniform",
    "truncatedNormal": "TruncatedNormal",
    "varianceScaling": "VarianceScaling",
    "orthogonal": "Orthogonal",
}

# Names in the options of initializers: without underscores and in any case here, with underscores in Keras.
FAN_NAMES = {name.replace("_", ""): name for name in (
    "fan_in", "fan_out", "fan_avg", "truncated_normal", "untruncated_normal", "uniform",
)}
FAN_NAMES["normal"] = "truncated_normal"


def keras_name(value):
    return FAN_NAMES[re.sub(r"[\s_-]", "", value).lower()] if isinstance(value, str) else value


def keras_initializer(described):
    if "custom" in described:
        return "zeros"  # its numbers are in the file
    return getattr(keras.initializers, INITIALIZERS[described["initializer"]])(
        **{key: keras_name(value) for key, value in numbers(described["options"]).items()}
    )


def keras_regularizer(described):
    return None if described is None else keras.regularizers.L1L2(**numbers(described))


def keras_layer(described):
    kind, options = described["class"], described["options"]
    name = described["name"].replace("/", "_")
    if kind == "Dense":
        return keras.layers.Dense(
            options["units"],
            activation=keras_activation(options["activation"]),
            use_bias=options["useBias"],
            kernel_initializer=keras_initializer(options["kernelInitializer"]),
            bias_initializer=keras_initializer(options["biasInitializer"]),
            kernel_regularizer=keras_regularizer(options.get("kernelRegularizer")),
            bias_regularizer=keras_regularizer(options.get("biasRegularizer")),
            name=name,
        )
    if kind == "PReLU":
        return keras.layers.PReLU(
            alpha_initializer=keras_initializer(options["alphaInitializer"]),
            alpha_regularizer=keras_regularizer(options.get("alphaRegularizer")),
            shared_axes=options.get("sharedAxes"),
            name=name,
        )
    if kind in NORMALIZATIONS:
        statistics = {"momentum": options["momentum"]} if kind == "BatchNormalization" else {}
        for part in NORMALIZATIONS[kind]:
            statistics[f"{part}_initializer"] = keras_initializer(options[f"{camel_case(part)}Initializer"])
        return getattr(keras.layers, kind)(
            epsilon=options["epsilon"],
            center=options["center"],
            scale=options["scale"],
            beta_regularizer=keras_regularizer(options.get("betaRegularizer")),
            gamma_regularizer=keras_regularizer(options.get("gammaRegularizer")),
            name=name,
            **statistics,
        )
    if kind in GATES:
        return Gated(kind, name=name)
    if kind not in LAYERS:
        raise CannotTake(f'its layer "{name}" is of the class {kind}, which is not known to this script')
    return LAYERS[kind](numbers(options), name)


def camel_case(name):
    first, *others = name.split("_")
    return first + "".join(other.capitalize() for other in others)


def of_one_length(options):
    """The mean and the variance of a Normalization, which Keras wants to be equally long."""
    lists = {part: options[part] for part in ("mean", "variance") if part in options}
    most = max((len(values) for values in lists.values()), default=0)
    return {part: values * most if len(values) == 1 else values for part, values in lists.items()}


# What each of them has initializers for.
NORMALIZATIONS = {
    "BatchNormalization": ("beta", "gamma", "moving_mean", "moving_variance"),
    "LayerNormalization": ("beta", "gamma"),
}

# Layers without weights that are trained, from their options.
LAYERS = {
    "Activation": lambda options, name: keras.layers.Activation(keras_activation(options["activation"]), name=name),
    "ReLU": lambda options, name: keras.layers.ReLU(
        max_value=None if options["maxValue"] == math.inf else options["maxValue"],
        negative_slope=options["negativeSlope"],
        threshold=options["threshold"],
        name=name,
    ),
    "LeakyReLU": lambda options, name: keras.layers.LeakyReLU(negative_slope=options["alpha"], name=name),
    "ELU": lambda options, name: keras.layers.ELU(alpha=options["alpha"], name=name),
    "ThresholdedReLU": lambda options, name: keras.layers.Activation(
        Function("thresholdedRelu", theta=options["theta"]), name=name
    ),
    "Softmax": lambda options, name: keras.layers.Softmax(name=name),
    "Dropout": lambda options, name: keras.layers.Dropout(options["rate"], name=name),
    "AlphaDropout": lambda options, name: keras.layers.AlphaDropout(options["rate"], name=name),
    "Add": lambda options, name: keras.layers.Add(name=name),
    "Concatenate": lambda options, name: keras.layers.Concatenate(name=name),
    "Flatten": lambda options, name: keras.layers.Flatten(name=name),
    "Normalization": lambda options, name: keras.layers.Normalization(name=name, **of_one_length(options)),
    **{kind: lambda options, name, kind=kind: getattr(keras.layers, kind)(name=name) for kind in MERGES},
}


def read(path):
    """The description of a saved model and its weights by name."""
    with open(path, "rb") as file:
        data = file.read()
    header = data[8 : 8 + int.from_bytes(data[:8], "little")]
    metadata = json.loads(header).get("__metadata__", {})
    if metadata.get("format") != "nonlinear" or metadata.get("version") != "1":
        raise CannotTake(f"{path} is not a model that model.save has written")
    found = hashlib.sha256(data.replace(metadata["sha256"].encode(), NO_SUM.encode(), 1)).hexdigest()
    if found != metadata["sha256"]:
        raise CannotTake(f"{path} was damaged or changed after it was saved")
    return json.loads(metadata["model"]), safetensors.numpy.load(data)


# The names of weights, in Keras's order; older files have weights and biases for kernel and bias.
PARTS = ("kernel", "weights", "bias", "biases", "alpha", "gamma", "beta", "moving_mean", "moving_variance", "mean", "variance", "count")


def to_keras(path):
    """The Keras model of a file that model.save has written."""
    return keras_model(*read(path), "")


def keras_model(described, weights, before):
    """The Keras model of a description; `before` stands before the names of its weights."""
    layers = {}
    for layer in described["layers"]:
        name = layer["name"]
        if layer["class"] != "InputLayer":
            if "same" in layer:
                raise CannotTake(f'its layer "{before}{name}" is also "{layer["same"]}", and a file of Keras has no such')
            if "model" in layer:
                layers[name] = keras_model(layer["model"], weights, f"{before}{name}/")
            else:
                layers[name] = keras_layer(layer)
                layers[name].trainable = layer["options"].get("trainable", True)
    name = described["name"].replace("/", "_")
    if described["kind"] == "sequential":
        model = keras.Sequential([keras.Input(described["inputShape"]), *layers.values()], name=name)
    else:
        shapes = {layer["name"]: layer["options"].get("shape") for layer in described["layers"]}
        places = []

        def place_at(number):
            place, output = (number["place"], number["output"]) if isinstance(number, dict) else (number, 0)
            return places[place][output] if isinstance(places[place], (list, tuple)) else places[place]

        for of, *sources in described["places"]:
            if of not in layers:
                places.append(keras.Input(shapes[of], name=of.replace("/", "_")))
            else:
                inputs = [place_at(source) for source in sources]
                places.append(layers[of](inputs if len(inputs) > 1 else inputs[0]))
        ends = lambda at: [place_at(i) for i in at] if isinstance(at, list) else place_at(at)
        model = keras.Model(ends(described["inputs"]), ends(described["outputs"]), name=name)
    for name, layer in layers.items():
        if isinstance(layer, keras.Model):
            continue
        own = [weights[f"{before}{name}/{part}"] for part in PARTS if f"{before}{name}/{part}" in weights]
        layer.set_weights([np.reshape(weight, like.shape) for weight, like in zip(own, layer.weights, strict=True)])
        if isinstance(layer, keras.layers.Normalization):
            layer.finalize_state()
    return model


# From Keras.


def described_activation(f):
    described = lambda name, **params: {
        "activation": name,
        "params": {key: word(value) for key, value in params.items()},
    }
    if isinstance(f, Function):
        return described(f.name, **f.params)
    if isinstance(f, keras.layers.ReLU):
        return described("relu", **relu_options(f))
    if isinstance(f, keras.layers.LeakyReLU):
        return described("leakyRelu", alpha=float(f.negative_slope))
    if isinstance(f, keras.layers.ELU):
        return described("elu", alpha=float(f.alpha))
    own = getattr(f, "__name__", type(f).__name__)
    for name, (theirs, compute) in FUNCTIONS.items():
        if theirs == own and getattr(activations, own, None) is f:
            count = compute.__code__.co_argcount if compute.__defaults__ and compute.__module__ == __name__ else 1
            names = compute.__code__.co_varnames[1:count] if count > 1 else ()
            return described(name, **dict(zip(names, compute.__defaults__ or ())))
    raise CannotTake(f"it has the activation {own}, which the library does not have")


def relu_options(layer):
    most = layer.max_value
    return {
        "negativeSlope": float(layer.negative_slope),
        "maxValue": math.inf if most is None else float(most),
        "threshold": float(layer.threshold),
    }


INITIALIZER_OPTIONS = ("value", "mean", "stddev", "minval", "maxval", "scale", "mode", "distribution", "gain")


def described_initializer(initializer):
    own = type(initializer).__name__
    for name, theirs in INITIALIZERS.items():
        if theirs == own:
            config = initializer.get_config()
            options = {key: word(config[key]) for key in INITIALIZER_OPTIONS if key in config}
            return {"initializer": name, "options": options}
    return {"initializer": own, "custom": True}


def described_regularizer(regularizer, where):
    if regularizer is None:
        return {}
    if not isinstance(regularizer, (keras.regularizers.L1, keras.regularizers.L2, keras.regularizers.L1L2)):
        raise CannotTake(f"{where} has a regularizer {type(regularizer).__name__}, which the library does not have")
    return {
        "l1": float(getattr(regularizer, "l1", 0.0)),
        "l2": float(getattr(regularizer, "l2", 0.0)),
    }


def with_regularizers(options, layer, **regularizers):
    for name, regularizer in regularizers.items():
        if regularizer is not None:
            options[name] = described_regularizer(regularizer, f'its layer "{layer.name}"')
    return options


def described_layer(layer):
    """The class and the options of a layer, and its weights by their names."""
    for what in ("activity_regularizer", "kernel_constraint", "bias_constraint", "alpha_constraint", "beta_constraint", "gamma_constraint"):
        if getattr(layer, what, None) is not None:
            raise CannotTake(f'its layer "{layer.name}" has a {what}, which the library does not have')
    kind = type(layer).__name__
    if kind == "Dense":
        options = {
            "units": layer.units,
            "activation": described_activation(layer.activation),
            "useBias": bool(layer.use_bias),
            "kernelInitializer": described_initializer(layer.kernel_initializer),
            "biasInitializer": described_initializer(layer.bias_initializer),
        }
        with_regularizers(
            options, layer, kernelRegularizer=layer.kernel_regularizer, biasRegularizer=layer.bias_regularizer
        )
        return kind, options, ["kernel", "bias"]
    if kind == "PReLU":
        options = {"alphaInitializer": described_initializer(layer.alpha_initializer)}
        with_regularizers(options, layer, alphaRegularizer=layer.alpha_regularizer)
        if layer.shared_axes:
            options["sharedAxes"] = [1]
        return kind, options, ["alpha"]
    if kind in NORMALIZATIONS:
        options = {
            **units_axis(layer),
            "epsilon": float(layer.epsilon),
            "center": bool(layer.center),
            "scale": bool(layer.scale),
        }
        for part in NORMALIZATIONS[kind]:
            options[f"{camel_case(part)}Initializer"] = described_initializer(getattr(layer, f"{part}_initializer"))
        if kind == "BatchNormalization":
            options["momentum"] = float(layer.momentum)
        elif getattr(layer, "rms_scaling", False):
            raise CannotTake(f'its layer "{layer.name}" has rms_scaling, which the library does not have')
        with_regularizers(
            options, layer, betaRegularizer=layer.beta_regularizer, gammaRegularizer=layer.gamma_regularizer
        )
        return kind, options, [weight.name for weight in layer.weights]
    if kind == "Normalization":
        if layer.invert:
            raise CannotTake(f'its layer "{layer.name}" has invert, which the library does not have')
        if layer.input_mean is None:
            return kind, units_axis(layer), ["mean", "variance", "count"]
        given = {"mean": layer.input_mean, "variance": layer.input_variance}
        numbers_of = lambda value: [float(number) for number in np.ravel(value)]
        return kind, {**units_axis(layer), **{name: numbers_of(value) for name, value in given.items()}}, []
    if isinstance(layer, Gated):
        return layer.kind, {}, []
    if kind not in DESCRIBED:
        raise CannotTake(f'its layer "{layer.name}" is of the class {kind}, which the library does not have')
    return kind, DESCRIBED[kind](layer), []


def units_axis(layer):
    axis = layer.axis[0] if isinstance(layer.axis, (list, tuple)) and len(layer.axis) == 1 else layer.axis
    if axis not in (-1, 1):
        raise CannotTake(f'its layer "{layer.name}" has the axis {layer.axis}, and the library only the last one')
    return {"axis": -1}


# Options of layers without weights.
DESCRIBED = {
    "Activation": lambda layer: {"activation": described_activation(layer.activation)},
    "ReLU": lambda layer: {key: word(value) for key, value in relu_options(layer).items()},
    "LeakyReLU": lambda layer: {"alpha": float(layer.negative_slope)},
    "ELU": lambda layer: {"alpha": float(layer.alpha)},
    "Softmax": units_axis,
    "Dropout": lambda layer: {"rate": float(layer.rate)},
    "AlphaDropout": lambda layer: {"rate": float(layer.rate)},
    "Add": lambda layer: {},
    "Concatenate": units_axis,
    "Flatten": lambda layer: {},
    **{kind: lambda layer: {} for kind in MERGES},
}


# Layers that the library also applies to pictures, and not only to rows of numbers.
OF_ANY_SHAPE = ["InputLayer", "Flatten", "Activation", "ReLU", "LeakyReLU", "ELU", "Dropout", "AlphaDropout"]


def check_rows(layer, kind):
    for shape in [] if kind in OF_ANY_SHAPE else [x.shape for node in layer._inbound_nodes for x in node.input_tensors]:
        if len(shape) != 2:
            raise CannotTake(f'its layer "{layer.name}" takes {tuple(shape)}, and the library only rows: flatten before it')


def example_shape(shape, where):
    if len(shape) < 2 or None in shape[1:]:
        raise CannotTake(f"{where} has the shape {tuple(shape)}, and the library only known sizes: (None, 28, 28)")
    return [int(size) for size in shape[1:]]


def sources_of(node):
    """The places that a layer takes from where it is applied: layer, number of the place, and which of its outputs."""
    found = []

    def search(value):
        if isinstance(value, dict) and value.get("class_name") == "__keras_tensor__":
            found.append(tuple(value["config"]["keras_history"]))
        elif isinstance(value, dict):
            for inner in value.values():
                search(inner)
        elif isinstance(value, (list, tuple)):
            for inner in value:
                search(inner)

    search(node["args"])
    return found


def places_of(model):
    """Every place of a graph: layer and number, and the places that it takes from, each behind those."""
    config = model.get_config()
    left = [
        ((layer["name"], i), sources_of(node))
        for layer in config["layers"]
        for i, node in enumerate(layer["inbound_nodes"] or [{"args": []}])
    ]
    numbers, places = {}, []
    number = lambda layer, place, output: (
        {"place": numbers[layer, place], "output": output} if output else numbers[layer, place]
    )
    while left:
        ready = next(((place, sources) for place, sources in left if all(s[:2] in numbers for s in sources)), None)
        if ready is None:
            raise CannotTake("its layers take from one another in a circle, or from another model")
        left.remove(ready)
        place, sources = ready
        numbers[place] = len(places)
        places.append([place[0], *(number(*source) for source in sources)])

    def end(name, place, output):
        # Keras counts the places of a functional model from 1 here, and from 0 elsewhere.
        return number(name, place - (type(model.get_layer(name)).__name__ == "Functional"), output)

    ends = lambda value: end(*value) if isinstance(value[0], str) else [end(*each) for each in value]
    return {"places": places, "inputs": ends(config["input_layers"]), "outputs": ends(config["output_layers"])}


def from_keras(model):
    """The bytes of the file of a Keras model, which nl.loadModel reads."""
    weights = {}
    described = described_model(model, weights, "", {})
    training = {"compiled": None, "shuffling": None, "steps": 0}
    metadata = {
        "format": "nonlinear",
        "version": "1",
        "sha256": NO_SUM,
        "model": json.dumps(described),
        "training": json.dumps(training),
    }
    data = in_order(safetensors.numpy.save(weights, metadata=metadata))
    return data.replace(NO_SUM.encode(), hashlib.sha256(data).hexdigest().encode(), 1)


def in_order(data):
    """The same file with its metadata in the order of their names: safetensors writes them in another one each time."""
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    header["__metadata__"] = dict(sorted(header["__metadata__"].items()))
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + data[8 + size :]


def described_model(model, weights, before, seen):
    """The description of a Keras model, whose weights are put into `weights`; `seen` has the paths of the layers by then."""
    described = {"name": model.name, "seed": 0, "layers": []}
    for layer in model.layers:
        path = before + layer.name
        if isinstance(layer, keras.layers.InputLayer):
            if isinstance(model, keras.Sequential):
                continue
            shape = example_shape(layer.batch_shape, f'its input "{layer.name}"')
            described["layers"].append({"class": "InputLayer", "name": layer.name, "options": {"shape": shape}})
            continue
        if id(layer) in seen:
            kind = type(layer).__name__
            own = {"class": layer.kind if isinstance(layer, Gated) else kind, "options": {}, "same": seen[id(layer)]}
        elif isinstance(layer, keras.Model):
            inner = described_model(layer, weights, f"{path}/", seen)
            own = {"class": inner["kind"].capitalize(), "options": {}, "model": inner}
        else:
            kind, options, names = described_layer(layer)
            check_rows(layer, kind)
            frozen = {"trainable": False} if layer.weights and not layer.trainable else {}
            own = {"class": kind, "options": {**options, **frozen}}
            for name, value in zip(names, layer.get_weights()):
                weights[f"{path}/{name}"] = np.ascontiguousarray(np.atleast_1d(value), dtype="<f4")
        seen.setdefault(id(layer), path)
        described["layers"].append({"name": layer.name, **own})
    if isinstance(model, keras.Sequential):
        return {"kind": "sequential", **described, "inputShape": example_shape(model.input_shape, "it")}
    if type(model).__name__ == "Functional":
        return {"kind": "functional", **described, **places_of(model)}
    raise CannotTake(f"it is a {type(model).__name__}, and the library has sequential and functional models")


def main(arguments):
    if len(arguments) != 3 or arguments[0] not in ("to-keras", "from-keras"):
        sys.exit(__doc__)
    direction, source, target = arguments
    try:
        if direction == "to-keras":
            to_keras(source).save(target)
        else:
            data = from_keras(keras.saving.load_model(source, compile=False))
            with open(target + ".partial", "wb") as file:
                file.write(data)
            os.replace(target + ".partial", target)
    except CannotTake as reason:
        sys.exit(f"keras_weights: could not take {source} along: {reason}.")
    except (OSError, ValueError) as error:
        sys.exit(f"keras_weights: could not read {source} or write {target}: {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
