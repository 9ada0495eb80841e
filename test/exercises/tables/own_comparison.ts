import * as nl from "nonlinear";
import type { Table } from "./table.ts";

type Run = { activation: string; seed: number; accuracy: number };
const mine = nl.defineActivation({
  name: "mine",
  f: (x) => x * nl.sigmoid(2 * x),
  derivative: (x) => nl.sigmoid(2 * x) + 2 * x * nl.sigmoid.derivative(2 * x),
});
const [train, test] = [
  nl.toy.spirals({ samples: 60, turns: 1, seed: 1 }),
  nl.toy.spirals({ samples: 80, turns: 1, seed: 2 }),
];
function build(activation: nl.Activation, seed: number): nl.Model {
  const { dense } = nl.layers;
  const layers = [
    dense({ units: 4, activation, inputShape: [2] }),
    dense({ units: 2, activation: "softmax" }),
  ];
  const model = nl.sequential({ layers, seed });
  const optimizer = nl.optimizers.adam({ learningRate: 0.01 });
  model.compile({ optimizer, loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });
  return model;
}

/** How the runs are done; each of them may be done otherwise. */
interface Ways {
  readonly epochs?: number;
  readonly batchSize?: number;
  readonly on?: { readonly x: nl.Matrix; readonly labels: Uint8Array };
  readonly from?: { readonly x: nl.Matrix; readonly labels: Uint8Array };
  readonly activations?: readonly nl.Activation[];
  readonly seeds?: readonly number[];
  readonly build?: typeof build;
}
async function done(
  {
    epochs = 60,
    batchSize = 32,
    on = test,
    from = train,
    activations = [mine, nl.relu, nl.tanh],
    ...ways
  }: Ways = {},
): Promise<Run[]> {
  const runs: Run[] = [];
  for (const activation of activations) {
    for (const seed of ways.seeds ?? [1, 2, 3, 4, 5]) {
      const model = (ways.build ?? build)(activation, seed);
      await model.fit(from.x, from.labels, { epochs, batchSize, verbose: 0 });
      const { accuracy } = await model.evaluate(on.x, on.labels, { verbose: 0 });
      runs.push({ activation: activation.name, seed, accuracy });
    }
  }
  return runs;
}
const answer = (runs: unknown, changed: object = {}) => ({
  runs,
  build,
  mine,
  train,
  test,
  ...changed,
});
const FAIR = await done();
/** The fair runs, each changed as it needs. */
const changed = (change: (run: Run, i: number) => object) =>
  answer(FAIR.map((run, i) => ({ ...run, ...change(run, i) })));
const only = (keep: (run: Run, i: number) => boolean) => answer(FAIR.filter(keep));
const flipped = { x: test.x, labels: test.labels.map((label) => 1 - label) };
const ANOTHER = "has another accuracy than it should.";

