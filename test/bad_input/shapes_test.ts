import { assertEquals, assertStringIncludes } from "@std/assert";
import * as nl from "nonlinear";
import type { Anything } from "./door.ts";
import { errorOf } from "./table.ts";

// Examples and right answers of a wrong shape: each is refused at every door, with the place and what to do.

const { concatenate, dense, flatten } = nl.layers;
const quiet = { verbose: 0 } as const;

function chain(...layers: nl.Layer[]): nl.Model {
  const model = nl.sequential({ layers, seed: 1 });
  const [{ units }] = model.outputs;
  model.compile({
    optimizer: "sgd",
    loss: units === 1 ? "mse" : "sparseCategoricalCrossentropy",
  });
  return model;
}

/** Pictures of 2 × 2 in three classes. */
const pictures = () =>
  chain(flatten({ inputShape: [2, 2] }), dense({ units: 3, activation: "softmax" }));
/** Rows of three numbers, and one number. */
const rows = () => chain(dense({ units: 1, inputShape: 3 }));
/** One number, and another. */
const line = () => chain(dense({ units: 1, inputShape: 1 }));

function named(): nl.Model<nl.Matrix[]> {
  const [size, picture] = [
    nl.input({ shape: 1, name: "size" }),
    nl.input({ shape: [2, 2], name: "picture" }),
  ];
  const both = concatenate().apply([size, flatten().apply(picture)]);
  const model = nl.model({
    inputs: [size, picture],
    outputs: [
      dense({ units: 1, name: "price" }).apply(both),
      dense({ units: 3, activation: "softmax", name: "kind" }).apply(both),
    ],
  });
  model.compile({
    optimizer: "sgd",
    loss: { price: "mse", kind: "sparseCategoricalCrossentropy" },
  });
  return model;
}

const a = [[1, 2], [3, 4]];
const tensor = (shape: number[], data: ArrayLike<unknown>) => ({ shape, dataSync: () => data });

