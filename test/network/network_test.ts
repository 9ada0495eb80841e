import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import * as nl from "nonlinear";
import { printed } from "./printed.ts";

const tutorial = () =>
  nl.sequential({
    layers: [
      nl.layers.dense({ units: 128, activation: "relu", inputShape: [784] }),
      nl.layers.dense({ units: 64, activation: nl.relu }),
      nl.layers.dense({ units: 10, activation: "softmax" }),
    ],
    seed: 1,
  });

Deno.test("the summary of the tutorial's network is Keras 3's table with 109,386 parameters", () => {
  // Reference: Keras 3.15.1, model.summary() in a notebook.
  assertEquals(
    printed(() => tutorial().summary()),
    `Model: "sequential"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ dense (Dense)                   │ (None, 128)            │       100,480 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense_1 (Dense)                 │ (None, 64)             │         8,256 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense_2 (Dense)                 │ (None, 10)             │           650 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 109,386 (427.29 KB)
 Trainable params: 109,386 (427.29 KB)
 Non-trainable params: 0 (0.00 B)`,
  );
});

Deno.test("the optimizer's numbers have a line of their own and are not in the total", () => {
  const model = tutorial();
  model.compile({ optimizer: "adam", loss: "categoricalCrossentropy" });
  const text = printed(() => model.summary());
  assertStringIncludes(text, " Total params: 109,386 (427.29 KB)\n");
  assertStringIncludes(text, " Optimizer params: 218,774 (854.59 KB)");
});

Deno.test("the summary says where a derivative is numeric", () => {
  const bump = nl.defineActivation({ name: "bump", f: (x) => Math.exp(-x * x) });
  const model = nl.sequential({
    layers: [nl.layers.dense({ units: 3, activation: bump, inputShape: [2] })],
  });
  assertStringIncludes(
    printed(() => model.summary()),
    "dense: the derivative of bump is a numeric difference",
  );
});

Deno.test("weights start Glorot uniform (limit √(6/912) for 784 → 128), biases at zero", () => {
  const [weights, biases] = tutorial().getWeights();
  const limit = Math.sqrt(6 / (784 + 128));
  assertAlmostEquals(limit, 0.0811107, 1e-7);
  const largest = weights.data.reduce((max, w) => Math.max(max, Math.abs(w)), 0);
  assert(largest <= limit && largest > 0.999 * limit);
  const mean = weights.data.reduce((sum, w) => sum + w, 0) / weights.data.length;
  assertAlmostEquals(mean, 0, 6 * limit / Math.sqrt(3 * weights.data.length));
  assert(biases.data.every((b) => b === 0));
});

Deno.test("each weighted layer has a stream of its own: a layer without weights between changes nothing", () => {
  const between = nl.sequential({
    layers: [
      nl.layers.dense({ units: 3, inputShape: [2] }),
      nl.layers.activation({ activation: "tanh" }),
      nl.layers.dense({ units: 2 }),
    ],
    seed: 5,
  });
  const direct = nl.sequential({
    layers: [
      nl.layers.dense({ units: 3, activation: "tanh", inputShape: [2] }),
      nl.layers.dense({ units: 2 }),
    ],
    seed: 5,
  });
  assertEquals(between.getWeights(), direct.getWeights());
  assertEquals(between.predict([[1, 2]]), direct.predict([[1, 2]]));
});

Deno.test("predict gives the same rows whatever their number", () => {
  const model = tutorial();
  const x = new nl.Matrix(300, 784).map((_, i) => (i * 7919 % 13) / 13);
  const all = model.predict(x);
  for (const i of [0, 255, 256, 299]) assertEquals(model.predict(x.take([i])).row(0), all.row(i));
});

Deno.test("weights are copied out and in", () => {
  const [model, other] = [
    tutorial(),
    nl.sequential({ layers: [nl.layers.dense({ units: 1, inputShape: [2] })] }),
  ];
  const weights = model.getWeights();
  weights[0].data.fill(0);
  assert(model.getWeights()[0].data.some((w) => w !== 0));
  other.setWeights([nl.Matrix.from([[2], [3]]), nl.Matrix.from([[10]])]);
  assertEquals(other.predict([[1, 1]]).toArray(), [[15]]);
  assertThrows(() => other.setWeights(weights), RangeError, "expected 2 matrices but found 6");
  assertThrows(
    () => other.setWeights([nl.Matrix.from([[1, 2]]), nl.Matrix.from([[0]])]),
    RangeError,
    "expected 2 × 1 for dense/kernel but found 1 × 2",
  );
  assertEquals(other.predict([[1, 1]]).toArray(), [[15]], "a refused call changes nothing");
});

Deno.test("layers that do not fit are refused, saying what to do", () => {
  const { dense } = nl.layers;
  assertThrows(
    () => nl.sequential({ layers: [] }),
    RangeError,
    "expected layers to be a list of at least one layer",
  );
  assertThrows(
    () => nl.sequential({ layers: [dense({ units: 2 })] }),
    RangeError,
    "inputShape: [784]",
  );
  assertThrows(
    () =>
      nl.sequential({
        layers: [dense({ units: 2, inputShape: [3] }), dense({ units: 2, inputShape: [3] })],
      }),
    RangeError,
    "sequential: expected layer 1 (Dense) to take the 2 outputs of the layer before it",
  );
  const twice = dense({ units: 2, inputShape: [2] });
  assertThrows(
    () => nl.sequential({ layers: [twice, twice] }),
    RangeError,
    "expected layers of their own but found the same layer at 0 and 1",
  );
  assertThrows(
    () =>
      nl.sequential({
        layers: [dense({ units: 2, inputShape: [2], name: "a" }), dense({ units: 2, name: "a" })],
      }),
    RangeError,
    'found the name "a" at 0 and 1',
  );
  assertThrows(
    () => dense({ units: 0 }),
    RangeError,
    "layers.dense: expected units to be a whole number ≥ 1 but found 0",
  );
  assertThrows(() => dense({ units: 2, activation: "rleu" }), RangeError, 'did you mean "relu"?');
  assertThrows(
    () => dense({ unit: 2 } as never),
    RangeError,
    'found "unit"; did you mean "units"?',
  );
  assertThrows(
    () => dense({ units: 2, inputShape: "784" as never }),
    RangeError,
    'such as [784] or [28, 28], but found "784"',
  );
  assertThrows(
    () => nl.sequential({ layers: [dense({ units: 2, inputShape: [2] })], seed: -1 }),
    RangeError,
    "expected seed",
  );
});
