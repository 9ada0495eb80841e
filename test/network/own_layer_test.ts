import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
// Reference: Keras 3.15.1 on TensorFlow 2.21.0, by test/goldens/nested.py.
import goldens from "../goldens/nested.json" with { type: "json" };
import {
  assertClose,
  assertSameRun,
  ROWS,
  type Run,
  setFirstWeights,
  wave,
} from "../goldens/twenty_steps.ts";
import { assertSameOnBothEngines } from "../training/both_engines.ts";
import { bits, reloaded, trainedBits } from "../training/saving/same_bits.ts";
import { TARGETS } from "./graph_spec.ts";
import { printed } from "./printed.ts";

const { dense } = nl.layers;
const sizeOf = (x: Float64Array) =>
  Math.sqrt(x.reduce((sum, v) => sum + v * v, 0) / x.length + 0.1);

/** Numbers divided by their root mean square, then scaled and shifted by what is learned. */
const rmsNorm = nl.defineLayer({
  name: "rmsNorm",
  weights: {
    scale: { shape: (inputs) => [inputs], initializer: "ones" },
    shift: { shape: (inputs) => [inputs], initializer: "zeros" },
  },
  forward: (x, { scale, shift }) => x.map((v, i) => v / sizeOf(x) * scale[i] + shift[i]),
  backward(x, { scale }, gradient) {
    const size = sizeOf(x);
    const along = x.reduce((sum, v, i) => sum + v * scale[i] * gradient[i], 0);
    return {
      x: x.map((v, i) => scale[i] * gradient[i] / size - v * along / (x.length * size ** 3)),
      scale: x.map((v, i) => v / size * gradient[i]),
      shift: gradient,
    };
  },
});

/** A dense layer by hand: its weights are a matrix, its width a parameter, its gradients numeric. */
const sums = nl.defineLayer({
  name: "sums",
  params: { width: 3, bias: 0.5 },
  weights: { w: { shape: (inputs, { width }) => [inputs, width] } },
  units: (_inputs, { width }) => width,
  forward: (x, { w }, { width, bias }) =>
    Array.from({ length: width }, (_, j) => x.reduce((sum, v, i) => sum + v * w[i][j], bias)),
});

const negated = nl.defineLayer({
  name: "negated",
  forward: (x) => x.map((v) => -v),
  backward: (_x, _weights, gradient) => ({ x: gradient.map((v) => -v) }),
});

const OWN: Readonly<Record<string, (options?: object) => nl.Layer>> = { rmsNorm, sums, negated };
const x = wave(ROWS, 4, 0.1), y = wave(ROWS, 2, 0.7);
const quiet = { epochs: 2, batchSize: 4, verbose: 0 } as const;

function modelWith(layer: nl.Layer): nl.Sequential {
  const model = nl.sequential({
    layers: [
      dense({ units: 5, inputShape: [4], name: "before" }),
      layer,
      dense({ units: 2, name: "head" }),
    ],
    name: "own_layer",
    seed: 1,
  });
  model.compile({ optimizer: "adam", loss: "mse" });
  return model;
}

interface Golden extends Run {
  readonly name: string;
  readonly losses: readonly string[];
  readonly optimizer: readonly [name: "sgd" | "adam", learningRate: number];
  readonly summary: readonly string[];
  readonly predicted: readonly (readonly number[])[];
}

for (const golden of goldens as unknown as readonly Golden[]) {
  if (golden.name !== "own_layer") continue;
  const [optimizer, learningRate] = golden.optimizer;
  Deno.test(`twenty steps of a layer of one's own with ${optimizer} are those of the same layer in Keras on TensorFlow`, async () => {
    const model = modelWith(rmsNorm({ name: "norm" })), [loss] = golden.losses;
    setFirstWeights(model);
    model.compile({ optimizer: nl.optimizers[optimizer]({ learningRate }), loss });
    await assertSameRun(model, x, TARGETS[loss](2), golden);
    assertClose(model.predict(x).data, golden.predicted[0], "predict");
  });

  Deno.test(`the summary of a layer of one's own is the text that Keras prints (${optimizer})`, () => {
    const model = modelWith(rmsNorm({ name: "norm" }));
    const own = printed(() => model.summary()).split("\n").filter((line) =>
      !/Optimizer/.test(line)
    );
    assertEquals(own.join("\n"), golden.summary.join("\n"));
  });
}

for (const [name, make] of Object.entries(OWN)) {
  Deno.test(`the gradients through ${name} are those of numeric differences`, () => {
    const { ok, weights } = nl.gradientCheck(modelWith(make()), x, y);
    for (const weight of weights) {
      assert(weight.largestRelativeDifference < 1e-6, JSON.stringify(weight));
    }
    assert(ok);
  });

  Deno.test(`a network with ${name} learns the same on both engines`, async () => {
    await assertSameOnBothEngines(async () => {
      const model = modelWith(make());
      await model.fit(x, y, quiet);
      return [...model.getWeights(), model.predict(x)];
    });
  });

  Deno.test(`a network with ${name} is saved, loaded with the layer, and learns on as if it had not been`, async () => {
    const model = modelWith(make());
    await model.fit(x, y, quiet);
    const loaded = await reloaded(model, { layers: { [name]: make } } as nl.LoadOptions);
    assertEquals(bits(loaded.predict(x)), bits(model.predict(x)));
    for (const each of [model, loaded]) await each.fit(x, y, quiet);
    assertEquals(trainedBits(loaded), trainedBits(model));
  });
}

