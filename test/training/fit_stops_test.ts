import { assert, assertEquals, assertRejects } from "@std/assert";
import * as nl from "nonlinear";
import { observeRuns } from "../../lib/training/mod.ts";

const quiet = { verbose: 0 } as const;
const { dense } = nl.layers;

/** One weight w, whose loss is (w · x − y)². */
function oneWeight(learningRate = 0.1): nl.Model {
  const model = nl.sequential({ layers: [dense({ units: 1, useBias: false, inputShape: [1] })] });
  model.setWeights([nl.Matrix.from([[1]])]);
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate }), loss: "mse" });
  return model;
}

const weightOf = (model: nl.Model) => model.getWeights()[0].at(0, 0);

/** More time than a run may take before it gives others a turn. */
function workForLong(): void {
  const end = performance.now() + 60;
  while (performance.now() < end);
}

Deno.test("the step whose loss is not finite is named, and the weights from before the fit come back if none were better", async () => {
  const model = oneWeight();
  const error = await assertRejects(
    () => model.fit([[1], [1e30], [1]], [0, 0, 0], { batchSize: 1, shuffle: false, ...quiet }),
    RangeError,
  );
  assert(error.message.includes("found Infinity in epoch 1, step 2 of 3:"), error.message);
  assert(
    error.message.includes("the weights from before this fit are back in place."),
    error.message,
  );
  assertEquals(weightOf(model), 1);
});

Deno.test("a loss that is not finite in the last step of all is found, too", async () => {
  const options = { batchSize: 1, shuffle: false, ...quiet };
  await assertRejects(
    () => oneWeight().fit([[1], [1e30]], [0, 0], options),
    RangeError,
    "in epoch 1, step 2 of 2",
  );
});

Deno.test("the weights that come back are those of the last epoch, not those before training", async () => {
  const model = oneWeight();
  let ended = 0, kept = NaN;
  const error = await assertRejects(
    () =>
      model.fit([[1], [1]], [0, 0], {
        epochs: 3,
        batchSize: 1,
        ...quiet,
        callbacks: {
          onEpochEnd(epoch) {
            ended = epoch + 1;
            kept = weightOf(model);
          },
          onBatchEnd(batch) {
            if (ended === 2 && batch === 0) model.setWeights([nl.Matrix.from([[1e30]])]);
          },
        },
      }),
    RangeError,
    "in epoch 3, step 2 of 2",
  );
  assert(error.message.includes("the weights after epoch 2, whose loss is"), error.message);
  assert(kept < 0.5, `two epochs have moved the weight: ${kept}`);
  assertEquals(weightOf(model), kept);
});

Deno.test("after a loss that was not finite the optimizer starts afresh", async () => {
  const [failed, fresh] = [1, 2].map(() => {
    const model = nl.sequential({ layers: [dense({ units: 1, inputShape: [1] })] });
    model.setWeights([nl.Matrix.from([[1]]), nl.Matrix.from([[0]])]);
    model.compile({ optimizer: "adam", loss: "mse" });
    return model;
  });
  const twoSteps = { batchSize: 1, shuffle: false, ...quiet };
  await assertRejects(() => failed.fit([[1], [1e30]], [0, 0], twoSteps), RangeError, "are back");
  for (const model of [failed, fresh]) await model.fit([[1], [2]], [0, 1], quiet);
  assertEquals(failed.getWeights(), fresh.getWeights());
});

Deno.test("a run stopped within an epoch adds nothing of that epoch, and validates nothing", async () => {
  let ends = 0, validated = 0;
  const f = (x: number) => {
    if (x === 1000) validated++;
    return x;
  };
  const model = nl.sequential({
    layers: [
      nl.layers.activation({
        activation: nl.defineActivation({ name: "watched", f, derivative: () => 1 }),
        inputShape: [1],
      }),
      dense({ units: 1 }),
    ],
  });
  model.compile({ optimizer: "sgd", loss: "mse" });
  const forget = observeRuns((run) => ({
    step: (epoch, step) => epoch === 1 && step === 1 && run.stop(),
    epochEnd: () => ends++,
  }));
  try {
    const history = await model.fit([[1], [1], [1]], [0, 0, 0], {
      epochs: 4,
      batchSize: 1,
      validationData: [[[1000]], [0]],
      callbacks: { onEpochEnd: () => ends++ },
      ...quiet,
    });
    assertEquals([history.stopped, history.epoch, ends], [true, [0], 2]);
    assertEquals([history.history.val_loss.length, validated], [1, 1]);
  } finally {
    forget();
  }
});

