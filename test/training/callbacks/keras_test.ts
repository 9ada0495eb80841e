import * as nl from "nonlinear";
import { assert, assertEquals } from "@std/assert";
import golden from "../../goldens/callbacks.json" with { type: "json" };

// Keras 3.15.1 on TensorFlow 2.21.0, by test/goldens/callbacks.py.
const TOLERANCE = 2e-5;

interface Fitted {
  readonly history: Readonly<Record<string, readonly number[]>>;
  readonly weights: readonly (readonly (readonly number[])[])[];
}

function started(optimizer: nl.Optimizer): nl.Model {
  const { dense } = nl.layers;
  const model = nl.sequential({
    layers: [dense({ units: 3, activation: "tanh", inputShape: [2] }), dense({ units: 1 })],
  });
  const rows = golden.start.map((weight) => Array.isArray(weight[0]) ? weight : [weight]);
  model.setWeights(rows.map((weight) => nl.Matrix.from(weight as number[][])));
  model.compile({ optimizer, loss: "mse" });
  return model;
}

function assertNear(actual: readonly number[], expected: readonly number[], what: string): void {
  assertEquals(actual.length, expected.length, what);
  actual.forEach((value, i) => {
    const most = TOLERANCE * Math.max(1, Math.abs(expected[i]));
    assert(
      Math.abs(value - expected[i]) <= most,
      `${what}: ${value} at ${i}, Keras ${expected[i]}`,
    );
  });
}

async function assertAsKeras(
  { history, weights }: Fitted,
  optimizer: nl.Optimizer,
  options: nl.FitOptions,
): Promise<void> {
  const model = started(optimizer);
  const fitted = await model.fit(golden.x, golden.y, {
    batchSize: 2,
    shuffle: false,
    verbose: 0,
    ...options,
  });
  for (const [key, values] of Object.entries(history)) {
    assertNear(fitted.history[key] ?? [], values, key);
  }
  const numbers = model.getWeights().map((weight) => [...weight.data]);
  assertNear(numbers.flat(), weights.flat(2), "weights");
}

const { sgd, adam } = nl.optimizers;
const { earlyStopping, reduceLROnPlateau, learningRateScheduler } = nl.callbacks;

const STOPPING: Record<
  keyof typeof golden.stopping,
  [number, Parameters<typeof earlyStopping>[0]]
> = {
  "last weights": [0.4, { patience: 2 }],
  "best weights": [0.4, { patience: 2, restoreBestWeights: true }],
  "from epoch 3, at least 0.01 better": [
    0.4,
    { patience: 1, startFromEpoch: 3, minDelta: 0.01, monitor: "loss" },
  ],
  "a baseline that is not reached, with too large steps": [0.4, { patience: 3, baseline: 0.01 }],
  "the larger the better": [0.4, { patience: 2, mode: "max", restoreBestWeights: true }],
  "a baseline that is not reached": [
    0.1,
    { patience: 3, baseline: 0.01, restoreBestWeights: true },
  ],
};

for (const [name, [learningRate, options]] of Object.entries(STOPPING)) {
  Deno.test(`earlyStopping ends where Keras's does: ${name}`, async () => {
    await assertAsKeras(
      golden.stopping[name as keyof typeof golden.stopping],
      sgd({ learningRate }),
      { epochs: 30, validationSplit: 0.25, callbacks: [earlyStopping(options)] },
    );
  });
}

Deno.test("reduceLROnPlateau sets the learning rates that Keras's does", async () => {
  const options = { monitor: "loss", factor: 0.5, patience: 1, minDelta: 0.02, cooldown: 3 };
  await assertAsKeras(golden.plateau, sgd({ learningRate: 0.5 }), {
    epochs: 15,
    callbacks: reduceLROnPlateau({ ...options, minLr: 0.05 }),
  });
});

Deno.test("learningRateScheduler sets the learning rates that Keras's does", async () => {
  await assertAsKeras(golden.scheduler, adam({ learningRate: 0.01 }), {
    epochs: 6,
    callbacks: [learningRateScheduler((epoch, rate) => epoch < 2 ? rate : rate * 0.5)],
  });
});

const { exponentialDecay, cosineDecay, piecewiseConstantDecay } = nl.schedules;
const SCHEDULES: Record<keyof typeof golden.scheduled, nl.Schedule> = {
  "exponentialDecay": exponentialDecay({
    initialLearningRate: 0.1,
    decaySteps: 10,
    decayRate: 0.9,
  }),
  "exponentialDecay, in stairs": exponentialDecay({
    initialLearningRate: 0.1,
    decaySteps: 10,
    decayRate: 0.5,
    staircase: true,
  }),
  "cosineDecay": cosineDecay({ initialLearningRate: 0.1, decaySteps: 20, alpha: 0.1 }),
  "cosineDecay, warmed up": cosineDecay({
    initialLearningRate: 0.01,
    decaySteps: 15,
    warmupTarget: 0.1,
    warmupSteps: 5,
  }),
  "piecewiseConstantDecay": piecewiseConstantDecay({
    boundaries: [5, 12],
    values: [0.1, 0.05, 0.01],
  }),
};

