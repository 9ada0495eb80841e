import * as nl from "nonlinear";
import type { Anything, Door } from "../door.ts";
import { compiled, x, y } from "./training.ts";

const made = (room: "callbacks" | "schedules", name: string, options: () => Anything): Door => ({
  name: `${room}.${name}`,
  args: () => [options()],
  call: (nl[room] as Anything)[name],
  optionsAt: 0,
  options,
});

const monitor = { monitor: "loss", mode: "min", verbose: 0 };

/** The doors of what is called while a model trains, of learning rates that change, and of batches one at a time. */
export const doors: readonly Door[] = [
  made("callbacks", "earlyStopping", () => ({
    ...monitor,
    minDelta: 0,
    patience: 1,
    baseline: 0.1,
    restoreBestWeights: true,
    startFromEpoch: 0,
  })),
  made("callbacks", "reduceLROnPlateau", () => ({
    ...monitor,
    factor: 0.1,
    patience: 1,
    minDelta: 0,
    cooldown: 0,
    minLr: 0,
  })),
  made("callbacks", "learningRateScheduler", () => ({ schedule: () => 0.1, verbose: 0 })),
  made("callbacks", "modelCheckpoint", () => ({
    ...monitor,
    filepath: "best.safetensors",
    saveBestOnly: true,
    initialValueThreshold: 1,
    saveFreq: "epoch",
  })),
  made("schedules", "exponentialDecay", () => ({
    initialLearningRate: 0.1,
    decaySteps: 10,
    decayRate: 0.9,
    staircase: false,
  })),
  made("schedules", "cosineDecay", () => ({
    initialLearningRate: 0.1,
    decaySteps: 10,
    alpha: 0,
    warmupTarget: 0.2,
    warmupSteps: 1,
  })),
  made("schedules", "piecewiseConstantDecay", () => ({ boundaries: [1], values: [0.1, 0.2] })),
  {
    name: "model.fitDataset",
    says: "fitDataset",
    args: () => [[[x(), y()]], { verbose: 0 }],
    call: (...args: Anything[]) => (compiled() as Anything).fitDataset(...args),
    optionsAt: 1,
    options: () => ({
      epochs: 1,
      batchesPerEpoch: 1,
      initialEpoch: 0,
      validationData: [x(), y()],
      verbose: 0,
      callbacks: {},
      classWeight: { 0: 1, 1: 5 },
    }),
  },
  {
    name: "model.trainOnBatch",
    says: "trainOnBatch",
    args: () => [x(), y(), {}],
    call: (...args: Anything[]) => (compiled() as Anything).trainOnBatch(...args),
    optionsAt: 2,
    options: () => ({ sampleWeight: [1, 1, 0, 2], classWeight: { 0: 1, 1: 5 } }),
  },
];
