import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { randomStream } from "../../lib/engine/mod.ts";
// Reference: Keras 3.15.1 on TensorFlow 2.21.0, by test/goldens/network.py.
import goldens from "../goldens/network.json" with { type: "json" };
import {
  assertClose,
  assertSameRun,
  ROWS,
  type Run,
  setFirstWeights,
  wave,
} from "../goldens/twenty_steps.ts";
import { type GraphSpec, modelOf, single, TARGETS } from "./graph_spec.ts";
import { printed } from "./printed.ts";

/** What a run was measured by, and what came of it. */
interface Golden extends GraphSpec, Run {
  readonly name: string;
  readonly losses: readonly string[];
  readonly metrics: nl.CompileOptions["metrics"];
  readonly optimizer: readonly [name: "sgd" | "adam", learningRate: number];
  readonly summary: readonly string[];
  readonly predicted: readonly (readonly number[])[];
}

/**
 * Keras on TensorFlow tells the loss of each of several outputs as the mean over the batches, however short the last one
 * is; everything else, and everything of ours, is a mean over the examples.
 */
function isMeanOfBatches({ losses }: Golden, key: string): boolean {
  return losses.length > 1 && /^(?!val_).*_loss$/.test(key);
}

/** The script's specifications, of which TypeScript sees a different type in every line. */
const runs = goldens.runs as unknown as readonly Golden[];
const summaries = goldens
  .summaries as unknown as readonly (GraphSpec & Pick<Golden, "name" | "summary">)[];

for (const golden of runs) {
  const name = `twenty steps with "${golden.name}" (${
    golden.optimizer[0]
  }) are those of Keras on TensorFlow`;
  Deno.test(name, async () => {
    const model = modelOf(golden);
    setFirstWeights(model);
    assertEquals(printed(() => model.summary()), golden.summary.join("\n"));
    const [optimizer, learningRate] = golden.optimizer;
    model.compile({
      optimizer: nl.optimizers[optimizer]({ learningRate }),
      loss: single(golden.losses),
      metrics: golden.metrics,
    });
    const x = single(model.inputs.map(({ units }, i) => wave(ROWS, units, 0.1 + 0.3 * i)));
    const y = single(golden.losses.map((loss, i) => TARGETS[loss](model.outputs[i].units)));
    await assertSameRun(model, x, y, golden, (key) => isMeanOfBatches(golden, key));
    [model.predict(x)].flat().forEach(({ data }, i) =>
      assertClose(data, golden.predicted[i], `predict ${i}`)
    );
  });
}

Deno.test("on purpose, the losses of several outputs add up to the whole; those of Keras on TensorFlow do not", async () => {
  const golden = runs.find(({ name }) => name.startsWith("two inputs"))!;
  const { kind_loss: kind, size_loss: size, loss } = golden.history;
  assert(Math.abs(kind[0] + size[0] - loss[0]) > 0.2);
  const model = modelOf(golden);
  model.compile({ optimizer: "sgd", loss: golden.losses });
  const x = model.inputs.map(({ units }, i) => wave(ROWS, units, i));
  const y = golden.losses.map((loss, i) => TARGETS[loss](model.outputs[i].units));
  const { history } = await model.fit(x, y, { batchSize: 4, epochs: 3, verbose: 0 });
  history.loss.forEach((sum, epoch) =>
    assertAlmostEquals(history.kind_loss[epoch] + history.size_loss[epoch], sum, 1e-6)
  );
});

for (const golden of summaries) {
  const name = `the summary of "${golden.name}" is the text that Keras prints`;
  Deno.test(name, () => {
    assertEquals(printed(() => modelOf(golden).summary()), golden.summary.join("\n"));
  });
}

for (const golden of goldens.initializers) {
  const [name, options] = golden.initializer as [keyof typeof nl.initializers, object];
  Deno.test(`${name} ${JSON.stringify(options)} draws from Keras's distribution`, () => {
    const make = nl.initializers[name] as (options: object) => nl.Initializer;
    const { data } = make(options).draw(400, 300, { fanIn: 400, fanOut: 300 }, randomStream(1));
    const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
    const deviation = Math.sqrt(data.reduce((sum, v) => sum + (v - mean) ** 2, 0) / data.length);
    // Five sigma of a mean and, twice over, of a deviation, from 120,000 numbers each.
    const width = 5 * golden.deviation * Math.sqrt(2 / data.length);
    assertAlmostEquals(mean, golden.mean, width + 1e-9);
    assertAlmostEquals(deviation, golden.deviation, width + 1e-6);
    const [least, most] = data.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [
      Infinity,
      -Infinity,
    ]);
    // The ends of a uniform or a cut distribution are sharp; those of a normal one are not.
    const isWhole = ["randomNormal", "orthogonal"].includes(name) ||
      "distribution" in options && options.distribution === "untruncated_normal";
    const tolerance = isWhole ? golden.deviation : 1e-3 * golden.deviation;
    assertAlmostEquals(least, golden.least, tolerance + 1e-9);
    assertAlmostEquals(most, golden.most, tolerance + 1e-9);
  });
}