/** What is wrong with x, for which model, and what every function says behind its name. */
const EXAMPLES: [what: string, model: () => nl.AnyModel, x: Anything, error: string][] = [
  [
    "a row of a picture that is too short",
    pictures,
    [a, [[1, 2], [3]]],
    "expected x[1][1] to have 2 numbers, as the others, but found 1.",
  ],
  [
    "a picture with a row too many",
    pictures,
    [a, [...a, [5, 6]]],
    "expected x[1] to have 2 rows, as the others, but found 3.",
  ],
  [
    "a number for a row",
    pictures,
    [a, [[1, 2], 3]],
    "expected x[1][1] to have 2 numbers, as the others, but found the number 3.",
  ],
  [
    "a row among pictures",
    pictures,
    [a, [1, 2, 3, 4]],
    "expected x[1] to have 2 rows, as the others, but found 4.",
  ],
  [
    "a picture among rows",
    pictures,
    [[1, 2, 3, 4], a],
    "expected 4 numbers in row 1 of x, as in row 0, but found 2.",
  ],
  [
    "a picture that is missing",
    pictures,
    [a, null],
    "expected x[1] to have 2 rows, as the others, but found null.",
  ],
  [
    "a hole in a picture",
    pictures,
    [a, [[1, 2], [, 3]]],
    "expected x[1][1][0] to be a number but found undefined; fill missing values in, or leave their rows out.",
  ],
  [
    "text in a picture",
    pictures,
    [a, [[1, "2"], [3, 4]]],
    'expected x[1][0][1] to be a number but found "2"; turn text into numbers.',
  ],
  [
    "true in a picture",
    pictures,
    [a, [[1, true], [3, 4]]],
    "expected x[1][0][1] to be a number but found true; write 1 and 0.",
  ],
  [
    "pictures of another size",
    pictures,
    [[[1, 2, 3], [4, 5, 6]]],
    "expected x to have examples of 2 × 2 numbers, as the network takes them, but found 2 × 3.",
  ],
  [
    "pictures of three colours",
    pictures,
    [[[[1, 2, 3], [4, 5, 6]], [[1, 2, 3], [4, 5, 6]]]],
    "expected x to have examples of 2 × 2 numbers, as the network takes them, but found 2 × 2 × 3.",
  ],
  [
    "pictures of nothing",
    pictures,
    [[[]]],
    "expected x to have examples of 2 × 2 numbers, as the network takes them, but found 1 × 0.",
  ],
  [
    "a single picture",
    pictures,
    a,
    "expected x to have examples of 2 × 2 numbers, as the network takes them, but found 2; for a single example put it into brackets: [x].",
  ],
  [
    "a picture for a network of rows",
    () => chain(dense({ units: 1, inputShape: 4 })),
    [a],
    "expected x to have examples of 4 numbers, as the network takes them, but found 2 × 2; give it inputShape: [2, 2] and nl.layers.flatten() as its first layer.",
  ],
  [
    "a single row",
    rows,
    [1, 2, 3],
    "expected x to be examples of 3 numbers but found single numbers; for a single example put it into brackets: [[1, 2, 3]].",
  ],
  [
    "a single typed row",
    rows,
    Float32Array.of(1, 2, 3),
    "expected x to be examples of 3 numbers but found single numbers; for a single example put it into brackets: [x].",
  ],
  [
    "rows one behind the other",
    rows,
    Float32Array.of(1, 2, 3, 4, 5, 6),
    "expected x to be examples of 3 numbers but found single numbers; for 2 examples write new nl.Matrix(2, 3, x).",
  ],
  [
    "numbers that make no rows",
    rows,
    [1, 2, 3, 4],
    "expected x to be examples of 3 numbers but found single numbers.",
  ],
  [
    "a number",
    line,
    4,
    "expected x to be a list of examples but found 4; put it into brackets: [4].",
  ],
  [
    "a missing number",
    line,
    [4, null],
    "expected x[1] to be a number but found null; fill missing values in, or leave their rows out.",
  ],
  ["a row among numbers", line, [4, [5]], "expected x[1] to be a number but found [5]."],
  [
    "a number among rows",
    line,
    [[4], 5],
    "expected 1 numbers in row 1 of x, as in row 0, but found the number 5.",
  ],
  [
    "a tensor of another shape",
    pictures,
    tensor([1, 3, 2], new Float32Array(6)),
    "expected x to have examples of 2 × 2 numbers, as the network takes them, but found 3 × 2.",
  ],
  [
    "a tensor of too few numbers",
    pictures,
    tensor([1, 2, 2], new Float32Array(3)),
    "expected x to be a tensor of 1 × 2 × 2 numbers but its dataSync() gives a Float32Array of 3.",
  ],
  [
    "a tensor of text",
    pictures,
    tensor([1, 2, 2], ["a", "b", "c", "d"]),
    'expected x to be a tensor of 1 × 2 × 2 numbers but its dataSync() gives ["a", "b", "c", "d"].',
  ],
  ["a tensor whose numbers are gone", pictures, {
    shape: [1, 2, 2],
    dataSync: () => {
      throw new Error("Tensor is disposed.");
    },
  }, 'expected x to be readable but reading it throws "Tensor is disposed.".'],
  [
    "a wrong name",
    named,
    { size: [1], pictures: [a] },
    'expected x to be examples, or an object of them by the names of the inputs (size, picture), but found the name "pictures"; did you mean "picture"?',
  ],
  [
    "a name that is missing",
    named,
    { size: [1] },
    'expected x to be examples, or an object of them by the names of the inputs (size, picture), but found none for "picture".',
  ],
  [
    "inputs of different lengths",
    named,
    { size: [1], picture: [a, a] },
    'expected x.picture (the input "picture") to have 1 rows, as x.size, but found 2.',
  ],
  [
    "text in an input with a name",
    named,
    { size: ["1"], picture: [a] },
    'expected x.size[0] to be a number but found "1"; turn text into numbers.',
  ],
  [
    "a picture of another size in a list",
    named,
    [[1], [[[1, 2, 3]]]],
    'expected x[1] to have examples of 2 × 2 numbers, as the input "picture" takes them, but found 1 × 3.',
  ],
];

for (const [what, make, x, error] of EXAMPLES) {
  Deno.test(`every function refuses ${what}`, async () => {
    const model = make(), y = model.outputs.map(({ units }) => units === 1 ? [1] : [0]);
    const answers = y.length > 1 ? y : y[0] as Anything;
    const doors: Record<string, () => unknown> = {
      "predict": () => model.predict(x),
      "fit": () => model.fit(x, answers, quiet),
      "evaluate": () => model.evaluate(x, answers, quiet),
      "trainOnBatch": () => model.trainOnBatch(x, answers),
      "fitDataset (batch 1 of epoch 1)": () => model.fitDataset([[x, answers]], quiet),
      "trace": () => nl.trace(model, x),
      "deadUnits": () => nl.deadUnits(model, x),
      "gradientFlow": () => nl.gradientFlow(model, x, answers),
      "gradientCheck": () => nl.gradientCheck(model, x, answers),
      "recorder": () => nl.recorder(model, x, answers),
    };
    for (const [door, call] of Object.entries(doors)) {
      assertEquals((await errorOf(call))?.replace(/^\w+: /, ""), `${door}: ${error}`);
    }
  });
}

