import { assertEquals, assertRejects } from "@std/assert";
import * as nl from "nonlinear";
import { host } from "../../../lib/host/mod.ts";
import { fileOf, partsOf } from "../saving/edited_file.ts";
import { trainedBits } from "../saving/same_bits.ts";
import { MemoryDisk } from "./memory_disk.ts";
import { classes, CLASSIFIER, compiled, numbers, type SmallFit } from "./small_fits.ts";

const checkpoint = "run.safetensors";

/** Fits a model as the classifier is, but for some changes. */
async function run(
  changes: Partial<SmallFit>,
  model = compiled({ ...CLASSIFIER, ...changes }),
): Promise<nl.AnyModel> {
  const { x, y, options } = { ...CLASSIFIER, ...changes };
  await model.fit(x, y, { epochs: 2, checkpoint, verbose: 0, ...options });
  return model;
}

/** The classifier's model with other layers, and another seed or none. */
function model(changes: { units?: number; rate?: number; seed?: number | null }): () => nl.Model {
  const { units = 6, rate = 0.4, seed = 1 } = changes;
  const { dense, dropout } = nl.layers;
  return () =>
    nl.sequential({
      layers: [
        dense({ units, activation: "tanh", inputShape: [4] }),
        dropout({ rate }),
        dense({ units: 3, activation: "softmax" }),
      ],
      ...seed !== null && { seed },
    });
}

const compileWith = (changes: Partial<nl.CompileOptions>) => ({
  compile: () => ({ ...CLASSIFIER.compile(), ...changes }),
});
const options = (changes: nl.FitOptions) => ({
  options: { ...CLASSIFIER.options, ...changes },
});

const x = numbers(23, 4), y = classes(23);
const { dense } = nl.layers;
const oneLayer = () =>
  nl.sequential({
    layers: [dense({ units: 3, activation: "softmax", inputShape: [4] })],
    seed: 1,
  });
const withWeights = () => {
  const made = model({})();
  made.setWeights(made.getWeights().map((matrix) => matrix.map((w) => 2 * w)));
  return made;
};

/** With a model inside it, and a layer of one's own. */
const nested = (changes: { units?: number; factor?: number; seed?: number }) => () => {
  const { units = 5, factor = 2, seed } = changes;
  const times = nl.defineLayer({ name: "times", forward: (x) => x.map((v) => factor * v) });
  const trunk = nl.sequential({ layers: [dense({ units, inputShape: [4] }), times()], seed });
  return nl.sequential({ layers: [trunk, dense({ units: 3, activation: "softmax" })], seed });
};

/** What is another in the program that is started again, and what the message says of it. */
const DIFFERENCES: readonly [what: string, changes: Partial<SmallFit>, named: string][] = [
  ["number of units", { model: model({ units: 7 }) }, "layers[0].units (6 there, 7 here)"],
  ["rate of dropout", { model: model({ rate: 0.3 }) }, "layers[1].rate (0.4 there, 0.3 here)"],
  ["number of layers", { model: oneLayer }, "layers (3 there, 1 here)"],
  ["seed", { model: model({ seed: 2 }) }, "seed (1 there, 2 here)"],
  ["seed, a made-up one", { model: model({ seed: null }) }, "seed (1 there, none here)"],
  [
    "set of weights at its start",
    { model: withWeights },
    "the numbers of the weights at its start",
  ],
  [
    "learning rate",
    compileWith({ optimizer: nl.optimizers.adam({ learningRate: 0.01 }) }),
    "optimizer.learningRate (0.001 there, 0.01 here)",
  ],
  [
    "optimizer",
    compileWith({ optimizer: "sgd" }),
    'optimizer.name ("adam" there, "sgd" here)',
  ],
  [
    "loss",
    { ...compileWith({ loss: "categoricalCrossentropy" }), y: nl.toCategorical(y, 3) },
    'loss.name ("sparseCategoricalCrossentropy" there, "categoricalCrossentropy" here)',
  ],
  ["list of metrics", compileWith({ metrics: [] }), 'metrics (["accuracy"] there, [] here)'],
  ["number in x", { x: x.map((value, i) => i === 91 ? -value : value) }, "the numbers of x"],
  [
    "order of its examples",
    { x: nl.Matrix.from(x.toArray().reverse()), y: y.toReversed() },
    "the numbers of x and the numbers of y",
  ],
  [
    "number of rows",
    { x: numbers(22, 4), y: classes(22) },
    "x.rows (23 there, 22 here) and y.rows (23 there, 22 here)",
  ],
  [
    "right answer",
    { y: y.map((label, i) => i === 22 ? (label + 1) % 3 : label) },
    "the numbers of y",
  ],
  ["batch size", options({ batchSize: 6 }), "batchSize (5 there, 6 here)"],
  [
    "order, as it does not shuffle",
    options({ shuffle: false }),
    "shuffle (true there, false here)",
  ],
  [
    "validation split",
    options({ validationSplit: 0.2 }),
    "validationSplit (0 there, 0.2 here)",
  ],
  [
    "set of validation data",
    options({ validationData: [numbers(3, 4), classes(3)] }),
    "validationData (none there, given here)",
  ],
  [
    "set of weights of its examples",
    options({ sampleWeight: y.map((label) => label) }),
    "sampleWeight (none there, given here)",
  ],
  ["weight of its loss", compileWith({ lossWeights: [2] }), "lossWeights (none there, [2] here)"],
  [
    "limit of its gradients",
    compileWith({ optimizer: nl.optimizers.adam({ clipNorm: 1 }) }),
    "optimizer.clipNorm (none there, 1 here)",
  ],
  [
    "optimizer, seed, batch size and validation split",
    {
      ...compileWith({ optimizer: "sgd" }),
      ...options({ batchSize: 6, validationSplit: 0.2 }),
      model: model({ seed: 2 }),
    },
    'seed (1 there, 2 here), optimizer.name ("adam" there, "sgd" here), batchSize (5 there, 6 here) and 1 more',
  ],
];

