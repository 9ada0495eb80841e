import { assert, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { assertSameOnBothEngines } from "./both_engines.ts";

const { dense, activation } = nl.layers;
const ROWS = 24;
const x = new nl.Matrix(ROWS, 3).map((_, i) => Math.sin(1 + 2.3 * i));
const labels = Uint8Array.from({ length: ROWS }, (_, i) => i * i % 3);
const numbers = new nl.Matrix(ROWS, 2).map((_, i) => Math.cos(i));
const oneHot = nl.toCategorical(labels, 3);

function model(layers: nl.Layer[], loss: string | nl.Loss): nl.Model {
  const made = nl.sequential({ layers, seed: 3 });
  made.compile({ optimizer: nl.optimizers.adam({ learningRate: 0.01 }), loss });
  return made;
}

/** Every function of rows between two dense layers. */
const BETWEEN: [string, () => nl.Layer][] = [
  ...["softmax", "softmin", "logSoftmax", "sparsemax"].map((name): [string, () => nl.Layer] => [
    name,
    () => activation({ activation: name }),
  ]),
  ["glu", () => nl.layers.glu()],
  ["reglu", () => nl.layers.reglu()],
  ["geglu", () => nl.layers.geglu()],
  ["swiglu", () => nl.layers.swiglu()],
];

for (const [name, layer] of BETWEEN) {
  const build = () =>
    model([dense({ units: 6, inputShape: [3] }), layer(), dense({ units: 2 })], "mse");

  Deno.test(`gradientCheck passes a network with ${name} inside`, () => {
    const { ok, weights } = nl.gradientCheck(build(), x, numbers);
    assert(ok, JSON.stringify(weights));
    assert(weights.every((weight) => weight.largestRelativeDifference < 1e-6));
  });

  Deno.test(`a network with ${name} inside learns the same on either engine`, async () => {
    await assertSameOnBothEngines(async () => {
      const made = build();
      const { history } = await made.fit(x, numbers, { epochs: 20, batchSize: 7, verbose: 0 });
      assert(history.loss[19] < history.loss[0]);
      return made.getWeights();
    });
  });
}

Deno.test("a cross-entropy sees through the library's own softmax only, whatever the others are called", async () => {
  const own = nl.defineVectorActivation({
    name: "softmax",
    f: nl.softmax.vector,
    jacobian: nl.softmax.derivative,
    formula: "p",
    range: [0, 1],
  });
  const loss = async (f: string | nl.Activation, loss = "categoricalCrossentropy") => {
    const layers = [dense({ units: 3, activation: f, inputShape: [3] })];
    // So large that probabilities are rounded to 0 and 1.
    const made = model(layers, loss);
    made.setWeights(made.getWeights().map((w) => w.map((value) => 300 * value)));
    const { loss: found } = await made.evaluate(x, oneHot, { verbose: 0 });
    return { found, p: made.predict(x) };
  };
  const seen = await loss("softmax");
  for (const f of [own, nl.sparsemax, nl.softmin]) {
    const { found, p } = await loss(f);
    let expected = 0;
    labels.forEach((label, i) =>
      expected -= Math.log(Math.min(Math.max(p.at(i, label), 1e-7), 1 - 1e-7)) / ROWS
    );
    assert(Math.abs(found - expected) < 1e-4 * expected, `${f.name}: ${found}, not ${expected}`);
    assert(seen.found > 2 * found, "the logits cost more than a clipped probability");
  }
});

Deno.test("a cross-entropy of log-probabilities is refused, for Keras computes nonsense of them", () => {
  for (const [f, loss] of [["logSoftmax", "categoricalCrossentropy"], ["logSigmoid", "bce"]]) {
    for (
      const layers of [
        [dense({ units: 3, activation: f, inputShape: [3] })],
        [dense({ units: 3, inputShape: [3] }), activation({ activation: f })],
      ]
    ) {
      assertThrows(
        () => model(layers, loss),
        RangeError,
        `outputs of ${f}, which are never positive; close with "${
          f === "logSoftmax" ? "softmax" : "sigmoid"
        }"`,
      );
    }
  }
  model([dense({ units: 3, activation: "logSoftmax", inputShape: [3] })], "mse");
});

Deno.test("log-probabilities are logits, too: with fromLogits they cost what the logits cost", async () => {
  const loss = nl.losses.categoricalCrossentropy({ fromLogits: true });
  const costs = await Promise.all(["linear", "logSoftmax"].map(async (f) => {
    const made = model([dense({ units: 3, activation: f, inputShape: [3] })], loss);
    return (await made.evaluate(x, oneHot, { verbose: 0 })).loss.toFixed(5);
  }));
  assertEquals(costs[0], costs[1]);
});