/** What is wrong with y, for which model and examples. */
const ANSWERS: [what: string, model: () => nl.AnyModel, x: Anything, y: Anything, error: string][] =
  [
    [
      "rows where class numbers are expected",
      pictures,
      [a, a],
      [[0, 1, 0], [1, 0, 0]],
      "expects y to be one class number an example",
    ],
    [
      "true for a class",
      pictures,
      [a, a],
      [true, false],
      "expected y[0] to be a class from 0 to 2 (the network has 3 outputs) but found true.",
    ],
    [
      "a column of classes that are not there",
      pictures,
      [a, a],
      [[0], [3]],
      "expected y[1] to be a class from 0 to 2 (the network has 3 outputs) but found 3",
    ],
    [
      "true for a number",
      line,
      [1, 2],
      [true, false],
      "expected y[0] to be a number but found true; write 1 and 0.",
    ],
    ["pictures for rows", () => chain(dense({ units: 1, inputShape: 1 })), [1, 2], [[[1, 2]], [[
      3,
      4,
    ]]], "expected y to have examples of 1 numbers, as the output gives them, but found 1 × 2."],
    [
      "a tensor of too few rows",
      line,
      [1, 2],
      tensor([1], Float32Array.of(1)),
      "expected y to have 2 rows (one for each row of x) but found 1.",
    ],
    [
      "a wrong name",
      named,
      [[1], [a]],
      { price: [1], kinds: [0] },
      'expected y to be right answers, or an object of them by the names of the outputs (price, kind), but found the name "kinds"; did you mean "kind"?',
    ],
    [
      "too many under a name",
      named,
      [[1], [a]],
      { price: [1, 2], kind: [0] },
      "expected y.price to have 1 rows (one for each row of x) but found 2.",
    ],
    [
      "a wrong class under a name",
      named,
      [[1], [a]],
      { price: [1], kind: [7] },
      "expected y.kind[0] to be a class from 0 to 2",
    ],
  ];

for (const [what, make, x, y, error] of ANSWERS) {
  Deno.test(`fit, evaluate and validation refuse ${what} as right answers`, async () => {
    const model = make();
    const doors = [
      () => model.fit(x, y, quiet),
      () => model.evaluate(x, y, quiet),
      () => model.trainOnBatch(x, y),
      () => nl.gradientFlow(model, x, y),
    ];
    for (const call of doors) assertStringIncludes(String(await errorOf(call)), error);
  });
}

Deno.test("what is not finite in a picture is named by its place", async () => {
  const x = [a, [[1, 2], [NaN, 4]]];
  assertEquals(
    await errorOf(() => pictures().fit(x, [0, 1], quiet)),
    "RangeError: fit: expected only finite numbers in x but found NaN at x[1][1][0]; remove or replace such rows first.",
  );
  assertEquals(
    await errorOf(() => pictures().fit([a, a], [0, 1], { ...quiet, validationData: [x, [0, 1]] })),
    "RangeError: fit (validationData): expected only finite numbers in x but found NaN at x[1][1][0]; remove or replace such rows first.",
  );
});

/** Shapes that are none. */
const SHAPES: [options: Anything, error: string][] = [
  [{ inputShape: [28, null] }, "expected inputShape[1] to be a whole number ≥ 1 but found null."],
  [
    { inputShape: [] },
    "expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found an empty array.",
  ],
  [
    { inputShape: -2 },
    "expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found -2.",
  ],
  [
    { inputShape: "784" },
    'expected inputShape to be the sizes of an example, such as [784] or [28, 28], but found "784".',
  ],
  [
    { inputShape: [1e6, 1e6] },
    "expected an example of 1000000 × 1000000 to fit into 4 GiB but its 1,000,000,000,000 numbers of 4 bytes take 3.6 TiB.",
  ],
  [{ inputDim: [2] }, "expected inputDim to be a whole number ≥ 1 but found [2]."],
  [
    { inputDim: 2, inputShape: [2] },
    "expected the shape of an example once but found inputShape and inputDim.",
  ],
  [
    { batchInputShape: [32, 2] },
    "expected batchInputShape to be null, for any number of examples, and the sizes of one, such as [null, 784], but found [32, 2].",
  ],
  [
    { batchInputShape: [null] },
    "expected batchInputShape to be null, for any number of examples, and the sizes of one, such as [null, 784], but found [null].",
  ],
  [
    { batchInputShape: 2 },
    "expected batchInputShape to be null, for any number of examples, and the sizes of one, such as [null, 784], but found 2.",
  ],
];

for (const [options, error] of SHAPES) {
  Deno.test(`the shape ${JSON.stringify(options)} is refused`, async () => {
    assertEquals(await errorOf(() => flatten(options)), `RangeError: layers.flatten: ${error}`);
  });
}
