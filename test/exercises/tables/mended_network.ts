import * as nl from "nonlinear";
import type { Table } from "./table.ts";

const CURE = { activation: "relu", kernelInitializer: "heNormal", learningRate: 0.1 };
const cure = (changed: object) => ({ ...CURE, ...changed });
const { initializers } = nl;
const NO_NETWORK = "No network can be built with that.", NO_LEARNING = "does not learn.";

/** Answers to "mended network". */
export const mendedNetwork: Table = {
  right: {
    "He and smaller steps": CURE,
    "keys in another order": {
      learningRate: 0.1,
      kernelInitializer: "heNormal",
      activation: "relu",
    },
    "a further key": cure({ why: "He keeps the sums large" }),
    "a class": new class {
      activation = "relu";
      kernelInitializer = "heNormal";
      learningRate = 0.1;
    }(),
    "getters": {
      get activation() {
        return "relu";
      },
      get kernelInitializer() {
        return "heNormal";
      },
      get learningRate() {
        return 1 / 10;
      },
    },
    "frozen": Object.freeze(CURE),
    "a promise": Promise.resolve(CURE),
    "the activation itself": cure({ activation: nl.relu }),
    "other spellings": cure({ activation: "ReLU", kernelInitializer: "he_normal" }),
    "leaky relu": cure({ activation: "leakyRelu" }),
    "a variant": cure({ activation: nl.leakyRelu.with({ alpha: 0.1 }) }),
    "the initializer itself": cure({ kernelInitializer: initializers.heNormal() }),
    "an initializer that is not called": cure({ kernelInitializer: initializers.heNormal }),
    "He's uniform one": cure({
      activation: "leakyRelu",
      kernelInitializer: "heUniform",
      learningRate: 0.05,
    }),
    "elu": cure({ activation: "elu", learningRate: 0.05 }),
    "tanh": cure({ activation: "tanh", kernelInitializer: "glorotUniform", learningRate: 0.3 }),
    "selu": cure({ activation: "selu", kernelInitializer: "lecunNormal", learningRate: 0.05 }),
  },
  wrong: {
    "as it was": [
      { activation: "relu", kernelInitializer: "glorotUniform", learningRate: 1 },
      "With seed 1 the network does not learn.",
      "dead: 69 % before training, 69 % after it",
      "is dead as a whole before the first step, and no step can revive it",
    ],
    "smaller steps alone": [cure({ kernelInitializer: "glorotUniform" }), "no step can revive it"],
    "much smaller steps alone": [
      cure({ kernelInitializer: "glorotUniform", learningRate: 0.01 }),
      "no step can revive it",
    ],
    "Glorot's normal one": [cure({ kernelInitializer: "glorotNormal" }), NO_LEARNING],
    "LeCun's for relu": [cure({ kernelInitializer: "lecunNormal" }), NO_LEARNING],
    "He alone": [cure({ learningRate: 1 }), "died in training: take smaller steps."],
    "leaky relu alone": [
      { activation: "leakyRelu", kernelInitializer: "glorotUniform", learningRate: 1 },
      "dead: 0 % before training, 0 % after it",
      "Its units live, but",
    ],
    "leaky relu and He with large steps": [
      cure({ activation: "leakyRelu", learningRate: 1 }),
      "training fails",
      "until they overflow",
    ],
    "steps too small": [cure({ learningRate: 1e-4 }), "or the learning rate"],
    "steps far too small": [cure({ learningRate: 1e-6 }), NO_LEARNING],
    "steps far too large": [cure({ learningRate: 100 }), "training fails"],
    "sigmoid": [cure({ activation: "sigmoid" }), NO_LEARNING],
    "linear": [cure({ activation: "linear" }), "training fails"],
    "weights of 0": [cure({ kernelInitializer: "zeros" }), NO_LEARNING],
    "weights of 1": [cure({ kernelInitializer: "ones" }), "With seed 1"],
    "a step backwards": [cure({ learningRate: -0.1 }), "answer.learningRate is out of bounds."],
    "no step": [cure({ learningRate: 0 }), "answer.learningRate is out of bounds."],
    "a rate as a string": [cure({ learningRate: "0.1" }), "That is a string"],
    "NaN": [cure({ learningRate: NaN }), "answer.learningRate is not a number."],
    "no rate": [
      { activation: "relu", kernelInitializer: "heNormal" },
      "answer has no learningRate.",
    ],
    "no initializer": [
      { activation: "relu", learningRate: 0.1 },
      "answer has no kernelInitializer.",
    ],
    "no activation": [
      { kernelInitializer: "heNormal", learningRate: 0.1 },
      "answer has no activation.",
    ],
    "an optimizer for the rate": [
      cure({ learningRate: nl.optimizers.adam() }),
      "answer.learningRate is not a number.",
    ],
    "an unknown initializer": [cure({ kernelInitializer: "heNormale" }), NO_NETWORK],
    "a number for an initializer": [cure({ kernelInitializer: 0.1 }), NO_NETWORK],
    "an activation for an initializer": [cure({ kernelInitializer: "leakyRelu" }), NO_NETWORK],
    "an initializer for an activation": [
      cure({ activation: "heNormal" }),
      "answer.activation is not an activation.",
    ],
    "a typing error": [cure({ activation: "leakyRelo" }), 'did you mean "leakyRelu"?'],
    "a number for an activation": [
      cure({ activation: 3 }),
      "answer.activation is not an activation.",
    ],
    "softmax": [cure({ activation: "softmax" }), "is not an activation for hidden layers."],
    "a list": [["relu", "heNormal", 0.1], "answer has no activation."],
    "a function": [() => CURE, "answer is not an object."],
  },
};
