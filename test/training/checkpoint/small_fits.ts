/** Small fits of many kinds, which the tests of checkpoints run whole and in pieces. */
import * as nl from "nonlinear";

/** All that a program says of a fit but its epochs and its checkpoint. */
export interface SmallFit {
  readonly model: () => nl.AnyModel;
  readonly compile: () => nl.CompileOptions;
  readonly x: nl.Examples;
  readonly y: nl.Answers;
  readonly options?: nl.FitOptions;
}

const { activation, concatenate, dense, dropout, prelu } = nl.layers;

/** So many rows of numbers from 0 to 1. */
export function numbers(rows: number, cols: number, seed = 5): nl.Matrix {
  const stream = nl.randomStream(seed);
  return new nl.Matrix(rows, cols).map(() => stream.uniform());
}

/** So many classes from 0 to 2. */
export function classes(rows: number, seed = 6): number[] {
  const stream = nl.randomStream(seed);
  return Array.from({ length: rows }, () => stream.integer(3));
}

/** With dropout, Adam and an accuracy: whatever can be kept is used. */
export const CLASSIFIER: SmallFit = {
  model: () =>
    nl.sequential({
      layers: [
        dense({ units: 6, activation: "tanh", inputShape: [4] }),
        dropout({ rate: 0.4 }),
        dense({ units: 3, activation: "softmax" }),
      ],
      seed: 1,
    }),
  compile: () => ({
    optimizer: "adam",
    loss: "sparseCategoricalCrossentropy",
    metrics: ["accuracy"],
  }),
  x: numbers(23, 4),
  y: classes(23),
  options: { batchSize: 5 },
};

const perceptron = () =>
  nl.sequential({
    layers: [
      dense({ units: 5, kernelRegularizer: nl.regularizers.l2({ l2: 0.01 }), inputShape: [4] }),
      prelu(),
      dense({ units: 1 }),
    ],
    seed: 2,
  });

const REGRESSION = { model: perceptron, x: numbers(23, 4), y: numbers(23, 1, 9) };

const compiledWith = (optimizer: nl.Optimizer) => () => ({ optimizer, loss: "mse" });

/** Two inputs, a layer that serves both, two outputs. */
function twins(): nl.AnyModel {
  const a = nl.input({ shape: [4], name: "a" }), b = nl.input({ shape: [4], name: "b" });
  const shared = dense({ units: 3, activation: "sigmoid" });
  const both = concatenate().apply([
    shared.apply(a),
    dropout({ rate: 0.3 }).apply(shared.apply(b)),
  ]);
  const outputs = [
    dense({ units: 1, name: "sum" }).apply(both),
    dense({ units: 3, activation: "softmax", name: "class" }).apply(both),
  ];
  return nl.model({ inputs: [a, b], outputs, seed: 3 });
}

const bent = nl.defineActivation({ name: "bent", f: (x) => x + Math.sqrt(x * x + 1) });

const stretch = nl.defineLayer({
  name: "stretch",
  weights: { factors: { shape: (inputs) => [inputs], initializer: "ones" } },
  forward: (x, { factors }) => x.map((value, i) => value * factors[i]),
});

