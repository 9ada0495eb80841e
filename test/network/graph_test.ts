import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { assertRejects } from "@std/assert";
import * as nl from "nonlinear";
import { ENGINES } from "../engine/native.ts";

const { dense, activation, add, concatenate } = nl.layers;

const x = new nl.Matrix(40, 3).map((_, i) => Math.sin(1 + 2.3 * i));
const z = new nl.Matrix(40, 2).map((_, i) => Math.cos(1.7 * i));
const labels = Uint8Array.from({ length: 40 }, (_, i) => i * i % 3);

/** The tutorial's network in its three ways. */
const WAYS: Record<string, (seed: number) => nl.Model> = {
  "activations inside the layers": (seed) =>
    nl.sequential({
      layers: [
        dense({ units: 8, activation: "relu", inputShape: [3] }),
        dense({ units: 6, activation: "tanh" }),
        dense({ units: 3, activation: "softmax" }),
      ],
      seed,
    }),
  "activations as layers of their own": (seed) =>
    nl.sequential({
      layers: [
        dense({ units: 8, inputShape: [3] }),
        nl.layers.reLU(),
        dense({ units: 6 }),
        activation({ activation: nl.tanh }),
        dense({ units: 3 }),
        nl.layers.softmax(),
      ],
      seed,
    }),
  "the functional way": (seed) => {
    const inputs = nl.input({ shape: [3] });
    let h = dense({ units: 8 }).apply(inputs);
    h = activation({ activation: "relu" }).apply(h);
    h = dense({ units: 6, activation: "tanh" }).apply(h);
    return nl.model({
      inputs,
      outputs: dense({ units: 3, activation: "softmax" }).apply(h),
      seed,
    });
  },
};

Deno.test("the three ways to write a network start from the same bits, and learn and predict the same bits", async () => {
  for (const engine of ENGINES) {
    nl.setEngine(engine);
    try {
      const models = Object.values(WAYS).map((make) => make(7));
      const [first, ...others] = models;
      for (const other of others) {
        assertEquals(other.getWeights(), first.getWeights());
        assertEquals(other.predict(x), first.predict(x));
      }
      for (const model of models) {
        model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
        await model.fit(x, labels, { epochs: 3, batchSize: 16, verbose: 0 });
      }
      for (const other of others) {
        assertEquals(other.getWeights(), first.getWeights());
        assertEquals(other.predict(x), first.predict(x));
      }
    } finally {
      nl.setEngine("wasm");
    }
  }
});

/** Two inputs, a shared layer, two outputs, one of which the other builds on. */
function twoHeaded(seed = 1) {
  const [a, b] = [nl.input({ shape: [3], name: "a" }), nl.input({ shape: [2], name: "b" })];
  const shared = dense({ units: 4, activation: "tanh", name: "shared" });
  const narrow = shared.apply(dense({ units: 3 }).apply(b));
  const joined = add().apply([shared.apply(a), narrow]);
  const kind = dense({ units: 3, activation: "softmax", name: "kind" }).apply(joined);
  const size = dense({ units: 1, name: "size" }).apply(concatenate().apply([kind, narrow, a]));
  return nl.model({ inputs: [a, b], outputs: [kind, size], seed });
}
const sizes = Float32Array.from({ length: 40 }, (_, i) => Math.sin(i));

