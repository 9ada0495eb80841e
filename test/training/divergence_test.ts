import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import * as nl from "nonlinear";
import { observeRuns } from "../../lib/training/mod.ts";

const { dense } = nl.layers;
const quiet = { verbose: 0 } as const;
const x = Array.from({ length: 40 }, (_, i) => [Math.sin(i), Math.cos(3 * i)]);
const y = x.map(([a, b]) => a * b > 0 ? 1 : 0);
/** The examples with another one in row 17. */
const spoilt = (row: number[]) => x.map((own, i) => i === 17 ? row : own);

/** Eight hidden units and a linear output, on mean squared error. */
function network(
  activation: string | nl.Activation,
  learningRate = 0.1,
  weights = nl.initializers.glorotUniform(),
): nl.Model {
  const model = nl.sequential({
    layers: [
      dense({ units: 8, activation, inputShape: [2], kernelInitializer: weights }),
      dense({ units: 1 }),
    ],
    seed: 1,
  });
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate }), loss: "mse" });
  return model;
}

const constant = (value: number) => nl.initializers.constant({ value });
const root = nl.defineActivation({ name: "root", f: (x) => Math.sqrt(x) });
const logarithm = nl.defineActivation({ name: "logarithm", f: (x) => Math.log(x + 1.2) });
const steep = nl.defineActivation({
  name: "steep",
  f: (x) => Math.sqrt(Math.abs(x)),
  derivative: (x) => Math.sign(x) / (2 * Math.sqrt(Math.abs(x))),
});
const growth = nl.defineActivation({ name: "growth", f: Math.exp });
const cube = nl.defineActivation({ name: "cube", f: (x) => x ** 3, derivative: (x) => 3 * x * x });
const broken = nl.defineVectorActivation({
  name: "broken",
  f: (x) => Array.from(x),
  jacobian: (x) => Array.from(x, () => Array.from(x, () => NaN)),
  formula: "x",
  range: [-Infinity, Infinity],
});

/** Trains a model of two inputs and two outputs. */
function twoInputs(x: nl.Rows[], y: nl.Targets[]): Promise<unknown> {
  const inputs = [nl.input({ shape: [2] }), nl.input({ shape: [1] })];
  const both = nl.layers.concatenate().apply(inputs);
  const outputs = [dense({ units: 1 }), dense({ units: 2, activation: "softmax" })];
  const model = nl.model({ inputs, outputs: outputs.map((layer) => layer.apply(both)), seed: 1 });
  model.compile({ optimizer: "sgd", loss: ["mse", "sparseCategoricalCrossentropy"] });
  return model.fit(x as never, y, { ...quiet, batchSize: 8 });
}

const rateIsTooLarge = "the usual cause is a learning rate that is too large (try a tenth of it)";
const oneBatch = { ...quiet, batchSize: 40 };

