import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { Matrix } from "../../lib/engine/mod.ts";
import { layers, sequential } from "../../lib/mod.ts";
import { multiply } from "../../lib/lessons/multiply.ts";

Deno.test("multiply gives the products of rows and columns", () => {
  const a = Matrix.from([[1, 2, 3], [4, 5, 6]]), b = Matrix.from([[1, 0], [0, 1], [2, -1]]);
  assertEquals(multiply(a, b).toArray(), [[7, -1], [16, -1]]);
});

Deno.test("multiply does as a layer without activation does", () => {
  const model = sequential({ layers: [layers.dense({ units: 3, inputShape: [2] })], seed: 1 });
  const x = Matrix.from([[0.5, -2], [3, 1]]);
  const { data } = multiply(x, model.getWeights()[0]);
  model.predict(x).data.forEach((value, i) => assertAlmostEquals(data[i], value, 1e-6));
});

Deno.test("multiply refuses matrices that do not fit", () => {
  const a = Matrix.from([[1, 2]]);
  assertThrows(() => multiply(a, a), RangeError, "but found 1 × 2 and 1 × 2");
});
