import * as nl from "nonlinear";
import type { Anything, Door } from "../door.ts";
import { network } from "./network.ts";

/** A model that can be trained: two inputs, two classes. */
export function compiled(): nl.Model {
  const model = network();
  model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy", metrics: ["accuracy"] });
  return model;
}

/** Examples for it, and their right answers. */
export const x = () => [[0, 1], [1, 0], [1, 1], [0, 0]], y = () => [[0, 1], [1, 0], [0, 1], [1, 0]];

const optimizer = (name: string, options: Record<string, Anything>): Door => ({
  name: `optimizers.${name}`,
  args: () => [{}],
  call: (nl.optimizers as Anything)[name],
  optionsAt: 0,
  options: () => ({
    learningRate: 0.01,
    ...options,
    weightDecay: 0,
    clipNorm: 1,
    clipValue: 1,
    globalClipNorm: 1,
  }),
});

const loss = (name: string, options: Record<string, Anything> = {}): Door => ({
  name: `losses.${name}`,
  args: () => [{}],
  call: (nl.losses as Anything)[name],
  optionsAt: 0,
  options: () => ({ ...options }),
});

const metric = (name: string, options: Record<string, Anything> = {}): Door => ({
  name: `metrics.${name}`,
  args: () => [{}],
  call: (nl.metrics as Anything)[name],
  optionsAt: 0,
  options: () => ({ ...options, name: "mine" }),
});

/** The door of a callback of `fit`. */
const callback = (name: string): Door => ({
  name: `model.fit: callbacks.${name}`,
  says: "fit",
  args: () => [() => {}],
  call: (f) => compiled().fit(x(), y(), { verbose: 0, callbacks: { [name]: f } } as Anything),
});

/** The doors of what a model learns by, and of learning itself. */
export const doors: readonly Door[] = [
  optimizer("sgd", { momentum: 0.9, nesterov: true }),
  optimizer("rmsprop", { rho: 0.9, momentum: 0.1, epsilon: 1e-7, centered: true }),
  optimizer("adam", { beta1: 0.9, beta2: 0.99, epsilon: 1e-7, amsgrad: true }),
  optimizer("adamw", { beta1: 0.9, beta2: 0.99, epsilon: 1e-7, amsgrad: true }),
  optimizer("nadam", { beta1: 0.9, beta2: 0.99, epsilon: 1e-7 }),
  optimizer("adamax", { beta1: 0.9, beta2: 0.99, epsilon: 1e-7 }),
  optimizer("adadelta", { rho: 0.9, epsilon: 1e-7 }),
  optimizer("adagrad", { initialAccumulatorValue: 0.1, epsilon: 1e-7 }),
  loss("categoricalCrossentropy", { fromLogits: true, labelSmoothing: 0.1 }),
  loss("sparseCategoricalCrossentropy", { fromLogits: true, labelSmoothing: 0.1 }),
  loss("binaryCrossentropy", { fromLogits: true, labelSmoothing: 0.1 }),
  loss("huber", { delta: 1 }),
  ...[
    "meanSquaredError",
    "meanAbsoluteError",
    "meanAbsolutePercentageError",
    "meanSquaredLogarithmicError",
    "logCosh",
    "poisson",
    "hinge",
    "squaredHinge",
    "categoricalHinge",
    "cosineSimilarity",
    "klDivergence",
  ].map((name) => loss(name)),
  ...["accuracy", "categoricalAccuracy", "r2Score", "rootMeanSquaredError", "cosineSimilarity"]
    .map((name) => metric(name)),
  metric("hinge"),
  metric("huber", { delta: 1 }),
  metric("binaryAccuracy", { threshold: 0.5 }),
  metric("topKCategoricalAccuracy", { k: 2 }),
  metric("precision", { threshold: 0.5, classId: 0 }),
  metric("recall", { threshold: 0.5, classId: 0 }),
  metric("f1Score", { average: "micro", threshold: 0.5 }),
  metric("auc", { curve: "PR", numThresholds: 100 }),
  {
    name: "defineLoss",
    args: () => [{ name: "mine", f: (t: number, y: number) => (t - y) ** 2 }],
    call: nl.defineLoss as Anything,
    optionsAt: 0,
    options: () => ({
      name: "mine",
      f: (t: number, y: number) => (t - y) ** 2,
      derivative: (t: number, y: number) => 2 * (y - t),
    }),
  },
  {
    name: "defineMetric",
    args: () => [{ name: "mine", f: (t: number, y: number) => Math.abs(t - y) }],
    call: nl.defineMetric as Anything,
    optionsAt: 0,
    options: () => ({ name: "mine", f: (t: number, y: number) => Math.abs(t - y) }),
  },
  {
    name: "optimizer.excludeFromWeightDecay",
    says: "optimizers.adamw.excludeFromWeightDecay",
    args: () => [{}],
    call: (options) => nl.optimizers.adamw().excludeFromWeightDecay(options),
    optionsAt: 0,
    options: () => ({ varNames: ["bias"], varList: [] }),
  },
  {
    name: "model.compile",
    says: "compile",
    args: () => [{ optimizer: "sgd", loss: "mse" }],
    call: (options) => network().compile(options),
    optionsAt: 0,
    options: () => ({ optimizer: "sgd", loss: "mse", metrics: ["mae"], lossWeights: [1] }),
  },
  {
    name: "model.fit",
    says: "fit",
    args: () => [x(), y(), { verbose: 0 }],
    call: (...args: Anything[]) => (compiled() as Anything).fit(...args),
    optionsAt: 2,
    options: () => ({
      epochs: 1,
      batchSize: 2,
      validationSplit: 0.5,
      validationData: [x(), y()],
      shuffle: false,
      verbose: 0,
      callbacks: {},
      initialEpoch: 0,
      checkpoint: undefined, // a good one is a file that is written
      sampleWeight: [1, 1, 0, 2],
      classWeight: { 0: 1, 1: 5 },
    }),
  },
  ...["onTrainBegin", "onTrainEnd", "onEpochBegin", "onEpochEnd", "onBatchBegin", "onBatchEnd"].map(
    callback,
  ),
  {
    name: "model.evaluate",
    says: "evaluate",
    args: () => [x(), y(), { verbose: 0 }],
    call: (...args: Anything[]) => (compiled() as Anything).evaluate(...args),
    optionsAt: 2,
    options: () => ({ batchSize: 2, verbose: 0, sampleWeight: [1, 1, 0, 2] }),
  },
];
