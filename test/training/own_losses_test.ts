import { assert, assertAlmostEquals, assertEquals, assertRejects, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { assertSameOnBothEngines } from "./both_engines.ts";
import { bits, reloaded } from "./saving/same_bits.ts";

const quiet = { verbose: 0 } as const;
const x = [[1], [-2], [0.5], [3]], y = [[1, 2], [0, -1], [1, 1], [-2, 0.5]];

function compiled(loss: nl.CompileOptions["loss"], metrics: nl.CompileOptions["metrics"] = []) {
  const model = nl.sequential({
    layers: [
      nl.layers.dense({ units: 4, activation: "tanh", inputShape: [1] }),
      nl.layers.dense({ units: 2 }),
    ],
    seed: 1,
  });
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 0.1 }), loss, metrics });
  return model;
}

const squares: nl.TargetFunction = (t, y) =>
  t.reduce((sum, ti, i) => sum + (ti - y[i]) ** 2, 0) / t.length;

/** The squared error in many ways. */
const SQUARED: Record<string, nl.CompileOptions["loss"]> = {
  "of numbers": (t, y) => (t - y) ** 2,
  "of rows": squares,
  "of rows that are taken apart": ([a, b]: number[], [p, q]: number[]) =>
    ((a - p) ** 2 + (b - q) ** 2) / 2,
  "with its derivative": nl.defineLoss({
    name: "squares",
    f: (t, y) => (t - y) ** 2,
    derivative: (t, y) => 2 * (y - t),
  }),
  "of rows with its derivative": nl.defineLoss({
    name: "squares",
    f: squares,
    derivative: (t, y) => t.map((ti, i) => 2 * (y[i] - ti) / t.length),
  }),
  "that spoils what it is given": (t: number[], y: number[]) => {
    const sum = squares(t as nl.NumberOrRow, y as nl.NumberOrRow);
    t.fill(NaN);
    y.fill(NaN);
    return sum;
  },
};
for (const [way, loss] of Object.entries(SQUARED)) {
  Deno.test(`a loss of one's own ${way} trains as the library's does, on both engines`, async () => {
    const expected = await compiled("mse").fit(x, y, { epochs: 10, batchSize: 3, ...quiet });
    await assertSameOnBothEngines(async () => {
      const model = compiled(loss);
      const { history } = await model.fit(x, y, { epochs: 10, batchSize: 3, ...quiet });
      history.loss.forEach((value, i) => assertAlmostEquals(value, expected.history.loss[i], 1e-5));
      return model.getWeights();
    });
  });

  Deno.test(`the gradient of a loss of one's own ${way} is right`, () => {
    const { ok, weights } = nl.gradientCheck(compiled(loss), x, y);
    assert(ok, JSON.stringify(weights));
  });
}

Deno.test("a function gets numbers if it computes with its arguments, and rows if it looks into them", async () => {
  const seen: unknown[] = [];
  const numbers: nl.TargetFunction = (t, y) => (seen.push(typeof t), Math.abs(t - y));
  const rows: nl.TargetFunction = (t, y) => (seen.push(t.length), Math.abs(t[0] - y[0]));
  const model = compiled("mse", [numbers, rows]);
  seen.length = 0;
  await model.evaluate(x, y, quiet);
  assertEquals(new Set(seen), new Set(["number", 2]));
});

Deno.test("metrics of one's own stand in the history under their names, or are numbered", async () => {
  const far = nl.defineMetric({ name: "far", f: (t, y) => Math.abs(t - y) > 1 ? 1 : 0 });
  function largest(t: number[], y: number[]) {
    return Math.max(...t.map((ti, i) => Math.abs(ti - y[i])));
  }
  const model = compiled("mse", [far, largest, (t, y) => Math.abs(t - y), (t, y) => t - y, "mae"]);
  const options = { epochs: 2, validationSplit: 0.5, ...quiet };
  const { history } = await model.fit(x, y, options);
  const keys = ["far", "largest", "loss", "mae", "metric", "metric_1"];
  assertEquals(Object.keys(history), [...keys, ...keys.map((key) => `val_${key}`)]);
  history.mae.forEach((value, i) => assertAlmostEquals(history.metric[i], value, 1e-6));
});

Deno.test("each of several outputs may have a loss and metrics of its own", async () => {
  const input = nl.input({ shape: [1] });
  const model = nl.model({
    inputs: input,
    outputs: ["a", "b"].map((name) =>
      nl.layers.dense({ units: 1, name }).apply(input) as nl.SymbolicTensor
    ),
    seed: 1,
  });
  const worst: nl.TargetFunction = (t, y) => Math.max(0, t - y);
  model.compile({
    optimizer: "sgd",
    loss: { a: (t, y) => (t - y) ** 2, b: "mae" },
    metrics: { a: worst, b: [worst, "auc"] },
  });
  const { history } = await model.fit(x, [[1, 2, 3, 4], [0, 1, 1, 0]], quiet);
  assertEquals(Object.keys(history), ["a_loss", "a_worst", "b_auc", "b_loss", "b_worst", "loss"]);
});

