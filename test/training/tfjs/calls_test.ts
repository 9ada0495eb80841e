/**
 * Single calls as programs for TensorFlow.js and Keras have them: what they come to, and what is said where it is not
 * the same here.
 *
 * @module
 */
import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import * as tf from "@tensorflow/tfjs";
import * as nl from "nonlinear";
import type { Any } from "./programs/tools.ts";

const X = [[1, 2], [3, -1], [0.5, 1]], Y = [[1], [0], [1]];
const quiet = { verbose: 0 } as const;

function compiled(options: Partial<nl.CompileOptions> = {}): nl.Sequential {
  const model = nl.sequential({
    layers: [
      nl.layers.dense({ units: 3, activation: "tanh", inputShape: [2] }),
      nl.layers.dense({ units: 1, activation: "sigmoid" }),
    ],
    seed: 1,
  });
  model.compile({
    optimizer: "sgd",
    loss: "binaryCrossentropy",
    metrics: ["accuracy"],
    ...options,
  });
  return model;
}

Deno.test("optimizers take a learning rate alone, and compile takes them so", async () => {
  for (const make of Object.values(nl.optimizers)) {
    const model = compiled({ optimizer: make(0.02) });
    assertEquals(model.optimizer.learningRate, 0.02);
    await model.fit(X, Y, quiet);
  }
});

Deno.test("what TensorFlow.js takes behind the learning rate is refused with its name, not ignored", () => {
  const cases: [call: () => unknown, names: string][] = [
    [
      () => (nl.optimizers.adam as Any)(0.01, 0.8, 0.99),
      "learningRate: 0.01, beta1: 0.8, beta2: 0.99",
    ],
    [() => (nl.optimizers.sgd as Any)(0.1, 0.9), "learningRate: 0.1, momentum: 0.9"],
    [() => (nl.optimizers.rmsprop as Any)(0.1, 0.8), "learningRate: 0.1, rho: 0.8"],
    [
      () => (nl.optimizers.adadelta as Any)(1, 0.9, 1e-6),
      "learningRate: 1, rho: 0.9, epsilon: 0.000001",
    ],
    [() => (nl.optimizers.adagrad as Any)(1, 0.5), "learningRate: 1, initialAccumulatorValue: 0.5"],
  ];
  for (const [call, names] of cases) assertThrows(call, RangeError, names);
  assertEquals(nl.optimizers.adam.name, "adam");
});

Deno.test("predictions are read in each way of a tensor", async () => {
  const prediction = compiled().predict(X), rows = prediction.toArray();
  assertEquals(prediction.arraySync(), rows);
  assertEquals(await prediction.array(), rows);
  assertEquals([...prediction.dataSync()], rows.flat());
  assertEquals(prediction.shape, [3, 1]);
  assertEquals(`${nl.Matrix.from([[1, 2]])}`, "Matrix 1 × 2\n           1          2");
  const kinds = nl.Matrix.from([[0.1, 0.9], [0.7, 0.3]]).argMax(-1);
  assertEquals([...kinds.dataSync()], [1, 0]);
  assertEquals(kinds.arraySync(), [1, 0]);
});

Deno.test("examples come as nested and typed arrays, as matrices, as tensors of TensorFlow.js", async () => {
  await tf.setBackend("cpu");
  const losses: number[] = [];
  const forms: [x: Any, y: Any][] = [
    [X, Y],
    [X, Y.flat()],
    [X.map((row) => Float32Array.from(row)), Uint8Array.from(Y.flat())],
    [nl.Matrix.from(X), nl.Matrix.from(Y)],
    [tf.tensor2d(X), tf.tensor2d(Y)],
    [tf.tensor2d(X), tf.tensor1d(Y.flat(), "int32")],
  ];
  for (const [x, y] of forms) {
    const { history } = await compiled().fit(x, y, { ...quiet, epochs: 2, shuffle: false });
    losses.push(history.loss[1]);
  }
  assertEquals(new Set(losses).size, 1);
});

Deno.test("an accuracy has both names in logs, in the history and in what evaluate gives", async () => {
  const model = compiled(), seen: number[] = [];
  const { history } = await model.fit(X, Y, {
    ...quiet,
    validationData: [X, Y],
    callbacks: { onEpochEnd: (_, logs) => void seen.push(logs.acc, logs.val_acc) },
  });
  assertEquals(seen, [history.acc[0], history.val_acc[0]]);
  const measured = await model.evaluate(X, Y, quiet);
  assertEquals(measured.acc, measured.accuracy);
});

Deno.test("evaluate without await says what to do, whatever is read of it", async () => {
  const model = compiled();
  for (const read of ["print", "dataSync", "data", "array", "arraySync", "0", "1"]) {
    const promise = model.evaluate(X, Y, quiet) as Any;
    assertThrows(() => promise[read], TypeError, "write await model.evaluate(…) first");
    await promise;
  }
});

Deno.test("losses and metrics are named by their functions, as tf.losses and tf.metrics are", async () => {
  const model = compiled({
    loss: nl.losses.meanSquaredError as Any,
    metrics: [nl.metrics.meanAbsoluteError as Any],
  });
  const [loss, mae] = await model.evaluate(X, Y, quiet);
  assert(loss > 0 && mae > 0);
  assertEquals(model.metricsNames, ["loss", "meanAbsoluteError"]);
});

