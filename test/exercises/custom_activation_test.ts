import { assertStringIncludes } from "@std/assert";
import {
  type Activation,
  defineActivation,
  gelu,
  relu,
  sigmoid,
  softmax,
} from "../../lib/activations/mod.ts";
import { check } from "../../lib/exercises/check.ts";
import { todo } from "../../lib/exercises/todo.ts";
import { input, layers } from "../../lib/network/mod.ts";
import { toy } from "../../lib/data/mod.ts";
import { model, optimizers, sequential } from "../../lib/training/mod.ts";
import * as nl from "nonlinear";

type Answers = readonly [what: string, answer: unknown, words: readonly string[]][];

const { dense } = layers;
const f = (x: number) => x * sigmoid(2 * x);
const derivative = (x: number) => sigmoid(2 * x) + 2 * x * sigmoid.derivative(2 * x);

const DEFINITIONS: Answers = [
  ["nothing yet", todo, ["NOT STARTED Your function as an activation."]],
  ["name, f and derivative", defineActivation({ name: "mine", f, derivative }), ["PASSED"]],
  [
    "all that a card can tell",
    defineActivation({ name: "mine", f, derivative, formula: "x", range: [-0.14, Infinity] }),
    ["PASSED"],
  ],
  [
    "one with a parameter",
    defineActivation({
      name: "mine",
      f: (x, { b }) => Math.tanh(b * x),
      derivative: (x, { b }) => b * (1 - Math.tanh(b * x) ** 2),
      params: { b: 2 },
    }).with({ b: 3 }),
    ["PASSED"],
  ],
  ["the plain function", f, ["The answer is not an activation.", "wrap it"]],
  ["the definition alone", { name: "mine", f, derivative }, ["what nl.defineActivation("]],
  ["a function of the library", gelu, ["gelu is an activation that the library already has."]],
  ["a function of vectors", softmax, ["The answer is not an activation."]],
  ["a name that is taken", defineActivation({ name: "swish", f, derivative }), [
    "swish is an activation that the library already has.",
    "or another name for it",
  ]],
  ["no derivative", defineActivation({ name: "mine", f }), [
    "mine has no derivative of its own yet.",
  ]],
  ["a straight line", defineActivation({ name: "mine", f: (x) => 2 * x, derivative: () => 2 }), [
    "f is a straight line",
  ]],
  [
    "a range that is too narrow",
    defineActivation({ name: "mine", f, derivative, range: [0, Infinity] }),
    ["The range of mine is too narrow.", "input mine(-0.5)"],
  ],
  ["a name", "mine", ['found "mine"']],
  ["nothing", undefined, ["found undefined"]],
];

function built(change: Record<string, unknown> = {}, seedOf = (seed: number) => seed) {
  return (activation: Activation, seed: number) => {
    const net = sequential({
      layers: [
        dense({ units: 16, activation, inputShape: [2] }),
        dense({ units: 16, activation }),
        dense({ units: 2, activation: "softmax" }),
      ],
      seed: seedOf(seed),
      ...change,
    });
    return compiled(net);
  };
}

function compiled<M extends { compile(options: object): void }>(net: M, metrics = ["accuracy"]): M {
  const optimizer = optimizers.adam({ learningRate: 0.01 });
  net.compile({ optimizer, loss: "sparseCategoricalCrossentropy", metrics });
  return net;
}

const chain = (all: ReturnType<typeof dense>[], seed: number) => sequential({ layers: all, seed });
const output = () => dense({ units: 2, activation: "softmax" });
const shared = [dense({ units: 4, activation: relu, inputShape: [2] }), output()];

/** As asked for, but for the sizes of the hidden layers. */
function sized(units: number) {
  return (activation: Activation, seed: number) =>
    compiled(chain([
      dense({ units, activation, inputShape: [2] }),
      dense({ units, activation }),
      output(),
    ], seed));
}

/** As asked for, but for something in compile. */
function compiledWith(change: object) {
  return (activation: Activation, seed: number) => {
    const net = sized(16)(activation, seed), metrics = ["accuracy"];
    const optimizer = optimizers.adam({ learningRate: 0.01 });
    net.compile({ optimizer, loss: "sparseCategoricalCrossentropy", metrics, ...change });
    return net;
  };
}