Deno.test("a layer of one's own as the first, with numeric gradients, learns what a dense layer learns", async () => {
  const [own, usual] = [
    sums({ inputShape: [4], bias: 0 }),
    dense({ units: 3, inputShape: [4], useBias: false }),
  ]
    .map((layer) => nl.sequential({ layers: [layer, dense({ units: 2 })], seed: 3 }));
  assertEquals(bits(own.getWeights()), bits(usual.getWeights()));
  for (const model of [own, usual]) {
    model.compile({ optimizer: "adam", loss: "mse" });
    await model.fit(x, y, quiet);
  }
  own.getWeights().forEach(({ data }, i) =>
    assertClose(data, [...usual.getWeights()[i].data], `weight ${i}`)
  );
});

Deno.test("a layer of one's own has a name, parameters, weights with names, and says that its gradients are numeric", () => {
  const layer = sums({ width: 4 }), model = modelWith(layer);
  assertEquals([layer.name, layer.className, layer.countParams()], ["sums", "Sums", 20]);
  assertEquals(layer.options, { width: 4, bias: 0.5 });
  assertEquals(layer.weights.map(({ name, shape }) => [name, shape]), [["sums/w", [5, 4]]]);
  const text = printed(() => model.summary());
  assert(text.includes("sums: the gradients of sums are numeric differences"), text);
  assert(!printed(() => modelWith(rmsNorm()).summary()).includes("numeric"));
});

Deno.test("weights of a layer of one's own are set, regularized and frozen", async () => {
  const layer = rmsNorm({ trainable: false }), model = modelWith(layer);
  layer.setWeights([[1, 2, 3, 4, 5], [0, 0, 0, 0, 1]]);
  const start = layer.getWeights();
  await model.fit(x, y, quiet);
  assertEquals(layer.getWeights(), start);
  const shrinking = nl.defineLayer({
    name: "shrinking",
    weights: { factor: { shape: [1], initializer: "ones", regularizer: "l2" } },
    forward: (x, { factor }) => x.map((v) => v * factor[0]),
  });
  const shrunk = modelWith(shrinking()), plain = modelWith(negated());
  const ends = (model: nl.Sequential) => [model.layers[0], model.layers[2]];
  ends(plain).forEach((layer, i) => layer.setWeights(ends(shrunk)[i].getWeights()));
  shrunk.layers[1].setWeights([[-1]]);
  const [a, b] = await Promise.all([plain, shrunk].map((m) => m.evaluate(x, y, { verbose: 0 })));
  assert(Math.abs(b.loss - a.loss - 0.01) < 1e-6, "0.01 for a weight of size 1");
});

Deno.test("a layer of one's own applied twice shares its weights, in a model inside another too", async () => {
  const shared = rmsNorm(), place = nl.input({ shape: [4] });
  const inner = nl.model({
    inputs: place,
    outputs: shared.apply(shared.apply(place)),
    name: "inner",
  });
  const model = nl.sequential({ layers: [inner, dense({ units: 2 })] });
  model.compile({ optimizer: "sgd", loss: "mse" });
  assert(nl.gradientCheck(model, x, y).ok);
  const loaded = await reloaded(model, { layers: { rmsNorm } } as nl.LoadOptions);
  assertEquals(bits(loaded.predict(x)), bits(model.predict(x)));
});

Deno.test("a model says of layers inside it, too, that their gradients are numeric", () => {
  const inner = nl.sequential({ layers: [sums({ inputShape: [4] })], name: "trunk" });
  const text = printed(() => nl.sequential({ layers: [inner, dense({ units: 2 })] }).summary());
  assert(text.includes(" trunk/sums: the gradients of sums are numeric differences"), text);
});

