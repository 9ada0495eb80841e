import * as nl from "nonlinear";
import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { MemoryDisk } from "../checkpoint/memory_disk.ts";

const x = [[0, 1], [1, 0], [1, 1], [0, 0]], y = [[1], [1], [0], [0]];

function compiled(optimizer: string | nl.Optimizer = "sgd"): nl.Model {
  const { dense } = nl.layers;
  const model = nl.sequential({
    layers: [dense({ units: 3, activation: "tanh", inputShape: [2] }), dense({ units: 1 })],
    seed: 1,
  });
  model.compile({ optimizer, loss: "mse", metrics: ["mae"] });
  return model;
}

const fit = (model: nl.Model, callbacks: unknown, options: nl.FitOptions = {}) =>
  model.fit(x, y, {
    epochs: 3,
    batchSize: 2,
    verbose: 0,
    ...options,
    callbacks: callbacks as never,
  });

class Counter {
  epochs = 0;
  model: nl.ModelInTraining | undefined;
  setModel(model: nl.ModelInTraining) {
    this.model = model;
  }
  onEpochEnd() {
    this.epochs++;
  }
}

Deno.test("callbacks are an object, a list, instances of classes, of subclasses too", async () => {
  const counter = new Counter(), other = new (class extends Counter {})();
  let calls = 0;
  const model = compiled();
  await fit(model, [counter, { onEpochEnd: () => calls++ }, other]);
  assertEquals([counter.epochs, calls, other.epochs], [3, 3, 3]);
  assert(counter.model === model as unknown);
  await fit(model, counter);
  await fit(model, []);
  assertEquals(counter.epochs, 6);
});

Deno.test("stopTraining ends the fit after the epoch, or at once within one, and the next fit is whole", async () => {
  const model = compiled();
  const stop = () => model.stopTraining = true;
  const after = await fit(model, { onEpochEnd: stop });
  assertEquals([after.epoch, after.stopped], [[0], true]);
  let steps = 0;
  const within = await fit(model, { onBatchEnd: () => ++steps === 3 && stop() });
  assertEquals([within.epoch, within.stopped, steps], [[0, 1], true, 3]);
  const whole = await fit(model, {});
  assertEquals([whole.epoch, whole.stopped], [[0, 1, 2], false]);
});

Deno.test("the learning rate can be read and set, between fits and within; what the optimizer remembers stays", async () => {
  const rates = [0.1, 0.1, 0.02];
  const [a, b] = [0, 1].map(() => compiled(nl.optimizers.adam({ learningRate: 0.1 })));
  assertEquals(a.optimizer.learningRate, 0.1);
  await fit(a, { onEpochBegin: (epoch: number) => a.optimizer.learningRate = rates[epoch] });
  await fit(b, nl.callbacks.learningRateScheduler((epoch) => rates[epoch]));
  assertEquals(a.getWeights(), b.getWeights());
  assertEquals(a.optimizer.learningRate, 0.02);
});

Deno.test("what cannot be set says what to do", () => {
  const model = compiled("adam");
  const optimizer = model.optimizer as unknown as Record<string, unknown>;
  assertThrows(() => optimizer.beta1 = 0.5, TypeError, "call model.compile with a new optimizer");
  assertThrows(() => optimizer.lr = 0.5, TypeError, "expected lr to be set as learningRate");
  assertThrows(() => optimizer.learning_rate = 0.5, TypeError, "set as learningRate");
  const settings = model as unknown as Record<string, unknown>;
  assertThrows(() => settings.stop_training = true, TypeError, "set model.stopTraining = true.");
  assertThrows(() => settings.loss = "mae", TypeError, "call model.compile with another loss.");
  assertThrows(() => settings.lr = 0.1, TypeError, "set model.optimizer.learningRate.");
  const layer = model.layers[0] as unknown as Record<string, unknown>;
  assertThrows(
    () => layer.units = 3,
    TypeError,
    "dense.units: expected it not to be set, for it would do nothing; make a new layer, in a new model",
  );
  assertThrows(() => optimizer.learningRate = -1, RangeError, "learningRate");
  assertThrows(() => optimizer.learningRate = "0.1", RangeError, "learningRate");
  assertThrows(
    () => nl.sequential({ layers: [nl.layers.dense({ units: 1, inputShape: [1] })] }).optimizer,
    Error,
    "expected a compiled model",
  );
});

const REFUSED: [name: string, callbacks: unknown, message: string, options?: nl.FitOptions][] = [
  ["a class", Counter, "write new in front of it"],
  ["a class in a list", [Counter], "callbacks[0]"],
  ["a misspelt function", { onEpochEnds: () => {} }, 'did you mean "onEpochEnd"?'],
  [
    "a misspelt method",
    new (class {
      onEpochFinish() {}
    })(),
    "onEpochFinish",
  ],
  ["an object without any method", new Date(0), "to have a method among"],
  ["a number as a function", { onEpochEnd: 3 }, "onEpochEnd"],
  ["null", null, "callbacks"],
  ["null in a list", [null], "callbacks[0]"],
  ["a string", "earlyStopping", "callbacks"],
  [
    "a monitor that is not there",
    nl.callbacks.earlyStopping({ monitor: "los" }),
    "one of loss, mae",
  ],
  ["a validation that is not there", nl.callbacks.earlyStopping(), "validationSplit"],
  [
    "one that remembers beside checkpoint",
    nl.callbacks.earlyStopping({ monitor: "loss" }),
    "expected no earlyStopping beside checkpoint",
    { checkpoint: "run.safetensors" },
  ],
  ["an epoch beyond the last", {}, "initialEpoch", { initialEpoch: 4 }],
  ["initialEpoch beside checkpoint", {}, "initialEpoch", {
    initialEpoch: 1,
    checkpoint: "run.safetensors",
  }],
  ["yieldEvery", {}, "leave it out", { yieldEvery: "auto" } as never],
];