/** What is no loss, and what is said about it. */
const REFUSED: [what: string, loss: unknown, message: string][] = [
  [
    "a method of tensors",
    (t: nl.Matrix, y: nl.Matrix) => (t as unknown as { sub: (y: unknown) => void }).sub(y),
    "compile: expected loss to be a function of plain numbers but it asks for .sub, which tensors have; it is given the target and the output as numbers, as in (t, y) => (t - y) ** 2, or as the rows of one example, as in (t, y) => Math.hypot(t[0] - y[0], t[1] - y[1]).",
  ],
  [
    "a row for a number",
    (t: number[], y: number[]) => t.map((ti, i) => ti - y[i]),
    "compile: expected loss to return a number but found [0.5, -0.25, -0.75]; return one number for the row, such as the mean.",
  ],
  [
    "a forgotten return",
    (t: number, y: number) => {
      t - y;
    },
    "compile: expected loss to return a number but found undefined; does the function return its value?",
  ],
  [
    "one that looks at the target alone",
    (t: number) => t * t,
    "compile: expected loss to change with its second argument, the output, but it never does: nothing could be learned.",
  ],
];
for (const [what, loss, message] of REFUSED) {
  Deno.test(`compile refuses as a loss ${what}`, () => {
    const error = assertThrows(() => compiled(loss as string), Error);
    assertEquals(error.message, message);
  });
}

Deno.test("a derivative that is not that of f is refused, with a point where it is not", () => {
  assertThrows(
    () => nl.defineLoss({ name: "half", f: (t, y) => (t - y) ** 2, derivative: (t, y) => y - t }),
    RangeError,
    "defineLoss: expected derivative of half to be that of f, which at the output -7.973 and the target 1 is -17.94600 by differences, but found -8.973000.",
  );
});

Deno.test("two metrics of one name, or one of the name of the loss, are refused", () => {
  const f: nl.TargetFunction = (t, y) => t - y;
  const named = (name: string) => nl.defineMetric({ name, f });
  assertThrows(() => compiled("mse", [named("a"), named("a")]), RangeError, 'found "a" twice');
  assertThrows(
    () => compiled("mse", [named("loss")]),
    RangeError,
    'compile: expected a metric to have another name than "loss".',
  );
});

const pinball = nl.defineLoss({
  name: "pinball",
  f: (t, y) => Math.max(0.9 * (t - y), 0.1 * (y - t)),
});
const near = nl.defineMetric({ name: "near", f: (t, y) => Math.abs(t - y) < 1 ? 1 : 0 });

Deno.test("a model with a loss and metrics of one's own comes back where they are given, and goes on the same", async () => {
  const auc = nl.metrics.r2Score({ name: "r2" });
  const model = compiled(pinball, [near, auc, "mae"]);
  await model.fit(x, y, quiet);
  for (const metric of [near, (t: number, y: number) => Math.abs(t - y) < 1 ? 1 : 0]) {
    const loaded = await reloaded(model, { losses: { pinball }, metrics: { near: metric } });
    const same = await reloaded(model, { losses: { pinball }, metrics: { near } });
    const expected = await same.fit(x, y, quiet), found = await loaded.fit(x, y, quiet);
    assertEquals(Object.keys(found.history), ["loss", "mae", "near", "r2"]);
    assertEquals(found.history, expected.history);
    assertEquals(loaded.getWeights().map(bits), same.getWeights().map(bits));
  }
});

/** What is given when such a model is loaded, and what is said. */
const NOT_GIVEN: [what: string, given: unknown, message: string][] = [
  [
    "no loss",
    { metrics: { near } },
    'but the loss is "pinball" of your own, which is not in the file; load it with nl.loadModel("…", { losses: { pinball } }).',
  ],
  [
    "no metric",
    { losses: { pinball } },
    'but the metric is "near" of your own, which is not in the file; load it with nl.loadModel("…", { metrics: { near } }).',
  ],
  [
    "another loss",
    { losses: { pinball: (t: number, y: number) => Math.abs(t - y) }, metrics: { near } },
    "but losses.pinball does not compute what it did when the model was saved: give the function that it was trained with.",
  ],
  [
    "a loss of the library",
    { losses: { pinball: nl.losses.meanSquaredError() }, metrics: { near } },
    "but losses.pinball does not compute what it did when the model was saved: give the function that it was trained with.",
  ],
  [
    "a name for a loss",
    { losses: { pinball: "mse" }, metrics: { near } },
    'loadModel: expected losses.pinball to be a function, or made with nl.defineLoss, but found "mse".',
  ],
  [
    "a list",
    { losses: [pinball] },
    "loadModel: expected losses to be an object of functions by their names but found an array of 1.",
  ],
];
for (const [what, given, message] of NOT_GIVEN) {
  Deno.test(`loadModel refuses ${what} for a model with a loss and a metric of one's own`, async () => {
    const model = compiled(pinball, [near]);
    const error = await assertRejects(() => reloaded(model, given as nl.LoadOptions), Error);
    assertEquals(error.message.slice(-message.length), message);
  });
}
