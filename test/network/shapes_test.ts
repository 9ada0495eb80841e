import { assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
// Reference: Keras 3.15.1 on TensorFlow 2.21.0, by test/goldens/shapes.py.
import goldens from "../goldens/shapes.json" with { type: "json" };
import { assertSameRun, ROWS, type Run, setFirstWeights, wave } from "../goldens/twenty_steps.ts";
import { assertSameOnBothEngines } from "../training/both_engines.ts";
import { bits, reloaded, trainedBits } from "../training/saving/same_bits.ts";
import { printed } from "./printed.ts";

const { activation, concatenate, dense, dropout, flatten } = nl.layers;
const quiet = { verbose: 0 } as const;

/** Rows of numbers as nested arrays of this shape. */
// deno-lint-ignore no-explicit-any -- as deep as the shape is long
function nested(rows: nl.Matrix, ...shape: number[]): any {
  const fold = (numbers: unknown[], sizes: number[]): unknown[] => {
    if (sizes.length === 0) return numbers;
    const size = sizes.at(-1)!;
    const folded = Array.from(
      { length: numbers.length / size },
      (_, i) => numbers.slice(i * size, (i + 1) * size),
    );
    return fold(folded, sizes.slice(0, -1));
  };
  return fold([...rows.data], shape);
}

const labels = Array.from({ length: ROWS }, (_, i) => i * i % 3);
const numbers = [...wave(ROWS, 1, 0.7).map((value) => 2 * value).data];
const sparse = "sparseCategoricalCrossentropy";

const pictures = (...shape: number[]) =>
  nl.sequential({
    layers: [
      activation({ activation: "tanh", inputShape: shape }),
      flatten(),
      dense({ units: 5, activation: "relu" }),
      dense({ units: 3, activation: "softmax" }),
    ],
    seed: 1,
  });

function named(): nl.Model<nl.Matrix[]> {
  const picture = nl.input({ shape: [2, 3], name: "picture" });
  const place = nl.input({ shape: 2, name: "place" });
  const both = concatenate().apply([flatten().apply(picture), place]);
  const hidden = dense({ units: 4, activation: "tanh" }).apply(both);
  const kind = dense({ units: 3, activation: "softmax", name: "kind" }).apply(hidden);
  const size = dense({ units: 1, name: "size" }).apply(hidden);
  return nl.model({ inputs: [picture, place], outputs: [kind, size], seed: 1 });
}

const { sgd, adam } = nl.optimizers;

/** The models of the script, what they are compiled with, and what they learn from. */
const CASES: Readonly<
  Record<
    string,
    readonly [nl.Model<nl.Matrix | nl.Matrix[]>, nl.CompileOptions, nl.Examples, nl.Answers]
  >
> = {
  "pictures": [
    pictures(4, 3),
    { optimizer: sgd({ learningRate: 0.1 }), loss: sparse, metrics: ["accuracy"] },
    nested(wave(ROWS, 12, 0.1), 4, 3),
    labels,
  ],
  "pictures of one colour": [
    pictures(4, 3, 1),
    { optimizer: adam({ learningRate: 0.01 }), loss: sparse, metrics: ["accuracy"] },
    nested(wave(ROWS, 12, 0.1), 4, 3, 1),
    labels.map((label) => [label]),
  ],
  "flat numbers": [
    nl.sequential({ layers: [dense({ units: 1, inputDim: 1 })] }),
    { optimizer: sgd({ learningRate: 0.1 }), loss: "mse", metrics: ["mae"] },
    [...wave(ROWS, 1, 0.1).data],
    numbers,
  ],
  "by name": [
    named(),
    {
      optimizer: sgd({ learningRate: 0.05 }),
      loss: { size: "mse", kind: sparse },
      metrics: { kind: ["accuracy"], size: "mae" },
    },
    { place: wave(ROWS, 2, 0.4), picture: nested(wave(ROWS, 6, 0.1), 2, 3) },
    { size: numbers, kind: labels },
  ],
};

for (const golden of goldens) {
  Deno.test(`twenty steps on ${golden.name}, and the summary, are those of Keras on TensorFlow`, async () => {
    const [model, settings, x, y] = CASES[golden.name];
    setFirstWeights(model);
    assertEquals(printed(() => model.summary()), golden.summary.join("\n"));
    model.compile(settings);
    // Keras on TensorFlow has the loss of each of several outputs as a mean over the batches.
    const isOtherwise = (key: string) => /^(kind|size)_loss$/.test(key);
    await assertSameRun(model, x, y, golden as unknown as Run, isOtherwise);
  });
}

/** The same examples, of 2 × 3 numbers, in every form in which they may come. */
const rows = wave(ROWS, 6, 0.1);
const tensor = (shape: readonly number[], data: ArrayLike<number>) => ({
  shape,
  dataSync: () => Float32Array.from(data),
});
const FORMS: Readonly<Record<string, nl.Examples>> = {
  "a matrix": rows,
  "rows": rows.toArray(),
  "rows of typed arrays": [...rows],
  "nested arrays": nested(rows, 2, 3),
  "nested arrays with an axis of colours": nested(rows, 2, 3, 1),
  "nested arrays of typed arrays": (nested(rows, 2, 3) as number[][][])
    .map((example) => example.map((row) => Float64Array.from(row))),
  "a tensor": tensor([ROWS, 2, 3], rows.data),
  "a tensor with an axis of colours": tensor([ROWS, 2, 3, 1], rows.data),
  "a tensor of rows": tensor([ROWS, 6], rows.data),
  "an object of names": { input_layer: nested(rows, 2, 3) },
};
/** Right answers for them, in every form. */
const ANSWERS: Readonly<Record<string, nl.Answers>> = {
  "a list": labels,
  "a typed array": Uint8Array.from(labels),
  "a column": labels.map((label) => [label]),
  "a matrix of one column": nl.Matrix.from(labels.map((label) => [label])),
  "a tensor": tensor([ROWS], labels),
  "a tensor of one column": tensor([ROWS, 1], labels),
  "a tensor that gives itself": Object.assign(Uint8Array.from(labels), {
    shape: [ROWS],
    dataSync(): ArrayLike<number> {
      return this as unknown as Uint8Array;
    },
  }),
  "the indices of argMax": oneHot(labels).argMax(),
  "indices as a tensor of one column": tensor([ROWS, 1], oneHot(labels).argMax()),
  "an object of names": { dense: labels },
};

/** Rows of three with a 1 in the column of each label. */
function oneHot(labels: readonly number[]): nl.Matrix {
  return new nl.Matrix(labels.length, 3).map((_, i) => Number(i % 3 === labels[Math.floor(i / 3)]));
}

function compiled(inputShape: nl.Shape = [2, 3]): nl.Model {
  const layers = [flatten({ inputShape }), dense({ units: 3, activation: "softmax" })];
  const model = nl.sequential({ layers, seed: 1 });
  model.compile({ optimizer: "adam", loss: sparse, metrics: ["accuracy"] });
  return model;
}

/** All that a model can be asked with examples and right answers, as one value. */
async function everything(x: nl.Examples, y: nl.Answers): Promise<unknown> {
  const model = compiled();
  const fitted = await model.fit(x, y, { ...quiet, batchSize: 4, validationData: [x, y] });
  const streamed = await model.fitDataset([[x, y], { xs: x, ys: y }], quiet);
  return {
    histories: [fitted.history, streamed.history],
    onBatch: await model.trainOnBatch(x, y),
    evaluated: await model.evaluate(x, y, quiet),
    predicted: bits(model.predict(x)),
    trained: trainedBits(model),
    traced: nl.trace(model, x, y).loss,
    flow: nl.gradientFlow(model, x, y),
    dead: nl.deadUnits(model, x),
    checked: nl.gradientCheck(model, x, y).loss,
    recorded: nl.recorder(model, x, y).snapshots,
  };
}

const expected = await everything(rows, labels);
for (const [form, x] of Object.entries(FORMS)) {
  Deno.test(`every function takes x as ${form}: to the bit what it does with a matrix`, async () => {
    assertEquals(await everything(x, labels), expected);
  });
}
for (const [form, y] of Object.entries(ANSWERS)) {
  Deno.test(`every function takes y as ${form}: to the bit what it does with a list`, async () => {
    assertEquals(await everything(rows, y), expected);
  });
}

Deno.test("a network with flatten is to the bit the one that takes rows", async () => {
  const flat = nl.sequential({
    layers: [dense({ units: 3, activation: "softmax", inputShape: [6] })],
    seed: 1,
  });
  flat.compile({ optimizer: "adam", loss: sparse });
  const shaped = compiled();
  await flat.fit(rows, labels, { ...quiet, epochs: 3, batchSize: 4 });
  await shaped.fit(nested(rows, 2, 3), labels, { ...quiet, epochs: 3, batchSize: 4 });
  assertEquals(bits(shaped.getWeights()), bits(flat.getWeights()));
});

Deno.test("numbers without brackets are examples of one number", async () => {
  const line = () => {
    const model = nl.sequential({ layers: [dense({ units: 1, inputShape: 1 })], seed: 1 });
    model.compile({ optimizer: "sgd", loss: "mse" });
    return model;
  };
  const inRows = line();
  await inRows.fit([[1], [2], [3]], [[2], [4], [6]], quiet);
  const places = nl.Matrix.from([[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]).argMax();
  for (const numbers of [[1, 2, 3], Uint8Array.of(1, 2, 3), tensor([3], [1, 2, 3]), places]) {
    const model = line();
    await model.fit(numbers, [2, 4, 6], quiet);
    assertEquals(bits(model.predict([4, 5])), bits(inRows.predict([[4], [5]])));
  }
});

Deno.test("the shape of an example is said in any of four ways", () => {
  for (
    const shape of [
      { inputShape: 2 },
      { inputShape: [2] },
      { inputDim: 2 },
      { batchInputShape: [null, 2] },
    ]
  ) {
    const { inputs } = nl.sequential({ layers: [dense({ units: 1, ...shape })] });
    assertEquals(inputs[0].shape, [null, 2]);
  }
  for (const shape of [{ inputShape: [4, 2] }, { batchInputShape: [null, 4, 2] }]) {
    assertEquals(nl.sequential({ layers: [flatten(shape)] }).inputs[0].shape, [null, 4, 2]);
  }
});

Deno.test("what works number by number keeps the shape, as a layer of its own too", () => {
  const x = nl.input({ shape: [2, 3] });
  const kept = [
    activation({ activation: "relu" }),
    nl.layers.reLU(),
    nl.layers.leakyReLU(),
    nl.layers.elu(),
    dropout({ rate: 0.5 }),
    nl.layers.alphaDropout({ rate: 0.5 }),
  ];
  for (const layer of kept) assertEquals(layer.apply(x).shape, [null, 2, 3]);
  const model = nl.model({ inputs: x, outputs: nl.layers.reLU().apply(x) });
  assertEquals(model.predict([[[1, -2, 3], [-4, 5, -6]]]).toArray(), [[1, 0, 3, 0, 5, 0]]);
});

Deno.test("pictures go through both engines, and a saved model, as rows do", async () => {
  await assertSameOnBothEngines(async () => {
    const model = compiled();
    await model.fit(nested(rows, 2, 3), labels, { ...quiet, epochs: 20, batchSize: 4 });
    return [...model.getWeights(), model.predict(nested(rows, 2, 3))];
  });
  const sequential = compiled(), functional = named();
  const x = { picture: nested(rows, 2, 3), place: wave(ROWS, 2, 0.4) };
  const [same, other] = [await reloaded(sequential), await reloaded(functional)];
  assertEquals(
    printed(() => same.summary()),
    printed(() => sequential.summary()),
  );
  assertEquals(bits(same.predict(nested(rows, 2, 3))), bits(sequential.predict(rows)));
  assertEquals(
    printed(() => other.summary()),
    printed(() => functional.summary()),
  );
  assertEquals(bits(other.predict(x)), bits(functional.predict([rows, x.place])));
});

Deno.test("drawings and rows of the summary have the shapes, and a part of a model takes pictures", () => {
  const model = compiled();
  assertEquals(nl.summaryRows(named())[0].outputShape, [null, 2, 3]);
  assertEquals(
    nl.diagram(model).alt,
    "Drawing of 3 layers. input (None, 2, 3). flatten (Flatten) after input: (None, 6). dense (Dense) after flatten: (None, 3), 21 parameters.",
  );
  const part = nl.model({ inputs: model.inputs, outputs: model.getLayer("flatten").output });
  assertEquals(part.predict(nested(rows, 2, 3)).toArray(), rows.toArray());
  assertEquals(part.predict([nested(rows, 2, 3)]).toArray(), rows.toArray());
  assertEquals(nl.trace(model, nested(rows, 2, 3)).layers.map(({ name }) => name), ["dense"]);
});

Deno.test("a layer that takes rows refuses pictures, and says where flatten goes", () => {
  const x = nl.input({ shape: [28, 28] });
  const takers = [
    ["Dense", dense({ units: 1 })],
    ["PReLU", nl.layers.prelu()],
    ["Softmax", nl.layers.softmax()],
    ["GLU", nl.layers.glu()],
  ] as const;
  for (const [name, layer] of takers) {
    assertThrows(
      () => layer.apply(x),
      RangeError,
      `apply: expected "${name}" to take rows of numbers but found examples of 28 × 28; put nl.layers.flatten() before it.`,
    );
  }
  assertThrows(() => nl.layers.add().apply([x, x]), RangeError, 'expected "Add" to take rows');
  for (
    const make of [
      (layer: nl.Layer) => nl.sequential({ layers: [layer] }),
      (layer: nl.Layer) => nl.sequential().add(layer),
    ]
  ) {
    assertThrows(
      () => make(dense({ units: 1, inputShape: [28, 28] })),
      RangeError,
      "expected layer 0 (Dense) to take rows of numbers but found examples of 28 × 28; put nl.layers.flatten({ inputShape: [28, 28] }) first.",
    );
  }
  const shaped = nl.sequential({ layers: [nl.layers.reLU({ inputShape: [2, 3] })] });
  assertThrows(
    () => shaped.compile({ optimizer: "sgd", loss: "mse" }),
    RangeError,
    'compile: expected the output "re_lu" to be a row of numbers for an example but found 2 × 3; put nl.layers.flatten() behind it.',
  );
});
