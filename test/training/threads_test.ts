import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";

const granted = (name: "read" | "run") => Deno.permissions.querySync({ name }).state === "granted";

const THREADS = [1, 2, 3, 4, 8];

/** Makes, compiles and trains a model on engines of several numbers of threads; returns all their weights' bits. */
async function weightsFor(
  threads: readonly number[],
  train: (model: nl.Model<nl.Matrix | nl.Matrix[]>) => Promise<unknown>,
  make: () => nl.Layer[] | nl.Model<nl.Matrix | nl.Matrix[]>,
  options: Partial<nl.CompileOptions> = {},
): Promise<string[]> {
  const digests: string[] = [];
  try {
    for (const count of threads) {
      nl.setEngine("wasm", { threads: count });
      const made = make();
      const model = Array.isArray(made) ? nl.sequential({ layers: made, seed: 5 }) : made;
      model.compile({
        optimizer: "adam",
        loss: "sparseCategoricalCrossentropy",
        metrics: ["accuracy"],
        ...options,
      });
      await train(model);
      const bytes = model.getWeights().flatMap(({ data }) => [...new Uint8Array(data.buffer)]);
      const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes));
      digests.push(new Uint8Array(digest).toHex());
    }
  } finally {
    nl.setEngine("wasm");
  }
  return digests;
}

Deno.test({
  name: "a whole epoch of MNIST gives the same bits on 1, 2, 3, 4 and 8 threads",
  ignore: !granted("read"),
  // The helpers leave by themselves a little after the test.
  sanitizeResources: false,
  sanitizeOps: false,
  async fn() {
    const { train } = await nl.loadMnist();
    const { dense } = nl.layers;
    const digests = await weightsFor(
      THREADS,
      (model) =>
        model.fit(train.x, train.labels, { batchSize: 128, validationSplit: 0.1, verbose: 0 }),
      () => [
        dense({ units: 128, activation: "relu", inputShape: [784] }),
        dense({ units: 64, activation: "tanh" }),
        dense({ units: 10, activation: "softmax" }),
      ],
    );
    assertEquals(new Set(digests).size, 1, digests.join("\n"));
  },
});

Deno.test({
  name:
    "odd shapes, odd batches and a function of the user's own give the same bits on all threads",
  sanitizeResources: false,
  sanitizeOps: false,
  async fn() {
    const x = new nl.Matrix(1009, 301).map((_, i) => i % 3 === 0 ? Math.sin(i) : 0);
    const labels = Uint8Array.from({ length: 1009 }, (_, i) => i % 7);
    const bent = nl.defineActivation({ name: "bent", f: (x) => x + Math.sin(x) / 2 });
    const { dense } = nl.layers;
    const digests = await weightsFor(
      THREADS,
      (model) => model.fit(x, labels, { batchSize: 101, epochs: 3, verbose: 0 }),
      () => [
        dense({ units: 137, activation: "sigmoid", inputShape: [301] }),
        dense({ units: 53, activation: bent }),
        dense({ units: 7, activation: "softmax" }),
      ],
    );
    assertEquals(new Set(digests).size, 1, digests.join("\n"));
  },
});

Deno.test({
  name: "losses of numbers, penalties and every update give the same bits on all threads",
  sanitizeResources: false,
  sanitizeOps: false,
  async fn() {
    const x = new nl.Matrix(1009, 301).map((_, i) => Math.sin(i));
    const y = new nl.Matrix(1009, 37).map((_, i) => Math.cos(i));
    const { dense } = nl.layers;
    const { rmsprop, adagrad, adam, nadam, adamax, adadelta } = nl.optimizers;
    const sampleWeight = Float32Array.from({ length: 1009 }, (_, i) => i % 5 / 2);
    for (
      const optimizer of [
        rmsprop({ momentum: 0.5, centered: true, weightDecay: 0.1 }),
        adagrad({ learningRate: 0.1 }),
        adam({ amsgrad: true, clipNorm: 0.1 }),
        nadam({ globalClipNorm: 0.1 }),
        adamax({ clipValue: 0.01 }),
        adadelta({ learningRate: 1 }),
      ]
    ) {
      const digests = await weightsFor(
        THREADS,
        (model) => model.fit(x, y, { batchSize: 101, epochs: 2, sampleWeight, verbose: 0 }),
        () => [
          dense({ units: 137, activation: "tanh", kernelRegularizer: "l1l2", inputShape: [301] }),
          dense({ units: 37, biasRegularizer: "l2" }),
        ],
        { optimizer, loss: "huber", metrics: ["mse", "mae"] },
      );
      assertEquals(new Set(digests).size, 1, digests.join("\n"));
    }
  },
});

