import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { assertSameOnBothEngines } from "./both_engines.ts";
import { assertClose } from "../goldens/twenty_steps.ts";
import { reloaded } from "./saving/same_bits.ts";

// That the numbers are Keras's is the matter of weights_and_clipping_test.ts.

const { dense } = nl.layers;
const quiet = { verbose: 0 } as const;
const ROWS = 11;
const X = new nl.Matrix(ROWS, 3).map((_, i) => Math.sin(i));
const LABELS = Array.from({ length: ROWS }, (_, i) => i * i % 3);
const NUMBERS = new nl.Matrix(ROWS, 2).map((_, i) => Math.cos(i));
const WEIGHTS = Array.from({ length: ROWS }, (_, i) => i % 4 / 2);
const CLASSES = { 0: 0.5, 1: 3 };
/** The same as CLASSES says, for each example. */
const BY_CLASS = LABELS.map((label) => [0.5, 3, 1][label]);

function classifier(options: Partial<nl.CompileOptions> = {}): nl.Model {
  const model = nl.sequential({
    layers: [
      dense({ units: 4, activation: "tanh", inputShape: [3] }),
      dense({ units: 3, activation: "softmax" }),
    ],
    seed: 5,
  });
  model.compile({
    optimizer: "sgd",
    loss: "sparseCategoricalCrossentropy",
    metrics: ["accuracy"],
    ...options,
  });
  return model;
}

function twoOutputs(options: Partial<nl.CompileOptions> = {}): nl.Model<nl.Matrix[]> {
  const x = nl.input({ shape: [3] });
  const kind = dense({ units: 3, activation: "softmax", name: "kind" }).apply(x);
  const model = nl.model({
    inputs: x,
    outputs: [kind, dense({ units: 2, name: "size" }).apply(x)],
    seed: 5,
  });
  model.compile({ optimizer: "sgd", loss: ["sparseCategoricalCrossentropy", "mse"], ...options });
  return model;
}

/** The weights of a classifier after three epochs. */
async function trained(options: nl.FitOptions): Promise<nl.Matrix[]> {
  const model = classifier();
  await model.fit(X, LABELS, { epochs: 3, batchSize: 4, ...quiet, ...options });
  return model.getWeights();
}

Deno.test("weights of examples train the same network on both engines", () =>
  assertSameOnBothEngines(() => trained({ sampleWeight: WEIGHTS, validationSplit: 0.2 })));

Deno.test("weights of outputs and of their examples train the same network on both engines", () =>
  assertSameOnBothEngines(async () => {
    const model = twoOutputs({ lossWeights: [0.3, 2] });
    const sampleWeight = [WEIGHTS, null];
    await model.fit(X, [LABELS, NUMBERS], { epochs: 3, batchSize: 4, sampleWeight, ...quiet });
    return model.getWeights();
  }));

Deno.test("weights may be a list, numbers of any kind, rows of one or a matrix of one column", async () => {
  const expected = await trained({ sampleWeight: WEIGHTS });
  const forms = [
    Float32Array.from(WEIGHTS),
    WEIGHTS.map((weight) => [weight]),
    new nl.Matrix(ROWS, 1, Float32Array.from(WEIGHTS)),
  ];
  for (const sampleWeight of forms) assertEquals(await trained({ sampleWeight }), expected);
  assertEquals(await trained({ sampleWeight: new Uint8Array(ROWS).fill(1) }), await trained({}));
});

Deno.test("weights of classes are those of their examples, given as an object, a Map or a list", async () => {
  const expected = await trained({ sampleWeight: BY_CLASS });
  for (
    const classWeight of [CLASSES, new Map(Object.entries(CLASSES).map(([k, w]) => [+k, w])), [
      0.5,
      3,
      1,
    ]]
  ) {
    assertEquals(await trained({ classWeight }), expected);
  }
  const fit = (options: nl.FitOptions) => classifier().fit(X, LABELS, { ...options, ...quiet });
  const split = { classWeight: CLASSES, validationSplit: 0.3 };
  const { history } = await fit({ ...split, batchSize: ROWS }), model = classifier();
  await model.fit(X, LABELS, { ...split, batchSize: ROWS, ...quiet });
  const rest = await model.evaluate(X.slice(7), LABELS.slice(7), quiet);
  assertClose(history.val_loss, [rest.loss], "the validation is not weighted");
});