const NETWORKS: Answers = [
  ["nothing yet", () => todo, ["NOT STARTED A network for any activation."]],
  ["a chain of layers", built(), ["PASSED"]],
  ["a graph", (activation: Activation, seed: number) => {
    const x = input({ shape: [2] });
    const first = dense({ units: 16, activation }).apply(x);
    const second = dense({ units: 16, activation }).apply(first);
    return compiled(model({ inputs: x, outputs: output().apply(second), seed }));
  }, ["PASSED"]],
  ["activations as layers", (activation: Activation, seed: number) =>
    compiled(chain([
      dense({ units: 16, inputShape: [2] }),
      layers.activation({ activation }),
      dense({ units: 16 }),
      layers.activation({ activation }),
      output(),
    ], seed)), ["PASSED"]],
  ["relu whatever is given", (_: Activation, seed: number) => built()(relu, seed), [
    "A hidden layer has relu, whatever build is given.",
    "without quotes",
  ]],
  [
    "a linear network",
    (_: Activation, seed: number) =>
      compiled(chain([dense({ units: 16, inputShape: [2] }), output()], seed)),
    ["The network does not have two hidden layers", "a network of these is a straight line"],
  ],
  [
    "one hidden layer",
    (activation: Activation, seed: number) =>
      compiled(chain([dense({ units: 16, activation, inputShape: [2] }), output()], seed)),
    ["expected two hidden layers with probe", "found 1"],
  ],
  [
    "the activation at the output, too",
    (activation: Activation, seed: number) =>
      compiled(chain([
        dense({ units: 16, activation, inputShape: [2] }),
        dense({ units: 2, activation }),
      ], seed)),
    ["found one of 2 units with probe", "belongs in the hidden layers only"],
  ],
  [
    "another input",
    (activation: Activation, seed: number) =>
      compiled(chain([
        dense({ units: 16, activation, inputShape: [3] }),
        dense({ units: 16, activation }),
        output(),
      ], seed)),
    ["expected inputShape: [2]", "found inputShape: [3]"],
  ],
  ["a seed that is forgotten", built({ seed: undefined }), [
    "Two models of the same seed start from different weights.",
  ]],
  ["always the same seed", built({}, () => 7), [
    "Models of different seeds start from the same weights.",
  ]],
  [
    "a model that is not compiled",
    (activation: Activation, seed: number) =>
      chain([
        dense({ units: 16, activation, inputShape: [2] }),
        dense({ units: 16, activation }),
        output(),
      ], seed),
    ["The model is not compiled."],
  ],
  [
    "no accuracy",
    (activation: Activation, seed: number) =>
      compiled(
        chain([
          dense({ units: 16, activation, inputShape: [2] }),
          dense({ units: 16, activation }),
          output(),
        ], seed),
        [],
      ),
    ['expected metrics: ["accuracy"] in compile'],
  ],
  ["eight units", sized(8), ["The layers have other sizes than the exercise says.", "[8, 8, 2]"]],
  ["a layer more without an activation", (activation: Activation, seed: number) =>
    compiled(chain([
      dense({ units: 16, activation, inputShape: [2] }),
      dense({ units: 16, activation }),
      dense({ units: 2 }),
      output(),
    ], seed)), ["The layers have other sizes than the exercise says."]],
  ["dropout", (activation: Activation, seed: number) =>
    compiled(chain([
      dense({ units: 16, activation, inputShape: [2] }),
      layers.dropout({ rate: 0.2 }),
      dense({ units: 16, activation }),
      output(),
    ], seed)), [
    "does not learn as the one that the exercise describes",
    "that the exercise does not name",
  ]],
  ["another start", (activation: Activation, seed: number) =>
    compiled(chain([
      dense({ units: 16, activation, inputShape: [2], kernelInitializer: "heNormal" }),
      dense({ units: 16, activation }),
      output(),
    ], seed)), ["The network does not start from the usual weights."]],
  ["a regularizer", (activation: Activation, seed: number) =>
    compiled(chain([
      dense({ units: 16, activation, inputShape: [2], kernelRegularizer: "l2" }),
      dense({ units: 16, activation }),
      output(),
    ], seed)), ["does not learn as the one that the exercise describes"]],
  ["SGD", compiledWith({ optimizer: "sgd" }), ["The optimizer is SGD: the exercise says Adam."]],
  ["Adam as it comes", compiledWith({ optimizer: "adam" }), ["takes 0.001: give it"]],
  ["a learning rate of 0.1", compiledWith({ optimizer: optimizers.adam({ learningRate: 0.1 }) }), [
    "The learning rate is 0.1: the exercise says 0.01.",
  ]],
  ["RMSProp", compiledWith({ optimizer: optimizers.rmsprop({ learningRate: 0.01 }) }), [
    "The optimizer is RMSProp",
  ]],
  ["a loss for one-hot labels", compiledWith({ loss: "categoricalCrossentropy" }), [
    "The network cannot be trained on the spirals.",
    "sparseCategoricalCrossentropy",
  ]],
  ["the mean squared error", compiledWith({ loss: "meanSquaredError" }), [
    "The network cannot be trained on the spirals.",
  ]],
  ["softmax as a layer", (activation: Activation, seed: number) =>
    compiled(chain([
      dense({ units: 16, activation, inputShape: [2] }),
      dense({ units: 16, activation }),
      dense({ units: 2 }),
      layers.softmax(),
    ], seed)), ["PASSED"]],
  ["layers with names, and one rate in a variable", (activation: Activation, seed: number) => {
    const names = ["one", "two"].map((name) => `${name}_${activation.name}`);
    const [first, second] = names.map((name, i) =>
      dense({ units: 16, activation, name, ...(i === 0 && { inputShape: [2] as [number] }) })
    );
    return compiled(chain([first, second, output()], seed), ["acc"]);
  }, ["PASSED"]],
  [
    "always the same model",
    (() => {
      let kept: unknown;
      return (activation: Activation, seed: number) => kept ??= built()(activation, seed);
    })(),
    ["Two models share their layers", "found the same model"],
  ],
  ["an error of the library's", () => sequential({ layers: shared, seed: -1 }), [
    "build throws an error.",
    "expected seed to be a whole number",
  ]],
  ["no return", (activation: Activation, seed: number) => void built()(activation, seed), [
    "build does not return a model.",
    "needs the word return",
  ]],
  ["a promise", async (activation: Activation, seed: number) => await built()(activation, seed), [
    "found a promise",
  ]],
  ["a promise that is never kept", () => new Promise(() => {}), ["found a promise"]],
  ["a model instead of the function", built()(relu, 1), ["Give build itself"]],
];

