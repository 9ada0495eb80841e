import { assert, assertEquals, assertNotEquals, assertRejects, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { observeRuns } from "../../lib/training/mod.ts";

const x = nl.Matrix.from(Array.from({ length: 50 }, (_, i) => [Math.sin(i), Math.cos(3 * i)]));
const labels = Uint8Array.from(x.toArray(), ([a, b]) => a * b > 0 ? 1 : 0);
const quiet = { verbose: 0 } as const;

function compiled(seed = 1, loss = "sparseCategoricalCrossentropy", learningRate = 0.01): nl.Model {
  const model = nl.sequential({
    layers: [
      nl.layers.dense({ units: 8, activation: "relu", inputShape: [2] }),
      nl.layers.dense({ units: 2, activation: "softmax" }),
    ],
    seed,
  });
  model.compile({ optimizer: nl.optimizers.adam({ learningRate }), loss, metrics: ["accuracy"] });
  return model;
}

const bits = (model: nl.Model) => model.getWeights().map((w) => [...w.data]);

Deno.test("the same seed repeats a run bit for bit, another does not", async () => {
  const run = async (seed: number) => {
    const model = compiled(seed);
    const { history } = await model.fit(x, labels, { epochs: 3, batchSize: 7, ...quiet });
    return { history, weights: bits(model) };
  };
  assertEquals(await run(3), await run(3));
  assertNotEquals(await run(3), await run(4));
});

Deno.test("a model without a seed keeps the one it drew, so that its run can be repeated", async () => {
  const layers = () => [nl.layers.dense({ units: 2, activation: "softmax", inputShape: [2] })];
  const first = nl.sequential({ layers: layers() });
  const again = nl.sequential({ layers: layers(), seed: first.seed });
  for (const model of [first, again]) {
    model.compile({ optimizer: "sgd", loss: "sparse_categorical_crossentropy" });
    await model.fit(x, labels, quiet);
  }
  assertEquals(bits(first), bits(again));
});

Deno.test("one-hot rows and class numbers train the same network", async () => {
  const [a, b] = [compiled(1), compiled(1, "categoricalCrossentropy")];
  await a.fit(x, labels, quiet);
  await b.fit(x, nl.toCategorical(labels, 2), quiet);
  assertEquals(bits(a), bits(b));
});

Deno.test("an activation in the dense layer or in a layer of its own makes the same network", async () => {
  const separate = nl.sequential({
    layers: [
      nl.layers.dense({ units: 8, inputShape: [2] }),
      nl.layers.activation({ activation: nl.relu }),
      nl.layers.dense({ units: 2 }),
      nl.layers.activation({ activation: "softmax" }),
    ],
    seed: 1,
  });
  separate.compile({
    optimizer: nl.optimizers.adam({ learningRate: 0.01 }),
    loss: "sparseCategoricalCrossentropy",
  });
  const inside = compiled(1);
  for (const model of [inside, separate]) await model.fit(x, labels, { epochs: 2, ...quiet });
  assertEquals(inside.predict(x).data, separate.predict(x).data);
});

Deno.test("validation data are only measured", async () => {
  const [without, withThem] = [compiled(), compiled()];
  await without.fit(x, labels, { epochs: 2, ...quiet });
  const { history } = await withThem.fit(x, labels, {
    epochs: 2,
    validationData: [x, labels],
    ...quiet,
  });
  assertEquals(bits(without), bits(withThem));
  assertEquals(Object.keys(history), ["accuracy", "loss", "val_accuracy", "val_loss"]);
});

Deno.test("the validation split is the last rows, before any shuffling", async () => {
  const split = compiled(), apart = compiled();
  const a = await split.fit(x, labels, { validationSplit: 0.2, ...quiet });
  const b = await apart.fit(x.slice(0, 40), labels.slice(0, 40), {
    validationData: [x.slice(40), labels.slice(40)],
    ...quiet,
  });
  assertEquals(a.history, b.history);
});

Deno.test("predict and evaluate leave model and data as they were", async () => {
  const model = compiled();
  const before = bits(model), data = x.toArray();
  model.predict(x);
  await model.evaluate(x, labels, quiet);
  assertEquals(bits(model), before);
  assertEquals(x.toArray(), data);
});

Deno.test("what predict returns owns an ordinary buffer and is not changed by later calls", () => {
  const model = compiled();
  const first = model.predict(x), copy = first.slice();
  model.predict(x.map((value) => -value));
  assertEquals(first.data, copy.data);
  assert(first.data.buffer instanceof ArrayBuffer);
  assertEquals(model.predict([]).shape, [0, 2]);
});

Deno.test("callbacks are called in order, and awaited", async () => {
  const calls: string[] = [];
  const note = (name: string) => async (number?: number | nl.Logs) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    calls.push(typeof number === "number" ? `${name} ${number}` : name);
  };
  await compiled().fit(x, labels, {
    epochs: 2,
    batchSize: 25,
    callbacks: {
      onTrainBegin: note("begin"),
      onEpochBegin: note("epoch"),
      onBatchBegin: note("step"),
      onBatchEnd: note("batch"),
      onEpochEnd: note("end of epoch"),
      onTrainEnd: note("end"),
    },
    ...quiet,
  });
  const steps = ["step 0", "batch 0", "step 1", "batch 1"];
  const epoch = (i: number) => [`epoch ${i}`, ...steps, `end of epoch ${i}`];
  assertEquals(calls, ["begin", ...epoch(0), ...epoch(1), "end"]);
});