for (const [name, callbacks, message, options] of REFUSED) {
  Deno.test(`fit refuses, before anything is changed: ${name}`, async () => {
    const model = compiled(), before = model.getWeights();
    const error = await assertRejects(() => fit(model, callbacks, options), Error);
    assertStringIncludes(error.message, message);
    assertEquals(model.getWeights(), before);
    await fit(model, {});
  });
}

Deno.test('a monitor is found by "acc", in any case, with or without underscores', async () => {
  const model = compiled();
  for (const monitor of ["MAE", "Loss", "val_mae", "valLoss"]) {
    const { epoch } = await fit(model, nl.callbacks.earlyStopping({ monitor, patience: 9 }), {
      validationSplit: 0.5,
    });
    assertEquals(epoch.length, 3);
  }
});

Deno.test("initialEpoch counts on from there", async () => {
  const seen: number[] = [];
  const { epoch } = await fit(compiled(), { onEpochBegin: (i: number) => seen.push(i) }, {
    initialEpoch: 2,
    epochs: 4,
  });
  assertEquals([epoch, seen], [[2, 3], [2, 3]]);
});

Deno.test("a schedule is saved with the model; a function says that it cannot be", async () => {
  const learningRate = nl.schedules.cosineDecay({ initialLearningRate: 0.1, decaySteps: 9 });
  const model = compiled(nl.optimizers.sgd({ learningRate, momentum: 0.9 }));
  await fit(model, {});
  const same = await nl.loadModel(await model.toBytes()) as nl.Model;
  assertEquals(same.optimizer.learningRate, model.optimizer.learningRate);
  await Promise.all([fit(model, {}), fit(same, {})]);
  assertEquals(same.getWeights(), model.getWeights());
  const own = compiled(nl.optimizers.sgd({ learningRate: (step) => 1 / (9 + step) }));
  await assertRejects(() => own.toBytes(), Error, "learningRate");
});

Deno.test("a rate of one's own that is no number is named with its step", async () => {
  const model = compiled(nl.optimizers.sgd({ learningRate: (step) => step < 2 ? 0.1 : NaN }));
  await assertRejects(() => fit(model, {}), RangeError, "NaN at step 2");
});

Deno.test("modelCheckpoint saves after each epoch, or only what is better, under a name with its numbers", async () => {
  const losses = [0.5, 0.25, 0.3, 0.125];
  const saved = async (
    options: Omit<Parameters<typeof nl.callbacks.modelCheckpoint>[0], "filepath">,
  ) => {
    const paths: string[] = [];
    const callback = nl.callbacks.modelCheckpoint({
      filepath: "m-{epoch:02d}-{loss:.2f}.safetensors",
      monitor: "loss",
      ...options,
    });
    const save = (path: string) => Promise.resolve(void paths.push(path));
    callback.setModel?.({ save } as nl.ModelInTraining);
    callback.setParams?.({ epochs: 4, steps: 1, metrics: ["loss"] });
    for (const [epoch, loss] of losses.entries()) await callback.onEpochEnd?.(epoch, { loss });
    return paths.map((path) => path.slice(2, 9));
  };
  assertEquals(await saved({}), ["01-0.50", "02-0.25", "03-0.30", "04-0.13"]);
  assertEquals(await saved({ saveBestOnly: true }), ["01-0.50", "02-0.25", "04-0.13"]);
  assertEquals(await saved({ saveBestOnly: true, mode: "max" }), ["01-0.50"]);
  assertEquals(await saved({ saveBestOnly: true, initialValueThreshold: 0.2 }), ["04-0.13"]);
  assertThrows(
    () => nl.callbacks.modelCheckpoint({ filepath: "m", saveBestOnly: true, saveFreq: 2 }),
    RangeError,
    'expected saveFreq to be "epoch" with saveBestOnly',
  );
});

Deno.test("modelCheckpoint saves while an epoch is under way, with the batch in the name; only its numbers are known", async () => {
  const checkpoint = (filepath: string) => nl.callbacks.modelCheckpoint({ filepath, saveFreq: 3 });
  const disk = new MemoryDisk();
  await disk.use(() => fit(compiled(), checkpoint("m-{epoch}-{batch}.safetensors")));
  const paths = [...disk.files.keys()].map((path) => path.match(/m-[^/]*$/)![0]);
  assertEquals(paths, ["m-2-1.safetensors", "m-3-2.safetensors"]);
  await assertRejects(
    () => fit(compiled(), checkpoint("m-{val_loss}.safetensors"), { validationData: [x, y] }),
    RangeError,
    'expected the names in filepath to be among epoch, batch, loss, mae but found "val_loss"',
  );
});