Deno.test("the classes of one-hot rows, of yes and no and of whole numbers are weighted alike", async () => {
  const oneHot = classifier({ loss: "categoricalCrossentropy" });
  const rows = nl.toCategorical(LABELS, 3);
  await oneHot.fit(X, rows, { epochs: 3, batchSize: 4, classWeight: CLASSES, ...quiet });
  assertEquals(oneHot.getWeights(), await trained({ classWeight: CLASSES }));

  const single = async (activation: string, loss: string, y: number[], options: nl.FitOptions) => {
    const model = nl.sequential({
      layers: [dense({ units: 1, activation, inputShape: [3] })],
      seed: 1,
    });
    model.compile({ optimizer: "sgd", loss });
    await model.fit(X, y, { ...options, ...quiet });
    return model.getWeights();
  };
  const yes = LABELS.map((label) => label === 1 ? 1 : 0), sides = yes.map((y) => 2 * y - 1);
  const sampleWeight = yes.map((y) => y ? 5 : 0.5);
  for (
    const [activation, loss, y, classWeight] of [
      ["sigmoid", "binaryCrossentropy", yes, { 0: 0.5, 1: 5 }],
      ["linear", "mse", yes, { 0: 0.5, 1: 5 }],
      ["tanh", "mse", sides, { "-1": 0.5, 1: 5 }],
    ] as const
  ) {
    assertEquals(
      await single(activation, loss, y, { classWeight }),
      await single(activation, loss, y, { sampleWeight }),
    );
  }
});

Deno.test("fit, fitDataset and trainOnBatch take the same step with the same weights", async () => {
  const models = [0, 1, 2, 3].map(() => classifier());
  const [fitted, streamed, named, stepped] = models;
  await fitted.fit(X, LABELS, { batchSize: ROWS, shuffle: false, sampleWeight: WEIGHTS, ...quiet });
  await streamed.fitDataset([[X, LABELS, WEIGHTS]], quiet);
  await named.fitDataset([{ xs: X, ys: LABELS, sampleWeight: WEIGHTS }], quiet);
  await stepped.trainOnBatch(X, LABELS, { sampleWeight: WEIGHTS });
  for (const model of models) assertEquals(model.getWeights(), fitted.getWeights());

  const [byClass, byExample] = [classifier(), classifier()];
  await byClass.fitDataset([[X, LABELS]], { classWeight: CLASSES, ...quiet });
  await byExample.trainOnBatch(X, LABELS, { classWeight: CLASSES });
  assertEquals(byClass.getWeights(), byExample.getWeights());
});

Deno.test("the loss is divided by the number of examples, whatever they weigh; metrics are not weighted", async () => {
  const model = classifier();
  const measure = (options: nl.EvaluateOptions) =>
    model.evaluate(X, LABELS, { batchSize: 4, ...quiet, ...options });
  const plain = await measure({});
  const double = await measure({ sampleWeight: WEIGHTS.map(() => 2) });
  assertClose([double.loss], [2 * plain.loss], "loss");
  assertEquals(double.accuracy, plain.accuracy);
  assertEquals((await measure({ sampleWeight: new Float32Array(ROWS) })).loss, 0);
});

Deno.test("the loss of each output is weighted in the sum alone", async () => {
  const measured = async (lossWeights?: nl.CompileOptions["lossWeights"]) =>
    await twoOutputs({ lossWeights }).evaluate(X, [LABELS, NUMBERS], quiet);
  const { kind_loss, size_loss } = await measured();
  for (const lossWeights of [[0.5, 3], { kind: 0.5, size: 3 }]) {
    const logs = await measured(lossWeights);
    assertEquals([logs.kind_loss, logs.size_loss], [kind_loss, size_loss]);
    assertClose([logs.loss], [0.5 * kind_loss + 3 * size_loss], "loss");
  }
  assertClose([(await measured({ size: 0 })).loss], [kind_loss], "loss");
});

