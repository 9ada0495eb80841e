import { assert, assertEquals, assertNotEquals, assertThrows } from "@std/assert";
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
import { single, TARGETS } from "./graph_spec.ts";
import { printed } from "./printed.ts";

const { dense, concatenate, add, dropout } = nl.layers;
const input = (units: number, name?: string) => nl.input({ shape: [units], name });

function trunk(more: { name?: string; seed?: number } = { name: "trunk", seed: 1 }): nl.Sequential {
  const layers = [
    dense({ units: 5, activation: "tanh", inputShape: [4] }),
    dense({ units: 3, activation: "sigmoid" }),
  ];
  return nl.sequential({ layers, ...more });
}

function chain(inner: nl.Sequential = trunk()): nl.Sequential {
  const layers = [inner, dense({ units: 3, activation: "softmax", name: "head" })];
  return nl.sequential({ layers, name: "chain", seed: 2 });
}

function frozen(): nl.Sequential {
  const model = chain();
  model.layers[0].trainable = false;
  return model;
}

function partlyFrozen(): nl.Sequential {
  const inner = trunk();
  inner.layers[0].trainable = false;
  return chain(inner);
}

function twins(shared: nl.Sequential = trunk()): nl.Model {
  const [left, right] = [input(4, "left"), input(4, "right")];
  const both = concatenate({ name: "both" }).apply([shared.apply(left), shared.apply(right)]);
  const outputs = dense({ units: 1, name: "head" }).apply(both);
  return nl.model({ inputs: [left, right], outputs, name: "twins", seed: 2 });
}

/** A model with two inputs and two outputs, the trunk inside it, and the trunk once more beside it. */
function modelsInModels(inner: nl.Sequential = trunk()): nl.Model {
  const [a, b] = [input(4, "a"), input(3, "b")];
  const [x, y] = [input(4, "x"), input(3, "y")], beside = inner.apply(x);
  const total = add({ name: "total" }).apply([inner.apply(a), b]);
  const outputs = [
    dense({ units: 2, activation: "tanh", name: "p" }).apply(total),
    dense({ units: 3, name: "q" }).apply(a),
  ];
  const two = nl.model({ inputs: [a, b], outputs, name: "two", seed: 3 });
  const [p, q] = two.apply([x, y]);
  const both = concatenate({ name: "both" }).apply([q, p, beside]);
  const output = dense({ units: 2, name: "head" }).apply(both);
  return nl.model({ inputs: [x, y], outputs: output, name: "models_in_models", seed: 2 });
}

const MODELS: Readonly<Record<string, () => nl.Model>> = {
  chain,
  frozen,
  partly_frozen: partlyFrozen,
  twins,
  models_in_models: modelsInModels,
};

interface Golden extends Run {
  readonly name: string;
  readonly losses: readonly string[];
  readonly optimizer: readonly [name: "sgd" | "adam", learningRate: number];
  readonly summary: readonly string[];
  readonly predicted: readonly (readonly number[])[];
}

for (const golden of goldens as unknown as readonly Golden[]) {
  if (!Object.hasOwn(MODELS, golden.name)) continue;
  const [optimizer, learningRate] = golden.optimizer;
  Deno.test(`twenty steps of "${golden.name}" with ${optimizer} are those of Keras on TensorFlow, and so is its summary`, async () => {
    const model = MODELS[golden.name]();
    setFirstWeights(model);
    assertEquals(printed(() => model.summary()), golden.summary.join("\n"));
    const [loss] = golden.losses;
    model.compile({ optimizer: nl.optimizers[optimizer]({ learningRate }), loss });
    const x = single(model.inputs.map(({ units }, i) => wave(ROWS, units, 0.1 + 0.3 * i)));
    await assertSameRun(model, x, TARGETS[loss](model.outputs[0].units), golden);
    assertClose(model.predict(x).data, golden.predicted[0], "predict");
  });
}

