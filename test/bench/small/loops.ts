/** Prints rows of JSON: small work done by the library, and by plain loops, in turns. */
import { assert, assertAlmostEquals } from "@std/assert";
import * as nl from "../../../lib/mod.ts";
import { OURS, type Row } from "../row.ts";
import { PlainNetwork } from "./plain_network.ts";

const smoke = Deno.args[0] === "smoke";
const rows: Omit<Row, "scenario">[] = [];
const { dense } = nl.layers;

/** Times two ways of doing the same, `times` times in a row, in seven rounds after one that warms up. */
async function measure(
  work: string,
  times: number,
  ways: { ours: () => unknown; plain: () => unknown },
): Promise<void> {
  const names = [[OURS, ways.ours], ["plain loops", ways.plain]] as const;
  const samples = names.map((): number[] => []);
  for (let round = 0; round < (smoke ? 2 : 8); round++) {
    for (const [i, [, run]] of names.entries()) {
      const start = performance.now();
      for (let n = 0; n < times; n++) {
        const result = run();
        if (result instanceof Promise) await result;
      }
      if (round > 0) samples[i].push(1000 * (performance.now() - start) / times);
    }
  }
  names.forEach(([peer], i) => rows.push({ work, peer, unit: "µs", samples: samples[i] }));
}

const numbers = Array.from({ length: 100 }, (_, i) => i - 50);
const plainRelu = () => {
  const out = new Array<number>(numbers.length);
  for (let i = 0; i < numbers.length; i++) out[i] = numbers[i] > 0 ? numbers[i] : 0;
  return out;
};
await measure("relu of 100 numbers", smoke ? 10 : 20_000, {
  ours: () => nl.relu(numbers),
  plain: plainRelu,
});

const model = nl.sequential({
  layers: [
    dense({ units: 128, activation: "relu", inputShape: [784] }),
    dense({ units: 64, activation: "relu" }),
    dense({ units: 10, activation: "softmax" }),
  ],
});
const network = new PlainNetwork([784, 128, 64, 10], "relu");
model.setWeights(network.layers.flatMap(({ inputs, outputs, p }) => [
  new nl.Matrix(inputs, outputs, p.slice(0, inputs * outputs)),
  new nl.Matrix(1, outputs, p.slice(inputs * outputs)),
]));
const image = new nl.Matrix(1, 784).map(() => Math.random());
network.predict(image.data).forEach((p, j) =>
  assertAlmostEquals(model.predict(image).at(0, j), p, 1e-5)
);
await measure("predict on one row, 784-128-64-10", smoke ? 2 : 500, {
  ours: () => model.predict(image),
  plain: () => network.predict(image.data),
});

// Points of a disc and the ring around it.
const points = new nl.Matrix(500, 2).map(() => 2 * Math.random() - 1);
const labels = Uint8Array.from(
  { length: 500 },
  (_, i) => Math.hypot(points.at(i, 0), points.at(i, 1)) > 0.75 ? 1 : 0,
);
const order = Uint32Array.from(labels.keys());
const epochs = 100, batchSize = 32;
let ours!: nl.Model, plain!: PlainNetwork;
await measure("2-16-16-2, 500 points, 100 epochs", 1, {
  ours: () => {
    ours = nl.sequential({
      layers: [
        dense({ units: 16, activation: "tanh", inputShape: [2] }),
        dense({ units: 16, activation: "tanh" }),
        dense({ units: 2, activation: "softmax" }),
      ],
    });
    ours.compile({
      optimizer: "adam",
      loss: "sparseCategoricalCrossentropy",
      metrics: ["accuracy"],
    });
    return ours.fit(points, labels, { epochs, batchSize, verbose: 0 });
  },
  plain: () => {
    plain = new PlainNetwork([2, 16, 16, 2], "tanh");
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(Math.random() * (i + 1)), row = order[i];
        order[i] = order[j];
        order[j] = row;
      }
      for (let from = 0; from < order.length; from += batchSize) {
        plain.step(points.data, labels, order, from, Math.min(from + batchSize, order.length));
      }
    }
  },
});
const hits =
  labels.filter((label, i) => +(plain.predict(points.data, 2 * i)[1] > 0.5) === label).length;
const { accuracy } = await ours.evaluate(points, labels, { verbose: 0 });
assert(accuracy > 0.85 && hits / 500 > 0.85, `both learn: ${accuracy} and ${hits / 500}`);

console.log(JSON.stringify(rows));
