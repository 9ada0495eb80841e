import { assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import * as nl from "nonlinear";
import { observeRuns } from "../../../lib/training/mod.ts";
import { trainedBits } from "../saving/same_bits.ts";
import { MemoryDisk } from "./memory_disk.ts";
import { CLASSIFIER, compiled, numbers, type SmallFit } from "./small_fits.ts";

const checkpoint = "run.safetensors";
const FULL = "No space left on device";

/** A fit of the classifier, by a model of its own unless one is given. */
async function run(
  options: nl.FitOptions,
  model = compiled(CLASSIFIER),
): Promise<{ model: nl.AnyModel; history: nl.History }> {
  const { x, y } = CLASSIFIER;
  const history = await model.fit(x, y, { verbose: 0, ...CLASSIFIER.options, ...options });
  return { model, history };
}

/** The lines that are printed by `work`: those of a method of the console, without the times in them. */
async function linesOf(
  method: "log" | "warn",
  work: () => Promise<unknown>,
): Promise<string[]> {
  const lines: string[] = [], original = console[method];
  console[method] = (line: string) => lines.push(line);
  try {
    await work();
  } finally {
    console[method] = original;
  }
  return lines.filter((line) => !/step/.test(line));
}

/** A test with a disk of its own. */
function test(what: string, work: (disk: MemoryDisk) => Promise<void>): void {
  Deno.test(what, async () => {
    const disk = new MemoryDisk();
    await disk.use(() => work(disk));
  });
}

test("a fit that is finished is not run again: weights and history come from the file", async (disk) => {
  const first = await run({ epochs: 3, checkpoint }), files = disk.written.length;
  const called: string[] = [];
  let again!: Awaited<ReturnType<typeof run>>;
  const lines = await linesOf("log", async () => {
    again = await run({
      epochs: 3,
      checkpoint,
      verbose: 2,
      callbacks: {
        onTrainBegin: () => called.push("train"),
        onEpochBegin: () => called.push("epoch"),
        onBatchEnd: () => called.push("batch"),
        onEpochEnd: () => called.push("epoch"),
        onTrainEnd: () => called.push("end"),
      },
    });
  });
  assertEquals(lines, ["fit: all 3 epochs are done already (run.safetensors)"]);
  assertEquals(called, ["train", "end"]);
  assertEquals(again.history.history, first.history.history);
  assertEquals(again.history.epoch, [0, 1, 2]);
  assertEquals(again.history.stopped, false);
  assertEquals(trainedBits(again.model), trainedBits(first.model));
  assertEquals(disk.written.length, files);
});

test("with more epochs than before, a fit goes on to those, and calls back for those alone", async () => {
  const whole = await run({ epochs: 5 });
  await run({ epochs: 3, checkpoint });
  const called: (number | string)[] = [];
  let more!: Awaited<ReturnType<typeof run>>;
  const lines = await linesOf("log", async () => {
    more = await run({
      epochs: 5,
      checkpoint,
      verbose: 2,
      callbacks: {
        onEpochBegin: (epoch) => called.push(epoch),
        onEpochEnd: (epoch, { loss }) =>
          called.push(`${epoch} ${loss === whole.history.history.loss[epoch]}`),
      },
    });
  });
  assertEquals(lines, [
    "fit: going on from epoch 4 of 5 (run.safetensors)",
    "Epoch 4/5",
    "Epoch 5/5",
  ]);
  assertEquals(called, [3, "3 true", 4, "4 true"]);
  assertEquals(more.history.history, whole.history.history);
  assertEquals(trainedBits(more.model), trainedBits(whole.model));
});

test("with verbose: 0, nothing is printed", async () => {
  const lines = await linesOf("log", async () => {
    for (const epochs of [1, 2, 2]) await run({ epochs, checkpoint });
  });
  assertEquals(lines, []);
});

for (const isSameModel of [true, false]) {
  const who = isSameModel ? "the same model" : "another program";
  test(`an epoch that is stopped does not count: ${who} does it again`, async () => {
    const whole = await run({ epochs: 4 }), model = compiled(CLASSIFIER);
    const forget = observeRuns((run) => ({
      step: (epoch, step) => epoch === 2 && step === 1 && run.stop(),
    }));
    let stopped!: nl.History;
    const lines = await linesOf("log", async () => {
      stopped = (await run({ epochs: 4, checkpoint, verbose: 2 }, model)).history;
    });
    forget();
    assertEquals(
      lines.at(-1),
      "fit: stopped; the same fit goes on from epoch 3 of 4 (run.safetensors)",
    );
    assertEquals([stopped.epoch, stopped.stopped], [[0, 1], true]);
    const rest = await run({ epochs: 4, checkpoint }, isSameModel ? model : undefined);
    assertEquals(rest.history.history, whole.history.history);
    assertEquals(rest.history.stopped, false);
    assertEquals(trainedBits(rest.model), trainedBits(whole.model));
  });
}

test("an epoch after whose end a fit is stopped counts", async () => {
  const forget = observeRuns((run) => ({ epochEnd: ({ epoch }) => epoch === 1 && run.stop() }));
  const stopped = await run({ epochs: 4, checkpoint });
  forget();
  assertEquals([stopped.history.epoch, stopped.history.stopped], [[0, 1], true]);
  const epochs: number[] = [];
  await run({ epochs: 4, checkpoint, callbacks: { onEpochEnd: (epoch) => epochs.push(epoch) } });
  assertEquals(epochs, [2, 3]);
});

test("a fit that is stopped after its last epoch is finished", async () => {
  const forget = observeRuns((run) => ({ epochEnd: ({ epoch }) => epoch === 1 && run.stop() }));
  const lines = await linesOf("log", () => run({ epochs: 2, checkpoint, verbose: 2 }));
  forget();
  assertEquals(lines, ["Epoch 1/2", "Epoch 2/2"]);
});

test("an epoch whose callback fails is done again, callback and all", async () => {
  const whole = await run({ epochs: 3 });
  let failures = 1;
  const onEpochEnd = (epoch: number) => {
    if (epoch === 1 && failures-- > 0) throw new Error("no");
  };
  await assertRejects(() => run({ epochs: 3, checkpoint, callbacks: { onEpochEnd } }), Error, "no");
  const epochs: number[] = [];
  const rest = await run({
    epochs: 3,
    checkpoint,
    callbacks: { onEpochBegin: (epoch) => epochs.push(epoch), onEpochEnd },
  });
  assertEquals(epochs, [1, 2]);
  assertEquals(trainedBits(rest.model), trainedBits(whole.model));
});

test("weights that a callback sets after an epoch are kept with it", async () => {
  const onEpochEnd = (epoch: number) => {
    const weights = model.getWeights().map((matrix) => matrix.map((w) => 0.5 * w));
    if (epoch === 1) model.setWeights(weights);
  };
  let model = compiled(CLASSIFIER);
  await run({ epochs: 3, callbacks: { onEpochEnd } }, model);
  const whole = model;
  model = compiled(CLASSIFIER);
  await run({ epochs: 2, checkpoint, callbacks: { onEpochEnd } }, model);
  model = compiled(CLASSIFIER);
  await run({ epochs: 3, checkpoint, callbacks: { onEpochEnd } }, model);
  assertEquals(trainedBits(model), trainedBits(whole));
});

const UNSEEDED: SmallFit = {
  ...CLASSIFIER,
  model: () =>
    nl.sequential({
      layers: [
        nl.layers.dense({ units: 4, activation: "tanh", inputShape: [4] }),
        nl.layers.dropout({ rate: 0.5 }),
        nl.layers.dense({ units: 3, activation: "softmax" }),
      ],
    }),
};

test("a model without a seed takes that of the program before it, and goes on as if it had the same", async () => {
  const first = compiled(UNSEEDED), start = first.getWeights();
  await run({ epochs: 2, checkpoint }, first);
  const second = compiled(UNSEEDED);
  assertNotEquals(second.seed, first.seed);
  await run({ epochs: 4, checkpoint }, second);
  assertEquals(second.seed, first.seed);

  const seeded = nl.sequential({
    layers: [
      nl.layers.dense({ units: 4, activation: "tanh", inputShape: [4] }),
      nl.layers.dropout({ rate: 0.5 }),
      nl.layers.dense({ units: 3, activation: "softmax" }),
    ],
    seed: first.seed,
  });
  seeded.compile(UNSEEDED.compile());
  assertEquals(seeded.getWeights(), start);
  await run({ epochs: 4 }, seeded);
  assertEquals(trainedBits(second), trainedBits(seeded));
});

test("a checkpoint is a saved model, too: nl.loadModel loads what was learned so far", async (disk) => {
  const { model } = await run({ epochs: 2, checkpoint });
  const loaded = await nl.loadModel(disk.files.get(checkpoint)!);
  assertEquals(trainedBits(loaded), trainedBits(model));
});

test("a model goes on from the checkpoint of a fit that came after another", async () => {
  const whole = compiled(CLASSIFIER), parts = compiled(CLASSIFIER), again = compiled(CLASSIFIER);
  for (const epochs of [2, 3]) await run({ epochs }, whole);
  await run({ epochs: 2 }, parts);
  await run({ epochs: 1, checkpoint }, parts);
  await run({ epochs: 2 }, again);
  const { history } = await run({ epochs: 3, checkpoint }, again);
  assertEquals(history.epoch, [0, 1, 2]);
  assertEquals(trainedBits(again), trainedBits(whole));
});

test("each fit of a program goes on from a checkpoint of its own", async () => {
  const program = async (later: number) => {
    const model = compiled(CLASSIFIER);
    await run({ epochs: 2, checkpoint: "first" }, model);
    await run({ epochs: later, checkpoint: "second" }, model);
    return trainedBits(model);
  };
  const whole = compiled(CLASSIFIER);
  for (const epochs of [2, 3]) await run({ epochs }, whole);
  await program(1);
  assertEquals(await program(3), trainedBits(whole));
  assertEquals(await program(3), trainedBits(whole));
});

test("once its file is deleted, a fit begins anew, and another program can go on from it", async (disk) => {
  const model = compiled(CLASSIFIER), other = compiled(CLASSIFIER);
  await run({ epochs: 2, checkpoint }, model);
  disk.files.delete(checkpoint);
  const { history } = await run({ epochs: 2, checkpoint }, model);
  assertEquals(history.epoch, [0, 1]);
  await run({ epochs: 2 }, other);
  await run({ epochs: 3, checkpoint }, other);
  await run({ epochs: 3, checkpoint }, model);
  assertEquals(trainedBits(other), trainedBits(model));
});

test("after a fit that diverged, the file keeps the last epoch before", async (disk) => {
  const model = nl.sequential({
    layers: [nl.layers.dense({ units: 1, useBias: false, inputShape: [1] })],
    seed: 1,
  });
  model.compile({ optimizer: "sgd", loss: "mse" });
  const onEpochBegin = (epoch: number) => {
    if (epoch === 2) model.setWeights([nl.Matrix.from([[1e30]])]);
  };
  await assertRejects(
    () => model.fit([[1]], [0], { epochs: 4, checkpoint, verbose: 0, callbacks: { onEpochBegin } }),
    RangeError,
    "in epoch 3",
  );
  assertEquals(disk.written.length, 3, "before the first epoch, and after two");
});

/** A line through points. */
const LINE: SmallFit = {
  model: () => nl.sequential({ layers: [nl.layers.dense({ units: 1, inputShape: [4] })], seed: 1 }),
  compile: () => ({ optimizer: "adam", loss: "mse" }),
  x: numbers(23, 4),
  y: numbers(23, 1, 9),
};

for (const validationSplit of [0, 0.2]) {
  const by = validationSplit === 0 ? "loss" : "validation loss";
  test(`a fit that diverges after it has gone on has the best weights back by ${by}, from before`, async (disk) => {
    // The second epoch is the best: before the third the weights are spoilt, before the fourth they are ruined.
    const spoilt = (model: nl.AnyModel) => (epoch: number) => {
      if (epoch < 2) return;
      const factor = epoch === 2 ? 20 : 1e25;
      model.setWeights(model.getWeights().map((matrix) => matrix.map((w) => factor * w)));
    };
    const diverge = async () => {
      const model = compiled(LINE);
      const callbacks = { onEpochBegin: spoilt(model) };
      const options = { epochs: 5, checkpoint, validationSplit, callbacks, verbose: 0 } as const;
      const error = await assertRejects(
        () => model.fit(LINE.x, LINE.y, options),
        RangeError,
        "the weights after epoch 2, ",
      );
      return { weights: model.getWeights(), restored: error.message.split("Training stopped")[1] };
    };
    const whole = await diverge();
    assertEquals(disk.written.length, 4);
    for (const file of disk.written.slice(2)) {
      disk.files.set(checkpoint, file);
      assertEquals(await diverge(), whole);
    }
  });
}

test("weights that the last update of all has broken are not kept: the fit fails again", async () => {
  const huge = { x: [[1e20]], y: [1] };
  const diverge = () => {
    const model = nl.sequential({
      layers: [nl.layers.dense({ units: 1, kernelInitializer: "zeros", inputShape: [1] })],
      seed: 1,
    });
    model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 1e30 }), loss: "mae" });
    return model.fit(huge.x, huge.y, { checkpoint, verbose: 0, epochs: 1 });
  };
  for (let i = 0; i < 2; i++) await assertRejects(diverge, RangeError);
});