Deno.test({
  name:
    "a graph that shares, adds, joins, learns slopes and drops gives the same bits on all threads",
  sanitizeResources: false,
  sanitizeOps: false,
  async fn() {
    const { add, alphaDropout, concatenate, dense, dropout, prelu } = nl.layers;
    const x = new nl.Matrix(1009, 301).map((_, i) => Math.sin(i));
    const z = new nl.Matrix(1009, 45).map((_, i) => Math.cos(i));
    const labels = Uint8Array.from({ length: 1009 }, (_, i) => i % 7);
    const digests = await weightsFor(
      THREADS,
      (model) => model.fit([x, z], [labels, z], { batchSize: 101, epochs: 2, verbose: 0 }),
      () => {
        const [a, b] = [nl.input({ shape: [301] }), nl.input({ shape: [45] })];
        const shared = dense({ units: 53, kernelInitializer: "heNormal" });
        const slopes = prelu();
        let h = slopes.apply(dense({ units: 53 }).apply(b));
        h = add().apply([shared.apply(dense({ units: 53 }).apply(h)), shared.apply(h), h]);
        h = dropout({ rate: 0.3 }).apply(prelu({ sharedAxes: [1] }).apply(h));
        const wide = concatenate().apply([h, a, slopes.apply(h), b]);
        const kind = dense({ units: 7, activation: "softmax" })
          .apply(alphaDropout({ rate: 0.1 }).apply(wide));
        const size = dense({ units: 45 }).apply(concatenate().apply([kind, wide]));
        return nl.model({ inputs: [a, b], outputs: [kind, size], seed: 5 });
      },
      { loss: ["sparseCategoricalCrossentropy", "mse"], metrics: [["accuracy"], ["mae"]] },
    );
    assertEquals(new Set(digests).size, 1, digests.join("\n"));
  },
});

Deno.test({
  name: "normalization and merges number by number give the same bits on all threads",
  sanitizeResources: false,
  sanitizeOps: false,
  async fn() {
    const { batchNormalization, dense, layerNormalization, normalization } = nl.layers;
    const x = new nl.Matrix(1009, 301).map((_, i) => Math.sin(i));
    const labels = Uint8Array.from({ length: 1009 }, (_, i) => i % 7);
    const digests = await weightsFor(
      THREADS,
      (model) => model.fit(x, labels, { batchSize: 101, epochs: 2, verbose: 0 }),
      () => {
        const input = nl.input({ shape: [301] });
        const scaled = normalization({ mean: 0.5, variance: 2 }).apply(input);
        const branches = [1, 2, 3].map(() =>
          batchNormalization().apply(dense({ units: 137, useBias: false }).apply(scaled))
        );
        const merges = [nl.layers.multiply(), nl.layers.maximum(), nl.layers.average()];
        const merged = nl.layers.concatenate().apply(merges.map((merge) => merge.apply(branches)));
        const outputs = dense({ units: 7, activation: "softmax" })
          .apply(layerNormalization().apply(merged));
        return nl.model({ inputs: input, outputs, seed: 5 });
      },
    );
    assertEquals(new Set(digests).size, 1, digests.join("\n"));
  },
});

