"""For keras_both_ways.ts: takes each model of a folder to Keras, compares what it predicts, and takes it back.

    python keras_both_ways.py FOLDER

N.safetensors and N.json, with the examples and what the library predicts for them, are there; N.keras and
N.back.safetensors are made. What differs by more than 1e-6 is told.
"""

import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "lib", "training", "saving"))

import keras_weights

import keras
import numpy as np

folder = sys.argv[1]
worst = 0
for name in sorted(file[:-5] for file in os.listdir(folder) if file.endswith(".json")):
    path = os.path.join(folder, name)
    keras.utils.clear_session()
    keras_weights.to_keras(f"{path}.safetensors").save(f"{path}.keras")
    model = keras.saving.load_model(f"{path}.keras")
    case = json.load(open(f"{path}.json"))
    x = [np.array(part, dtype="float32").reshape(-1, *i.shape[1:]) for part, i in zip(case["x"], model.inputs)]
    found = model.predict(x if len(x) > 1 else x[0], verbose=0)
    for expected, part in zip(case["predicted"], found if isinstance(found, list) else [found], strict=True):
        expected = np.array(expected, dtype="float64")
        difference = float(np.max(np.abs(part - expected)) / max(1, np.max(np.abs(expected))))
        worst = max(worst, difference)
        if not difference <= 1e-6:
            print(f"{name}: Keras predicts numbers that differ by {difference}")
    with open(f"{path}.back.safetensors", "wb") as file:
        file.write(keras_weights.from_keras(model))
print(f"to Keras {keras.__version__}: the largest difference is {worst:.1e}")
