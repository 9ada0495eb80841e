import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { randomStream } from "../../lib/engine/mod.ts";

// What the distributions of all initializers are like stands in keras_test.ts, beside Keras's own.

const drawn = (initializer: nl.Initializer, rows: number, cols: number, seed = 1) =>
  initializer.draw(rows, cols, { fanIn: rows, fanOut: cols }, randomStream(seed));

for (const [rows, cols] of [[5, 5], [7, 3], [3, 7], [1, 4], [60, 40]]) {
  Deno.test(`orthogonal draws ${rows} × ${cols} numbers at right angles, of the length of the gain`, () => {
    const matrix = drawn(nl.initializers.orthogonal({ gain: 2 }), rows, cols).toArray();
    const lines = rows <= cols
      ? matrix
      : matrix[0].map((_, col) => matrix.map((row: number[]) => row[col]));
    lines.forEach((a, i) =>
      lines.forEach((b, j) => {
        const product = a.reduce((sum, value, at) => sum + value * b[at], 0);
        assertAlmostEquals(product, i === j ? 4 : 0, 1e-6);
      })
    );
  });
}

Deno.test("a random rotation prefers no direction: orthogonal's numbers have either sign equally often", () => {
  const first = Array.from(
    { length: 2000 },
    (_, seed) => drawn(nl.initializers.orthogonal(), 3, 3, seed).data,
  );
  for (let i = 0; i < 9; i++) {
    const mean = first.reduce((sum, data) => sum + data[i], 0) / first.length;
    const square = first.reduce((sum, data) => sum + data[i] ** 2, 0) / first.length;
    assertAlmostEquals(mean, 0, 0.06);
    assertAlmostEquals(square, 1 / 3, 0.03);
  }
});

Deno.test("the same seed draws the same numbers, and another one others", () => {
  for (const make of Object.values(nl.initializers)) {
    const initializer = (make as () => nl.Initializer)();
    const [a, b] = [drawn(initializer, 6, 4), drawn(initializer, 6, 4)];
    assertEquals(a.data, b.data);
    const isRandom = !["zeros", "ones", "constant"].includes(initializer.name);
    assertEquals(a.data.join() !== drawn(initializer, 6, 4, 2).data.join(), isRandom);
  }
});

Deno.test("varianceScaling with Glorot's, He's and LeCun's settings draws their numbers", () => {
  const { varianceScaling } = nl.initializers;
  const same = {
    glorotUniform: { mode: "fanAvg", distribution: "uniform" },
    glorotNormal: { mode: "fan_avg" },
    heUniform: { scale: 2, distribution: "uniform" },
    heNormal: { scale: 2, mode: "FanIn", distribution: "truncated_normal" },
    lecunUniform: { distribution: "uniform" },
    lecunNormal: { distribution: "normal" },
  } as const;
  for (const [name, options] of Object.entries(same)) {
    const own = nl.initializers[name as keyof typeof same]();
    assertEquals(drawn(varianceScaling(options), 6, 4).data, drawn(own, 6, 4).data);
  }
});

Deno.test("a network starts with the same numbers on either engine, by the name of an initializer or its settings", () => {
  const first = (kernelInitializer: string | nl.Initializer) => {
    const dense = nl.layers.dense({ units: 4, kernelInitializer, inputShape: [3] });
    return nl.sequential({ layers: [dense], seed: 5 }).getWeights()[0].data;
  };
  const { truncatedNormal, varianceScaling, orthogonal } = nl.initializers;
  const settings = { truncatedNormal, varianceScaling, orthogonal };
  for (const [name, make] of Object.entries(settings)) {
    try {
      nl.setEngine("reference");
      const expected = first(make());
      nl.setEngine("wasm");
      assertEquals(first(name), expected);
      assertEquals(first(name.replace(/[A-Z]/g, "_$&").toLowerCase()), expected);
    } finally {
      nl.setEngine("wasm");
    }
  }
});

Deno.test("settings of initializers come back with a saved model", async () => {
  const kernelInitializer = nl.initializers.varianceScaling({ scale: 3, mode: "fan_out" });
  const layer = nl.layers.dense({ units: 2, kernelInitializer, inputShape: [3] });
  const loaded = await nl.loadModel(await nl.sequential({ layers: [layer] }).toBytes());
  const { options } = loaded.layers[0].options.kernelInitializer as nl.Initializer;
  assertEquals(options, { scale: 3, mode: "fan_out" });
});

Deno.test("varianceScaling refuses a scale of 0, unknown fans and unknown distributions", () => {
  const { varianceScaling } = nl.initializers;
  assertThrows(
    () => varianceScaling({ scale: 0 }),
    RangeError,
    "initializers.varianceScaling: expected scale to be a number > 0 but found 0.",
  );
  assertThrows(
    () => varianceScaling({ mode: "fanIm" }),
    RangeError,
    'expected mode to be one of fanIn, fanOut, fanAvg but found "fanIm"; did you mean "fanIn"?',
  );
  assertThrows(() => varianceScaling({ distribution: "bell" }), RangeError, "distribution");
  assert(varianceScaling.advice.length > 0);
});
