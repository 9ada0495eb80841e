import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { type Block, type Engine, reference } from "../../lib/engine/mod.ts";
// Reference: Keras 3.15.1 on TensorFlow 2.21.0, by test/goldens/normalization.py.
import goldens from "../goldens/normalization.json" with { type: "json" };
import { assertClose } from "../goldens/twenty_steps.ts";
import { wasmEngine } from "../engine/engines.ts";
import { type Golden, testRuns, testSummaries } from "./keras_runs.ts";

/** The script's numbers, of which TypeScript sees a different type in every line. */
const { runs, summaries, ties, adapted, values } = goldens as unknown as {
  readonly runs: readonly Golden[];
  readonly summaries: readonly Golden[];
  readonly ties: readonly { kind: string; out: Row; gradients: readonly Row[] }[];
  readonly adapted: readonly {
    readonly x: readonly (readonly number[])[];
    readonly weights: readonly (readonly number[])[];
    readonly predicted: readonly (readonly number[])[];
  }[];
  readonly values: readonly Row[];
};
/** Numbers, of which NaN and infinity are text. */
type Row = readonly (number | string)[];

/** Keras keeps the count of a normalization in eight bytes, the library every number in four. */
const inFourBytes = (golden: Golden): Golden => ({
  ...golden,
  summary: golden.summary.map((line) =>
    line.replace(
      /: (\d+) \([\d.]+ B\)/,
      (_, count) => `: ${count} (${(4 * Number(count)).toFixed(2)} B)`,
    )
  ),
});

testRuns(runs.map(inFourBytes));
testSummaries(summaries.map(inFourBytes));

const row = (list: Row) => nl.Matrix.from([list.map(Number)]);
/** The numbers, −0 as 0: which zero is the smaller one is nobody's business. */
const plain = (matrix: nl.Matrix) => matrix.map((value) => value + 0).toArray();

for (const { kind, out, gradients } of ties) {
  Deno.test(`where values are equal, NaN or infinite, ${kind} and its gradients are Keras's, on both engines`, () => {
    for (const engine of [reference, wasmEngine()] as Engine[]) {
      const blockOf = (matrix: nl.Matrix): Block => {
        const block = engine.allocate(matrix.rows, matrix.cols);
        engine.write(block, matrix);
        return block;
      };
      const inputs = values.slice(0, gradients.length).map((list) => blockOf(row(list)));
      const { cols } = inputs[0];
      const [found, rest, upstream, ...to] = [0, 1, 2, ...inputs].map(() =>
        engine.allocate(1, cols)
      );
      engine.write(upstream, new nl.Matrix(1, cols).map((_, i) => 1 + i));
      engine.merge(kind as "multiply", inputs, found);
      engine.mergeGradient(kind as "multiply", inputs, found, upstream, to, rest);
      assertEquals(plain(engine.read(found)), plain(row(out)), engine.name);
      to.forEach((block, i) =>
        assertEquals(
          plain(engine.read(block)),
          plain(row(gradients[i])),
          `${engine.name}: the gradient in input ${i}`,
        )
      );
    }
  });
}

for (const { x, weights, predicted } of adapted) {
  Deno.test(`normalization finds in ${x.length} rows what Keras finds`, () => {
    const layer = nl.layers.normalization({ inputShape: [x[0].length] });
    const model = nl.sequential({ layers: [layer] });
    layer.adapt(x);
    layer.getWeights().forEach(({ data }, i) => assertClose(data, weights[i], `weights ${i}`));
    assertClose(model.predict(x).data, predicted.flat(), "predict");
  });
}

Deno.test("normalization may be adapted before the model is made, and then knows how many inputs there are", async () => {
  const layer = nl.layers.normalization();
  await layer.adapt([[1, 10], [3, 30]]);
  const model = nl.sequential({ layers: [layer, nl.layers.dense({ units: 1 })] });
  assertEquals(model.inputs[0].units, 2);
  assertEquals(layer.getWeights().map((w) => w.toArray()), [[[2, 20]], [[1, 100]], [[0]]]);
  assertEquals(layer.trainableWeights, []);
  assertEquals(model.countParams(), 5 + 3);
});

