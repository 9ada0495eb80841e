import { assert, assertEquals, assertNotEquals, assertRejects, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import frozen from "../goldens/frozen.json" with { type: "json" };
import { printed } from "../network/printed.ts";
import { assertSameOnBothEngines } from "./both_engines.ts";
import { bits, reloaded, trainedBits } from "./saving/same_bits.ts";

const x = new nl.Matrix(20, 3).map((_, i) => Math.sin(1 + 2.3 * i));
const y = new nl.Matrix(20, 2).map((_, i) => Math.cos(i));
const quiet = { epochs: 3, verbose: 0 } as const;

function network(trainable?: boolean, optimizer = "adam"): nl.Sequential {
  const { dense, prelu } = nl.layers;
  const model = nl.sequential({
    layers: [
      dense({ units: 4, kernelRegularizer: "l2", inputShape: [3], trainable }),
      prelu({ trainable }),
      dense({ units: 4, activation: "tanh" }),
      dense({ units: 2 }),
    ],
    seed: 2,
  });
  model.compile({ optimizer, loss: "mse" });
  return model;
}

for (const optimizer of Object.keys(nl.optimizers)) {
  Deno.test(`frozen layers stay as they are under ${optimizer}, and the others learn`, async () => {
    await assertSameOnBothEngines(async () => {
      const model = network(false, optimizer);
      const before = model.getWeights();
      await model.fit(x, y, quiet);
      const after = model.getWeights();
      assertEquals(after.slice(0, 3), before.slice(0, 3));
      before.slice(3).forEach((matrix, i) => assertNotEquals(after[3 + i], matrix));
      return after;
    });
  });
}

Deno.test("a frozen trunk trains its head as if what it gives were the data", async () => {
  const { dense } = nl.layers;
  const head = () => dense({ units: 2 });
  const whole = nl.sequential({
    layers: [dense({ units: 4, activation: "tanh", inputShape: [3], trainable: false }), head()],
    seed: 2,
  });
  const part = nl.model({ inputs: whole.inputs, outputs: whole.getLayer("dense").output });
  const alone = nl.sequential({ layers: [dense({ units: 2, inputShape: [4] })], seed: 2 });
  alone.setWeights(whole.layers[1].getWeights());
  for (const model of [whole, alone]) model.compile({ optimizer: "adam", loss: "mse" });
  await whole.fit(x, y, { ...quiet, shuffle: false });
  await alone.fit(part.predict([x])!, y, { ...quiet, shuffle: false });
  assertEquals(alone.getWeights(), whole.layers[1].getWeights());
});

Deno.test("a layer frozen in the middle lets the gradient through to those before it", async () => {
  const model = network();
  model.layers[2].trainable = false;
  const [free, frozen] = [model.layers[0], model.layers[2]].map((layer) => layer.getWeights());
  await model.fit(x, y, quiet);
  assertNotEquals(model.layers[0].getWeights(), free);
  assertEquals(model.layers[2].getWeights(), frozen);
});

Deno.test("a model of frozen layers alone learns nothing", async () => {
  const model = network();
  model.trainable = false;
  assertEquals(model.layers.map(({ trainable }) => trainable), [false, false, false, false]);
  const before = model.getWeights();
  await model.fit(x, y, quiet);
  assertEquals(model.getWeights(), before);
  assertEquals(model.trainableWeights, []);
});

Deno.test("trainable counts at the first fit; after that a change needs another compile", async () => {
  const model = network();
  await model.fit(x, y, quiet);
  model.layers[0].trainable = false;
  await assertRejects(
    () => model.fit(x, y, quiet),
    Error,
    "call model.compile again after trainable",
  );
  model.compile({ optimizer: "adam", loss: "mse" });
  const before = model.layers[0].getWeights();
  await model.fit(x, y, quiet);
  assertEquals(model.layers[0].getWeights(), before);
});

Deno.test("the penalty of a frozen layer is no part of the loss, as in Keras", async () => {
  const [free, frozen] = [true, false].map((trainable) => network(trainable));
  const [{ loss }, { loss: without }] = await Promise.all(
    [free, frozen].map((model) => model.evaluate(x, y, { verbose: 0 })),
  );
  const [weights] = free.getWeights();
  const penalty = 0.01 * weights.data.reduce((sum, value) => sum + value * value, 0);
  assert(Math.abs(loss - without - penalty) < 1e-6, `${loss} − ${without} is not ${penalty}`);
});

Deno.test("the summary counts frozen parameters as non-trainable, and what the optimizer keeps of the others", () => {
  const text = printed(() => network(false).summary());
  for (
    const line of [
      "Total params: 50 (200.00 B)",
      "Trainable params: 30 (120.00 B)",
      "Non-trainable params: 20 (80.00 B)",
      "Optimizer params: 62",
    ]
  ) assert(text.includes(line), `${line} is not in\n${text}`);
});

Deno.test("frozen layers are saved as such, and the loaded model learns on as if it had not been", async () => {
  const [kept, saved] = [0, 1].map(() => network(false));
  for (const model of [kept, saved]) await model.fit(x, y, quiet);
  const loaded = await reloaded(saved);
  assertEquals(loaded.layers.map(({ trainable }) => trainable), [false, false, true, true]);
  for (const model of [kept, loaded]) await model.fit(x, y, quiet);
  assertEquals(trainedBits(loaded), trainedBits(kept));
});

Deno.test("a model that was frozen after its last fit is saved with a fresh optimizer", async () => {
  const model = network();
  await model.fit(x, y, quiet);
  model.layers[0].trainable = false;
  const loaded = await reloaded(model);
  assertEquals(bits(loaded.predict(x)), bits(model.predict(x)));
  const before = loaded.layers[0].getWeights();
  await loaded.fit(x, y, quiet);
  assertEquals(loaded.layers[0].getWeights(), before);
});

Deno.test("trainable is true or false", () => {
  const model = network();
  for (const value of [0, "no", null]) {
    assertThrows(() => model.trainable = value as unknown as boolean, TypeError, "trainable");
    assertThrows(
      () => model.layers[0].trainable = value as unknown as boolean,
      TypeError,
      "trainable",
    );
  }
});

Deno.test("networks with frozen layers learn what Keras's learn", async () => {
  const { dense } = nl.layers, { x, y, start, runs } = frozen;
  const model = nl.sequential({
    layers: [
      dense({ units: 2, activation: "tanh", kernelRegularizer: "l2", inputShape: [2] }),
      dense({ units: 2, activation: "sigmoid" }),
      dense({ units: 1 }),
    ],
  });
  model.setWeights(start);
  for (const { trainable, loss, weights } of runs) {
    trainable.forEach((value, i) => model.layers[i].trainable = value);
    model.compile({ optimizer: "adam", loss: "mse" });
    const options = { epochs: 5, batchSize: 2, shuffle: false, verbose: 0 } as const;
    const { history } = await model.fit(x, y, options);
    const near = (found: number, expected: number) =>
      assert(Math.abs(found - expected) < 2e-6, `${found}, not ${expected}`);
    history.loss.forEach((value, i) => near(value, loss[i]));
    model.getWeights().forEach(({ data }, i) =>
      data.forEach((value, k) => near(value, weights[i].flat()[k]))
    );
  }
});
