import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
// Reference: Keras 3.15.1 on TensorFlow 2.21.0, by test/goldens/training.py and rowwise.py.
import rowwise from "../goldens/rowwise.json" with { type: "json" };
import training from "../goldens/training.json" with { type: "json" };

const [ROWS, INPUTS] = [17, 4];

/** The formula of the first weights and the data, as in the script. */
function wave(rows: number, cols: number, phase: number): nl.Matrix {
  return new nl.Matrix(rows, cols).map((_, index) => {
    const i = Math.floor(index / cols), j = index % cols;
    return Math.sin(phase + 1.7 * i + 0.9 * j * (i + 1));
  });
}

const table = (outputs: number, f: (i: number, j: number) => number) =>
  new nl.Matrix(ROWS, outputs).map((_, k) => f(Math.floor(k / outputs), k % outputs));

/** The formulas of the right answers, as in the script. */
const TARGETS: Record<string, (outputs: number) => nl.Targets> = {
  "labels": (outputs) => Uint8Array.from({ length: ROWS }, (_, i) => i * i % outputs),
  "one-hot": (outputs) => table(outputs, (i, j) => i * i % outputs === j ? 1 : 0),
  "yes or no": (outputs) => table(outputs, (i, j) => (i * i + j) % 3 === 0 ? 1 : 0),
  "numbers": (outputs) => wave(ROWS, outputs, 0.7).map((value) => 2 * value),
  "counts": (outputs) => table(outputs, (i, j) => (i * i + j) % 5),
};

/** A function of ours by its name, called with its options. */
// deno-lint-ignore no-explicit-any -- names and options come out of a JSON file
const made = (functions: Record<string, (options: any) => unknown>, spec: any) =>
  functions[spec[0]](spec[1]) as never;

/** An activation with its options; Keras alone calls the value of a threshold its default. */
function variant([name, { defaultValue, ...options }]: [string, Record<string, number>]) {
  const all = defaultValue === undefined ? options : { ...options, value: defaultValue };
  return (nl.getActivation(name) as nl.ScalarActivation).with(all as never);
}

// deno-lint-ignore no-explicit-any -- options come out of a JSON file
function layer([kind, options]: any, i: number): nl.Layer {
  const translated = Object.fromEntries(
    Object.entries(options).map(([key, value]) =>
      key.endsWith("Regularizer")
        ? [key, made(nl.regularizers, value)]
        : Array.isArray(value)
        ? [key, variant(value as [string, Record<string, never>])]
        : [key, value]
    ),
  );
  return made(nl.layers, [kind, { ...translated, ...(i === 0 ? { inputShape: [INPUTS] } : {}) }]);
}

/** Within 1e-4 of the size of the numbers it stands among: single ones may be differences that nearly vanish. */
function assertClose(found: ArrayLike<number>, expected: readonly number[], what: string): void {
  assertEquals(found.length, expected.length, what);
  const size = expected.reduce((sum, value) => sum + Math.abs(value), 0) / expected.length;
  expected.forEach((value, i) =>
    assert(
      Math.abs(found[i] - value) <= 1e-4 * Math.max(Math.abs(value), size / 10),
      `${what}[${i}]: ${found[i]} but Keras has ${value}`,
    )
  );
}

for (const golden of [...training, ...rowwise]) {
  Deno.test(`twenty steps of "${golden.name}" are those of Keras on TensorFlow`, async () => {
    const model = nl.sequential({ layers: golden.layers.map(layer) });
    model.setWeights(
      model.getWeights().map(({ rows, cols }, i) => wave(rows, cols, 0.2 + 0.1 * i)),
    );
    const optimizer: nl.Optimizer = made(nl.optimizers, golden.optimizer);
    const { metrics } = golden;
    model.compile({ optimizer, loss: made(nl.losses, golden.loss), metrics });
    const x = wave(ROWS, INPUTS, 0.1), y = TARGETS[golden.targets](model.outputs[0].units);
    const { history } = await model.fit(x, y, {
      epochs: 5,
      batchSize: 4,
      validationSplit: 0.2,
      shuffle: false,
      verbose: 0,
    });
    assertEquals(Object.keys(history), Object.keys(golden.history), "keys and their order");
    for (const [key, values] of Object.entries(golden.history)) {
      assertClose(history[key], values!, key);
    }
    model.getWeights().forEach((w, i) => assertClose(w.data, golden.weights[i], `weights ${i}`));
    const evaluated = await model.evaluate(x, y, { verbose: 0 });
    assertEquals(Object.keys(evaluated), Object.keys(golden.evaluated));
    for (const [key, value] of Object.entries(golden.evaluated)) {
      assertClose([evaluated[key]], [value!], `evaluate: ${key}`);
    }
    assertClose(model.predict(x).data, golden.predicted, "predict");
    assertEquals(optimizer.countState(model.countParams()), golden.optimizerParams);
  });
}

Deno.test("on purpose, the accuracy of logits is that of their probabilities; Keras compares them with 0.5", async () => {
  const model = nl.sequential({ layers: [nl.layers.dense({ units: 1, inputShape: [1] })] });
  model.setWeights([nl.Matrix.from([[1]]), nl.Matrix.from([[0]])]);
  const loss = nl.losses.binaryCrossentropy({ fromLogits: true });
  model.compile({ optimizer: "sgd", loss, metrics: ["accuracy"] });
  // The logit 0.3 is the probability 0.57. Keras 3.15.1 says 0.6667 here.
  const { accuracy } = await model.evaluate([[0.3], [0.7], [-1]], [1, 1, 0], { verbose: 0 });
  assertEquals(accuracy, 1);
});

Deno.test("on purpose, the numbers before a sigmoid are not taken for those before a softmax; Keras on TensorFlow does", async () => {
  const { dense } = nl.layers;
  const model = nl.sequential({
    layers: [dense({ units: 2, activation: "sigmoid", inputShape: [1] })],
    seed: 1,
  });
  model.compile({ optimizer: "sgd", loss: "sparseCategoricalCrossentropy" });
  const [p, q] = model.predict([[1]]).row(0);
  const { loss } = await model.evaluate([[1]], [0], { verbose: 0 });
  assertClose([loss], [-Math.log(p / (p + q))], "loss");
});
