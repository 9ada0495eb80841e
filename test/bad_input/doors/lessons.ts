import * as nl from "nonlinear";
import type { Anything, Door } from "../door.ts";
import { compiled } from "./training.ts";

const points = () => {
  const { x, labels } = nl.toy.moons({ samples: 8, seed: 1 });
  return { x, labels, y: nl.toCategorical(labels, 2) };
};

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
    options: () => ({ epochs: 1, every: 1, batchSize: 4, domain: [-2, 2], range: [-2, 2] }),
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
];
