import { assertEquals, assertRejects } from "@std/assert";
import * as nl from "nonlinear";
import { observeRuns } from "../../lib/training/mod.ts";

const quiet = { verbose: 0 } as const;
const { dense } = nl.layers;

Deno.test("a fit that fails before its first step gives all memory back", async () => {
  const model = nl.sequential({ layers: [dense({ units: 64, inputShape: [64] })] });
  const x = new nl.Matrix(96, 64), y = new nl.Matrix(96, 64);
  let starts = 0;
  const { name, countState, start } = nl.optimizers.sgd();
  const failing: nl.Optimizer = {
    options: {},
    learningRate: 0.01,
    name,
    countState,
    excludeFromWeightDecay: () => {},
    start(engine, weights) {
      if (starts++ < 21) throw new Error("no state");
      return start(engine, weights);
    },
  };
  model.compile({ optimizer: failing, loss: "mse" });
  const fit = () => model.fit(x, y, { batchSize: 64, ...quiet });
  const bytes: number[] = [];
  for (let i = 0; i < 21; i++) {
    await assertRejects(fit, Error, "no state");
    bytes.push(nl.engineInfo().bytes);
  }
  assertEquals(bytes[20], bytes[0]);
  await fit();
});

Deno.test("an observer that fails when a run begins leaves no memory behind, and the model can be trained", async () => {
  const model = nl.sequential({ layers: [dense({ units: 64, inputShape: [64] })] });
  model.compile({ optimizer: "sgd", loss: "mse" });
  const x = new nl.Matrix(96, 64), y = new nl.Matrix(96, 64);
  const fit = () => model.fit(x, y, { batchSize: 64, ...quiet });
  await fit();
  const forget = observeRuns(() => {
    throw new Error("not today");
  });
  const bytes: number[] = [];
  try {
    for (let i = 0; i < 20; i++) {
      await assertRejects(fit, Error, "not today");
      bytes.push(nl.engineInfo().bytes);
    }
  } finally {
    forget();
  }
  assertEquals(bytes[19], bytes[0]);
  await fit();
});

/** Pictures, of which the engine keeps a copy in bytes. */
const images = () => new nl.Matrix(2000, 150).map((_, i) => (i * 2654435761 % 256) / 255);

Deno.test("examples that are refused after a copy of them was made leave no memory behind", async () => {
  const [a, b] = [150, 2].map((units) => nl.input({ shape: [units] }));
  const both = nl.layers.concatenate().apply([a, b]);
  const model = nl.model({ inputs: [a, b], outputs: dense({ units: 1 }).apply(both) });
  model.compile({ optimizer: "sgd", loss: "mse" });
  const good = new nl.Matrix(2000, 2), bad = good.map((_, i) => i === 7 ? NaN : 0);
  const x = images(), y = new nl.Matrix(2000, 1);
  const refused: [options: nl.FitOptions, second: nl.Matrix][] = [
    [{}, bad],
    [{ validationSplit: 0.9999 }, good],
    [{ validationData: [[x, bad], y] }, good],
  ];
  for (const [options, second] of refused) {
    const bytes: number[] = [];
    for (let i = 0; i < 5; i++) {
      await assertRejects(() => model.fit([x, second], y, { ...options, ...quiet }), RangeError);
      bytes.push(nl.engineInfo().bytes);
    }
    assertEquals(bytes[4], bytes[0], JSON.stringify(options));
  }
});
