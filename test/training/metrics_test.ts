import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { ENGINES } from "../engine/native.ts";

const quiet = { verbose: 0 } as const;
const { metrics } = nl;

/** A network of one layer that gives back what it gets, measured on these rows. */
async function measured(
  metric: nl.MetricOption,
  outputs: readonly (readonly number[])[],
  targets: readonly (readonly number[])[],
  batchSize = 2,
  loss: nl.CompileOptions["loss"] = "mse",
): Promise<number> {
  const units = outputs[0].length;
  const model = nl.sequential({ layers: [nl.layers.dense({ units, inputShape: [units] })] });
  model.setWeights([
    nl.Matrix.from(outputs[0].map((_, i) => outputs[0].map((_, j) => i === j ? 1 : 0))),
    new nl.Matrix(1, units),
  ]);
  model.compile({ optimizer: "sgd", loss, metrics: [metric] });
  const logs = await model.evaluate(outputs, targets, { ...quiet, batchSize });
  const [key] = Object.keys(logs).filter((key) => key !== "loss");
  return logs[key];
}

const column = (values: readonly number[]) => values.map((value) => [value]);
const P = column([0.9, 0.8, 0.7, 0.4, 0.2]), YES = column([1, 0, 1, 1, 0]);
const ROWS = [[0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.5, 0.3, 0.2]];
const CLASSES = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];

/** Counted by hand. */
const KNOWN: [what: string, metric: nl.Metric, p: number[][], t: number[][], expected: number][] = [
  ["precision", metrics.precision(), P, YES, 2 / 3],
  ["recall", metrics.recall(), P, YES, 2 / 3],
  ["precision above 0.85", metrics.precision({ threshold: 0.85 }), P, YES, 1],
  ["recall above 0.85", metrics.recall({ threshold: 0.85 }), P, YES, 1 / 3],
  ["precision that never says yes", metrics.precision({ threshold: 1 }), P, YES, 0],
  ["recall where none is", metrics.recall(), P, column([0, 0, 0, 0, 0]), 0],
  ["precision of one class", metrics.precision({ classId: 2 }), ROWS, CLASSES, 0],
  ["F1 of yes and no", metrics.f1Score(), P, YES, 2 / 3],
  ["F1, the mean over classes", metrics.f1Score(), ROWS, CLASSES, (2 / 3) / 3],
  ["F1 of all answers together", metrics.f1Score({ average: "micro" }), ROWS, CLASSES, 1 / 3],
  // Of the six pairs of a yes and a no, four are in order.
  ["the area under ROC", metrics.auc(), P, YES, 4 / 6],
  ["the area of all in order", metrics.auc(), column([0.9, 0.8, 0.1]), column([1, 1, 0]), 1],
  ["the area with one side missing", metrics.auc(), P, column([1, 1, 1, 1, 1]), 0],
  ["R² of saying the mean", metrics.r2Score(), column([2, 2, 2]), column([1, 2, 3]), 0],
  ["R² of all right", metrics.r2Score(), column([1, 2, 3]), column([1, 2, 3]), 1],
  [
    "R² of the same answer always",
    metrics.r2Score(),
    column([1, 2, 3]),
    column([0.1, 0.1, 0.1]),
    0,
  ],
  [
    "the root of the mean square",
    metrics.rootMeanSquaredError(),
    column([1, 5]),
    column([4, 1]),
    3.5355339,
  ],
  ["the right one of two", metrics.topKCategoricalAccuracy({ k: 2 }), ROWS, CLASSES, 2 / 3],
  ["the cosine", metrics.cosineSimilarity(), [[3, 4]], [[8, 6]], 0.96],
  ["above 0.75", metrics.binaryAccuracy({ threshold: 0.75 }), P, YES, 2 / 5],
];
for (const [what, metric, p, t, expected] of KNOWN) {
  Deno.test(`${what} is as counted by hand, whatever the batches`, async () => {
    for (const engine of ENGINES) {
      nl.setEngine(engine, { threads: 1 });
      for (const batchSize of [1, 2, 5]) {
        assertAlmostEquals(await measured(metric, p, t, batchSize), expected, 2e-7);
      }
    }
  });
}

Deno.test("logits are measured as the probabilities that they stand for", async () => {
  const logits = P.map(([p]) => [Math.log(p / (1 - p))]);
  const loss = nl.losses.binaryCrossentropy({ fromLogits: true });
  for (
    const metric of [
      metrics.precision({ threshold: 0.75 }),
      metrics.recall(),
      metrics.auc(),
      metrics.f1Score({ threshold: 0.3 }),
      metrics.binaryAccuracy({ threshold: 0.75 }),
      metrics.binaryCrossentropy(),
    ]
  ) {
    const expected = await measured(metric, P, YES);
    assertAlmostEquals(await measured(metric, logits, YES, 2, loss), expected, 1e-6, metric.name);
  }
});

Deno.test("metrics have the names by which they are asked for", async () => {
  const model = nl.sequential({ layers: [nl.layers.dense({ units: 1, inputShape: [1] })] });
  const asked = ["f1_score", "AUC", metrics.auc({ curve: "PR", name: "prc" }), metrics.r2Score()];
  model.compile({ optimizer: "sgd", loss: "mse", metrics: asked });
  const { history } = await model.fit(P, YES, { validationSplit: 0.4, ...quiet });
  const keys = ["AUC", "f1_score", "loss", "prc", "r2Score"];
  assertEquals(Object.keys(history), [...keys, ...keys.map((key) => `val_${key}`)]);
});

Deno.test("a class that the network does not have is refused by compile", () => {
  const model = nl.sequential({ layers: [nl.layers.dense({ units: 3, inputShape: [1] })] });
  assertThrows(
    () =>
      model.compile({ optimizer: "sgd", loss: "mse", metrics: [metrics.recall({ classId: 3 })] }),
    RangeError,
    "compile: expected classId of recall to be a whole number from 0 to 2 but found 3.",
  );
});
