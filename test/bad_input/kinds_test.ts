import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";

// What a person may hand over by mistake: each is refused at the door, by the name of the function that was called, with
// what was expected and what was found.

// deno-lint-ignore no-explicit-any -- what a person may write
type Anything = any;

const { dense, prelu } = nl.layers;

function network(): nl.Model {
  const model = nl.sequential({
    layers: [
      dense({ units: 3, inputShape: [2], activation: "relu" }),
      dense({ units: 2, activation: "softmax" }),
    ],
    seed: 1,
  });
  model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy" });
  return model;
}
const x = [[0, 1], [1, 0]], y = [[0, 1], [1, 0]];
const quiet = { verbose: 0 } as const;

/** Values that are no number, what a message shows of them, and what it advises. */
const NO_NUMBERS: [value: Anything, shown: string, advice: string][] = [
  [null, "null", "; fill missing values in, or leave their rows out"],
  [undefined, "undefined", "; fill missing values in, or leave their rows out"],
  ["", '""', "; fill missing values in, or leave their rows out"],
  [true, "true", "; write 1 and 0"],
  [false, "false", "; write 1 and 0"],
  ["1", '"1"', "; turn text into numbers"],
  [" 2.5 ", '" 2.5 "', "; turn text into numbers"],
  ["one", '"one"', ""],
  [1n, "1n", "; use ordinary numbers"],
  [[1], "[1]", ""],
  [{}, "an object", ""],
  [new Date(0), "a Date", ""],
];

/** A case: what is done, the error it must throw. */
type Case = [what: string, call: () => unknown, error: string];

const cases: Case[] = NO_NUMBERS.flatMap(([value, shown, advice]): Case[] => {
  const row = [[1, 2], [3, value]] as Anything;
  const found = (name: string) => `${name}[1][1] to be a number but found ${shown}${advice}.`;
  return [
    [
      `a matrix from ${shown}`,
      () => nl.Matrix.from(row),
      `TypeError: Matrix.from: expected ${found("rows")}`,
    ],
    [
      `predict with ${shown}`,
      () => network().predict(row),
      `TypeError: predict: expected ${found("x")}`,
    ],
    [
      `fit with ${shown} in x`,
      () => network().fit(row, y, quiet),
      `TypeError: fit: expected ${found("x")}`,
    ],
    [
      `fit with ${shown} in y`,
      () => network().fit(x, row, quiet),
      `TypeError: fit: expected ${found("y")}`,
    ],
    [
      `evaluate with ${shown}`,
      () => network().evaluate(row, y, quiet),
      `TypeError: evaluate: expected ${found("x")}`,
    ],
    [
      `validation data with ${shown}`,
      () => network().fit(x, y, { ...quiet, validationData: [row, y] }),
      `TypeError: fit (validationData): expected ${found("x")}`,
    ],
  ];
});

for (const value of ["no", 1, 0, null]) {
  const found = `to be true or false but found ${JSON.stringify(value)}.`;
  cases.push(
    [
      `useBias: ${JSON.stringify(value)}`,
      () => dense({ units: 1, useBias: value as Anything }),
      `TypeError: layers.dense: expected useBias ${found}`,
    ],
    [
      `nesterov: ${JSON.stringify(value)}`,
      () => nl.optimizers.sgd({ nesterov: value as Anything }),
      `TypeError: optimizers.sgd: expected nesterov ${found}`,
    ],
    [
      `centered: ${JSON.stringify(value)}`,
      () => nl.optimizers.rmsprop({ centered: value as Anything }),
      `TypeError: optimizers.rmsprop: expected centered ${found}`,
    ],
    [
      `fromLogits: ${JSON.stringify(value)}`,
      () => nl.losses.binaryCrossentropy({ fromLogits: value as Anything }),
      `TypeError: losses.binaryCrossentropy: expected fromLogits ${found}`,
    ],
    [
      `shuffle: ${JSON.stringify(value)}`,
      () => network().fit(x, y, { ...quiet, shuffle: value as Anything }),
      `TypeError: fit: expected shuffle ${found}`,
    ],
  );
}