Deno.test("a function of nl.metrics is the loss of its name, where there is one", async () => {
  const { meanAbsoluteError, accuracy, cosineSimilarity } = nl.metrics;
  const found = await compiled({ loss: meanAbsoluteError as Any }).evaluate(X, Y, quiet);
  assertEquals({ ...found }, { ...await compiled({ loss: "mae" }).evaluate(X, Y, quiet) });
  const [cosine] = await compiled({ loss: cosineSimilarity as Any }).evaluate(X, [1, 1, 1], quiet);
  assertEquals(cosine, -1);
  const loss = (metric: unknown) => () => compiled({ loss: metric as Any });
  assertThrows(loss(accuracy), RangeError, "found the metric accuracy, which can be measured");
  assertThrows(loss(accuracy()), RangeError, "found the metric accuracy, which can be measured");
  assertThrows(loss(meanAbsoluteError()), RangeError, "write nl.losses.meanAbsoluteError()");
});

Deno.test("a layer is found by its name or place, the place behind a name that is null", () => {
  const model = compiled();
  for (const layer of [model.getLayer("dense_1"), model.getLayer(1), model.getLayer(null, 1)]) {
    assertEquals(layer, model.layers[1]);
  }
  assertThrows(() => model.getLayer(null), TypeError, "expected the name of a layer or its place");
});

Deno.test("shapes and names are read of a model and its layers", () => {
  const model = compiled();
  assertEquals(model.layers.map(({ outputShape }) => outputShape), [[null, 3], [null, 1]]);
  assertEquals(model.outputShape, [null, 1]);
  assertEquals(model.inputs[0].shape, [null, 2]);
  const inputs = ["user", "film"].map((name) => nl.input({ shape: [2], name }));
  const outputs = inputs.map((input) => nl.layers.dense({ units: 4 }).apply(input));
  const graph = nl.model({ inputs, outputs });
  assertEquals(graph.inputNames, ["user", "film"]);
  assertEquals(graph.outputShape, [[null, 4], [null, 4]]);
});

Deno.test("a model that is disposed of goes on: there is nothing to give back", () => {
  const model = compiled(), before = model.predict(X);
  model.dispose();
  assertEquals(model.predict(X), before);
});

Deno.test("a seed of an initializer is refused: a model has one for all", () => {
  const { orthogonal, heNormal, varianceScaling } = nl.initializers;
  for (const make of [orthogonal, heNormal, varianceScaling]) {
    assertThrows(() => (make as Any)({ seed: 1 }), RangeError, "give it to the model");
  }
});

Deno.test("an input stands in front of the layers of a sequential model, in a list or added", async () => {
  const layers = () => [
    nl.layers.dense({ units: 3, activation: "tanh" }),
    nl.layers.dense({ units: 1, activation: "sigmoid" }),
  ];
  const x = nl.input({ shape: [2], name: "point" });
  const listed = nl.sequential({ layers: [x, ...layers()], seed: 1 });
  const added = nl.sequential({ seed: 1 });
  for (const each of [nl.input({ shape: [2], name: "point" }), ...layers()]) added.add(each);
  const expected = compiled().predict(X);
  for (const model of [listed, added]) {
    assertEquals(model.predict(X), expected);
    assertEquals(model.predict({ point: X }), expected);
    assertEquals(model.layers.map(({ name }) => name), ["dense", "dense_1"]);
    const loaded = await nl.loadModel(await model.toBytes());
    assertEquals(loaded.predict({ point: X }), expected);
  }
  assertEquals(listed.inputs[0], x);
  added.pop();
  added.pop();
  added.add(nl.layers.dense({ units: 5 }));
  assertEquals(added.predict(X).shape, [3, 5]);
});

Deno.test("an input that is not in front is refused", () => {
  const x = nl.input({ shape: [2] }), dense = () => nl.layers.dense({ units: 1 });
  const model = nl.sequential([x, dense()]);
  assertThrows(() => model.add(nl.input({ shape: [1] })), RangeError, "before all layers");
  const begun = nl.sequential();
  begun.add(nl.input({ shape: [2] }));
  assertThrows(() => begun.add(nl.input({ shape: [2] })), RangeError, "before all layers");
  assertThrows(() => nl.sequential([x]), RangeError, "at least one layer");
  assertThrows(() => nl.sequential([dense(), x]), TypeError, "expected layers[1] to be a layer");
  assertThrows(
    () => nl.sequential([x, nl.layers.dense({ units: 1, inputShape: [3] })]),
    RangeError,
    "its inputShape is [3]",
  );
  assertThrows(
    () => nl.sequential([dense().apply(x), dense()] as Any),
    TypeError,
    "expected layers[0] to be a layer",
  );
});

Deno.test("what TensorFlow.js does not check is refused by name: options of fit and compile that do nothing", async () => {
  const model = compiled();
  assertThrows(
    () => model.compile({ optimizer: "sgd", loss: "mse", lr: 0.1 } as Any),
    RangeError,
    'found "lr"',
  );
  await assertRejects(
    () => model.fit(X, Y, { ...quiet, yieldEvery: "never" } as Any),
    RangeError,
    "expected no yieldEvery",
  );
});
