import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import * as nl from "nonlinear";
import { printed } from "../../network/printed.ts";
import { fileOf, partsOf } from "./edited_file.ts";
import { randomModel } from "./random_model.ts";
import { bits, reloaded, trainedBits } from "./same_bits.ts";

const { dense } = nl.layers;
const quiet = { verbose: 0 } as const;

Deno.test("any model comes back the same: predictions, summary, and the bits of what it learns next", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1e6), fc.integer({ min: 1, max: 12 }), async (seed, size) => {
      const [kept, saved] = [0, 1].map(() => randomModel(seed, size));
      for (const { model, fit } of [kept, saved]) await fit(model);
      const loaded = await reloaded(saved.model);
      assertEquals(bits(loaded.predict(kept.x)), bits(kept.model.predict(kept.x)));
      assertEquals(printed(() => loaded.summary()), printed(() => kept.model.summary()));
      await kept.fit(kept.model);
      await kept.fit(loaded);
      assertEquals(trainedBits(loaded), trainedBits(kept.model));
    }),
    { seed: 1, numRuns: 40 },
  );
});

/** A network of one hidden layer, compiled and trained for two epochs. */
async function trained(
  optimizer: string | nl.Optimizer,
  loss: string | nl.Loss = "mse",
  y: nl.Targets = NUMBERS,
): Promise<nl.Model> {
  const model = nl.sequential({
    layers: [
      dense({ units: 4, activation: "softplus", inputShape: [2] }),
      nl.layers.dropout({ rate: 0.25 }),
      dense({ units: 3, activation: "softmax" }),
    ],
    seed: 2,
  });
  model.compile({ optimizer, loss, metrics: ["mse", "acc"].slice(0, y === LABELS ? 2 : 1) });
  await model.fit(X, y, { epochs: 2, batchSize: 2, ...quiet });
  return model;
}

const X = [[0, 1], [1, 0], [0.5, -1], [-1, 0.25], [2, 2]];
const NUMBERS = new nl.Matrix(5, 3).map((_, i) => (i * i % 4) / 4);
const LABELS = [0, 1, 2, 0, 1];

async function assertGoesOnAlike(make: () => Promise<nl.Model>, y: nl.Targets): Promise<void> {
  const kept = await make(), loaded = await reloaded(await make());
  const histories = [];
  for (const model of [kept, loaded]) {
    histories.push((await model.fit(X, y, { epochs: 3, batchSize: 2, ...quiet })).history);
  }
  assertEquals(histories[1], histories[0]);
  assertEquals(trainedBits(loaded), trainedBits(kept));
}

const OPTIMIZERS: Readonly<Record<string, string | nl.Optimizer>> = {
  ...Object.fromEntries(Object.entries(nl.optimizers).map(([name, make]) => [name, make()])),
  "sgd with momentum": nl.optimizers.sgd({ momentum: 0.9, weightDecay: 0.1 }),
  "sgd that looks ahead": nl.optimizers.sgd({ momentum: 0.5, nesterov: true }),
  "rmsprop with all it has": nl.optimizers.rmsprop({ momentum: 0.5, centered: true, rho: 0.8 }),
  "adam of its own": nl.optimizers.adam({ beta1: 0.5, beta2: 0.75, epsilon: 0, learningRate: 0.1 }),
  "adagrad of its own": nl.optimizers.adagrad({ initialAccumulatorValue: 0, epsilon: 1e-3 }),
};
for (const [name, optimizer] of Object.entries(OPTIMIZERS)) {
  Deno.test(`a fit with ${name} goes on as if the model had never been saved`, () =>
    assertGoesOnAlike(() => trained(optimizer), NUMBERS));
}

const LOSSES: Readonly<Record<string, nl.Loss>> = {
  ...Object.fromEntries(Object.entries(nl.losses).map(([name, make]) => [name, make()])),
  "huber of its own": nl.losses.huber({ delta: 0.1 }),
  "a smoothed cross-entropy": nl.losses.binaryCrossentropy({ labelSmoothing: 0.2 }),
  "a cross-entropy of logits": nl.losses.sparseCategoricalCrossentropy({ fromLogits: true }),
};
for (const [name, loss] of Object.entries(LOSSES)) {
  const y = loss.targets === "labels" ? LABELS : NUMBERS;
  Deno.test(`a fit for ${name} goes on as if the model had never been saved`, () =>
    assertGoesOnAlike(() => trained("adam", loss, y), y));
}

