import { assertEquals, assertStringIncludes } from "@std/assert";
import * as nl from "nonlinear";
import { observeRuns } from "../../lib/training/mod.ts";

const { dense } = nl.layers;
const numbers = nl.randomStream(1);
const rows = (count: number, cols: number, scale = 1) =>
  Array.from(
    { length: count },
    () => Array.from({ length: cols }, () => scale * (2 * numbers.uniform() - 1)),
  );
const classes = (count: number, of: number) =>
  Array.from({ length: count }, () => numbers.integer(of));
const sorted = (count: number, of: number) =>
  Array.from({ length: count }, (_, i) => Math.floor(i * of / count));

interface Setting {
  x?: nl.Rows | nl.Matrix;
  y?: nl.Targets;
  units?: number;
  activation?: string;
  loss?: string | nl.Loss;
  hidden?: string;
  optimizer?: string | nl.Optimizer;
  metrics?: string[];
  fit?: nl.FitOptions;
}

/** The notes of a fit. */
async function notesOf(setting: Setting, verbose: 0 | 1 | 2 = 2): Promise<string[]> {
  const {
    units = 3,
    activation = "softmax",
    loss = "sparseCategoricalCrossentropy",
    hidden = "tanh",
  } = setting;
  const x = setting.x ?? rows(200, 4), count = "rows" in x ? x.rows as number : x.length;
  const y = setting.y ?? classes(count, units);
  const width = "cols" in x ? x.cols as number : (x as number[][])[0].length;
  const model = nl.sequential({
    layers: [
      dense({ units: 8, activation: hidden, inputShape: [width] }),
      dense({ units, activation }),
    ],
    seed: 1,
  });
  model.compile({ optimizer: setting.optimizer ?? "adam", loss, metrics: setting.metrics });
  return await notesDuring(() => model.fit(x as nl.Matrix, y, { ...setting.fit, verbose }));
}

async function notesDuring(run: () => Promise<unknown>): Promise<string[]> {
  const notes: string[] = [], { log } = console;
  const forget = observeRuns(() => ({ note: (text) => notes.push(text) }));
  console.log = () => {};
  try {
    await run();
  } finally {
    console.log = log;
    forget();
  }
  return notes;
}

const pixels = (count: number) =>
  Array.from(
    { length: count },
    () => Array.from({ length: 16 }, () => numbers.uniform() < 0.7 ? 0 : numbers.integer(256)),
  );
const split = { validationSplit: 0.2 };
const still = nl.optimizers.sgd({ learningRate: 0 });