Deno.test("weights for the outputs by name are those in a list; one list is for all outputs", async () => {
  const fit = async (sampleWeight: nl.SampleWeights) => {
    const model = twoOutputs();
    await model.fit(X, [LABELS, NUMBERS], { sampleWeight, ...quiet });
    return model.getWeights();
  };
  assertEquals(await fit({ kind: WEIGHTS }), await fit([WEIGHTS, null]));
  assertEquals(await fit(WEIGHTS), await fit([WEIGHTS, WEIGHTS]));
});

Deno.test("weights of outputs are saved with the model", async () => {
  const model = twoOutputs({ lossWeights: { size: 0.25 } });
  const loaded = await reloaded(model);
  const logs = await loaded.evaluate(X as never, [LABELS, NUMBERS], quiet);
  assertEquals(logs, await model.evaluate(X, [LABELS, NUMBERS], quiet));
});

Deno.test("weights that do not fit are refused, word by word", async () => {
  const model = classifier(), fit = "RangeError: fit: expected ";
  const cases: readonly (readonly [nl.FitOptions, string])[] = [
    [
      { sampleWeight: [1, 2] },
      "sampleWeight to have 11 numbers (one for each row of x) but found 2.",
    ],
    [
      { sampleWeight: WEIGHTS.map((w, i) => i === 3 ? -1 : w) },
      "sampleWeight[3] to be a number ≥ 0 but found -1.",
    ],
    [
      { sampleWeight: new Array(ROWS) },
      "sampleWeight[0] to be a number ≥ 0 but found undefined.",
    ],
    [
      { sampleWeight: new nl.Matrix(ROWS, 2) },
      "sampleWeight to have 1 column, with 11 numbers (one for each row of x), but found 2.",
    ],
    [
      { classWeight: { 3: 1 } },
      'classWeight to have classes from 0 to 2 as names, such as { 0: 1, 1: 5 }, but found "3".',
    ],
    [
      { classWeight: [1, 2] },
      "classWeight to have 3 numbers (one for each class) but found 2; to name some classes alone, use an object such as { 1: 5 }.",
    ],
    [{ classWeight: { 1: NaN } }, "classWeight[1] to be a number ≥ 0 but found NaN."],
    [
      { classWeight: { 1: 2 }, sampleWeight: WEIGHTS },
      "only one of sampleWeight and classWeight but found both; multiply the sampleWeight of each example by the weight of its class.",
    ],
  ];
  const before = model.getWeights();
  for (const [options, message] of cases) {
    const error = await assertRejects(() => model.fit(X, LABELS, { ...options, ...quiet }));
    assertEquals(String(error), fit + message);
  }
  assertEquals(model.getWeights(), before);
  const two = twoOutputs(), y = [LABELS, NUMBERS];
  await assertRejects(
    () => two.fit(X, y, { classWeight: CLASSES, ...quiet }),
    RangeError,
    "fit: expected no classWeight for a model with 2 outputs; use sampleWeight, with a list for each output.",
  );
  await assertRejects(
    () => two.fit(X, y, { sampleWeight: { sise: WEIGHTS }, ...quiet }),
    RangeError,
    'fit: expected sampleWeight for the outputs kind, size but found "sise".',
  );
  await assertRejects(
    () => two.fit(X, y, { sampleWeight: [WEIGHTS, WEIGHTS, WEIGHTS], ...quiet }),
    RangeError,
    "fit: expected sampleWeight to be a number for each row of x, or a list of 2, one for each output (kind, size), but found a list of 3.",
  );
  for (const lossWeights of [[1, -1], [1, NaN], [1, undefined], { size: null }]) {
    assertThrows(
      () => twoOutputs({ lossWeights: lossWeights as number[] }),
      RangeError,
      "compile: expected lossWeights[1] to be a number ≥ 0 but found",
    );
  }
  assertThrows(
    () => twoOutputs({ lossWeights: [1] }),
    RangeError,
    "compile: expected lossWeights to be a list of 2, one for each output (kind, size), but found 1.",
  );
});