Deno.test("a model of one engine is loaded in the other", async () => {
  const model = await trained("adam"), bytes = await model.toBytes();
  try {
    nl.setEngine("reference");
    const loaded = await nl.loadModel(bytes);
    assertEquals(loaded.engine.name, "reference");
    assertEquals(loaded.getWeights().map(bits), model.getWeights().map(bits));
    await loaded.fit(X, NUMBERS, quiet);
    const again = await loaded.toBytes();
    nl.setEngine("wasm");
    assertEquals(trainedBits(await nl.loadModel(again)), trainedBits(loaded));
  } finally {
    nl.setEngine("wasm");
  }
});

Deno.test("a model that is saved, loaded and saved again makes the same file", async () => {
  const model = await trained(nl.optimizers.rmsprop({ centered: true, momentum: 0.1 }));
  const bytes = await model.toBytes();
  assertEquals(await (await nl.loadModel(bytes)).toBytes(), bytes);
});

Deno.test("a model that was never compiled comes back so", async () => {
  const model = await reloaded(
    nl.sequential({ layers: [dense({ units: 1, inputShape: [2] })], seed: 1, name: "mine" }),
  );
  assertEquals([model.name, model.seed], ["mine", 1]);
  let message = "";
  await model.fit(X, [1, 2, 3, 4, 5]).catch((error) => message = error.message);
  assert(message.startsWith("fit: expected a compiled model"));
});

Deno.test("weights that are NaN, infinite, −0 or denormal come back as the same bits", async () => {
  const numbers = [NaN, Infinity, -Infinity, -0, 1e-45, -3.4e38];
  const value = { name: "odd", draw: () => new nl.Matrix(2, 3, Float32Array.from(numbers)) };
  const odd = nl.initializers.constant();
  const layer = dense({
    units: 3,
    kernelInitializer: { ...value, draw: odd.draw },
    inputShape: [2],
  });
  const model = nl.sequential({ layers: [layer] });
  const { engine, weights } = model;
  engine.write(weights[0].value, value.draw());
  assertEquals(bits((await reloaded(model)).getWeights()[0]), bits(value.draw()));
});

Deno.test("an initializer of one's own is not needed any more: its numbers are in the file", async () => {
  const sevens: nl.Initializer = {
    name: "sevens",
    draw: (rows, cols) => new nl.Matrix(rows, cols).map(() => 7),
  };
  const layers = [dense({ units: 2, kernelInitializer: sevens, inputShape: [2] })];
  const again = await reloaded(await reloaded(nl.sequential({ layers })));
  assertEquals(again.getWeights()[0].toArray(), [[7, 7], [7, 7]]);
});

Deno.test("parameters that JSON has no number for come back", async () => {
  const activation = nl.relu.with({ maxValue: Infinity, threshold: 0, negativeSlope: -0 });
  const model = nl.sequential({ layers: [dense({ units: 1, activation, inputShape: [1] })] });
  const [{ activation: loaded }] = (await reloaded(model)).layers;
  assertEquals(loaded!.params, activation.params);
  assert(Object.is(loaded!.params.negativeSlope, -0));
});

Deno.test("names of layers may be anything, and never meet one another in the file", async () => {
  const names = [
    "optimizer",
    "optimizer/velocity/x",
    "__proto__",
    "../x",
    "a/weights",
    'quo"te',
    "ü",
  ];
  const layers = names.map((name, i) =>
    dense({ units: 2, name, ...i === 0 && { inputShape: [2] } })
  );
  const model = nl.sequential({ layers, seed: 5 });
  model.compile({ optimizer: nl.optimizers.sgd({ momentum: 0.9 }), loss: "mse" });
  await model.fit(X, X, quiet);
  assertEquals(trainedBits(await reloaded(model)), trainedBits(model));
});

Deno.test("a file of an earlier version, with weights and biases for kernel and bias, is read", async () => {
  const model = await trained("adam"), file = await model.toBytes();
  const parts = partsOf(file);
  const older = Object.entries(parts.header).map(([name, tensor]) => [
    name.replace("/kernel", "/weights").replace("/bias", "/biases"),
    tensor,
  ]);
  assertEquals(
    older.filter(([name]) => /dense\w*\/(weights|biases)/.test(name as string)).length,
    12,
  );
  parts.header = Object.fromEntries(older);
  assertEquals(trainedBits(await nl.loadModel(fileOf(parts))), trainedBits(model));
});

Deno.test("a save while a fit goes on has the weights of the moment it was called", async () => {
  const model = await trained("adam"), before = model.getWeights().map(bits);
  const bytes = model.toBytes();
  await model.fit(X, NUMBERS, quiet);
  assertEquals((await nl.loadModel(await bytes)).getWeights().map(bits), before);
});