for (const [name, schedule] of Object.entries(SCHEDULES)) {
  const expected = golden.scheduled[name as keyof typeof golden.scheduled];
  Deno.test(`${name}: the rate of each step, and 20 steps with it, as in Keras`, async () => {
    assertNear(expected.rates.map((_, step) => schedule(step)), expected.rates, "rates");
    const options = { epochs: 20, batchSize: 8 };
    await assertAsKeras(expected.adam, adam({ learningRate: schedule }), options);
    await assertAsKeras(
      expected.sgd,
      sgd({ learningRate: (step) => schedule(step), momentum: 0.9 }),
      options,
    );
  });
}

/** What a callback of ours does while val_loss takes values, fit after fit, as callbacks.py has Keras's do it. */
async function watched(name: string, options: object, fits: readonly (readonly number[])[]) {
  // deno-lint-ignore no-explicit-any -- names and options come out of a JSON file
  const callback: nl.LibraryCallback = (nl.callbacks as any)[name]({
    ...(name === "modelCheckpoint" ? { filepath: "{epoch}.safetensors" } : {}),
    ...options,
  });
  let weight = 0, saved: string[] = [];
  const model = {
    stopTraining: false,
    optimizer: { learningRate: 1 } as nl.Optimizer,
    getWeights: () => [nl.Matrix.from([[weight]])],
    setWeights: ([first]: readonly nl.Matrix[]) => void (weight = first.at(0, 0)),
    save: (path: string) => Promise.resolve(void saved.push(path.split(".")[0])),
  };
  callback.setModel?.(model);
  const found = [];
  for (const values of fits) {
    const rates: number[] = [];
    model.stopTraining = false;
    saved = [];
    callback.setParams?.({ epochs: values.length, steps: 4, metrics: ["val_loss"] });
    callback.onTrainBegin?.();
    let epoch = 0;
    for (; epoch < values.length && !model.stopTraining; epoch++) {
      rates.push(model.optimizer.learningRate);
      callback.onEpochBegin?.(epoch);
      for (let batch = 0; batch < 4; batch++) await callback.onBatchEnd?.(batch, {});
      weight = epoch + 1;
      await callback.onEpochEnd?.(epoch, { val_loss: values[epoch] });
    }
    callback.onTrainEnd?.({});
    found.push({ epochs: epoch, weight, rates: rates.map(Math.fround), saved });
  }
  return found;
}

for (const { callback, options, fits, found } of golden.watched) {
  Deno.test(`${callback} with ${JSON.stringify(options)} over ${JSON.stringify(fits)} does what Keras's does`, async () => {
    const ours = await watched(callback, options, fits);
    ours.forEach(({ rates, ...others }, i) => {
      const { rates: expected, ...rest } = found[i];
      assertEquals(others, rest);
      assertNear(rates, expected, "learning rates");
    });
  });
}

for (const { schedule, options, rates } of golden.edges) {
  Deno.test(`${schedule} with ${JSON.stringify(options)} has Keras's rates`, () => {
    // deno-lint-ignore no-explicit-any -- names and options come out of a JSON file
    const ours: nl.Schedule = (nl.schedules as any)[schedule](options);
    assertNear(rates.map((_, step) => ours(step)), rates, "rates");
  });
}

Deno.test("trainOnBatch takes the steps that Keras's does", async () => {
  const model = started(adam({ learningRate: 0.05 }));
  const losses: number[] = [];
  for (const from of [0, 4, 0, 4]) {
    const { loss } = await model.trainOnBatch(
      golden.x.slice(from, from + 4),
      golden.y.slice(from, from + 4),
    );
    losses.push(loss);
  }
  assertNear(losses, golden.onBatches.loss, "losses");
  const numbers = model.getWeights().flatMap((weight) => [...weight.data]);
  assertNear(numbers, golden.onBatches.weights.flat(2), "weights");
});

Deno.test("fitDataset takes the steps that fit does, and each epoch goes over all batches", async () => {
  const batches = function* () {
    for (let from = 0; from < 8; from += 2) {
      yield { xs: golden.x.slice(from, from + 2), ys: golden.y.slice(from, from + 2) };
    }
  };
  const [a, b] = [0, 1].map(() => started(adam({ learningRate: 0.05 })));
  const options = { epochs: 3, verbose: 0 } as const;
  const { history } = await a.fitDataset(batches, options);
  const whole = await b.fit(golden.x, golden.y, { ...options, batchSize: 2, shuffle: false });
  assertEquals(history, whole.history);
  assertEquals(a.getWeights(), b.getWeights());
});

Deno.test("trainOnBatch drops out as the steps of fit do", async () => {
  const [a, b] = [0, 1].map(() => {
    const { dense, dropout } = nl.layers;
    const model = nl.sequential({
      layers: [
        dense({ units: 9, inputShape: [2] }),
        dropout({ rate: 0.5 }),
        dense({ units: 1 }),
      ],
      seed: 1,
    });
    model.compile({ optimizer: "adam", loss: "mse" });
    return model;
  });
  for (const from of [0, 4]) {
    await a.trainOnBatch(golden.x.slice(from, from + 4), golden.y.slice(from, from + 4));
  }
  await b.fit(golden.x, golden.y, { batchSize: 4, shuffle: false, verbose: 0 });
  assertEquals(a.getWeights(), b.getWeights());
});