Deno.test("normalization may be adapted again, and training leaves it alone", async () => {
  const layer = nl.layers.normalization({ inputShape: [1] });
  const model = nl.sequential({ layers: [layer, nl.layers.dense({ units: 1 })] });
  layer.adapt([[1], [3]]);
  model.compile({ optimizer: "sgd", loss: "mse" });
  await model.fit([[1], [3]], [1, 2], { epochs: 2, verbose: 0 });
  assertEquals(layer.getWeights()[0].toArray(), [[2]]);
  layer.adapt([[10], [30]]);
  assertEquals(layer.getWeights().map((w) => w.toArray()), [[[20]], [[100]], [[0]]]);
});

Deno.test("adapt refuses other widths, no rows, NaN, and layers made with a mean; the layer stays as it was", () => {
  const layer = nl.layers.normalization({ inputShape: [2] });
  nl.sequential({ layers: [layer] });
  layer.adapt([[1, 2], [3, 6]]);
  const says = (call: () => void, message: string) => assertThrows(call, Error, message);
  says(
    () => layer.adapt([[1], [2]]),
    "adapt: expected x to have 2 columns (one for each input of the layer) but found 1.",
  );
  says(() => layer.adapt([]), "adapt: expected at least one row in x but found none.");
  says(
    () => layer.adapt([[1, 2], [3, NaN]]),
    "adapt: expected finite numbers in x but found NaN in row 1, column 1; every prediction would be NaN.",
  );
  assertEquals(layer.getWeights()[0].toArray(), [[2, 4]]);
  says(
    () => nl.layers.normalization({ mean: 1, variance: 2 }).adapt([[1]]),
    "adapt: expected a layer that is to find its mean and variance, but it was made with them; leave them out of nl.layers.normalization.",
  );
});

Deno.test("normalization refuses a mean without a variance, and lists of the wrong length", () => {
  const says = (call: () => unknown, message: string) => assertThrows(call, Error, message);
  says(
    () => nl.layers.normalization({ mean: 1 }),
    "layers.normalization: expected variance beside mean, but found none; give both, or neither and call adapt(x).",
  );
  says(
    () => nl.layers.normalization({ mean: 1, variance: -1 }),
    "layers.normalization: expected variance to be a finite number ≥ 0 for each input but found -1.",
  );
  says(
    () =>
      nl.sequential({
        layers: [nl.layers.normalization({ mean: [1, 2], variance: 1, inputShape: [3] })],
      }),
    "apply: expected mean of nl.layers.normalization to be one number, or 3, one for each input, but found 2.",
  );
});

/** A network with batchNormalization in its middle, and its data. */
function trained(options: nl.BatchNormalizationOptions = {}) {
  const layer = nl.layers.batchNormalization({ name: "norm", ...options });
  const model = nl.sequential({
    layers: [
      nl.layers.dense({ units: 5, useBias: false, inputShape: [3] }),
      layer,
      nl.layers.activation({ activation: "relu" }),
      nl.layers.dense({ units: 1 }),
    ],
    seed: 4,
  });
  model.compile({ optimizer: nl.optimizers.adam({ learningRate: 0.01 }), loss: "mse" });
  const x = new nl.Matrix(13, 3).map((_, i) => Math.sin(3 * i) + 2);
  const y = Array.from({ length: 13 }, (_, i) => Math.cos(i));
  return { model, layer, x, y };
}

const statistics = (layer: nl.Layer) => layer.getWeights().slice(2).map((w) => w.toArray());

Deno.test("moving statistics move in training alone: not in predict, evaluate, trace, gradientFlow or gradientCheck", async () => {
  const { model, layer, x, y } = trained();
  const before = statistics(layer);
  model.predict(x);
  await model.evaluate(x, y, { verbose: 0 });
  nl.trace(model, x, y);
  nl.gradientFlow(model, x, y);
  nl.deadUnits(model, x);
  assert(nl.gradientCheck(model, x, y).ok);
  assertEquals(statistics(layer), before);
  await model.trainOnBatch(x, y);
  assert(statistics(layer)[0][0].every((value, i) => value !== before[0][0][i]));
});