Deno.test("a model of two inputs and two outputs takes and gives lists, and its types say so", async () => {
  const model = twoHeaded();
  const [kinds, lengths]: nl.Matrix[] = model.predict([x, z]);
  assertEquals([kinds.shape, lengths.shape], [[40, 3], [40, 1]]);
  const one: nl.Matrix = WAYS["the functional way"](1).predict(x);
  assertEquals(one.shape, [40, 3]);

  model.compile({
    optimizer: nl.optimizers.adam({ learningRate: 0.03 }),
    loss: { kind: "sparseCategoricalCrossentropy", size: nl.losses.huber() },
    metrics: { kind: ["accuracy"] },
  });
  const { history } = await model.fit([x, z], [labels, sizes], {
    epochs: 30,
    validationData: [[x.slice(0, 9), z.slice(0, 9)], [labels.slice(0, 9), sizes.slice(0, 9)]],
    verbose: 0,
  });
  assertEquals(Object.keys(history), [
    ...["kind_accuracy", "kind_loss", "loss", "size_loss"],
    ...["val_kind_accuracy", "val_kind_loss", "val_loss", "val_size_loss"],
  ]);
  assert(history.loss[29] < 0.8 * history.loss[0]);
  const { loss, kind_loss, size_loss } = await model.evaluate([x, z], [labels, sizes], {
    verbose: 0,
  });
  assert(Math.abs(kind_loss + size_loss - loss) < 1e-6);
});

Deno.test("one loss stands for all outputs, and a list of one output is a list", async () => {
  const model = twoHeaded();
  model.compile({ optimizer: "sgd", loss: "mse", metrics: [["mae", "mse"], "mae"] });
  const y = [nl.toCategorical(labels, 3), sizes];
  const { history } = await model.fit([x, z], y, { verbose: 0 });
  assertEquals(Object.keys(history), [
    ...["kind_loss", "kind_mae", "kind_mse", "loss", "size_loss", "size_mae"],
  ]);
  const a = nl.input({ shape: [3] });
  const single = nl.model({ inputs: [a], outputs: [dense({ units: 1 }).apply(a)] });
  single.compile({ optimizer: "sgd", loss: "mse", metrics: ["mae"] });
  assertEquals(Object.keys((await single.fit([x], [sizes], { verbose: 0 })).history), [
    "loss",
    "mae",
  ]);
  const [prediction] = single.predict([x]);
  assertEquals(prediction.shape, [40, 1]);
});

Deno.test("two outputs of one layer have names of their own", () => {
  const [a, b] = [nl.input({ shape: [3] }), nl.input({ shape: [3] })];
  const twin = dense({ units: 2 });
  const model = nl.model({ inputs: [a, b], outputs: [twin.apply(a), twin.apply(b)] });
  assertEquals(model.outputNames, ["dense", "dense_1"]);
  assertEquals(model.countParams(), 8);
});

Deno.test("every gradient of a graph is right: shared layers, sums, columns, learned slopes, dropout under a fixed mask", () => {
  const [a, b] = [nl.input({ shape: [3] }), nl.input({ shape: [2] })];
  const shared = dense({ units: 4, activation: "tanh" });
  const slopes = nl.layers.prelu({ alphaInitializer: nl.initializers.constant({ value: 0.3 }) });
  const deep = shared.apply(dense({ units: 3 }).apply(b));
  let h = add().apply([shared.apply(a), deep, slopes.apply(deep)]);
  h = nl.layers.dropout({ rate: 0.3 }).apply(h);
  h = nl.layers.prelu({ sharedAxes: [1], alphaInitializer: "ones", alphaRegularizer: "l2" })
    .apply(h);
  h = slopes.apply(
    concatenate().apply([dense({ units: 2 }).apply(h), dense({ units: 2 }).apply(a)]),
  );
  const kind = dense({ units: 3, activation: "softmax", name: "kind" }).apply(h);
  const wide = concatenate().apply([kind, nl.layers.alphaDropout({ rate: 0.2 }).apply(h), h]);
  const size = dense({ units: 2, name: "size" }).apply(wide);
  const model = nl.model({ inputs: [a, b], outputs: [kind, size, h], seed: 3 });
  model.compile({
    optimizer: "sgd",
    loss: ["sparseCategoricalCrossentropy", "mse", nl.losses.logCosh()],
  });
  const y = [labels, z, new nl.Matrix(40, 4).map((_, i) => Math.cos(i))];
  const { ok, weights } = nl.gradientCheck(model, [x, z], y);
  assert(ok, JSON.stringify(weights.filter((weight) => !weight.ok), null, 1));
  assert(weights.every((weight) => weight.largestRelativeDifference < 1e-6));
  assertEquals(weights.length, model.weights.length);
});

