import * as nl from "nonlinear";
import type { Table } from "./table.ts";

// A run as exercise 2 asks for, in the styles of different people; and what a run may do wrong.

const GRID = {
  activation: ["relu", "tanh", "sigmoid"] as (string | nl.Activation)[],
  seed: [1, 2, 3],
  epochs: [2],
  learningRate: [0.01],
};
export type Point = nl.GridPoint<typeof GRID>;
type Part = Pick<nl.Dataset, "x" | "labels">;

const moons = nl.toy.moons({ samples: 900, noise: 0.35, seed: 1 });
const part = (from: number): Part => ({
  x: moons.x.slice(from, from + 300),
  labels: moons.labels.slice(from, from + 300),
});
export const [training, validation, test] = [part(0), part(300), part(600)];

function makeModel(activation: string | nl.Activation, seed: number): nl.Model {
  const { dense } = nl.layers;
  const layers = [
    dense({ units: 6, activation, inputShape: [2] }),
    dense({ units: 2, activation: "softmax" }),
  ];
  return nl.sequential({ layers, seed });
}

/** How a run is done; each of them may be done otherwise. */
interface Ways {
  point?: Partial<Point>;
  on?: Part;
  from?: Part;
  optimizer?: (learningRate: number) => nl.Optimizer;
  fit?: nl.FitOptions;
  model?: typeof makeModel;
}

async function trained(point: Point, ways: Ways = {}): Promise<nl.Model> {
  const { activation, seed, epochs, learningRate } = { ...point, ...ways.point };
  const model = (ways.model ?? makeModel)(activation, seed);
  const optimizer = ways.optimizer?.(learningRate) ?? nl.optimizers.adam({ learningRate });
  model.compile({ optimizer, loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });
  const { x, labels } = ways.from ?? training;
  await model.fit(x, labels, { epochs, verbose: 0, ...ways.fit });
  return model;
}
async function accuracyOf(model: nl.Model, { x, labels }: Part = validation): Promise<number> {
  return (await model.evaluate(x, labels, { verbose: 0 })).accuracy;
}
const share = <T>(validationAccuracy: T) => ({ validationAccuracy });
export const way = (ways: Ways | ((point: Point) => Ways)) => async (point: Point) => {
  const chosen = typeof ways === "function" ? ways(point) : ways;
  return share(await accuracyOf(await trained(point, chosen), chosen.on));
};
const copyOf = ({ x, labels }: Part): Part => ({ x: x.slice(), labels: labels.slice() });
const both = {
  x: nl.Matrix.from([...training.x.toArray(), ...validation.x.toArray()]),
  labels: Uint8Array.of(...training.labels, ...validation.labels),
};
const kept = new Map<string, number>();
let calls = 0;
const outside = makeModel("relu", 1);

const RIGHT: [what: string, run: unknown, changed?: object][] = [
  ["an async function", way({})],
  ["then instead of await", (point: Point) => trained(point).then(accuracyOf).then(share)],
  [
    "a method",
    new class {
      run = (point: Point) => way({})(point);
    }().run,
  ],
  ["more beside it", async (p: Point) => ({ ...await way({})(p), loss: 0.5, seed: p.seed })],
  ["batches of 64", way({ fit: { batchSize: 64 } })],
  ["batches of 16", way({ fit: { batchSize: 16 } })],
  ["no shuffling", way({ fit: { shuffle: false } })],
  ["validation data to watch", way({ fit: { validationData: [validation.x, validation.labels] } })],
  ["callbacks", way({ fit: { callbacks: { onEpochEnd: () => {} } } })],
  ["its own prediction counted", async (point: Point) => {
    const rows = (await trained(point)).predict(validation.x).toArray();
    const right = rows.filter((row, i) => row.indexOf(Math.max(...row)) === validation.labels[i]);
    return share(right.length / rows.length);
  }],
  ["an accuracy of four decimals", async (point: Point) => {
    return share(Number((await way({})(point)).validationAccuracy.toFixed(4)));
  }],
  ["parts that are given anew", way({ from: copyOf(training) })],
  [
    "an optimizer by hand",
    way({ optimizer: (learningRate) => nl.optimizers.adam({ learningRate, beta1: 0.9 }) }),
  ],
  ["variants in the plan", way({}), {
    grid: { ...GRID, activation: ["relu", nl.leakyRelu.with({ alpha: 0.01 }), nl.leakyRelu] },
  }],
  ["functions of one's own in the plan", way({}), {
    grid: {
      ...GRID,
      activation: ["relu", nl.defineActivation({ name: "mine", f: Math.sin }), nl.tanh],
    },
  }],
  ["labels in an array", way({ on: validation }), {
    test: { x: test.x, labels: [...test.labels] },
  }],
];