const x = wave(ROWS, 4, 0.1), both = [x, wave(ROWS, 3, 0.4)], y = wave(ROWS, 2, 0.7);
const quiet = { epochs: 2, batchSize: 4, verbose: 0 } as const;
const classes = Uint8Array.from({ length: ROWS }, (_, i) => i % 3);
const ofClasses = { optimizer: "adam", loss: "sparseCategoricalCrossentropy" };
const ofNumbers = { optimizer: "adam", loss: "mse" };

Deno.test("training a model trains the model inside it, and the other way round", async () => {
  const inner = trunk(), outer = chain(inner), other = chain(inner);
  const start = inner.getWeights(), said = other.predict(x);
  outer.compile(ofClasses);
  await outer.fit(x, classes, quiet);
  assertNotEquals(inner.getWeights(), start);
  assertEquals(other.getWeights().slice(0, 4), inner.getWeights());
  assertNotEquals(other.predict(x), said);
  inner.compile(ofNumbers);
  const before = outer.predict(x);
  await inner.fit(x, wave(ROWS, 3, 0.2), quiet);
  assertEquals(outer.getWeights().slice(0, 4), inner.getWeights());
  assertNotEquals(outer.predict(x), before);
  inner.setWeights(start);
  assertEquals(outer.getWeights().slice(0, 4), start);
});

Deno.test("a frozen trunk stays, its head learns, and both say so; thawed again, it learns", async () => {
  const inner = trunk(), outer = chain(inner), start = inner.getWeights();
  inner.trainable = false;
  outer.compile(ofClasses);
  await outer.fit(x, classes, quiet);
  assertEquals(inner.getWeights(), start);
  assertEquals([outer.trainableWeights.length, outer.weights.length], [2, 6]);
  inner.trainable = true;
  outer.compile(ofClasses);
  await outer.fit(x, classes, quiet);
  assertNotEquals(inner.getWeights(), start);
});

Deno.test("what a model predicts is what the model inside it and its head predict one after the other", () => {
  const inner = trunk(), outer = chain(inner);
  const head = nl.sequential({
    layers: [dense({ units: 3, activation: "softmax", inputShape: [3] })],
  });
  head.setWeights(outer.getLayer("head").getWeights());
  assertEquals(outer.predict(x), head.predict(inner.predict(x)));
});

Deno.test("a model inside another is found by its name, and has its own layers, shape and weights", () => {
  const inner = trunk(), outer = chain(inner);
  assertEquals(outer.layers.map(({ name, className }) => [name, className]), [
    ["trunk", "Sequential"],
    ["head", "Dense"],
  ]);
  assert(outer.getLayer("trunk") as unknown === inner && outer.getLayer(0) as unknown === inner);
  assertEquals(inner.layers.map(({ name }) => name), ["dense", "dense_1"]);
  assertEquals(inner.output.shape, [null, 3]);
  assertEquals(outer.getLayer("trunk").countParams(), 43);
  assertEquals(outer.weights.map(({ shape }) => shape), [[4, 5], [5], [5, 3], [3], [3, 3], [3]]);
});

Deno.test("models without a name of their own are numbered inside another, those with one keep it", () => {
  const outer = nl.sequential({ layers: [trunk({}), dense({ units: 4 }), trunk({})] });
  assertEquals(outer.layers.map(({ name }) => name), ["sequential", "dense", "sequential_1"]);
  assertThrows(
    () => nl.sequential({ layers: [trunk(), dense({ units: 4 }), trunk()] }),
    RangeError,
    'found the name "trunk" at 0 and 2',
  );
});

Deno.test("a model is added to one that grows", () => {
  const model = nl.sequential();
  model.add(trunk());
  model.add(dense({ units: 2 }));
  assertEquals(model.predict(x).shape, [ROWS, 2]);
  model.pop();
  model.pop();
  assertEquals(model.layers, []);
});

Deno.test("the first part of a trained model is a trunk for others", async () => {
  const trained = trunk();
  const features = nl.model({ inputs: trained.inputs, outputs: trained.getLayer("dense").output });
  features.trainable = false;
  const outer = nl.sequential({ layers: [features, dense({ units: 2 })] });
  outer.compile(ofNumbers);
  const start = trained.getWeights();
  await outer.fit(x, y, quiet);
  assertEquals(trained.getWeights(), start);
  assertEquals(features.predict([x])!.data.length, 5 * ROWS);
});