Deno.test("a layer of a trained model goes into another model with what it has learned", async () => {
  const inputs = nl.input({ shape: [3] });
  const eye = dense({ units: 5, activation: "relu", name: "eye" });
  const features = eye.apply(inputs);
  const whole = nl.model({ inputs, outputs: dense({ units: 1 }).apply(features), seed: 1 });
  const front = nl.model({ inputs, outputs: features, seed: 9 });
  whole.compile({ optimizer: "adam", loss: "mse" });
  await whole.fit(x, sizes, { epochs: 2, verbose: 0 });
  assertEquals(front.getWeights(), whole.getWeights().slice(0, 2));
  const { data } = front.predict(x);
  assert(data.some((value) => value > 0) && data.every((value) => value >= 0));
});

Deno.test("a layer cannot go into a model on another engine", () => {
  const inputs = nl.input({ shape: [3] }),
    outputs = dense({ units: 1, name: "mine" }).apply(inputs);
  nl.model({ inputs, outputs });
  nl.setEngine("reference");
  try {
    assertThrows(() => nl.model({ inputs, outputs }), RangeError, "another layer");
  } finally {
    nl.setEngine("wasm");
  }
});

Deno.test("apply refuses what is no tensor, too many of them, and widths that do not fit", () => {
  const [a, b] = [nl.input({ shape: [3] }), nl.input({ shape: [2] })];
  assertThrows(() => dense({ units: 1 }).apply(x as never), TypeError, "what nl.input");
  assertThrows(() => dense({ units: 1 }).apply([a, b]), RangeError, "one tensor but found 2");
  assertThrows(() => add().apply(a), RangeError, "a list of at least two tensors but found 1");
  assertThrows(
    () => add().apply([a, b]),
    RangeError,
    "found widths of 3, 2; put them side by side",
  );
  const shared = dense({ units: 1, name: "shared" });
  shared.apply(a);
  assertThrows(
    () => shared.apply(b),
    RangeError,
    'expected 3 inputs to "shared", as where it was first applied, but found 2',
  );
  assertThrows(() => concatenate({ axis: 0 }), RangeError, "expected axis to be −1 or 1");
  assertThrows(
    () => nl.input({ shape: -3 }),
    RangeError,
    "such as [784] or [28, 28], but found -3",
  );
  assertThrows(
    () => nl.input({ shape: [0] }),
    RangeError,
    "expected shape[0] to be a whole number",
  );
});

Deno.test("model refuses inputs that are missing, lead nowhere or are none, and names that stand twice", () => {
  const [a, b] = [nl.input({ shape: [3], name: "a" }), nl.input({ shape: [3], name: "b" })];
  const outputs = add().apply([a, b]);
  assertThrows(() => nl.model({ inputs: a, outputs }), RangeError, '"b" of 3 units is missing');
  assertThrows(
    () => nl.model({ inputs: [a, b], outputs: dense({ units: 1 }).apply(a) }),
    RangeError,
    "inputs[1] leads to none",
  );
  assertThrows(() => nl.model({ inputs: [a, a], outputs: a }), RangeError, "found inputs[1] twice");
  assertThrows(
    () => nl.model({ inputs: outputs, outputs: dense({ units: 1 }).apply(outputs) }),
    RangeError,
    "comes from a layer Add",
  );
  const named = dense({ units: 3, name: "a" }).apply(a);
  assertThrows(() => nl.model({ inputs: a, outputs: named }), RangeError, 'found "a" twice');
  assertThrows(() => nl.model({ inputs: a, outputs: x as never }), TypeError, "outputs[0]");
  assertThrows(() => nl.model({ inputs: [], outputs: a }), RangeError, "at least one");
});