Deno.test("an observer can stop a run; the finished epochs stay", async () => {
  let epochs = 0, ended = false;
  const forget = observeRuns((run) => ({
    epochEnd: () => ++epochs === 2 && run.stop(),
    runEnd: () => ended = true,
  }));
  try {
    const history = await compiled().fit(x, labels, { epochs: 100, ...quiet });
    assertEquals([history.stopped, history.epoch, ended], [true, [0, 1], true]);
  } finally {
    forget();
  }
});

Deno.test("a loss that is not finite stops training and brings finite weights back", async () => {
  const model = compiled(1, "sparseCategoricalCrossentropy", 1e38);
  const error = await assertRejects(
    () => model.fit(x, labels, { epochs: 5, batchSize: 10, ...quiet }),
    RangeError,
    "fit: expected a finite loss but found",
  );
  assert(/in epoch \d+, step \d+ of 5:/.test(error.message), error.message);
  assert(bits(model).flat().every(Number.isFinite));
  assert(Number.isFinite((await model.evaluate(x, labels, quiet)).loss));
});

Deno.test("a model can be trained again after a failed fit", async () => {
  const model = compiled();
  await assertRejects(() => model.fit(x, labels.slice(1), quiet), RangeError);
  const { history } = await model.fit(x, labels, { epochs: 30, ...quiet });
  assert(history.loss[29] < history.loss[0]);
});

Deno.test("two fits at the same time are refused", async () => {
  const model = compiled();
  const first = model.fit(x, labels, { epochs: 3, ...quiet });
  await assertRejects(() => model.fit(x, labels, quiet), Error, "wait for the first fit");
  assertThrows(
    () => model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy" }),
    Error,
    "being trained",
  );
  await first;
});

const many = nl.toCategorical(labels, 2);
const refused: [string, () => Promise<unknown>, string][] = [
  [
    "too few answers",
    () => compiled().fit(x, labels.slice(1), quiet),
    "fit: expected y to have 50 rows (one for each row of x) but found 49",
  ],
  [
    "inputs of another width",
    () => compiled().fit([[1, 2, 3]], [0], quiet),
    "expected x to have 2 columns",
  ],
  ["no rows", () => compiled().fit([], [], quiet), "expected at least one row"],
  [
    "NaN among the inputs",
    () => compiled().fit([[0, 1], [2, NaN]], [0, 1], quiet),
    "found NaN in row 1, column 1",
  ],
  [
    "a class that does not exist",
    () => compiled().fit([[0, 1]], [2], quiet),
    "expected y[0] to be a class from 0 to 1",
  ],
  [
    "class numbers for the one-hot loss",
    () => compiled(1, "categoricalCrossentropy").fit(x, labels, quiet),
    "use nl.toCategorical(labels, 2)",
  ],
  [
    "one-hot rows for the sparse loss",
    () => compiled().fit(x, many, quiet),
    "for rows of probabilities use categoricalCrossentropy",
  ],
  [
    "one-hot rows of another width",
    () => compiled(1, "categoricalCrossentropy").fit(x, nl.toCategorical(labels, 3), quiet),
    "expected y to have 2 columns",
  ],
  [
    "an unknown option",
    () => compiled().fit(x, labels, { epoch: 3 } as never),
    'found "epoch"; did you mean "epochs"?',
  ],
  [
    "half an epoch",
    () => compiled().fit(x, labels, { epochs: 0.5 }),
    "expected epochs to be a whole number ≥ 1 but found 0.5",
  ],
  [
    "a split that leaves nothing",
    () => compiled().fit([[0, 1]], [0], { validationSplit: 0.5 }),
    "leave rows on both sides",
  ],
  [
    "a split of 1",
    () => compiled().fit(x, labels, { validationSplit: 1 }),
    "expected validationSplit to be a number ≥ 0 and < 1",
  ],
  [
    "an odd verbosity",
    () => compiled().fit(x, labels, { verbose: 3 as never }),
    "expected verbose to be 0",
  ],
  [
    "no compile",
    () =>
      nl.sequential({ layers: [nl.layers.dense({ units: 2, inputShape: [2] })] }).fit(x, labels),
    "call model.compile(",
  ],
];
for (const [what, fit, message] of refused) {
  Deno.test(`fit refuses ${what}, saying what was expected`, async () => {
    await assertRejects(fit, Error, message);
  });
}

Deno.test("compile refuses unknown names, with the nearest, and leaves the model as it was", async () => {
  const model = compiled();
  const good = { optimizer: "adam", loss: "categoricalCrossentropy" };
  assertThrows(
    () => model.compile({ ...good, optimizer: "adma" }),
    RangeError,
    'did you mean "adam"?',
  );
  assertThrows(
    () => model.compile({ ...good, loss: "crossentropy" }),
    RangeError,
    "expected loss to be one of",
  );
  assertThrows(
    () => model.compile({ ...good, metrics: ["precison"] }),
    RangeError,
    'did you mean "precision"?',
  );
  assertThrows(
    () => nl.optimizers.adam({ learningRate: -1 }),
    RangeError,
    "optimizers.adam: expected learningRate",
  );
  assertThrows(() => nl.optimizers.sgd({ momentum: 1 }), RangeError, "≥ 0 and < 1");
  await model.fit(x, labels, quiet);
});