/** What is done, and what the message says of where it began and why. */
const CAUSES: [what: string, fit: () => Promise<unknown>, where: string, why: string][] = [
  [
    "a huge input",
    () => network("relu").fit(spoilt([0, 1e38]), y, quiet),
    "a finite loss but found Infinity in epoch 1, step 1 of 2: x has 1e38 in row 17, column 1, and",
    "remove such rows, or scale the inputs to about −1 … 1.",
  ],
  [
    "a huge input that comes late, in a batch whose order is drawn",
    () => network("relu").fit(spoilt([1e38, 0]), y, { ...quiet, batchSize: 8 }),
    "x has 1e38 in row 17, column 0, and meanSquaredError gave Infinity",
    "remove such rows",
  ],
  [
    "an input whose gradient is huge, though its loss is finite",
    () => network("relu").fit(spoilt([1e15, 0]), y, { ...quiet, batchSize: 8 }),
    "x has 1e15 in row 17, column 0, and the loss grew from",
    "remove such rows",
  ],
  [
    "a huge right answer",
    () => network("relu").fit(x, y.map((own, i) => i === 3 ? -1e30 : own), quiet),
    "step 1 of 2: y has -1e30 in row 3, column 0, and meanSquaredError gave Infinity",
    "scale the right answers",
  ],
  [
    "huge first weights",
    () => network("relu", 0.1, constant(1e30)).fit(x, y, quiet),
    "step 1 of 2: the numbers of dense/kernel go up to 1e30, and meanSquaredError gave Infinity",
    'let them start smaller, with an initializer such as "glorotUniform".',
  ],
  [
    "an exponential that overflows",
    () => network("exponential").fit(x.map((row) => row.map((z) => 255 * z)), y, quiet),
    'step 1 of 2: layer "dense" (activation "exponential") gave Infinity at 194;',
    "scale the inputs to about −1 … 1, start with smaller weights, or take a function that grows more",
  ],
  [
    "an activation of one's own that overflows",
    () => network(growth).fit(x.map((row) => row.map((z) => 255 * z)), y, quiet),
    'step 1 of 2: layer "dense" (activation "growth") gave Infinity at 194;',
    "growth(194) is too large for 32 bits.",
  ],
  [
    "an activation of one's own whose large results the loss cannot bear",
    () => network(cube, 0.1, constant(1e5)).fit(x.map(([a, b]) => [1e5 * a, 1e5 * b]), y, quiet),
    "step 1 of 2: meanSquaredError gave Infinity from outputs up to 4.97e30 and right answers up to 1, " +
    'after layer "dense" (activation "cube") had made numbers up to 6.53e30 of numbers up to 1.87e10;',
    "start with smaller weights, or take a function that grows more slowly.",
  ],
  [
    "an activation of one's own that has no value there",
    () => network(root).fit(x, y, quiet),
    'step 1 of 2: layer "dense" (activation "root") gave NaN at -1.03;',
    "root must return a finite number for every x.",
  ],
  [
    "an activation of one's own that has no value where training led",
    () => network(logarithm, 0.5).fit(x, y, { ...quiet, epochs: 100, batchSize: 4 }),
    'layer "dense" (activation "logarithm") gave NaN at -1.',
    "logarithm must return a finite number for every x.",
  ],
  [
    "a derivative of one's own that has no value there",
    () => network(steep).fit([[0, 0], ...x], [0, ...y], { ...quiet, batchSize: 8, shuffle: false }),
    'step 2 of 6: the derivative of steep in layer "dense" is NaN at 0;',
    "it must be a finite number for every x.",
  ],
  [
    "a derivative of one's own that has no value at 0, met in the last step of an epoch",
    () => {
      const model = nl.sequential({
        layers: [
          dense({
            units: 8,
            activation: "relu",
            inputShape: [2],
            kernelInitializer: constant(0.5),
          }),
          nl.layers.activation({ activation: steep }),
          dense({ units: 1 }),
        ],
        seed: 1,
      });
      model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 1e-3 }), loss: "mse" });
      // Only the last row makes relu give 0.
      const positive = x.map((row) => row.map((z) => Math.abs(z) + 0.1));
      const order = { batchSize: 8, shuffle: false, epochs: 2 };
      return model.fit([...positive, [-9, -9]], [...y, 0], { ...quiet, ...order });
    },
    'epoch 2, step 1 of 6: the derivative of steep in layer "activation" is NaN at 0;',
    "it must be a finite number for every x.",
  ],
  [
    "a Jacobian of one's own that has no values",
    () => {
      const model = nl.sequential({
        layers: [
          dense({ units: 4, inputShape: [2] }),
          nl.layers.activation({ activation: broken }),
          dense({ units: 1 }),
        ],
        seed: 1,
      });
      model.compile({ optimizer: "sgd", loss: "mse" });
      return model.fit(x, y, quiet);
    },
    'step 2 of 2: the gradient that layer "activation" (activation "broken") passes back is not finite;',
    "check the derivative of broken.",
  ],
  [
    "a penalty on the weights that overflows",
    () => {
      const kernelRegularizer = nl.regularizers.l2({ l2: 1e38 });
      const layer = dense({
        units: 1,
        inputShape: [2],
        kernelRegularizer,
        kernelInitializer: constant(9),
      });
      const model = nl.sequential({ layers: [layer], seed: 1 });
      model.compile({ optimizer: "sgd", loss: "mse" });
      return model.fit(x, y, quiet);
    },
    "step 1 of 2: the loss of each example is finite, but not with the penalty on the weights;",
    "take smaller factors for the regularizers",
  ],
  [
    "first weights that are not finite",
    () =>
      network("relu", 0.1, {
        name: "own",
        draw: (rows, cols) => new nl.Matrix(rows, cols).map(() => Infinity),
      }).fit(x, y, quiet),
    "step 1 of 2: not all numbers of dense/kernel are finite;",
    "set them anew",
  ],
  [
    "one of several inputs",
    () => twoInputs([x, x.map((_, i) => [i === 5 ? 1e35 : 1])], [y, y]),
    "x[1] has 1e35 in row 5, column 0, and meanSquaredError gave Infinity from outputs",
    "remove such rows",
  ],
  [
    "one of several right answers",
    () => twoInputs([x, x.map(() => [1])], [y.map((own, i) => i === 7 ? 3e30 : own), y]),
    "y[0] has 3e30 in row 7, column 0, and meanSquaredError gave Infinity from outputs",
    "scale the right answers",
  ],
  [
    "a logarithm of negative outputs in the loss",
    () => {
      const model = network("relu");
      model.compile({ optimizer: "sgd", loss: "poisson" });
      return model.fit(x, y, quiet);
    },
    "step 1 of 2: poisson takes the logarithm of the outputs, and one of them is -",
    'let the network end in "softplus" or "exponential"',
  ],
  [
    "a learning rate that is too large",
    () => network("relu", 10).fit(x, y, { ...quiet, batchSize: 4 }),
    "step 7 of 10: the loss grew from 0.454 to 1.19e15 in 5 steps;",
    rateIsTooLarge + ". Training",
  ],
  [
    "the same with inputs that are not scaled",
    () =>
      network("relu", 0.5).fit(x.map((row) => row.map((z) => 255 * z)), y, {
        ...quiet,
        batchSize: 4,
      }),
    "the loss grew from",
    "and inputs that are not scaled to about −1 … 1 (they go up to 255)",
  ],
  [
    "a learning rate so large that there was no time to see the loss grow",
    () => network("relu", 1e38).fit(x, y, { ...quiet, batchSize: 4 }),
    'step 2 of 10: the update before it moved the weights so far that layer "dense_1" gave Infinity',
    rateIsTooLarge,
  ],
  [
    "the last update of all, after which the weights are not finite",
    () => network("linear", 1e38).fit([[10, 10]], [-1e5], quiet),
    "fit: expected finite weights after the last step but found",
    rateIsTooLarge,
  ],
  [
    "the last update of all, after which the loss is not finite",
    () => network("relu", 1e25).fit(x, y, oneBatch),
    "fit: expected a finite loss after the last step but found Infinity:",
    rateIsTooLarge,
  ],
  [
    "the last update of an epoch, as its validation shows",
    () => network("relu", 1e25).fit(x, y, { ...oneBatch, validationSplit: 0.2 }),
    "a finite val_loss but found Infinity after epoch 1, whose training loss was 0.724: the update",
    rateIsTooLarge,
  ],
  [
    "a huge input among the validation data",
    () => network("relu").fit(x, y, { ...quiet, validationData: [[[1, 2], [1e38, 1]], [0, 1]] }),
    "a finite val_loss but found Infinity after epoch 1, whose training loss was 0.717: " +
    "x of validationData has 1e38 in row 1, column 0, and",
    "remove such rows",
  ],
  [
    "a huge input in the first of several batches of the validation",
    () =>
      network("relu").fit(x, y, {
        ...quiet,
        batchSize: 8,
        validationData: [x.map((own, i) => i === 3 ? [1e38, 0] : own), y],
      }),
    "x of validationData has 1e38 in row 3, column 0, and",
    "remove such rows",
  ],
  [
    "a huge input in the rows of a validation split",
    () => network("relu").fit([...x, [1e38, 0]], [...y, 0], { ...quiet, validationSplit: 0.1 }),
    "x has 1e38 in row 40, column 0, and",
    "remove such rows",
  ],
];
for (const [what, fit, where, why] of CAUSES) {
  Deno.test(`training that fails for ${what} says where it began and why`, async () => {
    const { message } = await assertRejects(fit, RangeError, where);
    assertStringIncludes(message, why);
    const blamesRate = message.includes("learning rate");
    assertEquals(blamesRate, why.includes("learning rate") || why.includes("scaled to"), message);
    assert(
      /Training stopped; the weights (from before this fit|after [^;]+) are back/.test(message),
    );
  });
}