Deno.test("fit, evaluate and predict refuse lists that do not fit, and name the input", async () => {
  const model = twoHeaded();
  model.compile({ optimizer: "sgd", loss: ["sparseCategoricalCrossentropy", "mse"] });
  const before = model.getWeights();
  const y = [labels, sizes];
  const refused = async (x: nl.Examples, y: nl.Answers, type: typeof Error, message: string) => {
    await assertRejects(() => model.fit(x, y, { verbose: 0 }), type, `fit: ${message}`);
    await assertRejects(() => model.evaluate(x, y, { verbose: 0 }), type, `evaluate: ${message}`);
  };
  await refused(
    x,
    y,
    TypeError,
    "expected x to be a list of 2, one for each input (a, b), but found a Matrix of 40 × 3",
  );
  await refused(
    [x],
    y,
    TypeError,
    "expected x to be a list of 2, one for each input (a, b), but found one of 1",
  );
  await refused(
    [x, x],
    y,
    RangeError,
    'expected x[1] to have 2 columns (one for each unit of the input "b") but found 3',
  );
  await refused(
    [x, z.slice(1)],
    y,
    RangeError,
    'expected x[1] (the input "b") to have 40 rows, as x[0], but found 39',
  );
  await refused(
    [x, z],
    labels,
    TypeError,
    "expected y to be a list of 2, one for each output (kind, size), but found a Uint8Array of 40",
  );
  await refused([x, z], [labels, labels.slice(1)], RangeError, "expected y[1] to have 40 rows");
  await refused([x, z], [labels, x], RangeError, "expected y[1] to have 1 column");
  const chained = WAYS["activations inside the layers"](1);
  assertThrows(() => chained.predict([x]), TypeError, "predict: expected x to be one matrix");
  chained.compile({ optimizer: "sgd", loss: "mse" });
  await assertRejects(() => chained.fit(x, [x]), TypeError, "fit: expected y to be one matrix");
  const holed = z.slice();
  holed.data[5] = NaN;
  await refused(
    [x, holed],
    y,
    RangeError,
    "expected only finite numbers in x[1] but found NaN in row 2, column 1",
  );
  assertThrows(() => model.predict([x]), TypeError, "predict: expected x to be a list of 2");
  assertEquals(model.getWeights(), before);
});

Deno.test("compile refuses losses and metrics that do not fit the outputs", () => {
  const model = twoHeaded();
  const compile = (options: Partial<nl.CompileOptions>) => () =>
    model.compile({ optimizer: "sgd", loss: "mse", ...options });
  assertThrows(
    compile({ loss: ["mse"] }),
    RangeError,
    "one for each output (kind, size), but found 1",
  );
  assertThrows(compile({ loss: { kidn: "mse" } }), RangeError, 'did you mean "kind"?');
  assertThrows(compile({ loss: { kind: "mse" } }), RangeError, "found none for size");
  assertThrows(
    compile({ metrics: ["mae"] }),
    RangeError,
    "one for each output (kind, size), but found 1",
  );
  assertThrows(compile({ metrics: [["mea"], []] }), RangeError, "to be one of");
  assertThrows(compile({ loss: "categoricalCrossentropy" }), RangeError, "at least 2 outputs");
});

Deno.test("the rows of the summary are data: where each layer takes from, place by place", () => {
  const rows = nl.summaryRows(twoHeaded());
  assertEquals(
    rows.map(({ name, type, outputShape, params }) => [name, type, outputShape[1], params]),
    [
      ["b", "InputLayer", 2, 0],
      ["a", "InputLayer", 3, 0],
      ["dense", "Dense", 3, 9],
      ["shared", "Dense", 4, 16],
      ["add", "Add", 4, 0],
      ["kind", "Dense", 3, 15],
      ["concatenate", "Concatenate", 10, 0],
      ["size", "Dense", 1, 11],
    ],
  );
  assertEquals(rows.find(({ name }) => name === "add")!.connectedTo, [
    { layer: "shared", place: 1 },
    { layer: "shared", place: 0 },
  ]);
  const bump = nl.defineActivation({ name: "bump", f: (x) => Math.exp(-x * x) });
  const model = nl.sequential({ layers: [activation({ activation: bump, inputShape: [2] })] });
  assertStringIncludes(nl.summaryRows(model)[0].remark!, "bump is a numeric difference");
});
