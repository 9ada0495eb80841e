import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { Matrix, reference } from "../../lib/engine/mod.ts";
import { ON_PURPOSE } from "../goldens/on_purpose.ts";
// Reference: Keras 3.15.1 on TensorFlow 2.21.0, by test/goldens/keras_sweep.py.
import sweep from "../goldens/keras_sweep.json" with { type: "json" };

// deno-lint-ignore no-explicit-any -- names and options come out of a JSON file
type Any = any;

const { points, rows, gradients, weights } = sweep.inputs;

/** Within 1e-5, or 1e-4 of the larger: Keras computes in float32. */
function isClose(found: number, keras: number | string): boolean {
  const expected = Number(keras);
  if (Object.is(found, expected) || found === expected) return true;
  return Math.abs(found - expected) <= Math.max(1e-5, 1e-4 * Math.abs(expected));
}

/** Where a list of numbers is not Keras's, by index. */
function differing(found: ArrayLike<number>, keras: readonly (number | string)[]): number[] {
  assertEquals(found.length, keras.length);
  return keras.flatMap((expected, i) => isClose(found[i], expected) ? [] : [i]);
}

const inWords = (name: string, options: object) => [name, JSON.stringify(options)].join(" ");

/** All differences from Keras, each in a line: where, what is found, what Keras has. */
const differences: string[] = [];

function compared(
  room: string,
  what: string,
  found: ArrayLike<number>,
  keras: readonly (number | string)[],
  place: (i: number) => string = (i) => `number ${i}`,
) {
  for (const i of differing(found, keras)) {
    differences.push(`${room}: ${what}, ${place(i)}: ${found[i]} and not ${keras[i]}`);
  }
}

const at = (i: number) => `at ${points[i]}`;
for (const { name, options, values, slopes } of sweep.activations) {
  const { defaultValue: _, ...own } = options as Any;
  const f = nl.getActivation(name) as nl.ScalarActivation;
  const variant = Object.keys(own).length === 0 ? f : f.with(own);
  const what = inWords(name, options);
  compared("activations", what, points.map(variant.scalar), values, at);
  compared("slopes", what, points.map(variant.scalarDerivative), slopes, at);
}
for (const { name, values } of sweep.vectors) {
  const f = nl.getActivation(name) as nl.VectorActivation;
  compared("activations", name, rows.flatMap((row) => Array.from(f.vector(row))), values);
}
for (const { name, options, values } of sweep.layers) {
  const filled = name === "prelu"
    ? { alphaInitializer: nl.initializers.constant({ value: 0.25 }) }
    : name === "dense"
    ? { kernelInitializer: nl.initializers.constant({ value: 0.25 }) }
    : {};
  const layer = (nl.layers as Any)[name]({ ...options, ...filled, inputShape: [3] });
  const model = nl.sequential({ layers: [layer] });
  compared("layers", inWords(name, options), model.predict(rows).data, values);
}
for (const { name, options, targets, outputs, values, gradients } of sweep.losses) {
  const loss: nl.Loss = (nl.losses as Any)[name](options);
  const [x, t] = [Matrix.from(outputs), Matrix.from(targets)];
  const losses = new Matrix(x.rows, 1), gradient = new Matrix(x.rows, x.cols);
  const blocks = { outputs: x, targets: t, losses, gradient, scale: 1 };
  loss.rows(reference, blocks, loss.fromLogits);
  const row = (i: number) => `of [${outputs[i]}] and [${targets[i]}]`;
  const what = inWords(name, options);
  compared("losses", what, losses.data, values, row);
  for (let i = 0; i < x.rows; i++) {
    compared("gradients", what, gradient.row(i), gradients[i], () => row(i));
  }
}
for (const { name, options, targets, outputs, value } of sweep.metrics) {
  const units = outputs[0].length;
  const model = nl.sequential({ layers: [nl.layers.dense({ units, inputShape: [units] })] });
  const identity = outputs[0].map((_, i) => outputs[0].map((_, j) => i === j ? 1 : 0));
  model.setWeights([Matrix.from(identity), new Matrix(1, units)]);
  const metric = (nl.metrics as Any)[name]({ ...options, name: "found" });
  model.compile({ optimizer: "sgd", loss: (t, y) => (t - y) ** 2, metrics: [metric] });
  const { found } = await model.evaluate(outputs, targets, { batchSize: 4, verbose: 0 });
  compared("metrics", inWords(name, options), [found], [value], () => `of ${outputs.length} rows`);
}
for (const { name, options, weights: expected } of sweep.optimizers) {
  // One weight that is its own output; the loss of each step has the wanted slope.
  const model = nl.sequential({
    layers: [nl.layers.dense({ units: 1, useBias: false, inputShape: [1] })],
  });
  model.setWeights([Matrix.from([[1]])]);
  const loss = nl.defineLoss({ name: "slope", f: (t, y) => t * y, derivative: (t) => t });
  model.compile({ optimizer: (nl.optimizers as Any)[name](options), loss });
  const found: number[] = [];
  for (const gradient of gradients) {
    await model.trainOnBatch([[1]], [gradient]);
    found.push(model.getWeights()[0].at(0, 0));
  }
  compared("optimizers", inWords(name, options), found, expected, (i) => `step ${i + 1}`);
}
for (const { name, options, value, gradient } of sweep.regularizers) {
  const kernelRegularizer = (nl.regularizers as Any)[name](options);
  const model = nl.sequential({
    layers: [nl.layers.dense({ units: 3, kernelRegularizer, inputShape: [2] })],
  });
  model.setWeights([Matrix.from(weights), new Matrix(1, 3)]);
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 1 }), loss: "mse" });
  const { loss } = await model.trainOnBatch([[0, 0]], [[0, 0, 0]]);
  compared("regularizers", inWords(name, options), [loss], [value]);
  const moved = model.getWeights()[0].data.map((after, i) => weights.flat()[i] - after);
  compared("regularizers", `gradient of ${inWords(name, options)}`, moved, gradient);
}

Deno.test("initializers draw numbers with the moments of Keras's", () => {
  for (const { name, options, moments } of sweep.initializers) {
    const kernelInitializer = (nl.initializers as Any)[name](options);
    const layer = nl.layers.dense({ units: 500, kernelInitializer, inputShape: [300] });
    const { data } = nl.sequential({ layers: [layer], seed: 1 }).getWeights()[0];
    const mean = data.reduce((sum, x) => sum + x, 0) / data.length;
    const deviation = Math.sqrt(data.reduce((sum, x) => sum + (x - mean) ** 2, 0) / data.length);
    const [kerasMean, kerasDeviation, kerasLeast, kerasMost] = moments;
    const far = Math.max(Math.abs(kerasLeast), Math.abs(kerasMost));
    assert(Math.abs(mean - kerasMean) <= 0.02 * kerasDeviation + 1e-6, `${name}: mean ${mean}`);
    assert(
      Math.abs(deviation - kerasDeviation) <= 0.01 * kerasDeviation + 1e-6,
      `${name}: ${deviation}`,
    );
    const most = data.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    assert(Math.abs(most - far) <= 0.15 * far, `${name}: up to ${most} and not ${far}`);
  }
});

Deno.test("Keras has other numbers only where we differ on purpose, and each such line says something", () => {
  const unexplained = differences.filter((difference) =>
    !ON_PURPOSE.some(([, explains]) => explains.test(difference))
  );
  assertEquals(unexplained, []);
  const idle = ON_PURPOSE.filter(([, explains]) =>
    !differences.some((each) => explains.test(each))
  );
  assertEquals(idle.map(([line]) => line), []);
});