/** Fits of all kinds, by what is special about each. */
export const SMALL_FITS: Readonly<Record<string, SmallFit>> = {
  "with dropout and Adam": CLASSIFIER,
  "with a validation split": { ...CLASSIFIER, options: { batchSize: 4, validationSplit: 0.25 } },
  "with validation data": {
    ...CLASSIFIER,
    options: { batchSize: 7, validationData: [numbers(6, 4, 11), classes(6, 12)] },
  },
  "that does not shuffle": { ...CLASSIFIER, options: { batchSize: 8, shuffle: false } },
  "in one batch": { ...CLASSIFIER, options: { batchSize: 100 } },
  "of rows and lists of numbers": {
    ...CLASSIFIER,
    x: numbers(23, 4).toArray(),
    y: Uint8Array.from(classes(23)),
  },
  "by plain gradient descent": { ...REGRESSION, compile: compiledWith(nl.optimizers.sgd()) },
  "with momentum": {
    ...REGRESSION,
    compile: compiledWith(nl.optimizers.sgd({ momentum: 0.9, nesterov: true, weightDecay: 0.01 })),
  },
  "with RMSprop": {
    ...REGRESSION,
    compile: compiledWith(nl.optimizers.rmsprop({ momentum: 0.5, centered: true })),
  },
  "with Adagrad": { ...REGRESSION, compile: compiledWith(nl.optimizers.adagrad()) },
  "with Nadam, its gradients cut": {
    ...REGRESSION,
    compile: compiledWith(nl.optimizers.nadam({ clipNorm: 0.1 })),
  },
  "with AMSGrad, examples that count more or less, and half a loss": {
    ...REGRESSION,
    compile: () => ({
      ...compiledWith(nl.optimizers.adam({ amsgrad: true }))(),
      lossWeights: [0.5],
    }),
    options: { sampleWeight: Float32Array.from({ length: 23 }, (_, i) => i % 4) },
  },
  "with AdamW": { ...REGRESSION, compile: compiledWith(nl.optimizers.adamw()) },
  "with several inputs and outputs": {
    model: twins,
    compile: () => ({
      optimizer: "adam",
      loss: ["mse", "sparseCategoricalCrossentropy"],
      metrics: [["mae"], ["accuracy"]],
    }),
    x: [numbers(23, 4), numbers(23, 4, 8)],
    y: [numbers(23, 1, 9), classes(23)],
    options: { batchSize: 6, validationSplit: 0.2 },
  },
  "with a model inside it, applied twice, and a layer of one's own": {
    model: () => {
      const trunk = nl.sequential({
        layers: [dense({ units: 4, activation: "tanh", inputShape: [4] }), dropout({ rate: 0.3 })],
        seed: 6,
      });
      const a = nl.input({ shape: [4] });
      const outputs = dense({ units: 1 }).apply(stretch().apply(trunk.apply(trunk.apply(a))));
      return nl.model({ inputs: a, outputs, seed: 5 });
    },
    compile: compiledWith(nl.optimizers.adam()),
    x: numbers(23, 4),
    y: numbers(23, 1, 9),
    options: { batchSize: 6 },
  },
  "with an activation of one's own": {
    ...REGRESSION,
    model: () =>
      nl.sequential({
        layers: [
          dense({ units: 4, inputShape: [4] }),
          activation({ activation: bent }),
          dense({ units: 1 }),
        ],
        seed: 4,
      }),
    compile: compiledWith(nl.optimizers.adam()),
  },
};

/** What a fit has come to: weights, the whole history, and what one more epoch makes of both, which shows the rest. */
export interface Outcome {
  readonly weights: nl.Matrix[];
  readonly history: Record<string, number[]>;
  readonly epochs: number[];
  readonly later: nl.Matrix[];
}

/** A compiled model of a fit. */
export function compiled({ model, compile }: SmallFit): nl.AnyModel {
  const made = model();
  made.compile(compile());
  return made;
}

/** Runs a fit as a program of its own does: from the making of the model on. */
export async function runProgram(fit: SmallFit, options: nl.FitOptions): Promise<Outcome> {
  return await outcomeOf(compiled(fit), fit, options);
}

/** Fits a model, and then once more without a checkpoint. */
export async function outcomeOf(
  model: nl.AnyModel,
  { x, y, options }: SmallFit,
  more: nl.FitOptions,
): Promise<Outcome> {
  const { history, epoch } = await model.fit(x, y, { verbose: 0, ...options, ...more });
  const weights = model.getWeights();
  await model.fit(x, y, { verbose: 0, ...options });
  return { weights, history, epochs: epoch, later: model.getWeights() };
}
