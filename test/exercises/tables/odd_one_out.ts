import type { Table } from "./table.ts";
import * as nl from "nonlinear";

const { dense, activation, add, concatenate, dropout } = nl.layers;

interface Plan {
  look?: nl.Layer[];
  join?: (seen: nl.SymbolicTensor[]) => nl.SymbolicTensor;
  compare?: nl.Layer[];
  last?: nl.Layer[];
}

const relu = "relu", softmax = "softmax";

const pictures = (count = 3, pixels = 784) =>
  Array.from({ length: count }, () => nl.input({ shape: [pixels] }));

const through = (layers: nl.Layer[], x: nl.SymbolicTensor) =>
  layers.reduce((signal, layer) => layer.apply(signal), x);

const sideBySide = (seen: nl.SymbolicTensor[]) => concatenate().apply(seen);

/** The right network, or one with other parts. */
function network(plan: Plan = {}, inputs = pictures()) {
  const {
    look = [dense({ units: 16, activation: relu })],
    join = sideBySide,
    compare = [dense({ units: 24, activation: relu })],
    last = [dense({ units: 3, activation: softmax })],
  } = plan;
  const seen = inputs.map((each) => through(look, each));
  const outputs = through([...compare, ...last], join(seen));
  return nl.model({ inputs, outputs, seed: 1 });
}

const own = (inputs: nl.SymbolicTensor[]) =>
  inputs.map((each) => dense({ units: 16, activation: relu }).apply(each));