Deno.test("memory after 100 fits is as after 3, of a chain and of a graph", async () => {
  const { add, dense, dropout, prelu } = nl.layers;
  const x = new nl.Matrix(300, 20).map((_, i) => Math.sin(i));
  const labels = Uint8Array.from({ length: 300 }, (_, i) => i % 3);
  const closing = () => dense({ units: 3, activation: "softmax" });
  const inputs = nl.input({ shape: [20] });
  const shared = dense({ units: 20, activation: "relu" });
  const h = add().apply([shared.apply(inputs), shared.apply(prelu().apply(inputs)), inputs]);
  for (
    const model of [
      nl.sequential({
        layers: [dense({ units: 16, activation: "relu", inputShape: [20] }), closing()],
      }),
      nl.model({ inputs, outputs: closing().apply(dropout({ rate: 0.5 }).apply(h)) }),
    ]
  ) {
    model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
    const round = async () => {
      await model.fit(x, labels, { validationSplit: 0.2, verbose: 0 });
      await model.evaluate(x, labels, { verbose: 0 });
      model.predict(x);
    };
    for (let i = 0; i < 3; i++) await round();
    const { bytes } = nl.engineInfo();
    for (let i = 0; i < 97; i++) await round();
    assertEquals(nl.engineInfo().bytes, bytes);
  }
});

Deno.test("images, which are kept as bytes, train to the same bits as the same numbers kept whole", async () => {
  const { dense } = nl.layers;
  const images = new nl.Matrix(2000, 150).map((_, i) => (i * 2654435761 % 256) / 255);
  const labels = Uint8Array.from({ length: 2000 }, (_, i) => i % 4);
  // One more row, with a number that is no byte, makes the engine keep all of them whole; it is only measured.
  const whole = new nl.Matrix(2001, 150);
  whole.data.set(images.data);
  whole.data.fill(0.3, 2000 * 150);
  const trained = async (x: nl.Matrix, options: nl.FitOptions) => {
    const model = nl.sequential({
      layers: [
        dense({ units: 20, activation: "relu", inputShape: [150] }),
        dense({ units: 4, activation: "softmax" }),
      ],
      seed: 1,
    });
    model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
    const all = Uint8Array.from({ length: x.rows }, (_, i) => labels[i] ?? 0);
    await model.fit(x, all, { epochs: 2, verbose: 0, ...options });
    return model.getWeights().map(({ data }) => [...data]);
  };
  assertEquals(await trained(images, {}), await trained(whole, { validationSplit: 1 / 2001 }));
});

Deno.test("what was kept as bytes is given back once, also if a part of it was the validation's", async () => {
  const images = [1, 2].map((factor) =>
    new nl.Matrix(2000, 150).map((_, i) => (i * factor * 2654435761 % 256) / 255)
  );
  const model = nl.sequential({ layers: [nl.layers.dense({ units: 1, inputShape: [150] })] });
  model.compile({ optimizer: "sgd", loss: "mse" });
  await model.fit(images[0], images[0].data.subarray(0, 2000), {
    validationSplit: 0.5,
    verbose: 0,
  });
  const { engine } = model, order = Uint32Array.from({ length: 2000 }, (_, i) => i);
  const held = images.map((matrix) => engine.hold(matrix));
  held.forEach((source, i) => {
    const block = engine.allocate(2000, 150);
    engine.gather(source, order, 0, block);
    const { data } = engine.read(block);
    assert(data.every((value, k) => value === images[i].data[k]), `source ${i}`);
    engine.release(block);
    engine.drop(source);
  });
});

Deno.test("fit stopped by a callback's error in the middle of an epoch leaves whole, finite weights", async () => {
  const { dense } = nl.layers;
  const model = nl.sequential({
    layers: [
      dense({ units: 32, activation: "relu", inputShape: [8] }),
      dense({ units: 2, activation: "softmax" }),
    ],
    seed: 1,
  });
  model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
  const x = new nl.Matrix(640, 8).map((_, i) => Math.cos(i));
  const labels = Uint8Array.from({ length: 640 }, (_, i) => i % 2);
  const message = await model.fit(x, labels, {
    verbose: 0,
    callbacks: {
      onBatchEnd(batch) {
        if (batch === 7) throw new Error("enough");
      },
    },
  }).catch((error: Error) => error.message);
  assertEquals(message, "enough");
  const stopped = model.getWeights();
  assert(stopped.every(({ data }) => data.every(Number.isFinite)));

  // The same eight steps and no more: as many rows, in the same order.
  const other = nl.sequential({
    layers: [
      dense({ units: 32, activation: "relu", inputShape: [8] }),
      dense({ units: 2, activation: "softmax" }),
    ],
    seed: 1,
  });
  other.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
  let steps = 0;
  const seen: nl.Matrix[][] = [];
  await other.fit(x, labels, {
    verbose: 0,
    callbacks: {
      onBatchEnd() {
        if (++steps === 8) seen.push(other.getWeights());
      },
    },
  });
  assertEquals(stopped, seen[0]);
});

