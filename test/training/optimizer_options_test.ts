import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { assertSameOnBothEngines } from "./both_engines.ts";
import { reloaded, trainedBits } from "./saving/same_bits.ts";

const { dense } = nl.layers;
const quiet = { verbose: 0 } as const;
const X = new nl.Matrix(23, 5).map((_, i) => Math.sin(i));
const Y = new nl.Matrix(23, 3).map((_, i) => Math.cos(i));

function network(): nl.Model {
  return nl.sequential({
    layers: [dense({ units: 4, activation: "tanh", inputShape: [5] }), dense({ units: 3 })],
    seed: 3,
  });
}

/** Trains for some steps, and returns all weights. */
async function trained(optimizer: nl.Optimizer): Promise<nl.Matrix[]> {
  const model = network();
  model.compile({ optimizer, loss: "mse" });
  await model.fit(X, Y, { epochs: 4, batchSize: 5, ...quiet });
  return model.getWeights();
}

const LIMITS: readonly nl.ClippingOptions[] = [
  { clipNorm: 0.1 },
  { clipValue: 0.01 },
  { globalClipNorm: 0.1 },
];

for (const [name, make] of Object.entries(nl.optimizers)) {
  Deno.test(`optimizers.${name} with limits trains the same network on both engines`, async () => {
    for (const limit of LIMITS) {
      await assertSameOnBothEngines(() => trained(make({ learningRate: 0.05, ...limit })));
    }
  });

  Deno.test(`a limit that no gradient reaches changes no bit of optimizers.${name}`, async () => {
    const free = await trained(make());
    for (const limit of [{ clipNorm: 1e3 }, { clipValue: 1e3 }, { globalClipNorm: 1e3 }]) {
      assertEquals(await trained(make(limit)), free);
    }
  });
}

Deno.test("a fit that had a step as long as a limit allows moves no weight further", async () => {
  const model = network(), before = model.getWeights();
  const optimizer = nl.optimizers.sgd({ learningRate: 1, globalClipNorm: 0.5 });
  model.compile({ optimizer, loss: "mse" });
  await model.fit(X, Y.map((y) => 1000 * y), { batchSize: 23, ...quiet });
  const moved = model.getWeights().flatMap(({ data }, i) =>
    Array.from(data, (w, j) => w - before[i].data[j])
  );
  assert(Math.abs(Math.hypot(...moved) - 0.5) < 1e-5);
});

Deno.test("a fit with everything at once goes on as if the model had never been saved", async () => {
  const make = async () => {
    const optimizer = nl.optimizers.adamw({
      amsgrad: true,
      globalClipNorm: 0.2,
      weightDecay: 0.5,
      learningRate: 0.01,
    });
    const model = network();
    optimizer.excludeFromWeightDecay({ varNames: ["bias"], varList: [model.layers[1]] });
    model.compile({ optimizer, loss: "mse", lossWeights: [0.5] });
    await model.fit(X, Y, { epochs: 2, batchSize: 5, ...quiet });
    return model;
  };
  const kept = await make(), loaded = await reloaded(await make());
  assertEquals(loaded.optimizer.options, kept.optimizer.options);
  for (const model of [kept, loaded]) {
    await model.fit(X, Y, {
      epochs: 2,
      batchSize: 5,
      sampleWeight: X.data.slice(0, 23).map(Math.abs),
      ...quiet,
    });
  }
  assertEquals(trainedBits(loaded), trainedBits(kept));
});

Deno.test("weights left alone by weight decay are named by parts of their names, as weights or as layers", async () => {
  const decayed = async (exclude?: (model: nl.Model) => nl.ExclusionOptions) => {
    const model = network();
    // Of right answers that are the predictions, all that moves weights is their decay.
    const y = model.predict(X), before = model.getWeights();
    const optimizer = nl.optimizers.sgd({ learningRate: 0.1, weightDecay: 0.5 });
    if (exclude) optimizer.excludeFromWeightDecay(exclude(model));
    model.setWeights(before.map((w) => w.map((value) => value || 1)));
    model.compile({ optimizer, loss: "mse", lossWeights: [0] });
    const start = model.getWeights();
    await model.fit(X, y, { batchSize: 23, ...quiet });
    return model.getWeights().map(({ data }, i) => data[0] !== start[i].data[0]);
  };
  assertEquals(await decayed(), [true, true, true, true]);
  assertEquals(await decayed(() => ({ varNames: ["bias"] })), [true, false, true, false]);
  assertEquals(await decayed(() => ({ varNames: ["bias", "kernel"] })), Array(4).fill(false));
  assertEquals(await decayed(() => ({ varNames: ["dense_1"] })), [true, true, false, false]);
  assertEquals(await decayed(({ layers }) => ({ varList: [layers[0]] })), [
    false,
    false,
    true,
    true,
  ]);
  assertEquals(await decayed(({ weights }) => ({ varList: [weights[3]] })), [
    true,
    true,
    true,
    false,
  ]);
});

Deno.test("what no weight is called, and what is no list, is refused", async () => {
  const optimizer = nl.optimizers.adamw(), model = network();
  const says = "optimizers.adamw.excludeFromWeightDecay: expected";
  optimizer.excludeFromWeightDecay({ varNames: ["gamma"] });
  model.compile({ optimizer, loss: "mse" });
  await assertRejects(
    () => model.fit(X, Y, quiet),
    RangeError,
    `${says} varNames to be parts of the names of weights (dense/kernel, dense/bias, dense_1/kernel, dense_1/bias) but found "gamma".`,
  );
  for (const varNames of ["bias", [1], [""], { bias: true }]) {
    assertThrows(
      () => optimizer.excludeFromWeightDecay({ varNames: varNames as never }),
      TypeError,
      `${says} varNames to be a list of names such as ["bias"] but found`,
    );
  }
  assertThrows(
    () => optimizer.excludeFromWeightDecay({ varList: ["dense"] as never }),
    TypeError,
    `${says} varList to be a list of weights or layers but found "dense" in it.`,
  );
});

Deno.test("limits that are none, and two at once, are refused", () => {
  for (const wrong of [0, -1, NaN, Infinity, "1", null]) {
    assertThrows(
      () => nl.optimizers.sgd({ clipNorm: wrong as number }),
      RangeError,
      "optimizers.sgd: expected clipNorm to be a number > 0 but found",
    );
  }
  assertThrows(
    () => nl.optimizers.nadam({ clipNorm: 1, clipValue: 1 }),
    RangeError,
    "optimizers.nadam: expected only one of clipNorm, clipValue, globalClipNorm but found clipNorm and clipValue.",
  );
  for (const tiny of [Number.MIN_VALUE, 1e-46, 1e39, Number.MAX_VALUE]) {
    assert(nl.optimizers.sgd({ clipValue: tiny }));
  }
});

Deno.test("gradients that are cut keep a fit from diverging", async () => {
  const model = network(), y = Y.map((value) => 1e4 * value);
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 20 }), loss: "mse" });
  await assertRejects(() => model.fit(X, y, { epochs: 20, ...quiet }), RangeError, "finite loss");
  model.compile({
    optimizer: nl.optimizers.sgd({ learningRate: 20, globalClipNorm: 1 }),
    loss: "mse",
  });
  const { history } = await model.fit(X, y, { epochs: 20, ...quiet });
  assert(history.loss.at(-1)! < history.loss[0]);
});