/** What is wrong with a definition, and what is said; `apply` for what shows at its first place only. */
const forward = (x: Float64Array) => x;
const REFUSED: readonly [what: string, attempt: () => unknown, message: string][] = [
  ["no definition", () => nl.defineLayer(undefined as never), "defineLayer: expected an object"],
  ["no name", () => nl.defineLayer({ forward } as never), "defineLayer: expected name to be text"],
  [
    "no forward",
    () => nl.defineLayer({ name: "a" } as never),
    "expected forward of a to be a function",
  ],
  [
    "a misspelt part",
    () => nl.defineLayer({ name: "a", forward, backwards: forward } as never),
    "backwards",
  ],
  [
    "a forward without return",
    () => nl.defineLayer({ name: "a", forward: () => undefined as never }),
    "does the function return its value?",
  ],
  [
    "a weight called x",
    () => nl.defineLayer({ name: "a", weights: { x: { shape: [1] } }, forward }),
    "expected a name for a weight",
  ],
  [
    "a weight without a shape",
    () => nl.defineLayer({ name: "a", weights: { w: {} as never }, forward }),
    "expected shape of w",
  ],
  [
    "an unknown initializer",
    () => nl.defineLayer({ name: "a", weights: { w: { shape: [1], initializer: "?" } }, forward }),
    "defineLayer: expected initializer of w to be one of",
  ],
  [
    "a parameter that every layer has",
    () => nl.defineLayer({ name: "a", params: { name: 1 }, forward }),
    "without name",
  ],
  [
    "a wrong gradient in x",
    () =>
      nl.defineLayer({
        name: "a",
        forward: (x) => x.map((v) => v * v),
        backward: (x, _w, g) => ({ x: x.map((v, i) => v * g[i]) }),
      }),
    "expected backward of a to give the gradients of forward, where that in x[0]",
  ],
  [
    "a wrong gradient in a weight",
    () =>
      nl.defineLayer({
        name: "a",
        weights: { w: { shape: (n) => [n] } },
        forward: (x, { w }) => x.map((v, i) => v * w[i]),
        backward: (_x, { w }, g) => ({ x: w.map((v, i) => v * g[i]), w: g }),
      }),
    "where that in w[0]",
  ],
  [
    "a gradient that is missing",
    () =>
      nl.defineLayer({
        name: "a",
        weights: { w: { shape: [1] } },
        forward: (x, { w }) => x.map((v) => v * w[0]),
        backward: (_x, { w }, g) => ({ x: g.map((v) => v * w[0]) }) as never,
      }),
    "expected w from backward of a to be a list of 1 numbers but found undefined",
  ],
  [
    "a wrong length, where it is applied",
    () =>
      nl.defineLayer({ name: "a", forward: (x) => x.slice(1) })().apply(nl.input({ shape: [3] })),
    "apply: expected forward of a to be 3 numbers but found 2",
  ],
  [
    "half a unit",
    () =>
      nl.defineLayer({ name: "a", units: (n) => n / 2, forward })().apply(nl.input({ shape: [3] })),
    "apply: expected units of a to be a whole number",
  ],
  ["another width for the same weights", () => {
    const layer = rmsNorm();
    layer.apply(nl.input({ shape: [3] }));
    layer.apply(nl.input({ shape: [4] }));
  }, "apply: expected 3 inputs"],
  [
    "an unknown parameter",
    () => sums({ units: 3 } as never),
    "sums: expected options among width, bias",
  ],
  [
    "a parameter of another kind",
    () => sums({ width: "3" } as never),
    "expected width to be a number",
  ],
];

for (const [what, attempt, message] of REFUSED) {
  Deno.test(`a layer of one's own refuses ${what}`, () => {
    assertThrows(attempt, Error, message);
  });
}

Deno.test("a gradient is not compared at corners, and not where a layer wants other widths until it gets them", () => {
  nl.defineLayer({
    name: "positive",
    forward: (x) => x.map((v) => Math.max(0, v)),
    backward: (x, _weights, gradient) => ({ x: x.map((v, i) => v > 0 ? gradient[i] : 0) }),
  });
  const pairs = nl.defineLayer({
    name: "pairs",
    units: (inputs) => inputs / 7,
    forward: (x) => Array.from({ length: x.length / 7 }, (_, i) => x[7 * i]),
    backward: (x, _weights, gradient) => ({
      x: x.map((_, i) => i % 7 === 1 ? gradient[Math.floor(i / 7)] : 0),
    }),
  });
  assertThrows(
    () => pairs().apply(nl.input({ shape: [14] })),
    RangeError,
    "apply: expected backward of pairs",
  );
});

Deno.test("a model with a layer of one's own is not loaded without it, nor with another of its name", async () => {
  const bytes = await modelWith(rmsNorm({ name: "norm" })).toBytes();
  await assertRejects(
    () => nl.loadModel(bytes.slice()),
    RangeError,
    'the layer "norm" is the layer "rmsNorm" of your own, which is not in the file; load it with nl.loadModel("…", { layers: { rmsNorm } }).',
  );
  const other = nl.defineLayer({
    name: "rmsNorm",
    weights: { scale: { shape: (n) => [n] }, shift: { shape: (n) => [n] } },
    forward: (x) => x,
  });
  await assertRejects(
    () => nl.loadModel(bytes.slice(), { layers: { rmsNorm: other } }),
    RangeError,
    "layers.rmsNorm gives other numbers than when the model was saved",
  );
  await assertRejects(
    () => nl.loadModel(bytes.slice(), { layers: { rmsNorm: dense as never } }),
    TypeError,
    "loadModel: expected layers.rmsNorm to be what nl.defineLayer returned",
  );
});