const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
const deviation = (list: readonly number[], less = 1) =>
  Math.sqrt(list.reduce((sum, x) => sum + (x - mean(list)) ** 2, 0) / (list.length - less));

const SPREADS: Answers = [
  ["nothing yet", () => todo, ["NOT STARTED Mean and standard deviation."]],
  ["both", (a: number[]) => ({ mean: mean(a), spread: deviation(a) }), ["PASSED"]],
  ["Welford's way", (values: number[]) => {
    let [middle, squares] = [0, 0];
    values.forEach((value, i) => {
      const before = value - middle;
      middle += before / (i + 1);
      squares += before * (value - middle);
    });
    return { mean: middle, spread: Math.sqrt(squares / (values.length - 1)) };
  }, ["PASSED"]],
  ["that of the whole population", (a: number[]) => ({ mean: mean(a), spread: deviation(a, 0) }), [
    "divide by values.length − 1",
  ]],
  ["no root", (a: number[]) => ({ mean: mean(a), spread: deviation(a) ** 2 }), [
    "That is the variance",
  ]],
  [
    "the range",
    (a: number[]) => ({ mean: mean(a), spread: Math.max(...a) - Math.min(...a) }),
    ["the distance from the lowest to the highest"],
  ],
  ["the sum", (a: number[]) => ({ mean: mean(a) * a.length, spread: deviation(a) }), [
    "The mean is the sum, not divided by the count.",
  ]],
  ["a list", (a: number[]) => [mean(a), deviation(a)], ["return them with their names"]],
  ["texts", (a: number[]) => ({ mean: mean(a).toFixed(3), spread: 0 }), ["leave out the quotes"]],
  ["a list that it sorts", (a: number[]) => ({ mean: mean(a.sort()), spread: deviation(a) }), [
    "changes what it is given.",
  ]],
  ["NaN", (a: number[]) => ({ mean: mean(a), spread: deviation(a, a.length) * 0 }), [
    "found",
    "NaN",
  ]],
  ["the mean alone", (a: number[]) => ({ mean: mean(a) }), [".spread"]],
];