/** Refuses a fit that begins like the classifier's, and changes nothing by it. */
async function assertRefused(
  disk: MemoryDisk,
  changes: Partial<SmallFit>,
  message: string,
): Promise<void> {
  const file = disk.files.get(checkpoint);
  const other = compiled({ ...CLASSIFIER, ...changes }), before = trainedBits(other);
  const error = await assertRejects(() => run(changes, other), RangeError);
  assertEquals(error.message, message);
  assertEquals(trainedBits(other), before);
  assertEquals(disk.files.get(checkpoint), file);
}

for (const [what, changes, named] of DIFFERENCES) {
  Deno.test(`a checkpoint is refused if the fit now has another ${what}`, async () => {
    const disk = new MemoryDisk();
    await disk.use(async () => {
      await run({});
      await assertRefused(
        disk,
        changes,
        `fit: expected the checkpoint run.safetensors to be of this fit, but it differs in ${named}; ` +
          "delete the file to begin anew, or give another path.",
      );
      await run({});
    });
  });
}

Deno.test("a checkpoint is refused if the same layers are connected in another way", async () => {
  const connected = (isChain: boolean) => () => {
    const x = nl.input({ shape: [4], name: "x" });
    const a = dense({ units: 4, name: "a" }).apply(x);
    const b = dense({ units: 4, name: "b" }).apply(isChain ? a : x);
    const sum = nl.layers.add({ name: "sum" }).apply([a, b]);
    return nl.model({ inputs: x, outputs: dense({ units: 3, name: "y" }).apply(sum), seed: 1 });
  };
  const compile = () => ({ optimizer: "sgd", loss: "mse" });
  const fit = { compile, x, y: numbers(23, 3) };
  await new MemoryDisk().use(async () => {
    await run({ ...fit, model: connected(true) });
    await assertRejects(
      () => run({ ...fit, model: connected(false) }),
      RangeError,
      "but it differs in places[2][1] (1 there, 0 here); delete",
    );
  });
});

Deno.test("a checkpoint of another engine is refused: engines differ in the last bits", async () => {
  const disk = new MemoryDisk();
  await disk.use(async () => {
    await run({});
    nl.setEngine("reference");
    try {
      await assertRejects(
        () => run({}),
        RangeError,
        'it differs in engine ("wasm, relaxed" there, "reference" here); delete',
      );
    } finally {
      nl.setEngine("wasm");
    }
  });
});

