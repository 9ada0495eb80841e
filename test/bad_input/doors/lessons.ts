import * as nl from "nonlinear";
import type { Anything, Door } from "../door.ts";
import { compiled } from "./training.ts";

const points = () => {
  const { x, labels } = nl.toy.moons({ samples: 8, seed: 1 });
  return { x, labels, y: nl.toCategorical(labels, 2) };
};

const labelled = () => {
  const { x, labels } = nl.toy.moons({ samples: 8, seed: 1 });
  return { x, labels };
};

const network = () => ({
  depth: 1,
  units: 2,
  activation: "relu",
  kernelInitializer: "heNormal",
  outputs: 1,
  output: "sigmoid",
  loss: "meanSquaredError",
  optimizer: () => nl.optimizers.adam(),
  accuracy: true,
});

const ofPixels = () =>
  nl.sequential({ layers: [nl.layers.dense({ units: 2, inputShape: [4] })], seed: 1 });
const ofDigits = () =>
  nl.sequential({
    layers: [nl.layers.dense({ units: 10, activation: "softmax", inputShape: [784] })],
    seed: 1,
  });
const digits = () => ({
  x: new nl.Matrix(10, 784),
  labels: Uint8Array.from({ length: 10 }, (_, i) => i),
  classNames: [..."0123456789"],
});