const RUNS = ["mine", "relu", "tanh"].flatMap((activation, i) =>
  [1, 2, 3, 4, 5].map((seed) => ({ activation, seed, accuracy: 0.8 + seed / 100 + i / 1000 }))
);
const changed = (change: (run: typeof RUNS[number]) => object) =>
  RUNS.map((run) => ({ ...run, ...change(run) }));

const RUN_LISTS: Answers = [
  ["nothing yet", todo, ["NOT STARTED Your function against others."]],
  ["five seeds for three functions", RUNS, ["PASSED"]],
  ["in another order", RUNS.toReversed(), ["PASSED"]],
  [
    "standard functions only",
    changed(({ activation }) => ({ activation: activation.replace("mine", "elu") })),
    [
      "Your own function is not among the runs.",
    ],
  ],
  ["nothing to compare with", RUNS.filter(({ activation }) => activation !== "tanh"), [
    "There is too little to compare your function with.",
  ]],
  ["one seed", RUNS.filter(({ seed }) => seed === 1), ["1 run cannot tell luck from skill."]],
  ["three seeds", RUNS.filter(({ seed }) => seed < 4), ["at least 5 seeds", "mine with [1, 2, 3]"]],
  ["a seed twice", changed(({ seed }) => ({ seed: seed === 5 ? 1 : seed })), [
    "mine has two runs of seed 1, which are one and the same.",
  ]],
  [
    "other seeds for each",
    changed(({ activation, seed }) => ({ seed: activation === "relu" ? seed + 10 : seed })),
    ["The functions do not start from the same seeds.", "[11, 12, 13, 14, 15] for relu"],
  ],
  ["a seed that does nothing", changed(() => ({ accuracy: 0.9 })), [
    "Is the seed passed on to build?",
  ]],
  ["an activation that does nothing", changed(({ seed }) => ({ accuracy: seed / 10 })), [
    "Is the activation passed on to build?",
  ]],
  ["percent", changed(() => ({ accuracy: 97 })), ["answer.runs[0].accuracy is out of bounds."]],
  ["NaN", changed(() => ({ accuracy: NaN })), ["answer.runs[0].accuracy is not a number."]],
  ["functions instead of their names", changed(() => ({ activation: relu })), [
    "answer.runs[0].activation is not a name.",
  ]],
  ["accuracies without await", changed(() => ({ accuracy: Promise.resolve(0.9) })), [
    "write await in front of it",
  ]],
  ["what evaluate gives", changed(() => ({ accuracy: { loss: 1, accuracy: 0.9 } })), [
    "answer.runs[0].accuracy is not a number.",
  ]],
  ["the accuracies alone", RUNS.map(({ accuracy }) => accuracy), [
    "answer.runs[0] is not an object.",
  ]],
  ["an empty list", [], ["found 0 items"]],
  ["the function that makes them", () => RUNS, ["answer.runs is not a list."]],
];

/** A network that has learned what RUNS says, and nothing of its training set. */
const asInRuns = ({ name }: Activation, seed: number) => ({
  fit: () => Promise.resolve(),
  evaluate: (_: unknown, labels: ArrayLike<number>) => {
    const run = RUNS.find((run) => run.activation === name && run.seed === seed)!;
    return Promise.resolve({ accuracy: labels.length === 300 ? run.accuracy : 0.5 });
  },
});
const mine = defineActivation({ name: "mine", f, derivative });
const [train, test] = [
  toy.spirals({ samples: 200, turns: 1.5, seed: 1 }),
  toy.spirals({ samples: 300, turns: 1.5, seed: 2 }),
];
const compared = (runs: unknown, change: object = {}) => ({
  runs,
  build: asInRuns,
  mine,
  train,
  test,
  ...change,
});

