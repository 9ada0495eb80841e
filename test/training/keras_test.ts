import { assertEquals } from "@std/assert";
import * as nl from "nonlinear";
// Reference: Keras 3.15.1 on TensorFlow 2.21.0, by test/goldens/training.py and rowwise.py.
import rowwise from "../goldens/rowwise.json" with { type: "json" };
import training from "../goldens/training.json" with { type: "json" };
import {
  assertClose,
  assertSameRun,
  ROWS,
  type Run,
  setFirstWeights,
  wave,
} from "../goldens/twenty_steps.ts";

const INPUTS = 4;

const table = (outputs: number, f: (i: number, j: number) => number) =>
  new nl.Matrix(ROWS, outputs).map((_, k) => f(Math.floor(k / outputs), k % outputs));

/** The formulas of the right answers, as in the script. */
const TARGETS: Record<string, (outputs: number) => nl.Targets> = {
  "labels": (outputs) => Uint8Array.from({ length: ROWS }, (_, i) => i * i % outputs),
  "one-hot": (outputs) => table(outputs, (i, j) => i * i % outputs === j ? 1 : 0),
  "yes or no": (outputs) => table(outputs, (i, j) => (i * i + j) % 3 === 0 ? 1 : 0),
  "numbers": (outputs) => wave(ROWS, outputs, 0.7).map((value) => 2 * value),
  "sides": (outputs) => table(outputs, (i, j) => (i * i + j) % 3 === 0 ? 1 : -1),
  "far numbers": (outputs) => wave(ROWS, outputs, 0.7).map((value) => value + 3),
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

for (const golden of [...training, ...rowwise]) {
  Deno.test(`twenty steps of "${golden.name}" are those of Keras on TensorFlow`, async () => {
    const model = nl.sequential({ layers: golden.layers.map(layer) });
    setFirstWeights(model);
    const optimizer: nl.Optimizer = made(nl.optimizers, golden.optimizer);
    const metrics = golden.metrics.map((metric) =>
      typeof metric === "string" ? metric : made(nl.metrics, metric)
    );
    model.compile({ optimizer, loss: made(nl.losses, golden.loss), metrics });
    const x = wave(ROWS, INPUTS, 0.1), y = TARGETS[golden.targets](model.outputs[0].units);
    await assertSameRun(model, x, y, golden as unknown as Run);
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