const NOTED: [what: string, setting: Setting, note: string][] = [
  [
    "inputs of 0 to 255",
    { x: pixels(100) },
    "but networks learn best from numbers of about −1 … 1: divide them by 255.",
  ],
  [
    "large inputs of either sign",
    { x: rows(100, 4, 60) },
    "subtract the mean of each column and divide by its standard deviation.",
  ],
  [
    "large inputs that are mostly 0",
    { x: rows(200, 20).map((row) => row.map((z) => z > 0.95 ? 60 : 0)) },
    "x goes from 0 to 60, but networks learn best",
  ],
  [
    "large inputs behind many that are scaled",
    { x: [...rows(1500, 2), ...rows(3500, 2, 100)] },
    "subtract the mean of each column",
  ],
  [
    "a column a thousand times larger than the others",
    { x: rows(100, 4).map(([a, b, c, d]) => [a, b, 40_000 * c, d]) },
    "column 2 of x goes up to ",
  ],
  [
    "one of two columns a thousand times larger",
    { x: rows(100, 2).map(([a, b]) => [a, 5000 * b]) },
    "the network will see little but that column; bring every column to about −1 … 1.",
  ],
  [
    "labels that are all equal",
    { y: Array(200).fill(2) },
    "all 200 right answers in y that are trained on are class 2, so sparseCategoricalCrossentropy teaches",
  ],
  [
    "one-hot rows that are all equal",
    { y: nl.toCategorical(Array(200).fill(1), 3), loss: "categoricalCrossentropy" },
    "are class 1, so categoricalCrossentropy",
  ],
  [
    "a constant number",
    { y: Array(200).fill(2.5), loss: "mse", units: 1, activation: "linear" },
    "are 2.5, so meanSquaredError teaches to say that and nothing else; are the rows sorted",
  ],
  [
    "yes for everything",
    { y: Array(200).fill(1), loss: "binaryCrossentropy", units: 1, activation: "sigmoid" },
    "are 1, so binaryCrossentropy",
  ],
  [
    "rows with two right answers for one right class",
    {
      y: classes(200, 2).map((c) => c ? [1, 1, 0] : [0, 1, 0]),
      loss: "categoricalCrossentropy",
    },
    "of y sums to 2, but categoricalCrossentropy is for rows that sum to 1; where several answers can",
  ],
  [
    "labels whose only class is left before the split",
    { y: sorted(200, 2), units: 2, fit: { validationSplit: 0.5 } },
    "all 100 right answers in y that are trained on are class 0",
  ],
  [
    "a split that takes the last class, for the rows are sorted",
    { y: sorted(200, 3), fit: split },
    "the last rows, which validationSplit takes, are all of class 2; the rows seem to be sorted: mix them first, for example with nl.split.",
  ],
  [
    "a split that takes a class away from the training",
    { y: sorted(200, 5), units: 5, fit: split },
    "are all of class 4, which is never trained on; the rows seem to be sorted",
  ],
  [
    "a split that takes two classes away",
    { y: sorted(200, 10), units: 10, fit: split },
    "the last rows, which validationSplit takes, have the classes 8, 9, which are never trained on;",
  ],
  [
    "yes and no that are sorted",
    { y: sorted(200, 2), loss: "binaryCrossentropy", units: 1, activation: "sigmoid", fit: split },
    "are all of class 1; the rows seem to be sorted",
  ],
  [
    "one-hot rows that are sorted",
    {
      y: nl.toCategorical(sorted(2000, 3), 3),
      x: rows(2000, 4),
      loss: "categoricalCrossentropy",
      fit: split,
    },
    "are all of class 2; the rows seem to be sorted",
  ],
  [
    "validation data of a class that is never trained on",
    { y: classes(200, 2), fit: { validationData: [rows(50, 4), classes(50, 3)] } },
    "validationData has class 2, which is never trained on; take both from the same rows",
  ],
  [
    "validation data of one class only",
    { fit: { validationData: [rows(50, 4), Array(50).fill(1)] } },
    "validationData has all of class 1; take both from the same rows",
  ],
  [
    "a learning rate of 0",
    { optimizer: still },
    "no weight has moved in epoch 1, though there are gradients: the learning rate is 0",
  ],
  [
    "a learning rate too small to move a number of 32 bits",
    {
      optimizer: nl.optimizers.sgd({ learningRate: 1e-50 }),
    },
    "or too small for 32 bits; try 0.01.",
  ],
  [
    "logits without softmax that have been through it",
    { loss: nl.losses.sparseCategoricalCrossentropy({ fromLogits: true }) },
    "leave fromLogits out.",
  ],
  [
    "an accuracy of numbers",
    { y: classes(200, 2), units: 1, activation: "linear", loss: "mse", metrics: ["accuracy"] },
    '"accuracy" counts right classes, but meanSquaredError is a loss for numbers;',
  ],
];
for (const [what, setting, note] of NOTED) {
  Deno.test(`${what}: one line says so, beside the progress`, async () => {
    // Units that saturate have a line of their own.
    const notes = (await notesOf(setting)).filter((note) => !note.includes("got no gradient"));
    assertEquals(notes.length, 1, notes.join("\n"));
    assertStringIncludes(notes[0], note);
  });
}