Deno.test("a batch whose loss is not finite leaves weights and moving statistics as they were", async () => {
  const { model, x, y } = trained();
  const before = model.getWeights();
  const huge = x.map(() => 3e38);
  await model.trainOnBatch(huge, y.map(() => 1e30)).then(
    () => assert(false, "it was trained"),
    (error) => assert(error instanceof RangeError),
  );
  assertEquals(model.getWeights(), before);
});

Deno.test("after a fit has diverged, the moving statistics that are put back belong to the weights", async () => {
  const { model, layer, x, y } = trained();
  await model.fit(x, y, { epochs: 3, batchSize: 4, verbose: 0 });
  const before = model.getWeights();
  const far = y.map(() => 1e25);
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 1e30 }), loss: "mse" });
  await model.fit(x, far, { epochs: 3, batchSize: 4, verbose: 0 }).then(
    () => assert(false, "it did not diverge"),
    (error) => assert(/from before this fit are back in place/.test(error.message), error.message),
  );
  assertEquals(model.getWeights(), before);
  assert(statistics(layer).flat(2).every(Number.isFinite));
});

Deno.test("a frozen batchNormalization computes in training what it predicts, and nothing of it moves", async () => {
  const { model, layer, x, y } = trained({ trainable: false });
  await model.fit(x, y, { epochs: 2, verbose: 0 });
  assertEquals(layer.getWeights().map((w) => w.data[0]), [1, 0, 0, 1]);
  assertEquals(layer.trainableWeights, []);
  const [, normalized] = nl.trace(model, x, y).layers;
  assertEquals(normalized.output, nl.trace(model, x).layers[1].output);
  assert(nl.gradientCheck(model, x, y).ok);
});

Deno.test("training takes the statistics of the batch, prediction the moving ones", () => {
  const { model, x, y } = trained();
  const { layers: [, seen] } = nl.trace(model, x, y);
  for (let col = 0; col < 5; col++) {
    const column = seen.output.toArray().map((row) => row[col]);
    const mean = column.reduce((sum, value) => sum + value, 0) / 13;
    assertAlmostEquals(mean, 0, 1e-5);
  }
  const { layers: [before, predicted] } = nl.trace(model, x);
  const factor = 1 / Math.sqrt(1 + 1e-3);
  predicted.output.data.forEach((value, i) =>
    assertAlmostEquals(value, before.output.data[i] * factor, 1e-6)
  );
});

Deno.test("a batch of one row has no spread: what comes out of batchNormalization is beta", () => {
  const { model, y } = trained({ betaInitializer: "ones" });
  const [, { output }] = nl.trace(model, [[1, 2, 3]], y.slice(0, 1)).layers;
  assertEquals(output.toArray(), [[1, 1, 1, 1, 1]]);
});

Deno.test("the best weights that earlyStopping puts back have their moving statistics with them", async () => {
  const { model, x, y } = trained();
  let best: nl.Matrix[] = [];
  const earlyStopping = nl.callbacks.earlyStopping({
    monitor: "loss",
    mode: "max", // the first epoch is the best one then
    patience: 2,
    restoreBestWeights: true,
  });
  const onEpochEnd = (epoch: number) => void (epoch === 0 && (best = model.getWeights()));
  await model.fit(x, y, { epochs: 9, verbose: 0, callbacks: [earlyStopping, { onEpochEnd }] });
  assertEquals(model.getWeights(), best);
});

Deno.test("gradientFlow has γ and β of batchNormalization, and no layer that nothing is learned in", () => {
  const { batchNormalization, dense, normalization } = nl.layers;
  const model = nl.sequential({
    layers: [normalization({ inputShape: [3] }), dense({ units: 4 }), batchNormalization()],
  });
  model.compile({ optimizer: "sgd", loss: "mse" });
  const x = [[1, 2, 3], [3, 1, 2], [2, 2, 5]], y = x.map(([a, b, c]) => [a, b, c, a + b]);
  const flow = nl.gradientFlow(model, x, y);
  assertEquals(flow.map(({ layer }) => layer), ["dense", "batch_normalization"]);
  assert(flow.every(({ gradient, weightGradient }) => gradient > 0 && weightGradient > 0));
});
