import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { gradientFlow } from "../../lib/analysis/mod.ts";
import { toy } from "../../lib/data/mod.ts";
import { deepNetwork } from "../../lib/lessons/deep_network.ts";
import { initializers } from "../../lib/network/mod.ts";
import { optimizers } from "../../lib/training/mod.ts";

const points = toy.moons({ samples: 100, seed: 1 });

Deno.test("a deep network has nine hidden layers of 16 units and one output, unless it is told otherwise", () => {
  const flow = gradientFlow(deepNetwork("tanh"), points.x, points.labels);
  assertEquals(flow.map(({ activation }) => activation), [...Array(9).fill("tanh"), "sigmoid"]);
  assertEquals(deepNetwork("tanh").getWeights()[2].cols, 16);
  assertEquals(deepNetwork("tanh", { hidden: 1, units: 3 }).getWeights()[0].cols, 3);
});

Deno.test("a deep network starts as it is told, the same for the same seed", () => {
  const start = initializers.randomNormal({ stddev: 3 });
  const [, , wide] = deepNetwork("relu", { start, seed: 5 }).getWeights();
  const mean = wide.data.reduce((sum, w) => sum + w * w, 0) / wide.data.length;
  assertAlmostEquals(Math.sqrt(mean), 3, 0.5);
  assertEquals(deepNetwork("relu", { start, seed: 5 }).getWeights()[2].data, wide.data);
  assert(deepNetwork("relu", { start, seed: 6 }).getWeights()[2].data[0] !== wide.data[0]);
});

Deno.test("a deep network learns by plain gradient descent, or as it is told", async () => {
  const learned = async (optimizer?: Parameters<typeof deepNetwork>[1]) => {
    const model = deepNetwork("tanh", { hidden: 2, ...optimizer });
    await model.fit(points.x, points.labels, { epochs: 2, verbose: 0 });
    return model.getWeights()[0].data;
  };
  const sgd = await learned({ optimizer: optimizers.sgd({ learningRate: 0.1 }) });
  assertEquals(await learned(), sgd);
  assert((await learned({ optimizer: "adam" }))[0] !== sgd[0]);
});

Deno.test("hidden layers take a gated function, which halves them, and one that looks at a whole row", () => {
  const shapes = (activation: string) =>
    deepNetwork(activation, { hidden: 2, units: 6 }).getWeights().map(({ shape }) => shape);
  assertEquals(shapes("swiglu"), [[2, 6], [1, 6], [3, 6], [1, 6], [3, 1], [1, 1]]);
  assertEquals(shapes("softmax"), [[2, 6], [1, 6], [6, 6], [1, 6], [6, 1], [1, 1]]);
});

const REFUSED: [what: string, call: () => unknown, message: string][] = [
  [
    "no hidden layer",
    () => deepNetwork("relu", { hidden: 0 }),
    "hidden to be a whole number from 1 to 100",
  ],
  ["half a unit", () => deepNetwork("relu", { units: 0.5 }), "units to be a whole number ≥ 1"],
  ["an unknown activation", () => deepNetwork("rulu"), '"relu"'],
  ["an unknown start", () => deepNetwork("relu", { start: "heNormall" }), '"heNormal"'],
  ["an unknown option", () => deepNetwork("relu", { layers: 3 } as never), 'found "layers"'],
];

for (const [what, call, message] of REFUSED) {
  Deno.test(`deepNetwork refuses ${what}`, () => {
    assertThrows(call, Error, message);
  });
}