for (const [name, make] of Object.entries(MODELS)) {
  const prepared = () => {
    const model = make();
    const [{ units }] = model.outputs;
    model.compile(units === 3 ? ofClasses : ofNumbers);
    const xs = name === "twins" ? [x, wave(ROWS, 4, 0.4)] : name === "models_in_models" ? both : x;
    return { model, x: xs, y: units === 3 ? classes : wave(ROWS, units, 0.7) };
  };

  Deno.test(`the gradients of "${name}" are those of numeric differences`, () => {
    const { model, x, y } = prepared();
    const { ok, weights } = nl.gradientCheck(model, x, y);
    assert(ok, JSON.stringify(weights));
  });

  Deno.test(`"${name}" learns the same on both engines`, async () => {
    await assertSameOnBothEngines(async () => {
      const { model, x, y } = prepared();
      await model.fit(x, y, quiet);
      return [...model.getWeights(), model.predict(x)];
    });
  });

  Deno.test(`"${name}" is saved and loaded, and learns on as if it had not been`, async () => {
    const { model, x, y } = prepared();
    await model.fit(x, y, quiet);
    const loaded = await reloaded(model);
    assertEquals(bits(loaded.predict(x)), bits(model.predict(x)));
    assertEquals(printed(() => loaded.summary()), printed(() => model.summary()));
    for (const each of [model, loaded]) await each.fit(x, y, quiet);
    assertEquals(trainedBits(loaded), trainedBits(model));
    assertEquals(await loaded.toBytes(), await model.toBytes());
  });
}

Deno.test("layers that two models inside a third one share are shared again when it is loaded", async () => {
  const inner = trunk();
  const part = nl.model({ inputs: inner.input, outputs: inner.layers[0].output, name: "part" });
  const place = input(4);
  const outputs = concatenate().apply([inner.layers[0], part, inner].map((l) => l.apply(place)));
  const model = nl.model({ inputs: place, outputs, name: "outer" });
  assertEquals([model.weights.length, model.countParams()], [4, 43]);
  const loaded = await nl.loadModel(await model.toBytes());
  const [, first, loadedPart, loadedTrunk] = loaded.layers as unknown as nl.Model[];
  assert(first as unknown === loadedPart.layers[1]);
  assert(loadedPart.layers[1] === loadedTrunk.layers[0]);
  assertEquals(loaded.predict(x), model.predict(x));
});

Deno.test("what is said of the layers of a model inside another begins with its name", () => {
  const inner = nl.sequential({
    layers: [dense({ units: 4, activation: "relu", inputShape: [4] }), dropout({ rate: 0.5 })],
    name: "trunk",
  });
  const model = nl.sequential({ layers: [inner, dense({ units: 2 })] });
  model.compile(ofNumbers);
  assertEquals(nl.trace(model, x, y).layers.map((layer) => layer.name), ["trunk/dense", "dense"]);
  assertEquals(nl.gradientFlow(model, x, y).map(({ layer }) => layer), ["trunk/dense", "dense"]);
  assertEquals(nl.gradientCheck(model, x, y).weights.map((weight) => weight.name), [
    "trunk/dense/kernel",
    "trunk/dense/bias",
    "dense/kernel",
    "dense/bias",
  ]);
  assertEquals(nl.deadUnits(model, x).map(({ layer }) => layer), ["trunk/dense"]);
  assertEquals(
    nl.diagram(model).alt,
    "Drawing of 3 layers. input (None, 4). trunk (Sequential) after input: (None, 4), 20 parameters. " +
      "dense (Dense) after trunk: (None, 2), 10 parameters.",
  );
});

