"""The network in Keras, on the backend that KERAS_BACKEND names."""
from importlib import import_module

import keras


def versions():
    backend = keras.backend.backend()
    return {"keras": keras.__version__, backend: import_module(backend).__version__}


class Net:
    def __init__(self, task):
        keras.backend.clear_session()
        self.batch, self.split = task["batch"], task["validationSplit"]
        hidden = [keras.layers.Dense(units, task["activation"]) for units in task["widths"]]
        output = keras.layers.Dense(10, "softmax")
        self.model = keras.Sequential([keras.Input((784,)), *hidden, output])
        self.model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])

    def take(self, x, labels):
        self.x, self.y = x, keras.utils.to_categorical(labels, 10)

    def epochs(self, count):
        history = self.model.fit(
            self.x, self.y, self.batch, count, validation_split=self.split, verbose=0
        ).history
        return history["loss"][-1], history["accuracy"][-1]

    def evaluate(self, x, labels):
        return self.model.evaluate(x, keras.utils.to_categorical(labels, 10), self.batch, verbose=0)