for (const seed of ["abc", NaN, -1, 1.5, null, 2 ** 32, Infinity, {}, [1]] as Anything[]) {
  cases.push([
    `the seed ${Deno.inspect(seed)}`,
    () => nl.randomStream(seed),
    "RangeError: randomStream: expected seed to be a whole number from 0 to 4294967295 but found ",
  ]);
}
for (const stream of ["a", NaN, -1, 1.5, null, 1e9] as Anything[]) {
  cases.push([
    `the stream ${Deno.inspect(stream)}`,
    () => nl.randomStream(1, stream),
    "RangeError: randomStream: expected stream to be a whole number from 0 to 1000000 but found ",
  ]);
}
for (const count of [NaN, 0, -1, 1.5, "3", undefined, Infinity] as Anything[]) {
  cases.push([
    `a random whole number below ${Deno.inspect(count)}`,
    () => nl.randomStream(1).integer(count),
    "RangeError: integer: expected count to be a whole number from 1 to 4294967296 but found ",
  ]);
}

// Names that every object has from its prototype are no names of ours.
for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf"]) {
  const compiled = (options: Anything) => () =>
    nl.sequential({ layers: [dense({ units: 1, inputShape: [1] })] })
      .compile({ optimizer: "sgd", loss: "mse", ...options });
  const found = (what: string) => `${what} to be one of `;
  cases.push(
    [
      `the loss ${name}`,
      compiled({ loss: name }),
      `RangeError: compile: expected ${found("loss")}`,
    ],
    [
      `the optimizer ${name}`,
      compiled({ optimizer: name }),
      `RangeError: compile: expected ${found("optimizer")}`,
    ],
    [
      `the metric ${name}`,
      compiled({ metrics: [name] }),
      `RangeError: compile: expected ${found("metrics")}`,
    ],
    [
      `the initializer ${name}`,
      () => dense({ units: 1, kernelInitializer: name }),
      `RangeError: layers.dense: expected ${found("kernelInitializer")}`,
    ],
    [
      `the activation ${name}`,
      () => dense({ units: 1, activation: name }),
      "RangeError: layers.dense: expected activation to be a known name but found ",
    ],
    [
      `the option ${name}`,
      () => dense({ units: 1, [name]: 1, ...{ other: 1 } } as Anything),
      "RangeError: layers.dense: expected options among ",
    ],
  );
}