/** What is wrong with the file, from a good one, and why it is refused. */
const FILES: readonly [what: string, (good: File) => File | Promise<File>, reason: string][] = [
  [
    "that is cut short",
    (good) => good.slice(0, -4),
    "its tensors take 1020 bytes but 1016 follow the header: the file was cut short",
  ],
  ["that is empty", () => new Uint8Array(0), "the file is empty"],
  [
    "that is a saved model",
    () => compiled(CLASSIFIER).toBytes(),
    "it is a saved model, which nl.loadModel loads and a checkpoint would replace",
  ],
  [
    "that is a file of another format",
    () => new TextEncoder().encode('{"epochs": 3}'),
    "it is a file of JSON",
  ],
  ["without a history", withFit({ history: undefined }), 'fit lacks "history"'],
  [
    "with a history that is a list",
    withFit({ history: [] }),
    "history of fit is a list and not an object",
  ],
  [
    "with a history of nothing",
    withFit({ history: null }),
    "history of fit is null and not an object",
  ],
  [
    "with too short a history",
    withFit({ epochsDone: 1 }),
    "accuracy in history of fit has 2 entries and not 1",
  ],
  [
    "with other names in its history",
    withFit({ history: { ["__proto__"]: [1, 2], loss: [1, 2] } }),
    "history of fit has __proto__, loss and not accuracy, loss",
  ],
  [
    "with text in its history",
    withFit({ history: { loss: ["a", 1], accuracy: [1, 1] } }),
    'loss[0] in history of fit is "a" and no number',
  ],
  [
    "with more epochs done than asked for",
    withFit({ epochs: 1 }),
    "epochsDone of fit is 2 and not a whole number ≥ 0 and < 2",
  ],
  [
    "with half an epoch done",
    withFit({ epochsDone: 1.5 }),
    "epochsDone of fit is 1.5 and not a whole number ≥ 0 and < 3",
  ],
  [
    "with a stream that has no state",
    withFit({ shuffling: [0, 0, 0, 0] }),
    "shuffling of fit has not four whole numbers of 32 bits that are not all 0",
  ],
  [
    "with a stream of five words",
    withFit({ shuffling: [1, 2, 3, 4, 5] }),
    "shuffling of fit has 5 entries and not 4",
  ],
  [
    "with half a word in its stream",
    withFit({ shuffling: [1, 2, 3, 0.5] }),
    "shuffling of fit has not four whole numbers of 32 bits that are not all 0",
  ],
  [
    "with a negative seed",
    withFit({ seed: -1 }),
    "seed of fit is -1 and not a whole number ≥ 0 and < 4294967296",
  ],
  ["with a negative step", withFit({ steps: -1 }), "steps of fit is -1 and not a whole number ≥ 0"],
  [
    "with endless steps",
    withFit({ optimizerSteps: "Infinity" }),
    'optimizerSteps of fit is "Infinity" and not a whole number ≥ 0',
  ],
  ["with more than is known", withFit({ more: 1 }), 'fit has "more", which is unknown'],
  [
    "with a safeguard that keeps nothing known",
    withFit({ safeguard: { isValidated: false, kept: { worst: {} } } }),
    'kept of safeguard has "worst", which is unknown',
  ],
  [
    "with a safeguard whose weights are not there",
    withFit({ safeguard: { isValidated: true, kept: { secondBest: { when: "", loss: 1 } } } }),
    'the tensor "fit/secondBest/dense/kernel" is missing',
  ],
  [
    "with a safeguard of text for numbers",
    withFit({ safeguard: { isValidated: true, kept: { best: { when: "", loss: "1" } } } }),
    'loss of best is "1" and no number',
  ],
  [
    "with a safeguard of numbers for text",
    withFit({ safeguard: { isValidated: true, kept: { best: { when: 1, loss: 1 } } } }),
    "when of best is 1 and no text",
  ],
  [
    "with a safeguard that is valid perhaps",
    withFit({ safeguard: { isValidated: "no", kept: {} } }),
    'isValidated of safeguard is "no" and neither true nor false',
  ],
  ["with no fingerprint", withFit({ fingerprint: undefined }), 'fit lacks "fingerprint"'],
];

type File = Uint8Array<ArrayBuffer>;

/** A file with other things said of its fit, and the right checksum. */
function withFit(changes: Record<string, unknown>): (good: File) => File {
  return (good) => {
    const parts = partsOf(good), texts = parts.header.__metadata__;
    texts.fit = JSON.stringify({ ...JSON.parse(texts.fit), ...changes });
    return fileOf(parts);
  };
}

