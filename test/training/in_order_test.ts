import { assertEquals } from "@std/assert";
import * as nl from "nonlinear";

const X = [[1, 2], [3, -1]], Y = [[0], [1]];
const quiet = { verbose: 0 } as const;

function compiled(metrics: string[]): nl.Model {
  const model = nl.sequential([
    nl.layers.dense({ units: 1, activation: "sigmoid", inputShape: [2] }),
  ]);
  model.compile({ optimizer: "sgd", loss: "binaryCrossentropy", metrics });
  return model;
}

Deno.test("what evaluate and trainOnBatch measure can be taken apart as a list, in the order of compile", async () => {
  const model = compiled(["mse", "accuracy"]);
  for (const measure of [model.evaluate(X, Y, quiet), model.trainOnBatch(X, Y)]) {
    const measured = await measure, [loss, mse, accuracy, ...more] = measured;
    assertEquals({ loss, mse, accuracy }, { ...measured });
    assertEquals([measured[0], measured[1], measured[2], measured[3]], [
      loss,
      mse,
      accuracy,
      undefined,
    ]);
    assertEquals(more, []);
  }
  assertEquals(model.metricsNames, ["loss", "mse", "accuracy"]);
});

Deno.test("the list is hidden: keys, copies and JSON have names and numbers alone", async () => {
  const measured = await compiled(["accuracy"]).evaluate(X, Y, quiet);
  assertEquals(Object.keys(measured), ["accuracy", "loss"]);
  assertEquals(Symbol.iterator in { ...measured }, false);
  assertEquals(Object.keys(JSON.parse(JSON.stringify(measured))), ["accuracy", "loss"]);
});

Deno.test("with several outputs the loss of each stands before its metrics, behind that of the model", async () => {
  const input = nl.input({ shape: [2] });
  const outputs = ["a", "b"].map((name) => nl.layers.dense({ units: 1, name }).apply(input));
  const model = nl.model({ inputs: input, outputs });
  model.compile({ optimizer: "sgd", loss: "mse", metrics: { a: ["mae"] } });
  assertEquals(model.metricsNames, ["loss", "a_loss", "a_mae", "b_loss"]);
  const measured = await model.evaluate(X, [Y, Y], quiet);
  assertEquals([...measured], model.metricsNames.map((name) => measured[name]));
});
