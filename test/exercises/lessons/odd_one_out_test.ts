import { assertStringIncludes } from "@std/assert";
import * as nl from "nonlinear";
import { check } from "../../../lib/exercises/check.ts";

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

const RIGHT: [style: string, answer: () => unknown][] = [
  ["the network of the task", () => network()],
  [
    "activations as layers",
    () =>
      network({
        look: [dense({ units: 16 }), activation({ activation: relu })],
        compare: [dense({ units: 24 }), nl.layers.reLU()],
        last: [dense({ units: 3 }), nl.layers.softmax()],
      }),
  ],
  [
    "names for the layers",
    () => network({ look: [dense({ units: 16, activation: relu, name: "look" })] }),
  ],
  [
    "another order side by side",
    () => network({ join: ([a, b, c]) => concatenate().apply([c, a, b]) }),
  ],
  [
    "two steps side by side",
    () => network({ join: ([a, b, c]) => sideBySide([sideBySide([a, b]), c]) }),
  ],
  [
    "functions instead of names",
    () => network({ look: [dense({ units: 16, activation: nl.relu })] }),
  ],
  [
    "other initial weights",
    () =>
      network({ compare: [dense({ units: 24, activation: relu, kernelInitializer: "heNormal" })] }),
  ],
  [
    "dropout",
    () => network({ compare: [dropout({ rate: 0.2 }), dense({ units: 24, activation: relu })] }),
  ],
  ["a compiled model", () => {
    const model = network();
    model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
    return model;
  }],
  ["a promise", () => Promise.resolve(network())],
];

for (const [style, answer] of RIGHT) {
  Deno.test(`check("odd one out") passes ${style}`, async () => {
    assertStringIncludes((await check("odd one out", answer())).text, "PASSED The odd one out.");
  });
}

const own = (inputs: nl.SymbolicTensor[]) =>
  inputs.map((each) => dense({ units: 16, activation: relu }).apply(each));

const WRONG: [what: string, answer: () => unknown, words: string[]][] = [
  ["nothing yet", () => nl.todo, ["NOT STARTED The odd one out."]],
  ["a layer for each picture", () => {
    const inputs = pictures();
    const all = sideBySide(own(inputs));
    const compared = dense({ units: 24, activation: relu }).apply(all);
    return nl.model({ inputs, outputs: dense({ units: 3, activation: softmax }).apply(compared) });
  }, ["a layer of its own", "apply it three times"]],
  ["side by side too early", () => {
    const inputs = pictures();
    const look = [dense({ units: 16, activation: relu }), dense({ units: 24, activation: relu })];
    const outputs = through(
      [...look, dense({ units: 3, activation: softmax })],
      sideBySide(inputs),
    );
    return nl.model({ inputs, outputs });
  }, ["before they are looked at"]],
  ["a sum", () => network({ join: (seen) => add().apply(seen) }), ["concatenate them"]],
  ["no compare", () => network({ compare: [] }), ["compare is missing"]],
  ["no look", () => network({ look: [] }), ["look is missing"]],
  ["two pictures", () => network({}, pictures(2)), [
    "three inputs of 784 numbers",
    "inputs: [a, b, c]",
  ]],
  ["small pictures", () => network({}, pictures(3, 28)), ["three inputs of 784 numbers", "28"]],
  ["sigmoid at the end", () => network({ last: [dense({ units: 3, activation: "sigmoid" })] }), [
    "softmax chooses one of three",
  ]],
  ["nothing at the end", () => network({ last: [dense({ units: 3 })] }), ["no activation"]],
  ["one unit at the end", () => network({ last: [dense({ units: 1, activation: "sigmoid" })] }), [
    "One unit cannot choose",
  ]],
  ["no relu in look", () => network({ look: [dense({ units: 16 })] }), [
    'look has no activation: give it "relu"',
  ]],
  ["no relu in compare", () => network({ compare: [dense({ units: 24 })] }), [
    "compare has no activation",
  ]],
  ["tanh in look", () => network({ look: [dense({ units: 16, activation: "tanh" })] }), [
    "look and compare have relu",
  ]],
  ["relu before softmax", () => network({ last: [dense({ units: 3, activation: relu })] }), [
    "The last layer has relu",
  ]],
  ["other sizes", () => network({ compare: [dense({ units: 32, activation: relu })] }), [
    "48 × 32",
    "compare 24",
  ]],
  ["two of three side by side", () => {
    const [a, b, c] = pictures();
    const look = dense({ units: 16, activation: relu });
    const both = sideBySide([look.apply(a), add().apply([look.apply(b), look.apply(c)])]);
    const compared = dense({ units: 24, activation: relu }).apply(both);
    const outputs = dense({ units: 3, activation: softmax }).apply(compared);
    return nl.model({ inputs: [a, b, c], outputs });
  }, ["2 · 16 numbers"]],
  ["no biases", () =>
    network({
      look: [dense({ units: 16, activation: relu, useBias: false })],
      compare: [dense({ units: 24, activation: relu, useBias: false })],
      last: [dense({ units: 3, activation: softmax, useBias: false })],
    }), ["The biases are missing"]],
  ["two outputs", () => {
    const { inputs, outputs } = network();
    return nl.model({ inputs, outputs: [...outputs, dense({ units: 1 }).apply(outputs[0])] });
  }, ["more than one output"]],
  ["a tensor instead of the model", () => network().outputs[0], ["is not a model", "nl.model({"]],
  ["a function that makes it", () => () => network(), ["Give the model"]],
];

for (const [what, answer, words] of WRONG) {
  Deno.test(`check("odd one out") has an answer to ${what}`, async () => {
    const { text } = await check("odd one out", answer());
    for (const word of words) assertStringIncludes(text, word);
  });
}
