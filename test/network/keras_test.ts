import { assert, assertAlmostEquals } from "@std/assert";
import * as nl from "nonlinear";
import { randomStream } from "../../lib/engine/mod.ts";
// Reference: Keras 3.15.1 on TensorFlow 2.21.0, by test/goldens/network.py.
import goldens from "../goldens/network.json" with { type: "json" };
import { ROWS, wave } from "../goldens/twenty_steps.ts";
import { type GraphSpec, modelOf, TARGETS } from "./graph_spec.ts";
import { type Golden, testRuns, testSummaries } from "./keras_runs.ts";

/** The script's specifications, of which TypeScript sees a different type in every line. */
const runs = goldens.runs as unknown as readonly Golden[];
const summaries = goldens
  .summaries as unknown as readonly (GraphSpec & Pick<Golden, "name" | "summary">)[];

testRuns(runs);

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

testSummaries(summaries);

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
