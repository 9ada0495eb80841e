import { assertEquals } from "@std/assert";
import * as nl from "nonlinear";

const x = [[0, 0], [0, 1], [1, 0], [1, 1]], y = [0, 1, 1, 0];

function network(metric: string): nl.Model {
  const model = nl.sequential({
    layers: [nl.layers.dense({ units: 2, activation: "softmax", inputShape: [2] })],
    seed: 1,
  });
  model.compile({ optimizer: "sgd", loss: "sparseCategoricalCrossentropy", metrics: [metric] });
  return model;
}

/** What was asked for, which is the key as in Keras, and the other name. */
const NAMES = [["accuracy", "acc"], ["acc", "accuracy"]];

for (const [key, other] of NAMES) {
  Deno.test(`where ${key} was asked for, ${other} can be read: in logs, histories and results`, async () => {
    const model = network(key), seen: unknown[][] = [];
    const note = (logs: nl.Logs) => seen.push([logs[key], logs[other], logs[`val_${other}`]]);
    const { history } = await model.fit(x, y, {
      validationSplit: 0.5,
      verbose: 0,
      callbacks: {
        onBatchEnd: (_, logs) => void note(logs),
        onEpochEnd: (_, logs) => void note(logs),
        onTrainEnd: (logs) => void note(logs),
      },
    });
    const validation = history[`val_${key}`][0];
    assertEquals(seen.map(([, , of]) => of), [undefined, validation, validation]);
    assertEquals(seen.filter(([one, two]) => typeof one !== "number" || one !== two), []);
    assertEquals(history[other], history[key]);
    assertEquals(history[`val_${other}`], history[`val_${key}`]);
    assertEquals(Object.keys(history), [key, "loss", `val_${key}`, "val_loss"].toSorted());
    for (
      const logs of [await model.evaluate(x, y, { verbose: 0 }), await model.trainOnBatch(x, y)]
    ) {
      assertEquals(logs[other], logs[key]);
      assertEquals(Object.keys(logs), [key, "loss"].toSorted());
    }
  });
}

Deno.test("of two outputs, each accuracy has its short name", async () => {
  const a = nl.input({ shape: [2] });
  const outputs = ["left", "right"].map((name) =>
    nl.layers.dense({ units: 2, activation: "softmax", name }).apply(a)
  );
  const model = nl.model({ inputs: a, outputs });
  const loss = "sparseCategoricalCrossentropy";
  model.compile({ optimizer: "sgd", loss, metrics: [["accuracy"], ["accuracy"]] });
  const { history } = await model.fit(x, [y, y], { verbose: 0 });
  assertEquals(history.left_acc, history.left_accuracy);
  assertEquals(history.right_acc, history.right_accuracy);
});

Deno.test("a figure of a history takes the short name, too", async () => {
  const history = await network("accuracy").fit(x, y, { verbose: 0 });
  nl.plotHistory(history, { metrics: ["acc"] });
});
