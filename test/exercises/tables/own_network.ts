import * as nl from "nonlinear";
import type { Table } from "./table.ts";

const { dense } = nl.layers;
type Layers = nl.SequentialOptions["layers"];
const LOSS = "sparseCategoricalCrossentropy";
const adam = (learningRate = 0.01) => nl.optimizers.adam({ learningRate });
const output = () => dense({ units: 2, activation: "softmax" });

function compiled(model: nl.Model, changed: Partial<nl.CompileOptions> = {}): nl.Model {
  model.compile({ optimizer: adam(), loss: LOSS, metrics: ["accuracy"], ...changed });
  return model;
}
/** A build with layers of its own. */
const built =
  (layers: (activation: nl.Activation) => Layers) => (activation: nl.Activation, seed: number) =>
    compiled(nl.sequential({ layers: layers(activation), seed }));
/** The usual layers, with options for the first, the second and the last one. */
const usual = (first: object = {}, second: object = {}, last: object = {}) =>
  built((activation) => [
    dense({ units: 16, activation, inputShape: [2], ...first }),
    dense({ units: 16, activation, ...second }),
    dense({ units: 2, activation: "softmax", ...last }),
  ]);
const hidden = (activation: nl.Activation) => [
  dense({ units: 16, activation, inputShape: [2] }),
  dense({ units: 16, activation }),
];
/** The usual network, compiled in another way. */
const compiledWith = (changed: object) => (activation: nl.Activation, seed: number) =>
  compiled(usual()(activation, seed), changed);
const SIZES = "The layers have other sizes than the exercise says.";
const NOT_SO = "does not learn as the one that the exercise describes";
const START = "The network does not start from the usual weights.";
let kept: nl.Model | undefined;

