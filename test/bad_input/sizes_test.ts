import { assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { errorOf } from "./table.ts";

// Sizes that no memory holds are refused before any is taken: each of these would take minutes or end the program.

const { dense } = nl.layers;
const wide = (units: number, inputs: number) => () =>
  nl.sequential({ layers: [dense({ units, inputShape: [inputs] })] });

const SIZES: [what: string, call: () => unknown, error: string][] = [
  [
    "a matrix of a million rows and columns",
    () => new nl.Matrix(1e6, 1e6),
    "RangeError: Matrix: expected a matrix of 1000000 × 1000000 to fit into 4 GiB but its 1,000,000,000,000 numbers of 4 bytes take 3.6 TiB.",
  ],
  [
    "rows that claim a length",
    () => nl.Matrix.from([{ length: 2 ** 40 }] as never),
    "RangeError: Matrix.from: expected a matrix of 1 × 1099511627776 to fit into 4 GiB but its 1,099,511,627,776 numbers of 4 bytes take 4 TiB.",
  ],
  [
    "a layer of 10⁹ units",
    () => dense({ units: 1e9 }),
    "RangeError: layers.dense: expected a layer of 1000000000 units to fit into 4 GiB but its 2,000,000,000 numbers of 4 bytes take 7.5 GiB.",
  ],
  [
    "a layer of 5 · 10⁷ units on pictures",
    wide(5e7, 784),
    "RangeError: sequential: expected the weights of the layers to fit into 4 GiB but its 39,250,000,000 numbers of 4 bytes take 146 GiB.",
  ],
  [
    "layers that are too large together",
    () =>
      nl.sequential({
        layers: Array.from(
          { length: 200 },
          (_, i) => dense({ units: 3000, ...(i === 0 ? { inputShape: [3000] as const } : {}) }),
        ),
      }),
    "RangeError: sequential: expected the weights of the layers to fit into 4 GiB but its 1,800,600,000 numbers of 4 bytes take 6.7 GiB.",
  ],
  [
    "predictions that are too wide",
    () => wide(4e6, 1)().predict(new nl.Matrix(300, 1)),
    "RangeError: predict: expected predictions of 300 × 4000000 to fit into 4 GiB but its 1,200,000,000 numbers of 4 bytes take 4.5 GiB.",
  ],
  [
    "10¹⁰ points",
    () => nl.toy.moons({ samples: 1e10 }),
    "RangeError: toy.moons: expected samples to be a whole number from 2 to 10,000,000 but found 10000000000.",
  ],
  [
    "10⁹ bins",
    () => nl.plotHistogram([1, 2], { bins: 1e9 }),
    "RangeError: plotHistogram: expected bins to be a whole number from 1 to 1,000 but found 1000000000.",
  ],
  [
    "one-hot rows of 10⁹ classes",
    () => nl.toCategorical([1, 2, 3], 1e9),
    "RangeError: toCategorical: expected 3 rows of 1000000000 classes to fit into 4 GiB but its 3,000,000,000 numbers of 4 bytes take 11 GiB.",
  ],
  [
    "a grid of ten million runs",
    () =>
      nl.runGrid(
        Object.fromEntries(
          Array.from({ length: 7 }, (_, i) => [`a${i}`, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]),
        ),
        () => ({}),
      ),
    "RangeError: runGrid: expected at most 100,000 runs but found 1,000,000 and more.",
  ],
];

for (const [what, call, error] of SIZES) {
  Deno.test(`${what} is refused before memory is taken`, async () => {
    assertEquals(await errorOf(call), error);
  });
}

Deno.test("a batch that is larger than the data, and more epochs than anyone waits for, are no mistakes", async () => {
  const model = wide(1, 1)();
  model.compile({ optimizer: "sgd", loss: "mse" });
  const callbacks = {
    onEpochEnd: () => {
      throw new Error("enough");
    },
  };
  const options = { batchSize: 1e9, epochs: 1e12, verbose: 0 as const, callbacks };
  assertEquals(await errorOf(() => model.fit([[1]], [1], options)), "Error: enough");
});

Deno.test("a chain of 5,000 layers is built, shown, trained and asked", async () => {
  const layers = Array.from(
    { length: 5000 },
    (_, i) =>
      dense({ units: 1, activation: "relu", ...(i === 0 ? { inputShape: [1] as const } : {}) }),
  );
  const model = nl.sequential({ layers, seed: 1 });
  model.compile({ optimizer: "sgd", loss: "mse" });
  assertEquals(nl.summaryRows(model).at(-1)?.name, "dense_4999");
  assertEquals((await model.fit([[1]], [1], { verbose: 0 })).epoch, [0]);
  assertEquals(model.predict([[1], [2]]).shape, [2, 1]);
  assertEquals(nl.trace(model, [[1]]).layers.length, 5000);
});