const WRONG: [what: string, run: unknown, words: string[], changed?: object][] = [
  ["a result", share(0.8), ["answer.run is not a function.", "Give run itself"]],
  ["no return", async (p: Point) => void await way({})(p), ["needs the word return"]],
  ["a number", (p: Point) => trained(p).then(accuracyOf), ["does not return an object."]],
  ["another name", () => ({ accuracy: 0.8 }), ["Name it validationAccuracy."]],
  ["a forgotten await", (p: Point) => share(trained(p).then(accuracyOf)), ["write await"]],
  ["percent", async (p: Point) => share(100 * (await way({})(p)).validationAccuracy), [
    "Is it in percent?",
  ]],
  ["a text", () => share("0.83"), ["leave out the quotes"]],
  ["NaN", () => share(NaN), ["NaN"]],
  ["a history", () => share([0.7, 0.8]), ["at(-1) is the last one"]],
  ["all that evaluate gives", () => share({ loss: 1, accuracy: 0.8 }), ["take its accuracy"]],
  ["an error", () => Promise.reject(new Error("no data")), ["is rejected", "no data"]],
  ["a test for every activation", async (p: Point) => ({ ...await way({})(p), testAccuracy: 1 }), [
    "run measures testAccuracy, for every activation.",
  ]],
  ["validation on the test set", way({ on: test }), ["run looks at the test set."]],
  ["a copy of the test set", way({ on: copyOf(test) }), ["run looks at the test set."]],
  ["a copy of validation", way({ on: copyOf(validation) }), ["run does not look at validation."]],
  ["the accuracy on training", way({ on: training }), ["That is the accuracy on training"]],
  ["the loss", async (p: Point) => {
    const { loss } = await (await trained(p)).evaluate(validation.x, validation.labels, {
      verbose: 0,
    });
    return share(loss);
  }, ["That is the loss"]],
  ["training on validation, too", way({ from: both }), ["It is trained on validation, too."]],
  ["training on validation", way({ from: validation }), ["It is trained on validation."]],
  ["training on the test set", way({ from: test }), ["It is trained on test."]],
  ["SGD", way({ optimizer: (learningRate) => nl.optimizers.sgd({ learningRate }) }), [
    "It is trained with SGD",
  ]],
  ["one epoch too many", way(({ epochs }) => ({ point: { epochs: epochs + 1 } })), [
    "one epoch too many",
  ]],
  ["the best of three seeds", async (p: Point) => {
    const all = [];
    for (const seed of [1, 2, 3]) all.push((await way({ point: { seed } })(p)).validationAccuracy);
    return share(Math.max(...all));
  }, ["run "]],
  ["the best of all epochs", async (p: Point) => {
    const validationData: [nl.Matrix, Uint8Array] = [validation.x, validation.labels];
    const model = makeModel(p.activation, p.seed);
    const optimizer = nl.optimizers.adam({ learningRate: p.learningRate });
    model.compile({ optimizer, loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });
    const options = { epochs: p.epochs, verbose: 0, validationData } as const;
    const { history } = await model.fit(training.x, training.labels, options);
    return share(Math.max(...history.val_accuracy));
  }, ["That is the best of all epochs."]],
  ["no network at all", (p: Point) => share(String(p.activation).length / 10), [
    "does something else than train on training",
  ]],
  [
    "a rate for one activation",
    way(({ activation }) => activation === "relu" ? { point: { learningRate: 0.05 } } : {}),
    ["does something else"],
  ],
  ["more units for one activation", way({}), [
    "makeModel gives another network to another activation.",
    "22 and 32 weights and biases",
  ], {
    makeModel: (activation: string, seed: number) => {
      const units = activation === "relu" ? 4 : 6;
      const { dense } = nl.layers;
      const layers = [
        dense({ units, activation, inputShape: [2] }),
        dense({ units: 2, activation: "softmax" }),
      ];
      return nl.sequential({ layers, seed });
    },
  }],
  ["no seed in the model", way({}), [
    "makeModel gives another network to another activation.",
    "other first weights",
  ], {
    makeModel: (activation: string) => makeModel(activation, ++calls),
  }],
  ["one seed for all", way({}), ["makeModel gives the same first weights for other seeds."], {
    makeModel: (activation: string) => makeModel(activation, 1),
  }],
  ["a model that throws", way({}), ["makeModel throws an error."], {
    makeModel: () => nl.sequential({ layers: [] }),
  }],
  ["another seed each time", way(() => ({ point: { seed: ++calls } })), [
    "run gives something else each time",
    "Give the seed to nl.sequential",
  ]],
  ["a model from outside", async () => {
    const loss = "sparseCategoricalCrossentropy";
    outside.compile({ optimizer: "adam", loss, metrics: ["accuracy"] });
    await outside.fit(training.x, training.labels, { epochs: 3, batchSize: 8, verbose: 0 });
    const { loss: found } = await outside.evaluate(training.x, training.labels, { verbose: 0 });
    return share(found % 1);
  }, ["one from outside goes on learning"]],
  ["results that are kept", async (p: Point) => {
    const key = JSON.stringify(p);
    if (!kept.has(key)) kept.set(key, (await way({})(p)).validationAccuracy);
    return share(kept.get(key));
  }, ["run does not look at validation.", "not on kept results"]],
  ...(["activation", "seed", "epochs", "learningRate"] as const).map((
    name,
  ): [string, unknown, string[]] => [
    `a fixed ${name}`,
    way({ point: { [name]: GRID[name][0] } }),
    [`run ignores ${name}.`],
  ]),
];

export const answer = (run: unknown, changed: object = {}) => ({
  grid: GRID,
  makeModel,
  run,
  training,
  validation,
  test,
  ...changed,
});

/** Answers to "fair run". */
export const fairRun: Table = {
  right: Object.fromEntries(RIGHT.map(([what, run, changed]) => [what, answer(run, changed)])),
  wrong: Object.fromEntries(
    WRONG.map(([what, run, [first, ...words], changed]) => [
      what,
      [answer(run, changed), first, ...words] as const,
    ]),
  ),
};