/** One weight w, whose loss is (w · x − y)². */
function oneWeight(learningRate = 0.1): nl.Model {
  const model = nl.sequential({ layers: [dense({ units: 1, useBias: false, inputShape: [1] })] });
  model.setWeights([nl.Matrix.from([[1]])]);
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate }), loss: "mse" });
  return model;
}

const weightOf = (model: nl.Model) => model.getWeights()[0].at(0, 0);
const setWeight = (model: nl.Model, w: number) => model.setWeights([nl.Matrix.from([[w]])]);

/** Fits w to 0 with the weight set to `weights[i]` before epoch i; the last one makes the loss overflow. */
async function wandering(weights: number[], options: nl.FitOptions = {}, rate = 1e-9) {
  const model = oneWeight(rate);
  const error = await assertRejects(
    () =>
      model.fit([[1], [1]], [0, 0], {
        epochs: weights.length,
        batchSize: 1,
        ...quiet,
        callbacks: { onEpochBegin: (epoch) => setWeight(model, weights[epoch]) },
        ...options,
      }),
    RangeError,
  );
  return { message: error.message, weight: weightOf(model), model };
}

const near = (found: number, expected: number) =>
  assert(Math.abs(found - expected) < 1e-6, `${found}, not ${expected}`);

Deno.test("the weights that come back are the best, not the last that were finite", async () => {
  const { message, weight } = await wandering([3, 0.5, 2, 9, 1e10, 1e30]);
  near(weight, 0.5);
  assertStringIncludes(
    message,
    "the weights after epoch 2, whose loss is 0.25, are back in place.",
  );
});