/** The doors of what single lessons need. */
export const doors: readonly Door[] = [
  { name: "checkSetup", args: () => ["2.9.6"], call: nl.checkSetup as Anything },
  {
    name: "chooser",
    args: () => [[{ task: "yes or no", output: "sigmoid" }], { ask: { task: "What?" } }],
    call: nl.chooser as Anything,
    optionsAt: 1,
    options: () => ({ ask: { task: "What?" }, answer: { output: "Output" } }),
  },
  {
    name: "descend",
    args: () => [(a: number, b: number) => a * a + b * b, [1, 2], { rate: 0.1 }],
    call: nl.descend as Anything,
    optionsAt: 2,
    options: () => ({ rate: 0.1, steps: 2 }),
  },
  {
    name: "multiply",
    args: () => [nl.Matrix.from([[1, 2]]), nl.Matrix.from([[1], [2]])],
    call: nl.multiply as Anything,
  },
  {
    name: "learnCurve",
    args: () => [(x: number) => x, { epochs: 1 }],
    call: nl.learnCurve as Anything,
    optionsAt: 1,
    options: () => ({ units: 2, activation: "relu", domain: [-1, 1], epochs: 1, seed: 1 }),
  },
  {
    name: "deepNetwork",
    args: () => ["tanh", { hidden: 2 }],
    call: nl.deepNetwork as Anything,
    optionsAt: 1,
    options: () => ({ hidden: 2, units: 4, start: "heNormal", optimizer: "adam", seed: 1 }),
  },
  {
    name: "unitPictures",
    args: () => [ofPixels(), {}],
    call: nl.unitPictures as Anything,
    optionsAt: 1,
    options: () => ({ indices: [0], columns: 2, title: "Units", alt: "Two units." }),
  },
  {
    name: "drawDigit",
    args: () => [{ relu: ofDigits() }, digits()],
    call: nl.drawDigit as Anything,
  },
  {
    name: "runGrid",
    args: () => [{ seed: [1, 2] }, ({ seed }: Anything) => ({ score: seed }), { verbose: 0 }],
    call: nl.runGrid as Anything,
    optionsAt: 2,
    options: () => ({ results: {}, signal: new AbortController().signal, verbose: 0 }),
  },
  {
    name: "valuesBy",
    args: () => [[{ loss: 1 }], () => "relu", ({ loss }: Anything) => loss],
    call: nl.valuesBy as Anything,
  },
  {
    name: "calibration",
    args: () => [nl.Matrix.from([[0.75, 0.25]]), [0], { edges: [0, 1] }],
    call: nl.calibration as Anything,
    optionsAt: 2,
    options: () => ({ edges: [0, 0.5, 1] }),
  },
  {
    name: "learnTogether",
    args: () => [{ relu: compiled() }, points(), { epochs: 1 }],
    call: nl.learnTogether as Anything,
    optionsAt: 2,
    options: () => ({
      epochs: 1,
      every: 1,
      batchSize: 4,
      domain: [-2, 2],
      range: [-2, 2],
      units: false,
    }),
  },
  {
    name: "neuron",
    args: () => [{ inputs: [2], w: [0.5] }],
    call: nl.neuron as Anything,
    optionsAt: 0,
    options: () => ({
      inputs: [2],
      w: [0.5],
      b: 1,
      activation: nl.relu,
      sliders: { w: [-2, 2], b: [-2, 2] },
      title: "A neuron",
      alt: "A neuron.",
    }),
  },
  {
    name: "backpropagation",
    args: () => [{ weights: [1, 2] }],
    call: nl.backpropagation as Anything,
    optionsAt: 0,
    options: () => ({
      weights: [1, 2],
      input: 1,
      target: 1,
      activation: nl.tanh,
      title: "A chain",
      alt: "A chain.",
    }),
  },
  { name: "stability", args: () => ["sigmoid"], call: nl.stability as Anything },
  {
    name: "denseNetwork",
    args: () => [{ inputs: 2 }],
    call: nl.denseNetwork as Anything,
    optionsAt: 0,
    options: () => ({ inputs: 2, seed: 1, ...network() }),
  },
  {
    name: "trainSeeds",
    args: () => [{ relu: {} }, labelled(), { seeds: 1, epochs: 1, verbose: 0 }],
    call: nl.trainSeeds as Anything,
    optionsAt: 2,
    options: () => ({
      test: labelled(),
      seeds: 1,
      epochs: 1,
      batchSize: 4,
      verbose: 0,
      ...network(),
    }),
  },
  {
    name: "bySeed",
    args: () => [[], { loss: ({ loss }: Anything) => loss }, "Losses"],
    call: nl.bySeed as Anything,
  },
  {
    name: "measured",
    args: () => [[], ({ loss }: Anything) => loss],
    call: nl.measured as Anything,
  },
  {
    name: "startingGradients",
    args: () => [{ relu: {} }, labelled(), { depth: 1 }],
    call: nl.startingGradients as Anything,
    optionsAt: 2,
    options: () => ({ seed: 1, ...network() }),
  },
  { name: "learnedCurves", args: () => [[], 1], call: nl.learnedCurves as Anything },
  { name: "bestFirst", args: () => [{ relu: [0.9, 0.95] }], call: nl.bestFirst as Anything },
  { name: "distanceFrom", args: () => [[1, 2.5]], call: nl.distanceFrom as Anything },
  { name: "learnedAlphas", args: () => [ofPixels()], call: nl.learnedAlphas as Anything },
  {
    name: "feedBack",
    args: () => ["tanh", { steps: 2 }],
    call: nl.feedBack as Anything,
    optionsAt: 1,
    options: () => ({ stddev: 1, units: 2, steps: 2, seed: 1 }),
  },
  {
    name: "countsAround",
    args: () => [() => 2, { samples: 3 }],
    call: nl.countsAround as Anything,
    optionsAt: 1,
    options: () => ({ samples: 3 }),
  },
  {
    name: "pairPictures",
    args: () => [nl.digitPairs(digits()), new nl.Matrix(10, 1), { count: 2 }],
    call: nl.pairPictures as Anything,
    optionsAt: 2,
    options: () => ({ count: 2 }),
  },
  { name: "recommendation", args: () => ["output"], call: nl.recommendation as Anything },
  {
    name: "digitPairs",
    args: () => [points()],
    call: nl.digitPairs as Anything,
    optionsAt: 1,
    options: () => ({ seed: 2 }),
  },
  {
    name: "followSignal",
    args: () => [[[1, 2]], { activation: "relu", layers: 2 }],
    call: nl.followSignal as Anything,
    optionsAt: 1,
    options: () => ({
      activation: "tanh",
      kernelInitializer: "heNormal",
      layers: 2,
      units: 3,
      seed: 2,
    }),
  },
  {
    name: "followSignals",
    args: () => [[[1, 2]], [{ activation: "relu", layers: 2 }], "size"],
    call: nl.followSignals as Anything,
  },
  { name: "meanAndVariance", args: () => [nl.relu], call: nl.meanAndVariance as Anything },
];
