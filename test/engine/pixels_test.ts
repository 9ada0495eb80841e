import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { startWasmEngine } from "../../lib/engine/mod.ts";
import { pixelsOf } from "../../lib/engine/matrix_numbers.ts";

/** Bytes that look like pictures, many of them 0. */
function pictures(count: number): Uint8Array<ArrayBuffer> {
  const random = nl.randomStream(1);
  return Uint8Array.from({ length: count }, () => Math.max(0, random.integer(400) - 145));
}

/** The same numbers as an ordinary matrix. */
const asNumbers = (rows: number, cols: number, bytes: Uint8Array) =>
  new nl.Matrix(rows, cols, Float32Array.from(bytes, (byte) => byte / 255));

Deno.test("a matrix of bytes has the float32 next to n / 255 for each of the 256", () => {
  const all = Uint8Array.from({ length: 256 }, (_, n) => n);
  const matrix = nl.Matrix.fromBytes(2, 128, all);
  all.forEach((n) => assertEquals(matrix.at(n >> 7, n & 127), Math.fround(n / 255)));
  assertEquals(matrix, asNumbers(2, 128, all));
});

Deno.test("rows, slices and taken rows of a matrix of bytes are those of its numbers, and stay bytes", () => {
  const bytes = pictures(600), matrix = nl.Matrix.fromBytes(100, 6, bytes);
  const numbers = asNumbers(100, 6, bytes);
  const parts = [
    [matrix.slice(-30, -2), numbers.slice(-30, -2)],
    [matrix.slice(5, 3), numbers.slice(5, 3)],
    [matrix.take([99, 0, 0]), numbers.take([99, 0, 0])],
    [matrix.slice(10).take([2]).slice(0, 1), numbers.slice(10).take([2])],
  ];
  assertEquals(matrix.row(7), numbers.row(7));
  assertEquals([...matrix], [...numbers]);
  assertEquals(JSON.stringify(matrix), JSON.stringify(numbers));
  assertEquals(String(matrix), String(numbers));
  assertEquals(Deno.inspect(matrix), Deno.inspect(numbers));
  for (const [part] of [[matrix], ...parts]) assert(pixelsOf(part), "it has been made numbers");
  for (const [part, expected] of parts) assertEquals(part, expected);
});

Deno.test("what happens to the bytes later does not matter to the matrix, and what happens to its data does", () => {
  const bytes = Uint8Array.of(0, 255), matrix = nl.Matrix.fromBytes(1, 2, bytes);
  bytes.fill(255);
  assertEquals(matrix.toArray(), [[0, 1]]);
  matrix.data[0] = -3;
  assertEquals(pixelsOf(matrix), null);
  assertEquals([matrix.at(0, 0), matrix.row(0)[0], matrix.slice().data[0]], [-3, -3, -3]);
  assertEquals(Object.keys(matrix).toSorted(), ["cols", "data", "rows"]);
});

Deno.test("bytes of a canvas, which come clamped, are bytes like others", () => {
  const matrix = nl.Matrix.fromBytes(1, 2, Uint8ClampedArray.of(300, 51));
  assertEquals(matrix, asNumbers(1, 2, Uint8Array.of(255, 51)));
});

Deno.test("training from bytes is the same to the last bit as training from their numbers, and leaves them bytes", async () => {
  const rows = 700, cols = 400, bytes = pictures(rows * cols);
  const answers = Uint8Array.from({ length: rows }, (_, i) => i % 3);
  const trained = async (x: nl.Matrix) => {
    const model = nl.sequential({
      layers: [
        nl.layers.dense({ units: 8, activation: "relu", inputShape: [cols] }),
        nl.layers.dense({ units: 3, activation: "softmax" }),
      ],
      seed: 1,
    });
    model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
    const options = { epochs: 2, batchSize: 128, validationSplit: 0.2, verbose: 0 } as const;
    const { history } = await model.fit(x, answers, options);
    return [history.loss, history.val_loss, model.predict(x).data];
  };
  const x = nl.Matrix.fromBytes(rows, cols, bytes);
  assertEquals(await trained(x), await trained(asNumbers(rows, cols, bytes)));
  if (startWasmEngine(1)) assert(pixelsOf(x), "it has been made numbers");
});