const SANE: [what: string, setting: Setting][] = [
  ["numbers from −1 to 1", {}],
  ["numbers of a normal distribution", { x: rows(200, 4).map((row) => row.map((z) => 3 * z)) }],
  ["numbers from 0 to 1, mostly 0", { x: pixels(200).map((row) => row.map((z) => z / 255)) }],
  ["numbers from −10 to 10", {
    x: rows(200, 1, 10),
    y: rows(200, 1),
    units: 1,
    activation: "linear",
    loss: "mse",
  }],
  ["one-hot inputs of which one is rare", {
    x: classes(300, 20).map((c) => Array.from({ length: 20 }, (_, i) => i === c ? 1 : 0)),
  }],
  ["a column of zeros", { x: rows(200, 3).map((row) => [0, ...row]) }],
  ["a column a hundred times larger", { x: rows(200, 3).map(([a, b, c]) => [a / 100, b, c]) }],
  ["a single example", { x: [[1, 2, 3, 4]], y: [1] }],
  ["four examples of exclusive or", {
    x: [[0, 0], [0, 1], [1, 0], [1, 1]],
    y: [0, 1, 1, 0],
    units: 1,
    activation: "sigmoid",
    loss: "binaryCrossentropy",
    fit: { epochs: 9 },
  }],
  ["a split of mixed rows", { fit: split }],
  ["a split of a few rows, which are of one class by chance", {
    x: rows(20, 4),
    y: [...classes(15, 2), 1, 1, 1, 1, 1],
    units: 2,
    fit: { validationSplit: 0.25 },
  }],
  ["a split of one class among rows that are nearly all of that class", {
    y: Array.from({ length: 200 }, (_, i) => i % 50 === 7 ? 0 : 1),
    units: 2,
    fit: { validationSplit: 0.1 },
  }],
  ["classes that nobody has", { y: classes(200, 3), units: 10, fit: split }],
  ["numbers that are sorted", {
    x: rows(200, 4),
    y: sorted(200, 200).map((i) => i / 200),
    units: 1,
    activation: "linear",
    loss: "mse",
    fit: split,
  }],
  ["several questions of yes and no", {
    y: rows(200, 3).map((row) => row.map((z) => z > 0 ? 1 : 0)),
    activation: "sigmoid",
    loss: "binaryCrossentropy",
    fit: split,
  }],
  ["probabilities instead of one-hot rows", {
    y: rows(200, 3).map(() => [0.2, 0.3, 0.5].map((p, i, all) => i ? p : 1 - all[1] - all[2])).map((
      [a, b, c],
      i,
    ) => i % 2 ? [a, b, c] : [c, b, a]),
    loss: "categoricalCrossentropy",
  }],
  ["a network that has learned all there is to learn", {
    x: rows(20, 4),
    y: classes(20, 3),
    optimizer: nl.optimizers.adam({ learningRate: 0.05 }),
    fit: { epochs: 300 },
  }],
  [
    "a single answer that differs among thousands",
    { x: rows(3000, 2), y: Array.from({ length: 3000 }, (_, i) => i === 1 ? 1 : 0), units: 2 },
  ],
  ["a small learning rate", { optimizer: nl.optimizers.sgd({ learningRate: 1e-4 }) }],
  ["accuracy of squared error with a sigmoid", {
    y: classes(200, 2),
    units: 1,
    activation: "sigmoid",
    loss: "mse",
    metrics: ["accuracy"],
  }],
  ["squared error of softmax and one-hot rows", {
    y: nl.toCategorical(classes(200, 3), 3),
    loss: "mse",
    metrics: ["accuracy"],
  }],
  ["counts", { y: classes(200, 9), units: 1, activation: "softplus", loss: "poisson" }],
  ["validation data of all classes", { fit: { validationData: [rows(50, 4), classes(50, 3)] } }],
];
for (const [what, setting] of SANE) {
  Deno.test(`${what}: nothing is said`, async () => assertEquals(await notesOf(setting), []));
}

Deno.test("nothing is said to those who want silence", async () => {
  for (const [, setting] of NOTED) assertEquals(await notesOf(setting, 0), []);
});

Deno.test("each note about what was compiled is shown once, by the first fit that shows anything", async () => {
  const model = nl.sequential({ layers: [dense({ units: 1, inputShape: [1] })], seed: 1 });
  model.compile({ optimizer: "sgd", loss: "mse", metrics: ["accuracy"] });
  const fit = (verbose: 0 | 2) => notesDuring(() => model.fit([[0], [1]], [0, 1], { verbose }));
  assertEquals((await fit(0)).length, 0);
  assertEquals((await fit(2)).length, 1);
  assertEquals((await fit(2)).length, 0);
});