Deno.test("the best stay the best, however many worse ones follow", async () => {
  const { message } = await wandering([3, 0.5, 2, 2, 2, 1e30]);
  assertStringIncludes(
    message,
    "the weights after epoch 2, whose loss is 0.25, are back in place.",
  );
});

Deno.test("the same by the validation loss, though the training loss goes on falling", async () => {
  const { message } = await wandering([1.9, 0.05, 0.04, 0.03, 1e30], {
    validationData: [[[1]], [2]],
  });
  assertStringIncludes(message, "after epoch 1, whose validation loss is 0.01, are back");
});

Deno.test("where the validation data are at fault the training loss decides, and what was learned stays", async () => {
  const model = oneWeight();
  const error = await assertRejects(
    () => model.fit([[1], [1]], [0, 0], { ...quiet, validationData: [[[1e30]], [0]] }),
    RangeError,
  );
  assertStringIncludes(error.message, "the weights after epoch 1, whose loss is 0.64, are back");
  near(weightOf(model), 0.8);
});

Deno.test("infinite weights are not the best, even if the loss with them is 0", async () => {
  const model = nl.sequential({
    layers: [dense({ units: 1, activation: "relu", useBias: false, inputShape: [1] })],
  });
  setWeight(model, 1);
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 1e38 }), loss: "mse" });
  await assertRejects(
    () => model.fit([[10]], [0], { epochs: 3, ...quiet }),
    RangeError,
    "fit: expected finite weights after the last step but found -Infinity in dense/kernel",
  );
  near(weightOf(model), 1);
});

Deno.test("those from before the fit come back if all others were worse", async () => {
  const { message, weight } = await wandering([3, 2, 1e30]);
  near(weight, 1);
  assertStringIncludes(
    message,
    "the weights from before this fit are back in place, for none after them had a lower loss.",
  );
});

Deno.test("the best are those with the lowest validation loss, where there is one", async () => {
  // The training wants 0, the validation 2.
  const { message, weight } = await wandering([3, 1.9, 0.1, 1e30], {
    validationData: [[[1]], [2]],
  });
  near(weight, 1.9);
  assertStringIncludes(message, "after epoch 2, whose validation loss is 0.01, are back");
});

Deno.test("weights that the last step of a good epoch has ruined are not taken for the best", async () => {
  const model = oneWeight(1e-9), starts = [3, 0.5, 0.1, 1e30];
  const forget = observeRuns(() => ({
    // After the loss of the step, before its update.
    step: (epoch, step) => epoch === 2 && step === 1 && setWeight(model, 1e8),
  }));
  try {
    const error = await assertRejects(() =>
      model.fit([[1], [1]], [0, 0], {
        epochs: 4,
        batchSize: 1,
        ...quiet,
        callbacks: { onEpochBegin: (epoch) => setWeight(model, starts[epoch]) },
      }), RangeError);
    assertStringIncludes(error.message, "the weights after epoch 2, whose loss is 0.25, are back");
    near(weightOf(model), 0.5);
  } finally {
    forget();
  }
});

Deno.test("within a long epoch the best stretch of steps counts, not a lucky batch", async () => {
  // 128 steps are two stretches of 64; the loss of step 70 alone is 0, and step 120 overflows.
  const model = oneWeight(1e-9);
  const weights = (step: number) => step === 70 ? 0 : step < 64 ? 0.5 : 0.8;
  setWeight(model, weights(0));
  const error = await assertRejects(() =>
    model.fit(Array(128).fill([1]), Array(128).fill(0), {
      batchSize: 1,
      ...quiet,
      callbacks: {
        onBatchEnd: (step) => setWeight(model, step === 119 ? 1e30 : weights(step + 1)),
      },
    }), RangeError);
  assertStringIncludes(error.message, "found Infinity in epoch 1, step 121 of 128");
  assertStringIncludes(error.message, "after step 64 of epoch 1, whose loss is 0.25, are back");
  near(weightOf(model), 0.5);
});

Deno.test("the loss that the message names is what evaluate finds then", async () => {
  const { message, model } = await wandering([3, 0.3, 1e30]);
  const { loss } = await model.evaluate([[1], [1]], [0, 0], quiet);
  near(loss, 0.09);
  assertStringIncludes(message, "whose loss is 0.09, are");
});

Deno.test("a fit that is stopped in its last update by hand is checked like any other", async () => {
  const model = oneWeight(1e25);
  const forget = observeRuns((run) => ({ step: () => run.stop() }));
  try {
    await assertRejects(
      () => model.fit([[1], [1]], [0, 0], { batchSize: 1, ...quiet }),
      RangeError,
      "fit: expected a finite loss after the last step but found Infinity",
    );
    assertEquals(weightOf(model), 1);
  } finally {
    forget();
  }
});