const drawing = (draw: () => unknown) => ({ name: "mine", draw }) as Anything;
cases.push(
  [
    "text as rows",
    () => nl.Matrix.from("abc" as Anything),
    "TypeError: Matrix.from: expected an array of rows",
  ],
  [
    "rows of text",
    () => nl.Matrix.from(["12", "34"] as Anything),
    "TypeError: Matrix.from: expected an array of rows",
  ],
  [
    "rows of three levels",
    () => nl.Matrix.from([[[1], [2]]] as Anything),
    "TypeError: Matrix.from: expected rows[0][0] to be a number but found [1].",
  ],
  [
    "a row that is missing",
    () => nl.Matrix.from([[1, 2], undefined] as Anything),
    "RangeError: Matrix.from: expected 2 numbers in row 1, as in row 0, but found undefined.",
  ],
  [
    "a row that is longer",
    () => network().predict([[1, 2], [1, 2, 3]]),
    "RangeError: predict: expected 2 numbers in row 1 of x, as in row 0, but found 3.",
  ],
  [
    "a hole in a row",
    () => nl.Matrix.from([[1, , 2]] as Anything),
    "TypeError: Matrix.from: expected rows[0][1] to be a number but found undefined",
  ],
  [
    "big integers",
    () => nl.Matrix.from([new BigInt64Array(2)] as Anything),
    "TypeError: Matrix.from: expected rows[0][0] to be a number but found 0n; use ordinary numbers.",
  ],
  [
    "a map to nothing",
    () => new nl.Matrix(1, 1).map(() => null as Anything),
    "TypeError: Matrix.map: expected f to return a number but f(0, 0) is null.",
  ],
  [
    "rows mapped to text",
    () => new nl.Matrix(1, 2).mapRows(() => "ab" as Anything),
    "TypeError: Matrix.mapRows: expected what f returns to be an array of rows",
  ],
  [
    "options that are a number",
    () => nl.setEngine("wasm", 2 as Anything),
    "TypeError: setEngine: expected an object of options { threads } but found 2.",
  ],
  [
    "options that are null",
    () => nl.setEngine("wasm", null as Anything),
    "TypeError: setEngine: expected an object of options { threads } but found null.",
  ],
  [
    "a misspelt derivative",
    () => nl.defineActivation({ name: "a", f: (x: number) => x, derivate: () => 1 } as Anything),
    "RangeError: defineActivation: expected properties among name, f, derivative, ",
  ],
  [
    "a misspelt Jacobian",
    () => nl.defineVectorActivation({ name: "a", f: (x: Anything) => x, jacobain: 1 } as Anything),
    "RangeError: defineVectorActivation: expected properties among name, f, jacobian, ",
  ],
  [
    "no definition",
    () => nl.defineActivation(undefined as Anything),
    "TypeError: defineActivation: expected an object such as ",
  ],
  [
    "weights of another shape",
    () =>
      nl.sequential({
        layers: [dense({
          units: 2,
          inputShape: [2],
          kernelInitializer: drawing(() => new nl.Matrix(1, 1)),
        })],
      }),
    'RangeError: layers.dense: expected the initializer "mine" to draw 2 × 2 numbers but found 1 × 1.',
  ],
  [
    "weights that are no matrix",
    () =>
      nl.sequential({
        layers: [dense({ units: 1, inputShape: [1], kernelInitializer: drawing(() => [[1]]) })],
      }),
    'TypeError: layers.dense: expected the initializer "mine" to draw a Matrix of 1 × 1 but found an array of 1.',
  ],
  [
    "weights that are NaN",
    () =>
      nl.sequential({
        layers: [dense({
          units: 1,
          inputShape: [1],
          biasInitializer: drawing(() => nl.Matrix.from([[NaN]])),
        })],
      }),
    'RangeError: layers.dense: expected the initializer "mine" to draw numbers but found NaN.',
  ],
  [
    "slopes of another shape",
    () =>
      nl.sequential({
        layers: [
          dense({ units: 2, inputShape: [1] }),
          prelu({ alphaInitializer: drawing(() => new nl.Matrix(2, 1)) }),
        ],
      }),
    'RangeError: layers.prelu: expected the initializer "mine" to draw 1 × 2 numbers but found 2 × 1.',
  ],
  [
    "labels that are a number",
    () => nl.toCategorical(5 as Anything),
    "TypeError: toCategorical: expected an array of class numbers, such as [2, 0], but found 5.",
  ],
  [
    "labels that are text",
    () => nl.toCategorical("12" as Anything),
    'TypeError: toCategorical: expected an array of class numbers, such as [2, 0], but found "12".',
  ],
  [
    "a label that is missing",
    () => nl.toCategorical([1, null] as Anything),
    "RangeError: toCategorical: expected labels[1] to be a whole number ≥ 0 but found null.",
  ],
  [
    "a label beyond the classes",
    () => nl.toCategorical([3], 3),
    "RangeError: toCategorical: expected labels[0] to be a whole number from 0 to 2 but found 3.",
  ],
  [
    "a gradient without right answers",
    () => (nl.gradientFlow as Anything)(network(), x),
    "TypeError: gradientFlow: expected y, the right answers for x",
  ],
  [
    "dead units of NaN",
    () => nl.deadUnits(network(), [[NaN, 1]]),
    'RangeError: deadUnits: expected numbers to come into "dense" but found NaN',
  ],
);

for (const [what, call, error] of cases) {
  Deno.test(`${what} is refused`, async () => {
    let found = "nothing was thrown";
    try {
      await call();
    } catch (thrown) {
      found = String(thrown);
    }
    assert(found.startsWith(error), `expected ${error}\nbut found ${found}`);
  });
}

Deno.test("a fit that is refused leaves the weights as they were", async () => {
  const model = network();
  const before = model.getWeights().map((weight) => weight.toArray());
  for (const [value] of NO_NUMBERS) {
    await model.fit([[1, 2], [3, value]], y, quiet).catch(() => {});
    await model.fit(x, [[0, 1], [value, 0]], quiet).catch(() => {});
  }
  assertEquals(model.getWeights().map((weight) => weight.toArray()), before);
});

Deno.test("arrays of numbers of every kind are taken as they are", () => {
  const rows: ArrayLike<number>[] = [
    [1, 2],
    Float64Array.of(1, 2),
    Uint8ClampedArray.of(1, 2),
    Int32Array.of(1, 2),
    { length: 2, 0: 1, 1: 2 },
  ];
  assertEquals(nl.Matrix.from(rows).toArray(), rows.map(() => [1, 2]));
  assertEquals(nl.Matrix.from([]).shape, [0, 0]);
  assertEquals(nl.Matrix.from([[NaN, -0, Infinity]]).toArray(), [[NaN, -0, Infinity]]);
});