Deno.test("weights that stop moving in a later epoch are noted then, once", async () => {
  const model = nl.sequential({
    layers: [dense({ units: 1, activation: "relu", inputShape: [1] })],
    seed: 1,
  });
  model.compile({ optimizer: "sgd", loss: "mse" });
  model.setWeights([nl.Matrix.from([[1]]), nl.Matrix.from([[1]])]);
  const kill = (epoch: number) => {
    if (epoch === 1) model.setWeights([nl.Matrix.from([[-9]]), nl.Matrix.from([[-9]])]);
  };
  const notes = await notesDuring(() =>
    model.fit([[1], [2], [3]], [1, 2, 4], {
      epochs: 20,
      verbose: 2,
      callbacks: { onEpochEnd: kill },
    })
  );
  assertEquals(notes.filter((note) => note.includes("no weight has moved")), [
    "no weight has moved in the epochs 5 to 8, for all gradients are 0: the outputs do not change any more; nl.gradientFlow(model, x, y) shows where they end.",
  ]);
});

Deno.test("a network that makes no mistake need not move", async () => {
  const model = nl.sequential({ layers: [dense({ units: 1, inputShape: [1] })], seed: 1 });
  model.setWeights([nl.Matrix.from([[1]]), nl.Matrix.from([[0]])]);
  model.compile({ optimizer: "sgd", loss: "mse" });
  const fit = () => model.fit([[1], [2], [3]], [1, 2, 3], { epochs: 4, verbose: 2 });
  assertEquals(await notesDuring(fit), []);
});

Deno.test("of several inputs and outputs the one that is odd is named", async () => {
  const [a, b] = [nl.input({ shape: [2] }), nl.input({ shape: [2] })];
  const both = nl.layers.concatenate().apply([a, b]);
  const outputs = [dense({ units: 1 }).apply(both), dense({ units: 1 }).apply(both)];
  const model = nl.model({ inputs: [a, b], outputs, seed: 1 });
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 1e-6 }), loss: "mse" });
  const notes = await notesDuring(() =>
    model.fit([rows(50, 2), rows(50, 2, 90)], [rows(50, 1), Array(50).fill(4)], { verbose: 2 })
  );
  assertEquals(notes.length, 2);
  assertStringIncludes(notes[0], "x[1] goes from −8");
  assertStringIncludes(notes[1], "all 50 right answers in y[1]");
});

Deno.test("a layer whose units are all dead is noted after the epoch", async () => {
  const model = nl.sequential({
    layers: [
      dense({
        units: 8,
        activation: "relu",
        inputShape: [2],
        biasInitializer: nl.initializers.constant({ value: -9 }),
      }),
      dense({ units: 1 }),
    ],
    seed: 1,
  });
  model.compile({ optimizer: "sgd", loss: "mse" });
  const notes = await notesDuring(() => model.fit(rows(50, 2), rows(50, 1), { verbose: 2 }));
  assertEquals(notes, [
    'dense: all 8 units got no gradient from the last 50 examples, so nothing before them learns any more; try "leakyRelu", the initializer "heNormal" or a lower learning rate.',
  ]);
});

Deno.test("inputs of any size are no remark where a layer normalizes them, but for one that was not adapted", async () => {
  const x = rows(50, 2, 1000), y = Array.from({ length: 50 }, () => numbers.uniform());
  const notesWith = async (layer: nl.Layer) => {
    const model = nl.sequential({ layers: [layer, dense({ units: 1 })], seed: 1 });
    model.compile({ optimizer: "adam", loss: "mse" });
    return await notesDuring(() => model.fit(x, y, { verbose: 2 }));
  };
  const { batchNormalization, layerNormalization, normalization } = nl.layers;
  const inputShape = [2] as const;
  const adapted = normalization();
  adapted.adapt(x);
  assertEquals(await notesWith(adapted), []);
  assertEquals(await notesWith(normalization({ mean: 0, variance: 1e6, inputShape })), []);
  assertEquals(await notesWith(batchNormalization({ inputShape })), []);
  assertEquals((await notesWith(layerNormalization({ inputShape }))).length, 1);
  const [first, second] = await notesWith(normalization({ inputShape }));
  assertEquals(
    first,
    '"normalization" lets its inputs through as they are: its mean is 0 and its variance 1; call adapt(x) of that layer with the inputs before fit.',
  );
  assertStringIncludes(second, "networks learn best from numbers of about −1 … 1");
});