/** Runs that were really done, in some way of one's own. */
async function done({ epochs = 60, on = test, batchSize = 32, fixed = false } = {}) {
  const runs = [];
  for (const activation of [mine, nl.relu, nl.tanh]) {
    for (const seed of [1, 2, 3, 4, 5]) {
      const model = sized(16)(fixed ? nl.relu : activation, seed);
      await model.fit(train.x, train.labels, { epochs, batchSize, verbose: 0 });
      const { accuracy } = await model.evaluate(on.x, on.labels, { verbose: 0 });
      runs.push({ activation: activation.name, seed, accuracy });
    }
  }
  return compared(runs, { build: sized(16) });
}

const COMPARISONS: Answers = [
  ...RUN_LISTS.map(([what, runs, words]): Answers[number] => [what, compared(runs), words]),
  ["nothing at all", todo, ["NOT STARTED"]],
  ["runs as the exercise says", done(), ["PASSED"]],
  ["batches of 64", done({ batchSize: 64 }), ["PASSED"]],
  ["one epoch", done({ epochs: 1 }), ["A run of mine has another accuracy", "after 1 epoch."]],
  ["ten epochs", done({ epochs: 10 }), ["That is after 10 epochs."]],
  ["accuracies on train", done({ on: train }), ["That is its accuracy on train: measure on test."]],
  ["one function under three names", done({ fixed: true }), ["Every function gives the same"]],
  [
    "a function that was defined anew",
    compared(RUNS, {
      mine: defineActivation({ name: "newer", f, derivative }),
    }),
    ["newer is not among the runs.", "run the cell with compareAll() again"],
  ],
  ["no network", compared(RUNS, { build: 5 }), ["answer.build is not a function."]],
  ["accuracies from nowhere", compared(changed(({ seed }) => ({ accuracy: seed / 7 }))), [
    "Every function gives the same",
  ]],
  ["the runs alone", RUNS, ["answer has no runs."]],
];

type Unary = (x: number) => number;
type Binary = (a: number, b: number) => number;

const COMBINED: Answers = [
  ["nothing yet", () => todo, ["NOT STARTED A function from three pieces."]],
  ["a stub in what it returns", () => () => todo, ["NOT STARTED"]],
  ["a function of x", (b: Binary, u: Unary, v: Unary) => (x: number) => b(u(x), v(x)), ["PASSED"]],
  ["a function with a name", (b: Binary, u: Unary, v: Unary) => {
    function joined(x: number) {
      const [left, right] = [u, v].map((piece) => piece(x));
      return b(left, right);
    }
    return joined;
  }, ["PASSED"]],
  ["u and v swapped", (b: Binary, u: Unary, v: Unary) => (x: number) => b(v(x), u(x)), [
    "u and v are swapped",
  ]],
  ["one in the other", (_: Binary, u: Unary, v: Unary) => (x: number) => u(v(x)), [
    "That is u of v",
  ]],
  ["a sum for any piece", (_: Binary, u: Unary, v: Unary) => (x: number) => u(x) + v(x), [
    "the values are added",
  ]],
  ["a value at once", (b: Binary, u: Unary, v: Unary) => b(u(1), v(1)), ["is not a function."]],
  ["pieces joined without x", (b: Binary, u: Unary, v: Unary) => () => b(u as never, v as never), [
    "found",
    "NaN",
  ]],
  ["no return", () => {}, ["is not a function."]],
];

/** Stands for the pieces of the exercise: what a candidate is does not matter to the search. */
function candidateOf(random: () => number) {
  const slope = Math.floor(1000 * random());
  return { name: `${slope} x`, f: (x: number) => slope * x };
}
function chance(seed: number) {
  return () => (seed = seed * 48271 % 2147483647) / 2147483647;
}
type Score = (name: string, f: Unary) => Promise<number>;
type Found = { name: string; f: Unary; score: number };