Deno.test("dropout in a model inside another drops the same as the same layers one by one", async () => {
  const layers = () => [
    dense({ units: 6, inputShape: [4], kernelInitializer: "ones" }),
    dropout({ rate: 0.5 }),
  ];
  const head = () => dense({ units: 2, kernelInitializer: "ones" });
  const nested = nl.sequential({ layers: [nl.sequential({ layers: layers() }), head()], seed: 5 });
  const flat = nl.sequential({ layers: [...layers(), head()], seed: 5 });
  for (const model of [nested, flat]) {
    model.compile(ofNumbers);
    await model.fit(x, y, quiet);
  }
  assertEquals(bits(nested.getWeights()), bits(flat.getWeights()));
});

Deno.test("an output of a model inside another that nobody takes leaves the weights before it as they are", async () => {
  const place = input(4), hidden = dense({ units: 3, name: "hidden" }).apply(place);
  const two = nl.model({
    inputs: place,
    outputs: [
      dense({ units: 2, name: "taken" }).apply(hidden),
      dense({ units: 2, name: "left" }).apply(hidden),
    ],
  });
  const outside = input(4);
  const model = nl.model({ inputs: outside, outputs: two.apply(outside)[0] });
  model.compile(ofNumbers);
  const left = two.getLayer("left").getWeights();
  await model.fit(x, y, quiet);
  assertEquals(two.getLayer("left").getWeights(), left);
});

const REFUSED: readonly [what: string, attempt: () => unknown, message: string][] = [
  ["itself", () => {
    const model = trunk();
    model.add(model);
  }, "a model cannot contain itself"],
  ["a layer more, once it is inside another", () => {
    const inner = trunk();
    chain(inner);
    inner.add(dense({ units: 1 }));
  }, 'add: expected a model of its own but "trunk" is a layer of another model'],
  ["a layer less, once it is inside another", () => {
    const inner = trunk();
    chain(inner);
    inner.pop();
  }, 'pop: expected a model of its own but "trunk" is a layer of another model'],
  [
    "a model without layers",
    () => nl.sequential({ layers: [trunk(), nl.sequential()] }),
    "expected a model with layers",
  ],
  [
    "a width that is not its own",
    () => nl.sequential({ layers: [dense({ units: 3, inputShape: [4] }), trunk()] }),
    'expected layer 1, the model "trunk", to take the 3 outputs of the layer before it, but it takes 4 numbers',
  ],
  [
    "another width than its own",
    () => trunk().apply(input(3)),
    'expected "trunk" to take 4 numbers but found 3',
  ],
  ["two inputs for one", () => trunk().apply([input(4), input(4)]), "one tensor but found 2"],
  [
    "one input for two",
    () => twins().apply(input(4)),
    "a list of 2 tensors, one for each input, but found 1",
  ],
  ["numbers", () => trunk().apply([[1, 2, 3, 4]] as never), "call predict"],
  [
    "two inputs in a chain",
    () => nl.sequential({ layers: [twins(), dense({ units: 1 })] }),
    "one input but",
  ],
  ["two outputs in a chain", () => {
    const place = input(4);
    const two = nl.model({
      inputs: place,
      outputs: [1, 2].map(() => dense({ units: 1 }).apply(place)),
    });
    nl.sequential({ layers: [two as never] });
  }, 'expected layers with one output but "functional" has 2; connect them with nl.model'],
  ["its output as if it followed from the outer input", () => {
    const inner = trunk(), outer = chain(inner);
    nl.model({ inputs: outer.inputs, outputs: inner.output });
  }, "what a model gives follows from its own inputs"],
  ["another engine", () => {
    const inner = trunk();
    nl.setEngine("reference");
    try {
      chain(inner);
    } finally {
      nl.setEngine("wasm");
    }
  }, 'expected "trunk" to belong to the current engine'],
  ["to be more than can be trained", () => {
    let model = trunk() as nl.Model;
    for (let depth = 0; depth < 30; depth++) {
      const place = input(4);
      const outputs = dense({ units: 4 }).apply(
        add().apply([model.apply(place), model.apply(place)]),
      );
      model = nl.model({ inputs: place, outputs });
    }
  }, "expected at most 100,000 places of layers"],
];

for (const [what, attempt, message] of REFUSED) {
  Deno.test(`a model refuses, in words, ${what}`, () => {
    assertThrows(attempt, Error, message);
  });
}