/** Answers to "odd one out". */
export const oddOneOut: Table = {
  right: made({
    "the network of the task": () => network(),
    "activations as layers": () =>
      network({
        look: [dense({ units: 16 }), activation({ activation: relu })],
        compare: [dense({ units: 24 }), nl.layers.reLU()],
        last: [dense({ units: 3 }), nl.layers.softmax()],
      }),
    "names for the layers": () =>
      network({ look: [dense({ units: 16, activation: relu, name: "look" })] }),
    "another order side by side": () =>
      network({ join: ([a, b, c]) => concatenate().apply([c, a, b]) }),
    "two steps side by side": () =>
      network({ join: ([a, b, c]) => sideBySide([sideBySide([a, b]), c]) }),
    "functions instead of names": () =>
      network({ look: [dense({ units: 16, activation: nl.relu })] }),
    "other initial weights": () =>
      network({ compare: [dense({ units: 24, activation: relu, kernelInitializer: "heNormal" })] }),
    "dropout": () =>
      network({ compare: [dropout({ rate: 0.2 }), dense({ units: 24, activation: relu })] }),
    "a compiled model": () => {
      const model = network();
      model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
      return model;
    },
    "a promise": () => Promise.resolve(network()),

    "the inputs in another order": () => network({}, pictures().toReversed()),
    "names for the inputs": () =>
      network({}, ["a", "b", "c"].map((name) => nl.input({ shape: [784], name }))),
    "a shared compare that is applied once": () => {
      const compare = dense({ units: 24, activation: relu });
      return network({ compare: [compare] });
    },
    "relu as a layer behind compare": () =>
      network({ compare: [dense({ units: 24 }), activation({ activation: nl.relu })] }),
    "a loop": () => {
      const inputs = pictures(), look = dense({ units: 16, activation: relu }), seen = [];
      for (const each of inputs) seen.push(look.apply(each));
      const all = sideBySide(seen);
      const compared = dense({ units: 24, activation: relu }).apply(all);
      const outputs = dense({ units: 3, activation: softmax }).apply(compared);
      return nl.model({ inputs, outputs });
    },
    "another seed": () => {
      const { inputs, outputs } = network();
      return nl.model({ inputs, outputs, seed: 7 });
    },
    "dropout after look": () =>
      network({ look: [dense({ units: 16, activation: relu }), dropout({ rate: 0.5 })] }),
    "a list of one output": () => {
      const { inputs, outputs } = network();
      return nl.model({ inputs, outputs: [...outputs] });
    },
  }),
  wrong: refused({
    "a layer for each picture": [
      () => {
        const inputs = pictures();
        const all = sideBySide(own(inputs));
        const compared = dense({ units: 24, activation: relu }).apply(all);
        return nl.model({
          inputs,
          outputs: dense({ units: 3, activation: softmax }).apply(compared),
        });
      },
      "a layer of its own",
      "apply it three times",
    ],
    "side by side too early": [() => {
      const inputs = pictures();
      const look = [dense({ units: 16, activation: relu }), dense({ units: 24, activation: relu })];
      const outputs = through(
        [...look, dense({ units: 3, activation: softmax })],
        sideBySide(inputs),
      );
      return nl.model({ inputs, outputs });
    }, "before they are looked at"],
    "a sum": [() => network({ join: (seen) => add().apply(seen) }), "concatenate them"],
    "no compare": [() => network({ compare: [] }), "compare is missing"],
    "no look": [() => network({ look: [] }), "look is missing"],
    "two pictures": [
      () => network({}, pictures(2)),
      "three inputs of 784 numbers",
      "inputs: [a, b, c]",
    ],
    "small pictures": [() => network({}, pictures(3, 28)), "three inputs of 784 numbers", "28"],
    "sigmoid at the end": [
      () => network({ last: [dense({ units: 3, activation: "sigmoid" })] }),
      "softmax chooses one of three",
    ],
    "nothing at the end": [() => network({ last: [dense({ units: 3 })] }), "no activation"],
    "one unit at the end": [
      () => network({ last: [dense({ units: 1, activation: "sigmoid" })] }),
      "One unit cannot choose",
    ],
    "no relu in look": [
      () => network({ look: [dense({ units: 16 })] }),
      'look has no activation: give it "relu"',
    ],
    "no relu in compare": [
      () => network({ compare: [dense({ units: 24 })] }),
      "compare has no activation",
    ],
    "tanh in look": [
      () => network({ look: [dense({ units: 16, activation: "tanh" })] }),
      "look and compare have relu",
    ],
    "relu before softmax": [
      () => network({ last: [dense({ units: 3, activation: relu })] }),
      "The last layer has relu",
    ],
    "other sizes": [
      () => network({ compare: [dense({ units: 32, activation: relu })] }),
      "48 × 32",
      "compare 24",
    ],
    "two of three side by side": [() => {
      const [a, b, c] = pictures();
      const look = dense({ units: 16, activation: relu });
      const both = sideBySide([look.apply(a), add().apply([look.apply(b), look.apply(c)])]);
      const compared = dense({ units: 24, activation: relu }).apply(both);
      const outputs = dense({ units: 3, activation: softmax }).apply(compared);
      return nl.model({ inputs: [a, b, c], outputs });
    }, "2 · 16 numbers"],
    "no biases": [() =>
      network({
        look: [dense({ units: 16, activation: relu, useBias: false })],
        compare: [dense({ units: 24, activation: relu, useBias: false })],
        last: [dense({ units: 3, activation: softmax, useBias: false })],
      }), "The biases are missing"],
    "two outputs": [() => {
      const { inputs, outputs } = network();
      return nl.model({ inputs, outputs: [...outputs, dense({ units: 1 }).apply(outputs[0])] });
    }, "more than one output"],
    "a tensor instead of the model": [() => network().outputs[0], "is not a model", "nl.model({"],
    "a function that makes it": [() => () => network(), "Give the model"],

    "a compare of 16": [
      () => network({ compare: [dense({ units: 16, activation: relu })] }),
      "48 × 16",
      "compare 24",
    ],
    "gelu in look": [
      () => network({ look: [dense({ units: 16, activation: "gelu" })] }),
      "look and compare have relu",
    ],
    "softmax twice": [
      () => network({ last: [dense({ units: 3, activation: softmax }), nl.layers.softmax()] }),
      "softmax is applied twice",
    ],
    "a look of 32 units": [
      () => network({ look: [dense({ units: 32, activation: relu })] }),
      "look has 16 units",
    ],
    "two compares": [
      () =>
        network({
          compare: [dense({ units: 24, activation: relu }), dense({ units: 24, activation: relu })],
        }),
      "24 × 24",
    ],
    "look and compare with sigmoid": [
      () =>
        network({
          look: [dense({ units: 16, activation: "sigmoid" })],
          compare: [dense({ units: 24, activation: "sigmoid" })],
        }),
      "the task says relu",
    ],
    "neither look nor compare with relu": [
      () => network({ look: [dense({ units: 16 })], compare: [dense({ units: 24 })] }),
      "look and compare have no activation",
    ],
    "leaky relu in compare": [
      () => network({ compare: [dense({ units: 24, activation: "leakyRelu" })] }),
      "look and compare have relu",
    ],
    "four pictures": [() => network({}, pictures(4)), "three inputs of 784 numbers"],
    "one row of all three": [
      () => {
        const layer = dense({ units: 3, activation: softmax, inputShape: [2352] });
        return nl.sequential({ layers: [layer] });
      },
      "three inputs of 784 numbers",
    ],
    "two units at the end": [
      () => network({ last: [dense({ units: 2, activation: softmax })] }),
      "24 × 2",
    ],
    "no bias in look": [
      () => network({ look: [dense({ units: 16, activation: relu, useBias: false })] }),
      "each with biases",
    ],
    "a list of layers": [() => [dense({ units: 16 }), dense({ units: 24 })], "is not a model"],
    "undefined": [() => undefined, "is not a model"],
    "the name of a model": [() => "odd", "is not a model"],
  }),
};

/** Answers of a table that are made here, for a tensor belongs to one model. */
function made(answers: Record<string, () => unknown>): Table["right"] {
  const all = Object.entries(answers).map(([what, make]) => [what, make()]);
  return Object.fromEntries(all);
}

function refused(
  answers: Record<string, [make: () => unknown, ...words: string[]]>,
): Table["wrong"] {
  const all = Object.entries(answers).map(([what, [make, ...words]]) => [what, [make(), ...words]]);
  return Object.fromEntries(all);
}