for (const [what, edited, reason] of FILES) {
  Deno.test(`a checkpoint is refused ${what}`, async () => {
    const disk = new MemoryDisk();
    await disk.use(async () => {
      await run({});
      disk.files.set(checkpoint, await edited(disk.files.get(checkpoint)!));
      await assertRefused(
        disk,
        {},
        `fit: expected run.safetensors to be a checkpoint, but ${reason}; ` +
          "delete the file to begin anew, or give another path.",
      );
    });
  });
}

Deno.test("a checkpoint without a tensor that is needed is refused", async () => {
  const disk = new MemoryDisk();
  await disk.use(async () => {
    await run({});
    const parts = partsOf(disk.files.get(checkpoint)!);
    const renamed = Object.entries(parts.header).map(([name, value]) => [
      name.replace("dense_1/bias/moment2", "other"),
      value,
    ]);
    parts.header = Object.fromEntries(renamed);
    disk.files.set(checkpoint, fileOf(parts));
    await assertRefused(
      disk,
      {},
      'fit: expected run.safetensors to be a checkpoint, but the tensor "optimizer/dense_1/bias/moment2" is missing; ' +
        "delete the file to begin anew, or give another path.",
    );
  });
});

Deno.test("a file with the numbers of a checkpoint that says nothing of a fit is no model either", async () => {
  const disk = new MemoryDisk();
  await disk.use(() => run({}));
  const parts = partsOf(disk.files.get(checkpoint)!);
  delete parts.header.__metadata__.fit;
  await assertRejects(
    () => nl.loadModel(fileOf(parts)),
    RangeError,
    'the tensor "fit/before/dense/kernel" belongs to nothing in the model',
  );
});

Deno.test("fewer epochs than the checkpoint has are refused", async () => {
  const disk = new MemoryDisk();
  await disk.use(async () => {
    await run({});
    await assertRefused(
      disk,
      options({ epochs: 1 }),
      "fit: expected epochs to be at least 2, as many as the checkpoint run.safetensors has, but found 1; " +
        "delete the file to begin anew, or give another path.",
    );
  });
});

for (const bad of [1, true, null, "", {}, ["run.safetensors"]]) {
  const found = JSON.stringify(bad) === "{}" ? "an object" : JSON.stringify(bad);
  Deno.test(`a checkpoint must be a path, and not ${JSON.stringify(bad)}`, async () => {
    const error = await assertRejects(
      () => run(options({ checkpoint: bad as unknown as string })),
      TypeError,
    );
    assertEquals(
      error.message,
      'fit: expected checkpoint to be the path of a file, such as "run.safetensors", but found ' +
        `${found}.`,
    );
  });
}

Deno.test("a checkpoint is not called like a file of another format", async () => {
  await new MemoryDisk().use(() =>
    assertRejects(
      () => run(options({ checkpoint: "run.keras" })),
      RangeError,
      "fit: expected a path that ends in .safetensors, which is the format of the file, but found one in .keras;",
    )
  );
});

Deno.test("a checkpoint needs a disk", async () => {
  const own = host as { files: unknown }, { files } = own;
  own.files = undefined;
  try {
    await assertRejects(
      () => run({}),
      Error,
      `fit: expected a disk with files, which ${host.name} does not have; leave checkpoint out.`,
    );
  } finally {
    own.files = files;
  }
});

for (
  const [what, changes, named] of [
    [
      "width in a model inside it",
      { units: 6 },
      "layers[0].model.layers[0].units (5 there, 6 here)",
    ],
    ["layer of one's own", { factor: 3 }, "layers[0].model.layers[1].own"],
    ["seed of a model inside it", { seed: 2 }, "layers[0].model.seed (1 there, 2 here)"],
  ] as const
) {
  Deno.test(`a checkpoint is refused if the fit now has another ${what}`, async () => {
    await new MemoryDisk().use(async () => {
      await run({ model: nested({ seed: 1 }) });
      const error = await assertRejects(
        () => run({ model: nested({ seed: 1, ...changes }) }),
        RangeError,
      );
      assertEquals(error.message.includes(named), true, error.message);
    });
  });
}

Deno.test("a fit goes on although the seed of a model inside it is made up anew by each program", async () => {
  await new MemoryDisk().use(async () => {
    const first = await run({ model: nested({}) });
    const second = await run({ model: nested({}) });
    assertEquals(trainedBits(second), trainedBits(first));
  });
});