/** Answers to "own comparison". */
export const ownComparison: Table = {
  right: {
    "three functions, five seeds": answer(FAIR),
    "from the last to the first": answer(FAIR.toReversed()),
    "seed by seed": answer(FAIR.toSorted((a, b) => a.seed - b.seed)),
    "the best first": answer(FAIR.toSorted((a, b) => b.accuracy - a.accuracy)),
    "further keys": changed(({ accuracy }, i) => ({ i, error: 1 - accuracy })),
    "keys in another order": answer(
      FAIR.map(({ accuracy, seed, activation }) => ({ accuracy, seed, activation })),
    ),
    "frozen": answer(Object.freeze(FAIR.map((run) => Object.freeze(run)))),
    "a Set": answer(new Set(FAIR)),
    "four decimals": changed(({ accuracy }) => ({ accuracy: Number(accuracy.toFixed(4)) })),
    "four functions": answer(await done({ activations: [nl.relu, nl.tanh, nl.gelu, mine] })),
    "six seeds": answer(await done({ seeds: [1, 2, 3, 4, 5, 6] })),
    "other seeds": answer(await done({ seeds: [10, 20, 30, 40, 50] })),
    "batches of 16": answer(await done({ batchSize: 16 })),
    "batches of 64": answer(await done({ batchSize: 64 })),
    "another spelling": changed(({ activation }) => ({
      activation: activation === "relu" ? "ReLU" : activation,
    })),
    "runs of a class": answer(FAIR.map((run) => Object.assign(new class {}(), run))),
    "build as a method": answer(FAIR, { build: { build }.build }),
  },
  wrong: {
    "one epoch": [answer(await done({ epochs: 1 })), "That is after 1 epoch."],
    "ten epochs": [answer(await done({ epochs: 10 })), "That is after 10 epochs."],
    "one seed made up": [changed((_, i) => i === 3 ? { accuracy: 0.99 } : {}), ANOTHER],
    "the last run made up": [
      changed((_, i) => i === 14 ? { accuracy: 0.01 } : {}),
      "Other runs are as they should be",
    ],
    "one more right than there were": [
      changed(({ accuracy }, i) => i === 8 ? { accuracy: accuracy - 1 / 80 } : {}),
      ANOTHER,
    ],
    "one more wrong than there were": [
      changed(({ accuracy }, i) => i === 9 ? { accuracy: accuracy + 1 / 80 } : {}),
      ANOTHER,
    ],
    "the best for every seed": [
      changed(({ accuracy, activation }) =>
        activation === "mine" ? { accuracy: Math.min(1, accuracy + 0.1) } : {}
      ),
      ANOTHER,
    ],
    "measured on train": [answer(await done({ on: train })), "measure on test"],
    "the errors": [changed(({ accuracy }) => ({ accuracy: 1 - accuracy })), ANOTHER],
    "wrong labels": [answer(await done({ on: flipped })), ANOTHER],
    "trained on test": [answer(await done({ from: test })), ANOTHER],
    "one function under three names": [
      answer(await done({ build: (_, seed) => build(nl.relu, seed) })),
      "Is the activation passed on to build?",
    ],
    "one seed under five numbers": [
      answer(await done({ build: (activation) => build(activation, 1) })),
      "Is the seed passed on to build?",
    ],
    "the next seed": [
      answer(await done({ build: (activation, seed) => build(activation, seed + 1) })),
      ANOTHER,
    ],
    "0.9 everywhere": [changed(() => ({ accuracy: 0.9 })), "Is the seed passed on to build?"],
    "the seed as the accuracy": [
      changed(({ seed }) => ({ accuracy: seed / 10 })),
      "Is the activation passed on",
    ],
    "the library's functions only": [
      changed(({ activation }) => ({ activation: activation === "mine" ? "elu" : activation })),
      "Your own function is not among the runs.",
    ],
    "one function to compare with": [
      only(({ activation }) => activation !== "tanh"),
      "too little to compare",
    ],
    "one's own alone": [only(({ activation }) => activation === "mine"), "too little to compare"],
    "one seed": [only(({ seed }) => seed === 1), "1 run cannot tell luck from skill."],
    "four seeds": [only(({ seed }) => seed < 5), "at least 5 seeds"],
    "a run left out": [only((_, i) => i !== 7), "cannot tell luck from skill"],
    "a seed twice": [
      changed(({ seed }) => ({ seed: seed === 5 ? 1 : seed })),
      "two runs of seed 1",
    ],
    "other seeds for one": [
      changed(({ activation, seed }) => ({ seed: activation === "relu" ? seed + 10 : seed })),
      "do not start from the same seeds",
    ],
    "percent": [
      changed(({ accuracy }) => ({ accuracy: 100 * accuracy })),
      "accuracy is out of bounds.",
    ],
    "NaN": [changed(() => ({ accuracy: NaN })), "accuracy is not a number."],
    "strings": [
      changed(({ accuracy }) => ({ accuracy: accuracy.toFixed(3) })),
      "accuracy is not a number.",
    ],
    "no await": [
      changed(({ accuracy }) => ({ accuracy: Promise.resolve(accuracy) })),
      "write await in front of it",
    ],
    "all that evaluate gives": [
      changed(({ accuracy }) => ({ accuracy: { loss: 1, accuracy } })),
      "is not a number.",
    ],
    "the functions themselves": [changed(() => ({ activation: nl.relu })), "is not a name."],
    "the accuracies alone": [
      answer(FAIR.map(({ accuracy }) => accuracy)),
      "answer.runs[0] is not an object.",
    ],
    "no runs": [answer([]), "0 items"],
    "the function that makes them": [answer(() => FAIR), "answer.runs is not a list."],
    "a promise of runs": [answer(Promise.resolve(FAIR)), "answer.runs is not a list."],
    "a function that was defined anew": [
      answer(FAIR, { mine: nl.defineActivation({ name: "newer", f: Math.sin }) }),
      "newer is not among the runs.",
    ],
    "another function under the same name": [
      answer(FAIR, { mine: nl.defineActivation({ name: "mine", f: Math.sin }) }),
      ANOTHER,
    ],
    "no network": [answer(FAIR, { build: 5 }), "answer.build is not a function."],
    "no data": [answer(FAIR, { train: undefined }), "answer.train is not a part of the data"],
    "a function without a definition": [
      answer(FAIR, { mine: (x: number) => x * x }),
      "answer.mine is not an activation.",
    ],
    "the runs alone": [FAIR, "answer has no runs."],
  },
};
