import * as nl from "nonlinear";
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { observeRuns } from "../../../lib/training/mod.ts";

function compiled(): nl.Model {
  const model = nl.sequential({
    layers: [nl.layers.dense({ units: 1, inputShape: [1] })],
    seed: 1,
  });
  model.compile({ optimizer: "sgd", loss: "mse" });
  return model;
}

const batch = (rows = 2): nl.DatasetBatch => {
  const x = Array.from({ length: rows }, (_, i) => [i]);
  return [x, x];
};
const quiet = { epochs: 2, verbose: 0 } as const;

/** What a dataset may be; how many steps two epochs take with it. */
const DATASETS: [name: string, dataset: unknown, steps: number, batchesPerEpoch?: number][] = [
  ["a list of pairs", [batch(), batch()], 4],
  ["a list with a last batch of another size", [batch(), batch(), batch(1)], 6],
  ["a list of promises", [Promise.resolve(batch())], 2],
  ["a Set", new Set([batch(), batch()]), 4],
  ["a generator function", function* () {
    yield batch();
    yield { xs: [[1]], ys: [[2]] };
  }, 4],
  ["an async generator function", async function* () {
    yield await Promise.resolve(batch());
  }, 2],
  ["a function that resolves to a list", () => Promise.resolve([batch()]), 2],
  [
    "an endless generator, three an epoch",
    function* () {
      for (;;) yield batch();
    },
    6,
    3,
  ],
  ["a list that begins again within an epoch", [batch(), batch()], 6, 3],
  [
    "a generator that runs once, long enough",
    (function* () {
      for (;;) yield batch();
    })(),
    4,
    2,
  ],
];

for (const [name, dataset, steps, batchesPerEpoch] of DATASETS) {
  Deno.test(`fitDataset takes ${name}`, async () => {
    let count = 0;
    const callbacks = { onBatchEnd: () => count++ };
    const { epoch } = await compiled().fitDataset(dataset as nl.BatchSource, {
      ...quiet,
      callbacks,
      ...batchesPerEpoch && { batchesPerEpoch },
    });
    assertEquals([epoch.length, count], [2, steps]);
  });
}

const REFUSED: [name: string, dataset: unknown, message: string][] = [
  ["a number", 3, "a dataset to go over"],
  ["nothing", undefined, "a dataset to go over"],
  ["an empty list", [], "at least one batch"],
  ["a batch that is none", [3], "batch 1 of epoch 1 to be a pair [x, y]"],
  ["a batch of four", [[[[1]], [[1]], [1], [1]]], "to be a pair [x, y]"],
  ["inputs that do not fit", [[[[1, 2]], [[1]]]], "batch 1 of epoch 1"],
  ["inputs that are no numbers", [batch(), [[[NaN]], [["a"]]]], "batch 2 of epoch 1"],
  ["a generator that throws", function* () {
    yield batch();
    throw new Error("lost");
  }, "lost"],
  [
    "a generator that is used up",
    (function* () {
      yield batch();
    })(),
    "used up",
  ],
  ["a function that gives nothing", () => undefined, "dataset"],
];

for (const [name, dataset, message] of REFUSED) {
  Deno.test(`fitDataset refuses ${name}, and the model can be trained after it`, async () => {
    const model = compiled();
    const error = await assertRejects(
      () => model.fitDataset(dataset as nl.BatchSource, quiet),
      Error,
    );
    assertStringIncludes(error.message, "fitDataset");
    assertStringIncludes(error.message, message);
    await model.fit([[1]], [[1]], { verbose: 0 });
  });
}

Deno.test("fitDataset ends while it waits for a batch when the run is stopped, and closes the generator", async () => {
  let isClosed = false;
  const waits = async function* () {
    try {
      yield batch();
      setTimeout(() => stop());
      await new Promise((resolve) => setTimeout(resolve, 100));
      yield batch();
    } finally {
      isClosed = true;
    }
  };
  let stop = () => {};
  const forget = observeRuns((run) => {
    stop = () => run.stop();
    return {};
  });
  try {
    const history = await compiled().fitDataset(waits, { verbose: 0, epochs: 5 });
    assert(history.stopped);
    assertEquals(isClosed, true);
  } finally {
    forget();
  }
});

Deno.test("fitDataset keeps no batch: the engine's memory stays what it was after the first ones", async () => {
  const bytes: number[] = [], x = new nl.Matrix(500_000, 1);
  await compiled().fitDataset(function* () {
    for (let i = 0; i < 100; i++) yield [x, x];
  }, {
    epochs: 1,
    verbose: 0,
    callbacks: { onBatchEnd: () => void bytes.push(nl.engineInfo().bytes) },
  });
  assertEquals(bytes.length, 100);
  assertEquals(bytes[99], bytes[2]);
});
