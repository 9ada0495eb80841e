import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";

const { dense, activation } = nl.layers;
const ROWS = 11;
const x = new nl.Matrix(ROWS, 3).map((_, i) => Math.sin(1 + 2.3 * i));
const labels = Array.from({ length: ROWS }, (_, i) => i * i % 3);

function compiled(layers: nl.Layer[]): nl.Model {
  const model = nl.sequential({ layers, seed: 1 });
  model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
  return model;
}

const network = () =>
  compiled([
    dense({ units: 5, activation: "relu", inputShape: [3] }),
    dense({ units: 4 }),
    activation({ activation: "tanh" }),
    dense({ units: 3, activation: "softmax" }),
  ]);

/** The sums of the columns. */
const columnSums = ({ rows, cols, data }: nl.Matrix) =>
  Array.from({ length: cols }, (_, col) => {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += data[row * cols + col];
    return sum;
  });

Deno.test("a trace holds what goes into every activation and what comes out, up to the prediction", () => {
  const model = network(), { loss, layers } = nl.trace(model, x);
  assertEquals(loss, null);
  assertEquals(layers.map(({ name }) => name), ["dense", "dense_1", "activation", "dense_2"]);
  assertEquals(layers.map((layer) => layer.activation?.name ?? null), [
    "relu",
    null,
    "tanh",
    "softmax",
  ]);
  const [first, second, tanh, last] = layers;
  assertEquals(first.output.data, first.preActivation.map((z) => Math.max(0, z)).data);
  assertEquals(second.output.data, second.preActivation.data);
  assertEquals(tanh.preActivation.data, second.output.data);
  assertEquals(last.output.data, model.predict(x).data);
  assert(layers.every((layer) => layer.outputGradient === null));
});

Deno.test("with right answers a trace has the loss of evaluate, and gradients that belong together", async () => {
  const model = network(), { loss, layers } = nl.trace(model, x, labels);
  const evaluated = await model.evaluate(x, labels, { verbose: 0 });
  assertAlmostEquals(loss!, evaluated.loss, 1e-6);
  for (const { preActivationGradient, weights: [, biases] } of layers) {
    if (!biases) continue;
    columnSums(preActivationGradient!).forEach((sum, i) =>
      assertAlmostEquals(biases.gradient!.data[i], sum, 1e-6)
    );
  }
  const [first, second, tanh, last] = layers;
  first.preActivationGradient!.data.forEach((gradient, i) => {
    const slope = nl.relu.derivative(first.preActivation.data[i]);
    assertAlmostEquals(gradient, slope * first.outputGradient!.data[i], 1e-6);
  });
  assertEquals(tanh.preActivationGradient!.data, second.outputGradient!.data);
  // The cross-entropy looks at the logits.
  assertEquals(last.outputGradient, null);
});

Deno.test("the traced weight gradients are those by which a step of gradient descent moves", async () => {
  const model = network(), { layers } = nl.trace(model, x, labels);
  model.compile({
    optimizer: nl.optimizers.sgd({ learningRate: 1 }),
    loss: "sparseCategoricalCrossentropy",
  });
  const before = model.getWeights();
  await model.fit(x, labels, { batchSize: ROWS, verbose: 0 });
  const gradients = layers.flatMap(({ weights }) => weights.map(({ gradient }) => gradient!));
  model.getWeights().forEach(({ data }, i) =>
    data.forEach((weight, j) =>
      assertAlmostEquals(weight, before[i].data[j] - gradients[i].data[j], 1e-6)
    )
  );
});

Deno.test("a trace leaves the model, and the memory in use, as they were", () => {
  const model = network(), before = model.getWeights().map(({ data }) => data);
  nl.trace(model, x, labels);
  const { bytes } = model.engine as unknown as { bytes?: number };
  for (let i = 0; i < 20; i++) nl.trace(model, x, labels);
  assertEquals((model.engine as unknown as { bytes?: number }).bytes, bytes);
  assertEquals(model.getWeights().map(({ data }) => data), before);
});

Deno.test("a layer that is applied twice is traced twice, with the gradient of both places", () => {
  const input = nl.input({ shape: [3] });
  const shared = dense({ units: 3, activation: "tanh", name: "shared" });
  const output = dense({ units: 3, activation: "softmax" }).apply(
    shared.apply(shared.apply(input)),
  );
  const model = nl.model({ inputs: input, outputs: output, seed: 1 });
  model.compile({ optimizer: "sgd", loss: "sparseCategoricalCrossentropy" });
  const { layers: [first, second] } = nl.trace(model, x, labels);
  assertEquals([first.name, second.name], ["shared", "shared"]);
  const sums = columnSums(first.preActivationGradient!);
  columnSums(second.preActivationGradient!).forEach((sum, i) =>
    assertAlmostEquals(first.weights[1].gradient!.data[i], sum + sums[i], 1e-6)
  );
});

Deno.test("what cannot be traced is refused at the door", () => {
  const model = network();
  assertThrows(() => nl.trace(model, new nl.Matrix(0, 3)), RangeError, "at least one row");
  assertThrows(() => nl.trace(model, [[1, 2]]), RangeError, "3 columns");
  assertThrows(() => nl.trace(model, x, [1]), RangeError, "11");
  const raw = nl.sequential({ layers: [dense({ units: 3, inputShape: [3] })] });
  assertThrows(() => nl.trace(raw, x, labels), Error, "compile");
});