/** Answers to "own network". */
export const ownNetwork: Table = {
  right: {
    "a chain of layers": usual(),
    "a declaration": function build(activation: nl.Activation, seed: number) {
      const layers = [...hidden(activation), output()];
      return compiled(nl.sequential({ layers, seed }));
    },
    "names with the activation's": (activation: nl.Activation, seed: number) =>
      usual({ name: `${activation.name}_1` }, { name: `${activation.name}_2` })(activation, seed),
    "a graph": (activation: nl.Activation, seed: number) => {
      const x = nl.input({ shape: [2] });
      const first = dense({ units: 16, activation }).apply(x);
      const second = dense({ units: 16, activation }).apply(first);
      return compiled(nl.model({ inputs: x, outputs: output().apply(second), seed }));
    },
    "activations as layers": built((activation) => [
      dense({ units: 16, inputShape: [2] }),
      nl.layers.activation({ activation }),
      dense({ units: 16 }),
      nl.layers.activation({ activation }),
      output(),
    ]),
    "softmax as a layer": built((
      activation,
    ) => [...hidden(activation), dense({ units: 2 }), nl.layers.softmax()]),
    "softmax itself": usual({}, {}, { activation: nl.softmax }),
    "a loop": built((activation) => {
      const layers = [];
      for (let i = 0; i < 2; i++) {
        layers.push(
          dense({ units: 16, activation, ...(i === 0 ? { inputShape: [2] as [number] } : {}) }),
        );
      }
      return [...layers, output()];
    }),
    "a map over sizes": built((activation) =>
      [16, 16, 2].map((units, i) =>
        dense({
          units,
          activation: i < 2 ? activation : "softmax",
          ...(i === 0 && { inputShape: [2] as [number] }),
        })
      )
    ),
    "the usual start, written out": usual({ kernelInitializer: "glorotUniform" }, {
      biasInitializer: "zeros",
    }),
    "a bias, written out": usual({ useBias: true }),
    "the metric's short name": compiledWith({ metrics: ["acc"] }),
    "the metric's long name": compiledWith({ metrics: ["sparseCategoricalAccuracy"] }),
    "another metric, too": compiledWith({ metrics: ["accuracy", "mse"] }),
    "the loss itself": compiledWith({ loss: nl.losses.sparseCategoricalCrossentropy() }),
    "the loss in Keras's spelling": compiledWith({ loss: "sparse_categorical_crossentropy" }),
    "the usual numbers of Adam, written out": compiledWith({
      optimizer: nl.optimizers.adam({ learningRate: 1e-2, beta1: 0.9, beta2: 0.999 }),
    }),
    "dropout of 0": built((activation) => [
      hidden(activation)[0],
      nl.layers.dropout({ rate: 0 }),
      dense({ units: 16, activation }),
      output(),
    ]),
  },
  wrong: {
    "relu whatever is given": [
      (_: nl.Activation, seed: number) => usual()(nl.relu, seed),
      "without quotes",
    ],
    "relu in the second layer": [usual({}, { activation: "relu" }), "A hidden layer has relu"],
    "no activation": [
      usual({ activation: "linear" }, { activation: "linear" }),
      "a network of these is a straight line",
    ],
    "no activation in the second layer": [
      usual({}, { activation: "linear" }),
      "two hidden layers with probe",
    ],
    "one hidden layer": [
      built((activation) => [hidden(activation)[0], output()]),
      "two hidden layers with probe",
    ],
    "three hidden layers": [
      built((activation) => [...hidden(activation), dense({ units: 16, activation }), output()]),
      "two hidden layers with probe",
    ],
    "the activation at the output": [
      built((activation) => [...hidden(activation), dense({ units: 2, activation })]),
      "belongs in the hidden layers only",
    ],
    "sigmoid at the output": [
      usual({}, {}, { activation: "sigmoid" }),
      "a last layer of 2 units with softmax",
    ],
    "one output": [
      (activation: nl.Activation, seed: number) =>
        compiled(
          nl.sequential({
            layers: [...hidden(activation), dense({ units: 1, activation: "sigmoid" })],
            seed,
          }),
          {
            loss: "binaryCrossentropy",
          },
        ),
      "a last layer of 2 units with softmax",
    ],
    "three outputs": [usual({}, {}, { units: 3 }), "a last layer of 2 units with softmax"],
    "three inputs": [usual({ inputShape: [3] }), "found     inputShape: [3]"],
    "8 units": [usual({ units: 8 }, { units: 8 }), "[8, 8, 2]"],
    "32 units in one layer": [usual({}, { units: 32 }), SIZES],
    "15 units": [usual({ units: 15 }), SIZES],
    "a layer more, without an activation": [
      built((activation) => [...hidden(activation), dense({ units: 2 }), output()]),
      SIZES,
    ],
    "dropout": [
      built((activation) => [
        hidden(activation)[0],
        nl.layers.dropout({ rate: 0.2 }),
        dense({ units: 16, activation }),
        output(),
      ]),
      NOT_SO,
    ],
    "a regularizer": [usual({ kernelRegularizer: "l2" }), NOT_SO],
    "another start": [usual({ kernelInitializer: "heNormal" }), START],
    "another start of the last layer": [usual({}, {}, { kernelInitializer: "heNormal" }), START],
    "biases of 0.1": [usual({ biasInitializer: nl.initializers.constant({ value: 0.1 }) }), START],
    "no seed": [
      (activation: nl.Activation) =>
        compiled(nl.sequential({ layers: [...hidden(activation), output()] })),
      "Two models of the same seed start from different weights.",
    ],
    "a fixed seed": [
      (activation: nl.Activation) => usual()(activation, 7),
      "Models of different seeds start from the same weights.",
    ],
    "the next seed": [
      (activation: nl.Activation, seed: number) => usual()(activation, seed + 1),
      START,
    ],
    "one model for all": [
      (activation: nl.Activation, seed: number) => kept ??= usual()(activation, seed),
      "found         the same model",
    ],
    "not compiled": [
      (activation: nl.Activation, seed: number) =>
        nl.sequential({ layers: [...hidden(activation), output()], seed }),
      "The model is not compiled.",
    ],
    "no metric": [compiledWith({ metrics: [] }), 'metrics: ["accuracy"] in compile'],
    "another metric": [compiledWith({ metrics: ["mse"] }), 'metrics: ["accuracy"] in compile'],
    "SGD": [compiledWith({ optimizer: "sgd" }), "The optimizer is SGD"],
    "SGD at the same rate": [
      compiledWith({ optimizer: nl.optimizers.sgd({ learningRate: 0.01 }) }),
      "The optimizer is SGD",
    ],
    "Adam as it comes": [compiledWith({ optimizer: "adam" }), "takes 0.001"],
    "a rate of 0.1": [compiledWith({ optimizer: adam(0.1) }), "The learning rate is 0.1"],
    "a rate of 0.02": [compiledWith({ optimizer: adam(0.02) }), NOT_SO],
    "RMSProp": [
      compiledWith({ optimizer: nl.optimizers.rmsprop({ learningRate: 0.01 }) }),
      "The optimizer is RMSProp",
    ],
    "AdamW": [compiledWith({ optimizer: nl.optimizers.adamw({ learningRate: 0.01 }) }), NOT_SO],
    "the mean squared error": [compiledWith({ loss: "mse" }), "cannot be trained on the spirals"],
    "a loss for one-hot labels": [
      compiledWith({ loss: "categoricalCrossentropy" }),
      "cannot be trained on the spirals",
    ],
    "no return": [
      (activation: nl.Activation, seed: number) => void usual()(activation, seed),
      "needs the word return",
    ],
    "a promise": [
      async (activation: nl.Activation, seed: number) => await usual()(activation, seed),
      "a promise",
    ],
    "a promise that is never kept": [() => new Promise(() => {}), "a promise"],
    "the layers alone": [
      (activation: nl.Activation) => hidden(activation),
      "build does not return a model.",
    ],
    "a model, not build": [usual()(nl.relu, 1), "Give build itself"],
    "an error": [() => nl.sequential({ layers: [] }), "build throws an error."],
  },
};
