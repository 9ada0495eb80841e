import * as nl from "nonlinear";
import type { Table } from "./table.ts";

const GRID = {
  activation: ["relu", "tanh", "sigmoid"],
  seed: [1, 2, 3],
  epochs: [2],
  learningRate: [0.01],
};
const grid = (changed: object) => ({ ...GRID, ...changed });
const activations = (...activation: unknown[]) => grid({ activation });
const seeds = (...seed: unknown[]) => grid({ seed });
const mine = (name: string, f: (x: number) => number) => nl.defineActivation({ name, f });
function* endless() {
  for (let seed = 1;; seed++) yield seed;
}
const FEW = "who wins may be chance",
  NOT_ONE = "is not an activation",
  TWICE = "has the same function twice";

/** Answers to "fair grid". */
export const fairGrid: Table = {
  right: {
    "three names, three seeds": GRID,
    "more of both": grid({ activation: ["relu", "elu", "selu", "gelu"], seed: [1, 2, 3, 4, 5] }),
    "the activations themselves": activations(nl.relu, nl.tanh, nl.gelu),
    "names and activations": activations("relu", nl.tanh, "selu"),
    "other spellings": activations("ReLU", "leaky_relu", "hard-sigmoid"),
    "another name": activations("swish", "tanh", "relu"),
    "variants": activations(nl.leakyRelu, nl.leakyRelu.with({ alpha: 0.01 }), "relu"),
    "three variants of one function": activations(
      ...[0.01, 0.1, 0.3].map((alpha) => nl.leakyRelu.with({ alpha })),
    ),
    "one of one's own": activations("relu", "tanh", mine("mine", Math.sin)),
    "two of one's own": activations(mine("one", Math.sin), mine("two", Math.atan), "relu"),
    "seed 0": seeds(0, 1, 2),
    "seeds out of order": seeds(31, 4, 15),
    "large seeds": seeds(2026, 1_000_000, 42),
    "seeds in a typed array": grid({ seed: Uint8Array.of(1, 2, 3) }),
    "seeds in a Set": grid({ seed: new Set([1, 2, 3]) }),
    "seeds of Array.from": grid({ seed: Array.from({ length: 5 }, (_, i) => i + 1) }),
    "two rates": grid({ learningRate: [0.001, 0.01] }),
    "two numbers of epochs": grid({ epochs: [2, 5] }),
    "a frozen plan": Object.freeze(grid({ seed: Object.freeze([1, 2, 3]) })),
    "keys in another order": {
      seed: [1, 2, 3],
      learningRate: [0.01],
      epochs: [5],
      activation: ["relu", "elu", "tanh"],
    },
  },
  wrong: {
    "one seed": [seeds(1), "has one seed only: who wins may be chance"],
    "two seeds": [seeds(1, 2), FEW],
    "the same seed three times": [seeds(1, 1, 1), "the same run, bit for bit"],
    "a seed twice among others": [seeds(1, 2, 3, 2), "has 2 twice"],
    "seeds for each activation": [seeds([1, 2], [3, 4], [5, 6]), "compare luck with luck"],
    "a number as seeds": [grid({ seed: 3 }), "answer.seed is not a list."],
    "half a seed": [seeds(0.5, 1, 2), "a whole number, 0 or more"],
    "a negative seed": [seeds(-1, 1, 2), "a whole number, 0 or more"],
    "NaN as a seed": [seeds(NaN, 1, 2), "a whole number, 0 or more"],
    "seeds as strings": [seeds("1", "2", "3"), "a whole number, 0 or more"],
    "seeds without an end": [grid({ seed: endless() }), "perhaps no end"],
    "no seed": [seeds(), "answer.seed has another length"],
    "a seed larger than any": [seeds(1, 2, 2 ** 60), "is not a seed"],
    "one activation": [activations("relu"), "at least 3 activations"],
    "two activations": [activations("relu", "tanh"), "at least 3 activations"],
    "no activation": [activations(), "answer.activation has another length"],
    "a name that is no list": [grid({ activation: "relu" }), "answer.activation is not a list."],
    "a typing error": [activations("rleu", "tanh", "elu"), 'did you mean "relu"?'],
    "one name twice": [activations("relu", "tanh", "relu"), TWICE],
    "one function under two names": [
      activations("silu", "tanh", "swish"),
      TWICE,
      'found  "silu" and "swish"',
    ],
    "a name and the activation itself": [activations("relu", nl.relu, "tanh"), TWICE],
    "two variants that are the same": [
      activations(nl.leakyRelu.with({ alpha: 0.1 }), nl.leakyRelu.with({ alpha: 0.1 }), "relu"),
      TWICE,
    ],
    "the usual slope, written out": [
      activations("leakyRelu", nl.leakyRelu.with({ alpha: 0.2 }), "relu"),
      TWICE,
    ],
    "softmax": [activations("relu", "tanh", "softmax"), "mixes the units of a layer"],
    "a plain function": [activations("relu", "tanh", Math.sin), NOT_ONE],
    "a number": [activations("relu", "tanh", 3), NOT_ONE],
    "nothing in the list": [activations("relu", "tanh", undefined), NOT_ONE],
    "no rate": [grid({ learningRate: [] }), "answer.learningRate has another length"],
    "a rate that is no list": [grid({ learningRate: 0.01 }), "answer.learningRate is not a list."],
    "a rate of 0": [grid({ learningRate: [0] }), "answer.learningRate[0] is out of bounds"],
    "a negative rate": [grid({ learningRate: [-0.01] }), "answer.learningRate[0] is out of bounds"],
    "0 epochs": [grid({ epochs: [0] }), "answer.epochs[0] is out of bounds"],
    "one and a half epochs": [grid({ epochs: [1.5] }), "answer.epochs[0] is not a whole number"],
    "no epochs": [
      { activation: GRID.activation, seed: GRID.seed, learningRate: [0.01] },
      "answer has no epochs",
    ],
    "a list of points": [[GRID], "answer has no activation"],
  },
};
