import { assert, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";

const { dense, activation } = nl.layers;
const ROWS = 9;
const x = new nl.Matrix(ROWS, 3).map((_, i) => Math.sin(1 + 2.3 * i));
const labels = Array.from({ length: ROWS }, (_, i) => i * i % 3);
const numbers = (outputs: number) => new nl.Matrix(ROWS, outputs).map((_, i) => 2 * Math.cos(i));
const counts = (outputs: number) => new nl.Matrix(ROWS, outputs).map((_, i) => i % 4);
const answers = (outputs: number) => new nl.Matrix(ROWS, outputs).map((_, i) => i % 2);

function compiled(layers: nl.Layer[], loss: string | nl.Loss, seed = 1): nl.Model {
  const model = nl.sequential({ layers, seed });
  model.compile({ optimizer: "adam", loss });
  return model;
}

const hidden = (activation: string | nl.Activation = "tanh") =>
  dense({ units: 6, activation, inputShape: [3] });

/** The loss, the layer the network closes with, and the right answers. */
const LOSSES: [nl.Loss, nl.Layer, nl.Targets][] = [
  [nl.losses.sparseCategoricalCrossentropy(), dense({ units: 3, activation: "softmax" }), labels],
  [nl.losses.sparseCategoricalCrossentropy(), dense({ units: 3, activation: "sigmoid" }), labels],
  [
    nl.losses.categoricalCrossentropy({ fromLogits: true, labelSmoothing: 0.1 }),
    dense({ units: 3 }),
    nl.toCategorical(labels, 3),
  ],
  [nl.losses.binaryCrossentropy(), dense({ units: 2, activation: "sigmoid" }), answers(2)],
  [nl.losses.binaryCrossentropy(), dense({ units: 2, activation: "softmax" }), answers(2)],
  [nl.losses.binaryCrossentropy({ fromLogits: true }), dense({ units: 2 }), answers(2)],
  [nl.losses.meanSquaredError(), dense({ units: 2 }), numbers(2)],
  [nl.losses.meanAbsoluteError(), dense({ units: 2 }), numbers(2)],
  [nl.losses.huber({ delta: 0.5 }), dense({ units: 2 }), numbers(2)],
  [nl.losses.logCosh(), dense({ units: 2 }), numbers(2)],
  [nl.losses.poisson(), dense({ units: 2, activation: "sigmoid" }), counts(2)],
  [nl.losses.meanSquaredLogarithmicError(), dense({ units: 2, activation: "relu" }), counts(2)],
];

LOSSES.forEach(([loss, closing, y], i) => {
  Deno.test(`the gradient of ${loss.name} (${i}) is right, through layers of every kind`, () => {
    const model = compiled([
      hidden("relu"),
      dense({ units: 5, kernelRegularizer: nl.regularizers.l1l2() }),
      activation({ activation: "leakyRelu" }),
      closing,
    ], loss);
    const { ok, weights } = nl.gradientCheck(model, x, y);
    assert(ok, JSON.stringify(weights, null, 1));
    assertEquals(weights.map(({ checked }) => checked), [
      18,
      6,
      30,
      5,
      5 * model.outputs[0].units,
      model.outputs[0].units,
    ]);
    assert(weights.every((weight) => weight.largestRelativeDifference < 1e-6));
  });
});

Deno.test("right gradients are never called wrong: a hundred networks of relu, zeros in the data and biases", () => {
  for (let seed = 0; seed < 100; seed++) {
    const sparse = x.map((value, i) => (i + seed) % 3 === 0 ? 0 : value);
    sparse.data.fill(0, 0, 3);
    const model = compiled(
      [
        hidden("relu"),
        dense({ units: 7, activation: "leakyRelu" }),
        dense({ units: 3, activation: "softmax" }),
      ],
      "sparseCategoricalCrossentropy",
      seed,
    );
    const { ok, weights } = nl.gradientCheck(model, sparse, labels);
    assert(ok, `seed ${seed}: ${JSON.stringify(weights)}`);
  }
});

Deno.test("a network that has learned all there is to learn is not called wrong", async () => {
  const model = compiled([hidden(), dense({ units: 1, activation: "sigmoid" })], "bce");
  model.compile({ optimizer: nl.optimizers.adam({ learningRate: 0.03 }), loss: "bce" });
  const y = labels.map((label) => label === 0 ? 1 : 0);
  await model.fit(x, y, { epochs: 3000, verbose: 0 });
  const { ok, loss, weights } = nl.gradientCheck(model, x, y);
  assert(loss < 0.01, String(loss));
  assert(ok, JSON.stringify(weights));
});

Deno.test("a derivative that is wrong by a thousandth is found, in the layers before it", () => {
  let error = 0;
  const bent = nl.defineActivation({
    name: "bent",
    f: (x) => x + Math.sin(x) / 2,
    derivative: (x) => (1 + Math.cos(x) / 2) * (1 + error),
  });
  const model = compiled([
    hidden(),
    dense({ units: 4, activation: bent }),
    dense({ units: 3, activation: "softmax" }),
  ], "sparseCategoricalCrossentropy");
  assert(nl.gradientCheck(model, x, labels).ok);
  error = 1e-3;
  const { ok, weights } = nl.gradientCheck(model, x, labels);
  assertEquals(ok, false);
  assertEquals(weights.map((weight) => weight.ok), [false, false, false, false, true, true]);
  const { gradient, difference } = weights[0];
  assert(Math.abs(gradient / difference - 1) > 5e-4);
});

Deno.test("a derivative that is wrong on one side only is found, too", () => {
  let error = 0;
  const f = (x: number) => x > 0 ? x : Math.expm1(x);
  const derivative = (x: number) => x > 0 ? 1 : Math.exp(x) * (1 + error);
  const model = compiled([
    hidden(nl.defineActivation({ name: "mine", f, derivative })),
    dense({ units: 1 }),
  ], "mse");
  error = 0.01;
  assertEquals(nl.gradientCheck(model, x, numbers(1)).ok, false);
});

Deno.test("a derivative that is no number is found, too", () => {
  let factor = 1;
  const derivative = (x: number) => factor * (1 - Math.tanh(x) ** 2);
  const broken = nl.defineActivation({ name: "broken", f: Math.tanh, derivative });
  factor = NaN;
  const { ok, weights } = nl.gradientCheck(
    compiled([hidden(broken), dense({ units: 1 })], "mse"),
    x,
    numbers(1),
  );
  assertEquals([ok, weights[0].ok, weights[2].ok], [false, false, true]);
  assertEquals(weights[0].largestDifference, Infinity);
});

Deno.test("a small gradient beside a very large loss is not called wrong for rounding", () => {
  const input = nl.input({ shape: [3] });
  const outputs = [1, 2].map(() => dense({ units: 1, kernelInitializer: "zeros" }).apply(input));
  const model = nl.model({ inputs: input, outputs, seed: 1 });
  model.compile({ optimizer: "sgd", loss: "mse" });
  const far = new nl.Matrix(ROWS, 1).map(() => 3e4), near = new nl.Matrix(ROWS, 1);
  const { ok, loss, weights } = nl.gradientCheck(model, x, [near, far]);
  assert(loss > 8e8 && Math.abs(weights[0].gradient) < 1, JSON.stringify(weights[0]));
  assert(ok, JSON.stringify(weights));
});

Deno.test("a function without a given derivative, and a new one of vectors, pass", () => {
  const bent = nl.defineActivation({ name: "bent", f: (x) => x * Math.tanh(x) });
  const { ok, weights } = nl.gradientCheck(
    compiled([hidden(bent), activation({ activation: "softmax" }), dense({ units: 1 })], "mse"),
    x,
    numbers(1),
  );
  assert(ok, JSON.stringify(weights));
});

Deno.test("the check leaves weights, optimizer and random order as they were", async () => {
  const layers = () => [hidden(), dense({ units: 3, activation: "softmax" })];
  const [checked, other] = [1, 2].map(() => compiled(layers(), "sparseCategoricalCrossentropy"));
  const run = async (model: nl.Model) => {
    await model.fit(x, labels, { epochs: 2, batchSize: 4, verbose: 0 });
    if (model === checked) nl.gradientCheck(model, x, labels);
    await model.fit(x, labels, { epochs: 2, batchSize: 4, verbose: 0 });
    return model.getWeights();
  };
  assertEquals(await run(checked), await run(other));
});

Deno.test("of large matrices a part is looked at, as large as is asked for", () => {
  const model = compiled([hidden(), dense({ units: 2 })], "mse");
  const { weights } = nl.gradientCheck(model, x, numbers(2), { numbers: 4 });
  assertEquals(weights.map(({ checked }) => checked), [4, 4, 4, 2]);
});

Deno.test("what does not fit is refused, saying what was expected", () => {
  const model = compiled([hidden(), dense({ units: 1 })], "mse");
  assertThrows(
    () => nl.gradientCheck(model, x, [1]),
    RangeError,
    "gradientCheck: expected y to have 9 rows",
  );
  assertThrows(
    () => nl.gradientCheck(model, x, numbers(1), { tolerance: 0 }),
    RangeError,
    "gradientCheck: expected tolerance to be a number > 0 but found 0",
  );
  const fresh = nl.sequential({ layers: [hidden()] });
  assertThrows(() => nl.gradientCheck(fresh, x, x), Error, "call model.compile(");
});