Deno.test("the step under way when a run is stopped is finished, and no other is begun", async () => {
  let steps = 0;
  const forget = observeRuns((run) => ({
    step: () => {
      steps++;
      run.stop();
    },
  }));
  try {
    const model = oneWeight();
    await model.fit([[1], [1], [1]], [0, 0, 0], { batchSize: 1, ...quiet });
    assertEquals(steps, 1);
    assert(Math.abs(weightOf(model) - 0.8) < 1e-6, "one step of 0.1 · 2w");
  } finally {
    forget();
  }
});

Deno.test("long steps let others have their turn between them, and progress is shown before it", async () => {
  let asked = false, shown = 0;
  const heard: boolean[] = [];
  const forget = observeRuns(() => ({
    step() {
      heard.push(asked);
      workForLong();
    },
    progress: () => shown++,
  }));
  try {
    setTimeout(() => asked = true);
    await oneWeight().fit(Array(6).fill([1]), Array(6).fill(0), { batchSize: 1, ...quiet });
    assertEquals([heard[0], heard[5]], [false, true]);
    assert(shown >= 2, `progress was shown ${shown} times`);
  } finally {
    forget();
  }
});

Deno.test("the time a step takes is that after the first step, which may have cost more", async () => {
  let seconds = 0;
  const forget = observeRuns(() => ({
    step: (_epoch, step) => step === 0 && workForLong(),
    epochEnd: (moment) => seconds = moment.seconds - moment.secondsAfterFirstStep,
  }));
  try {
    await oneWeight().fit([[1], [1]], [0, 0], { batchSize: 1, ...quiet });
    assert(seconds >= 0.06, `${seconds} s`);
  } finally {
    forget();
  }
});

/** A model of an activation that takes long while `slow.now` is set; its calls are counted then. */
function slowModel(slow: { now: boolean; calls: number }): nl.Model {
  const f = (x: number) => {
    if (slow.now) {
      slow.calls++;
      workForLong();
    }
    return x;
  };
  const identity = nl.defineActivation({ name: "identity", f, derivative: () => 1 });
  const model = nl.sequential({
    layers: [dense({ units: 1, activation: identity, inputShape: [1] })],
  });
  model.compile({ optimizer: "sgd", loss: "mse" });
  return model;
}

Deno.test("a run can be stopped while it validates: the epoch does not count", async () => {
  const slow = { now: false, calls: 0 }, model = slowModel(slow);
  const x = [[1], [1], [1], [1], [1], [1]], y = [0, 0, 0, 0, 0, 0];
  const forget = observeRuns((run) => ({
    step() {
      slow.now = true;
      setTimeout(() => run.stop());
    },
  }));
  try {
    const history = await model.fit([[1]], [0], {
      epochs: 3,
      batchSize: 1,
      validationData: [x, y],
      ...quiet,
    });
    assertEquals([history.stopped, history.epoch], [true, []]);
    // The last update is checked on the batch of training; of the six of validation not all were run.
    assert(slow.calls < 6, `${slow.calls} calls`);
  } finally {
    forget();
  }
});

Deno.test("evaluate can be stopped, and then has no result", async () => {
  const slow = { now: false, calls: 0 }, model = slowModel(slow);
  slow.now = true;
  let shown = 0;
  const forget = observeRuns((run) => {
    setTimeout(() => run.stop());
    return { progress: () => shown++ };
  });
  try {
    await assertRejects(
      () => model.evaluate(Array(6).fill([1]), Array(6).fill(0), { batchSize: 1, ...quiet }),
      Error,
      "evaluate: stopped before all examples had been measured.",
    );
    assert(shown > 0);
  } finally {
    forget();
  }
});