async function search(score: Score, tries: number, seed: number): Promise<Found[]> {
  const random = chance(seed), found: Found[] = [];
  for (let i = 0; i < tries; i++) {
    const { name, f } = candidateOf(random);
    found.push({ name, f, score: await score(name, f).catch(() => 0) });
  }
  return found.toSorted((a, b) => b.score - a.score);
}

const SEARCHES: Answers = [
  ["nothing yet", () => todo, ["NOT STARTED A search by chance."]],
  ["a promise of nothing yet", () => Promise.resolve(todo), ["NOT STARTED"]],
  ["a loop that counts a failure as 0", search, ["PASSED"]],
  ["all at once, failures left out", async (score: Score, tries: number, seed: number) => {
    const random = chance(seed);
    const all = Array.from({ length: tries }, () => candidateOf(random));
    const scored = await Promise.allSettled(
      all.map(async ({ name, f }) => ({ name, f, score: await score(name, f) })),
    );
    return scored.flatMap((each) => each.status === "fulfilled" ? [each.value] : [])
      .sort((a, b) => b.score - a.score);
  }, ["PASSED"]],
  ["one that a failure ends", async (score: Score, tries: number, seed: number) => {
    const random = chance(seed), found = [];
    for (let i = 0; i < tries; i++) {
      const { name, f } = candidateOf(random);
      found.push({ name, f, score: await score(name, f) });
    }
    return found;
  }, ["One function that cannot be trained ends the whole search.", "catch(() => 0)"]],
  [
    "the best last",
    async (score: Score, tries: number, seed: number) =>
      (await search(score, tries, seed)).reverse(),
    ["The best is not first."],
  ],
  [
    "chance without a seed",
    (score: Score, tries: number) => search(score, tries, Math.floor(1e6 * Math.random())),
    ["Math.random has no seed"],
  ],
  ["always the same seed", (score: Score, tries: number) => search(score, tries, 9), [
    "Searches with seeds 1 and 2 try the same functions.",
  ]],
  ["a stream opened in the loop", async (score: Score, tries: number, seed: number) => {
    const found: Found[] = [];
    for (let i = 0; i < tries; i++) found.push(...await search(score, 1, seed));
    return found.toSorted((a, b) => b.score - a.score);
  }, ["Every try is the same function.", "before the loop"]],
  [
    "too few tries",
    (score: Score, _: number, seed: number) => search(score, 3, seed),
    [
      "expected score to be called 12 times",
      "found 3 times",
    ],
  ],
  ["scores without await", (score: Score, tries: number, seed: number) => {
    const random = chance(seed);
    return Array.from({ length: tries }, () => candidateOf(random)).map(({ name, f }) => {
      const promise = score(name, f);
      promise.catch(() => {});
      return { name, f, score: promise };
    });
  }, ["write await in front of it"]],
  [
    "scores of its own",
    async (score: Score, tries: number, seed: number) =>
      (await search(score, tries, seed)).map((each) => ({ ...each, score: 1 })),
    [
      "is not the one that score gave",
    ],
  ],
  [
    "a name where the function should be",
    async (score: Score, tries: number, seed: number) =>
      await search((name) => score(name, name as never), tries, seed),
    [
      "score does not get a function.",
    ],
  ],
  [
    "the best alone",
    async (score: Score, tries: number, seed: number) => (await search(score, tries, seed))[0],
    ["what search returns is not a list."],
  ],
  ["no await at the end", () => {}, ["what search returns is not a list."]],
  ["a search that never comes to an end", () => new Promise(() => {}), ["takes too long"]],
];

for (
  const [name, answers] of Object.entries({
    "own definition": DEFINITIONS,
    "own network": NETWORKS,
    "several runs": SPREADS,
    "own comparison": COMPARISONS,
    "combined pieces": COMBINED,
    "random search": SEARCHES,
  })
) {
  for (const [what, answer, words] of answers) {
    Deno.test(`check("${name}") has an answer to ${what}`, async () => {
      const { text } = await check(name, answer);
      for (const word of words) assertStringIncludes(text.replaceAll(/ +/g, " "), word);
    });
  }
}
