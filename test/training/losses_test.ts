import { assert, assertAlmostEquals, assertEquals, assertRejects, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { Matrix, reference } from "../../lib/engine/mod.ts";

const quiet = { verbose: 0 } as const;
const { losses } = nl;

/** The loss of one row, and its gradient. */
function lossOf(loss: nl.Loss, outputs: number[], targets: number[], fromLogits = loss.fromLogits) {
  const rows = new Matrix(1, 1), gradient = new Matrix(1, outputs.length);
  const [x, t] = [Matrix.from([outputs]), Matrix.from([targets])];
  const blocks = { outputs: x, targets: t, losses: rows, gradient, scale: 1 };
  loss.rows(reference, blocks, fromLogits);
  return { loss: rows.data[0], gradient: [...gradient.data] };
}

const logits = { fromLogits: true };

// Worked out by hand from Keras's formulas; whole runs against Keras itself are in keras_test.ts.
const KNOWN: [
  what: string,
  loss: nl.Loss,
  outputs: number[],
  targets: number[],
  expected: number,
][] = [
  ["squared error", losses.meanSquaredError(), [1, 5], [3, 4], 2.5],
  ["absolute error", losses.meanAbsoluteError(), [1, 5], [3, 4], 1.5],
  [
    "huber on either side of its δ",
    losses.huber({ delta: 1 }),
    [1, 4.5],
    [3, 4],
    (1.5 + 0.125) / 2,
  ],
  ["log cosh, near and far", losses.logCosh(), [1e-4, 1000], [0, 0], (5e-9 + 1000 - Math.LN2) / 2],
  ["squared logarithmic error", losses.meanSquaredLogarithmicError(), [Math.E - 1], [0], 1],
  ["poisson", losses.poisson(), [Math.E, 2], [3, 0], (Math.E - 3 + 2) / 2],
  ["binary, sure and right", losses.binaryCrossentropy(), [1, 0], [1, 0], 1e-7],
  [
    "binary, sure and wrong",
    losses.binaryCrossentropy(),
    [1, 0],
    [0, 1],
    (15.942385 + 16.118096) / 2,
  ],
  [
    "binary from logits, sure and wrong",
    losses.binaryCrossentropy(logits),
    [1000, -1000],
    [0, 1],
    1000,
  ],
  [
    "binary from logits, sure and right",
    losses.binaryCrossentropy(logits),
    [1000, -1000],
    [1, 0],
    0,
  ],
  ["hinge, before and past the margin", losses.hinge(), [0.25, 3], [1, 1], 0.375],
  ["hinge of yes and no, which stand for 1 and −1", losses.hinge(), [0.25, 3], [1, 0], 2.375],
  ["squared hinge", losses.squaredHinge(), [0.5, -1], [1, 1], (0.25 + 4) / 2],
  ["categorical hinge", losses.categoricalHinge(), [0.5, 2, 1], [1, 0, 0], 2.5],
  [
    "categorical hinge, with wrong outputs below 0",
    losses.categoricalHinge(),
    [0.5, -2, -1],
    [1, 0, 0],
    0.5,
  ],
  ["cosine similarity", losses.cosineSimilarity(), [3, 4], [8, 6], -0.96],
  ["cosine similarity of nothing", losses.cosineSimilarity(), [0, 0], [8, 6], 0],
  ["divergence", losses.klDivergence(), [0.25, 0.75], [0.5, 0.5], Math.log(4 / 3) / 2],
  ["divergence of sure answers", losses.klDivergence(), [0, 1], [1, 0], -Math.log(1e-7)],
  ["percentage error", losses.meanAbsolutePercentageError(), [1, 5], [4, -4], 150],
  [
    "binary, smoothed",
    losses.binaryCrossentropy({ labelSmoothing: 0.2 }),
    [0.9],
    [1],
    -0.9 * Math.log(0.9) - 0.1 * Math.log(0.1),
  ],
  [
    "categorical, smoothed",
    losses.categoricalCrossentropy({ labelSmoothing: 0.2 }),
    [0.9, 0.05, 0.05],
    [1, 0, 0],
    -(0.8 + 0.2 / 3) * Math.log(0.9) - 2 * (0.2 / 3) * Math.log(0.05),
  ],
];
for (const [what, loss, outputs, targets, expected] of KNOWN) {
  Deno.test(`${what}: the loss is the known one`, () => {
    assertAlmostEquals(
      lossOf(loss, outputs, targets).loss,
      expected,
      1e-6 * Math.max(expected, 0.1),
    );
  });
}

const NUMERIC: [loss: nl.Loss, outputs: number[], targets: number[]][] = [
  [losses.meanSquaredError(), [1, -2, 0.5], [3, 4, 0.4]],
  [losses.meanAbsoluteError(), [1, -2, 0.5], [3, 4, 0.4]],
  [losses.huber({ delta: 0.5 }), [1, -2, 0.5], [3, 4, 0.4]],
  [losses.logCosh(), [1, -2, 0.5], [3, 4, 0.4]],
  [losses.meanSquaredLogarithmicError(), [1, 2, 0.5], [3, 0, 0.4]],
  [losses.poisson(), [1, 2, 0.5], [3, 0, 1]],
  [losses.hinge(), [0.2, -0.7, 3], [1, 1, 0]],
  [losses.squaredHinge(), [0.2, -0.7, 3], [1, 1, 0]],
  [losses.categoricalHinge(), [0.2, 0.7, 0.4], [1, 0, 0]],
  [losses.cosineSimilarity(), [0.2, -0.7, 0.4], [1, 3, -1]],
  [losses.klDivergence(), [0.2, 0.7, 0.1], [0.5, 0.3, 0.2]],
  [losses.meanAbsolutePercentageError(), [29, -41, 0.5], [30, -40, 0.51]],
  [losses.binaryCrossentropy(), [0.2, 0.7, 0.4], [1, 0, 0.5]],
  [losses.binaryCrossentropy({ labelSmoothing: 0.3 }), [0.2, 0.7, 0.4], [1, 0, 1]],
  [losses.binaryCrossentropy({ ...logits, labelSmoothing: 0.3 }), [2, -7, 0.4], [1, 0, 1]],
  [losses.categoricalCrossentropy({ labelSmoothing: 0.3 }), [0.2, 0.7, 0.4], [1, 0, 0]],
  [losses.categoricalCrossentropy({ ...logits, labelSmoothing: 0.3 }), [2, -7, 0.4], [1, 0, 0]],
];
NUMERIC.forEach(([loss, outputs, targets], i) => {
  Deno.test(`the gradient of ${loss.name} (${i}) is that of numeric differences`, () => {
    const { gradient } = lossOf(loss, outputs, targets);
    const h = 2 ** -10;
    outputs.forEach((_, j) => {
      const at = (by: number) =>
        lossOf(loss, outputs.map((x, k) => j === k ? x + by : x), targets).loss;
      assertAlmostEquals(gradient[j], (at(h) - at(-h)) / (2 * h), 1e-3);
    });
  });
});

Deno.test("probabilities of 0 and 1 that are wrong have no gradient, the logits before them have", () => {
  const loss = losses.binaryCrossentropy();
  assertEquals(lossOf(loss, [1, 0], [0, 1]).gradient, [0, 0]);
  assertEquals(lossOf(loss, [1000, -1000], [0, 1], true).gradient, [0.5, -0.5]);
});

/** A network of `outputs` linear outputs of two numbers. */
function compiled(
  loss: string | nl.Loss,
  outputs = 1,
  metrics: string[] = [],
  activation = "linear",
) {
  const model = nl.sequential({
    layers: [nl.layers.dense({ units: outputs, activation, inputShape: [2] })],
    seed: 1,
  });
  model.compile({ optimizer: "sgd", loss, metrics });
  return model;
}

Deno.test("a network that ends in a sigmoid learns from a sure mistake: nothing is clipped", async () => {
  const model = compiled("binaryCrossentropy", 1, [], "sigmoid");
  model.setWeights([Matrix.from([[1000], [0]]), Matrix.from([[0]])]);
  const before = await model.evaluate([[1, 0]], [0], quiet);
  assertEquals(before.loss, 1000);
  await model.fit([[1, 0]], [0], quiet);
  assert(model.getWeights()[0].at(0, 0) < 1000);
});

Deno.test("a function of the user's own that is called sigmoid is not seen through", async () => {
  const own = nl.defineActivation({ name: "sigmoid", f: (x) => 0.5 + Math.atan(x) / Math.PI });
  const model = nl.sequential({
    layers: [nl.layers.dense({ units: 1, activation: own, inputShape: [1] })],
  });
  model.setWeights([Matrix.from([[1]]), Matrix.from([[0]])]);
  model.compile({ optimizer: "sgd", loss: "bce" });
  const { loss } = await model.evaluate([[1]], [1], quiet);
  assertAlmostEquals(loss, -Math.log(0.75), 1e-6);
});

Deno.test("numbers for one output may come as a list, a typed array or rows", async () => {
  const x = [[0, 1], [1, 2], [3, 4]];
  const found = new Set<string>();
  for (
    const y of [
      [1, 2, 3.5],
      Float32Array.of(1, 2, 3.5),
      [[1], [2], [3.5]],
      Matrix.from([[1], [2], [3.5]]),
    ]
  ) {
    found.add(JSON.stringify((await compiled("mse", 1, ["mae"]).fit(x, y, quiet)).history));
  }
  assertEquals(found.size, 1);
});

Deno.test("losses and optimizers are found by the names of Keras and TensorFlow.js", () => {
  for (
    const name of [
      "mse",
      "MSE",
      "meanSquaredError",
      "mean_squared_error",
      "MeanAbsoluteError",
      "mae",
      "log_cosh",
      "msle",
      "Huber",
      "poisson",
    ]
  ) {
    compiled(name);
  }
  for (const [activation, loss] of [["sigmoid", "bce"], ["sigmoid", "binary_crossentropy"]]) {
    const layers = [nl.layers.dense({ units: 1, activation, inputShape: [2] })];
    nl.sequential({ layers }).compile({ optimizer: "sgd", loss });
  }
  for (const optimizer of ["SGD", "RMSprop", "adam", "AdamW", "adagrad"]) {
    const model = nl.sequential({ layers: [nl.layers.dense({ units: 1, inputShape: [2] })] });
    model.compile({ optimizer, loss: "mse" });
  }
});

const x = [[0, 1], [1, 2]];
const REFUSED: [what: string, run: () => Promise<unknown>, message: string][] = [
  [
    "a class 2 where there are two",
    () => compiled("binaryCrossentropy", 1, [], "sigmoid").fit(x, [0, 2], quiet),
    "fit: binaryCrossentropy expects y[1] to be 0 or 1, or a probability between, but found 2; for more than two classes use sparseCategoricalCrossentropy.",
  ],
  [
    "a negative answer among rows",
    () => compiled("bce", 2, [], "sigmoid").fit(x, [[0, 1], [1, -1]], quiet),
    "expects y[1][1] to be 0 or 1, or a probability between, but found -1",
  ],
  [
    "a probability above 1 among rows",
    () => compiled("categoricalCrossentropy", 2, [], "softmax").fit(x, [[0, 1], [3, 0]], quiet),
    "expects y[1][0] to be 0 or 1, or a probability between, but found 3; for numbers use a loss such",
  ],
  [
    "class numbers in a column",
    () => compiled("categoricalCrossentropy", 2, [], "softmax").fit(x, [[0], [1]], quiet),
    "but found 1; for class numbers use nl.toCategorical(labels, 2), or the loss sparseCategorical",
  ],
  [
    "one-hot rows for a single yes or no",
    () => compiled("bce", 1, [], "sigmoid").fit(x, [[0, 1], [1, 0]], quiet),
    "but found 2; for one-hot rows use 2 units with softmax and categoricalCrossentropy.",
  ],
  [
    "classes that count from 1",
    () => compiled("sparseCategoricalCrossentropy", 2, [], "softmax").fit(x, [1, 2], quiet),
    "to be a class from 0 to 1 (the network has 2 outputs) but found 2; classes count from 0: take 1 away from each.",
  ],
  [
    "a negative count",
    () => compiled("poisson").fit(x, [3, -1], quiet),
    "fit: poisson expects y[1] to be a number ≥ 0, but found -1.",
  ],
  ["too few numbers", () => compiled("mse").fit(x, [1], quiet), "expected y to have 2 rows"],
  [
    "too many columns",
    () => compiled("mse").fit(x, [[1, 2], [3, 4]], quiet),
    "expected y to have 1 column (one for each output of the network) but found 2",
  ],
  [
    "a single number each for three outputs",
    () => compiled("mse", 3).fit(x, [1, 2], quiet),
    "meanSquaredError expects y to have a row of 3 numbers an example",
  ],
  [
    "NaN",
    () => compiled("mse").fit(x, [1, NaN], quiet),
    "expected y[1] to be a finite number but found NaN",
  ],
  [
    "words",
    () => compiled("mse").fit(x, ["1", "a"] as never, quiet),
    'expected y[0] to be a number but found "1"; turn text into numbers',
  ],
  [
    "no answers at all",
    () => compiled("mse").fit(x, undefined as never, quiet),
    "fit: expected y to be an array of right answers, or a Matrix, but found undefined.",
  ],
  [
    "an accuracy of numbers that are no classes",
    () => compiled("mse", 1, ["accuracy"]).fit(x, [0, 2.5], quiet),
    'expected y[1] to be 0 or 1, for an accuracy counts right classes, but found 2.5; with meanSquaredError on numbers use the metric "mae".',
  ],
];
for (const [what, run, message] of REFUSED) {
  Deno.test(`fit refuses ${what}, saying what was expected`, async () => {
    await assertRejects(run, Error, message);
  });
}

Deno.test("settings out of range are refused, saying what was expected", () => {
  const refused: [() => unknown, string][] = [
    [
      () => losses.huber({ delta: 0 }),
      "losses.huber: expected delta to be a number > 0 but found 0",
    ],
    [
      () => losses.binaryCrossentropy({ labelSmoothing: 2 }),
      "expected labelSmoothing to be a number from 0 to 1",
    ],
    [
      () => losses.categoricalCrossentropy({ fromLogit: true } as never),
      'did you mean "fromLogits"?',
    ],
    [() => nl.optimizers.rmsprop({ rho: 1 }), "optimizers.rmsprop: expected rho"],
    [
      () => nl.optimizers.rmsprop({ centered: 1 } as never),
      "expected centered to be true or false",
    ],
    [
      () => nl.optimizers.adamw({ weightDecay: -1 }),
      "optimizers.adamw: expected weightDecay to be a number ≥ 0",
    ],
    [
      () => nl.optimizers.adagrad({ learningRate: NaN }),
      "optimizers.adagrad: expected learningRate",
    ],
    [() => nl.regularizers.l2({ l2: -1 }), "regularizers.l2: expected l2 to be a number ≥ 0"],
    [
      () => nl.layers.dense({ units: 1, kernelRegularizer: "l3" }),
      'layers.dense: expected kernelRegularizer to be "l1", "l2"',
    ],
    [
      () => compiled("sparseCategoricalCrossentropy"),
      'use one output with activation: "sigmoid" and the loss binaryCrossentropy',
    ],
    [() => compiled("mse", 1, ["categoricalAccuracy"]), 'use "binaryAccuracy"'],
    [() => compiled("mse", 1, ["mse", "mse"]), 'expected different metrics but found "mse" twice'],
  ];
  for (const [make, message] of refused) assertThrows(make, Error, message);
});

Deno.test("metrics stand in the logs under the names they were asked for, sorted as in Keras", async () => {
  const model = compiled("mse", 1, ["mse", "MAE", "mean_absolute_error"]);
  const { history } = await model.fit(x, [1, 2], { ...quiet, validationData: [x, [1, 2]] });
  assertEquals(Object.keys(history), [
    ...["MAE", "loss", "mean_absolute_error", "mse"],
    ...["val_MAE", "val_loss", "val_mean_absolute_error", "val_mse"],
  ]);
});

Deno.test("memory after 50 fits with penalties, metrics and every kind of state is as after 3", async () => {
  const model = nl.sequential({
    layers: [nl.layers.dense({ units: 2, kernelRegularizer: "l2", inputShape: [2] })],
  });
  const optimizer = nl.optimizers.rmsprop({ momentum: 0.5, centered: true, weightDecay: 0.01 });
  model.compile({ optimizer, loss: "logCosh", metrics: ["mse", "mae"] });
  const round = () => model.fit(x, x, { batchSize: 1, ...quiet });
  for (let i = 0; i < 3; i++) await round();
  const { bytes } = nl.engineInfo();
  for (let i = 0; i < 47; i++) await round();
  assertEquals(nl.engineInfo().bytes, bytes);
});
