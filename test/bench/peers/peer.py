"""A Python library as a peer: serve.ts says what the lines of JSON mean. `python peer.py keras` or `… torch`."""
import json
import sys
import time
from functools import cache
from importlib import import_module
from os.path import join

import numpy as np

answers, sys.stdout = sys.stdout, sys.stderr  # what a library prints must not stand between the answers


@cache
def read_rows(folder, name, rows):
    """Images as rows of numbers from 0 to 1, and labels."""
    images = np.fromfile(join(folder, f"{name}-images-idx3-ubyte"), np.uint8, 784 * rows, offset=16)
    labels = np.fromfile(join(folder, f"{name}-labels-idx1-ubyte"), np.uint8, rows, offset=8)
    return images.reshape(-1, 784).astype(np.float32) / np.float32(255), labels.astype(np.int64)


class Peer:
    def __init__(self, library):
        self.library = import_module(f"{library}_net")

    def prepare(self, task):
        self.task = task
        self.net = self.library.Net(task)
        self.take(task["rows"])
        return {"ready": self.library.versions()}

    def take(self, rows):
        self.rows = rows
        x, labels = read_rows(self.task["folder"], "train", self.task["rows"])
        self.net.take(x[:rows], labels[:rows])

    def epoch(self, rows=None, epochs=1):
        if rows and rows != self.rows:
            self.take(rows)
        start = time.perf_counter()
        loss, accuracy = self.net.epochs(epochs)
        return {"seconds": time.perf_counter() - start, "loss": loss, "accuracy": accuracy}

    def evaluate(self):
        loss, accuracy = self.net.evaluate(
            *read_rows(self.task["folder"], "t10k", self.task["testRows"])
        )
        return {"loss": loss, "accuracy": accuracy}

    def compare(self, task, activations, epochs):
        accuracies = []
        for activation in activations:
            self.prepare({**task, "activation": activation})
            self.net.epochs(epochs)
            accuracies.append(self.evaluate()["accuracy"])
        return {"accuracies": accuracies}


peer = Peer(sys.argv[1])
for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = getattr(peer, request.pop("do"))(**request)
    except Exception as error:
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), file=answers, flush=True)