/** Runs a program that imports the library, in a process of its own; returns what it prints. */
async function run(code: string): Promise<{ text: string; seconds: number }> {
  const library = new URL("../../lib/mod.ts", import.meta.url).href;
  const file = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    await Deno.writeTextFile(file, `import * as nl from "${library}";\n${code}`);
    const start = performance.now();
    const command = new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "--no-check", "-A", "--config", config(), file],
      signal: AbortSignal.timeout(60_000),
    });
    const { success, stdout, stderr } = await command.output();
    const text = new TextDecoder();
    assert(success, text.decode(stderr));
    return {
      text: text.decode(stdout).trim(),
      seconds: (performance.now() - start) / 1000,
    };
  } finally {
    await Deno.remove(file);
  }
}

const config = () => new URL("../../deno.json", import.meta.url).pathname;

/** Enough work that helpers are called. */
const TRAINING = `
  const { dense } = nl.layers;
  const x = new nl.Matrix(4096, 200).map((_, i) => Math.sin(i));
  const labels = Uint8Array.from({ length: 4096 }, (_, i) => i % 5);
  const model = nl.sequential({ layers: [
    dense({ units: 128, activation: "relu", inputShape: [200] }), dense({ units: 5, activation: "softmax" }),
  ], seed: 3 });
  model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
  const { history } = await model.fit(x, labels, { epochs: 6, batchSize: 128, verbose: 0 });
  const result = JSON.stringify([nl.engineInfo().threads, history.loss.at(-1)]);
`;

Deno.test({
  name: "a process ends by itself after a fit, although other threads helped",
  ignore: !granted("run"),
  async fn() {
    const { text } = await run(`nl.setEngine("wasm", { threads: 3 });${TRAINING}
      console.log(result);`);
    assertEquals(JSON.parse(text)[0], 3);
  },
});

Deno.test({
  name: "training works inside a worker, and two processes at once do not disturb each other",
  ignore: !granted("run"),
  async fn() {
    const inWorker = `
      if (typeof WorkerGlobalScope === "undefined") {
        const worker = new Worker(import.meta.url, { type: "module" });
        worker.onmessage = ({ data }) => { console.log(data); worker.terminate(); };
      } else {
        nl.setEngine("wasm", { threads: 2 });
        ${TRAINING}
        postMessage(result);
      }`;
    const onMain = `nl.setEngine("wasm", { threads: 2 });${TRAINING} console.log(result);`;
    const [a, b, c] = await Promise.all([run(inWorker), run(onMain), run(onMain)]);
    assertEquals([a.text, c.text], [b.text, b.text]);
  },
});

Deno.test({
  name: "the environment names the engine and its threads, and what cannot be is refused",
  ignore: !granted("run"),
  async fn() {
    const print = "console.log(JSON.stringify(nl.engineInfo()))";
    const named = await run(
      `Deno.env.set("NONLINEAR_ENGINE", "reference"); ${print}`,
    );
    assertEquals(JSON.parse(named.text).name, "reference");
    const threads = await run(`Deno.env.set("NONLINEAR_THREADS", "5"); ${print}`);
    assertEquals(JSON.parse(threads.text).threads, 5);
    const refused = await run(
      `try { nl.setEngine("wasm", { threads: 99 }); } catch (error) { console.log(error.message); }`,
    );
    assertEquals(
      refused.text,
      "setEngine: expected threads to be a whole number from 1 to 16 but found 99.",
    );
  },
});