test("a disk that is full before the first epoch is found before any work", async (disk) => {
  disk.fault = () => FULL;
  const model = compiled(CLASSIFIER), before = trainedBits(model);
  await assertRejects(
    () => run({ epochs: 2, checkpoint }, model),
    Error,
    "fit: could not write the checkpoint run.safetensors: No space left on device.",
  );
  assertEquals(trainedBits(model), before);
  disk.fault = () => undefined;
  await run({ epochs: 2, checkpoint }, model);
});

test("where the disk is full for a while, training goes on, says so once, and keeps what it can again", async (disk) => {
  disk.fault = (file) => [2, 3, 5].includes(file) ? FULL : undefined;
  const whole = await run({ epochs: 5 });
  let found!: Awaited<ReturnType<typeof run>>;
  const warnings = await linesOf("warn", async () => found = await run({ epochs: 5, checkpoint }));
  const warning = (after: number, held: number) =>
    `fit: could not write the checkpoint run.safetensors after epoch ${after}: No space left on device. ` +
    `It still holds ${held} of 5 epochs. Training goes on, and tries again after each epoch.`;
  assertEquals(warnings, [warning(2, 1), warning(5, 4)]);
  assertEquals(trainedBits(found.model), trainedBits(whole.model));
  assertEquals(disk.written.length, 3);
  const epochs: number[] = [];
  await run({ epochs: 5, checkpoint, callbacks: { onEpochEnd: (epoch) => epochs.push(epoch) } });
  assertEquals(epochs, [4]);
});

test("two fits at once need two files", async () => {
  const [first, second] = [compiled(CLASSIFIER), compiled(CLASSIFIER)];
  const before = trainedBits(second);
  const underWay = run({ epochs: 2, checkpoint }, first);
  await assertRejects(
    () => run({ epochs: 2, checkpoint }, second),
    Error,
    "fit: expected checkpoint to be a file of its own, but run.safetensors belongs to a fit that is under way; give each fit another path.",
  );
  assertEquals(trainedBits(second), before);
  await underWay;
  await run({ epochs: 2, checkpoint }, second);
});
