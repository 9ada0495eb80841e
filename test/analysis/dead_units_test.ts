import { assertEquals } from "@std/assert";
import * as nl from "nonlinear";

const { dense, activation } = nl.layers;
const x = [[-2], [-1], [0], [1], [2]];

/** One input, and a unit for each bias, with a weight of 1. */
function units(f: string | nl.Activation, biases: number[]): nl.Model {
  const model = nl.sequential({
    layers: [dense({ units: biases.length, activation: f, inputShape: [1] })],
  });
  model.setWeights([nl.Matrix.from([biases.map(() => 1)]), nl.Matrix.from([biases])]);
  return model;
}

Deno.test("a relu unit is dead if no example reaches it, and one example is enough to keep it alive", () => {
  // At a bias of −2 the last example stands exactly on the corner, where f′ is 0.
  const [{ dead, units: count }] = nl.deadUnits(units("relu", [0, -1.9, -2, -3]), x);
  assertEquals([count, dead], [4, [2, 3]]);
});

Deno.test("a unit that is always on is not dead, and leaky ones never are", () => {
  assertEquals(nl.deadUnits(units("relu", [9]), x)[0].dead, []);
  assertEquals(nl.deadUnits(units("leakyRelu", [-9]), x)[0].dead, []);
  assertEquals(nl.deadUnits(units(nl.leakyRelu.with({ alpha: 0 }), [-9]), x)[0].dead, [0]);
});

Deno.test("a unit that hangs at the upper end of relu with a maximum is dead, too", () => {
  const capped = nl.relu.with({ maxValue: 6 });
  assertEquals(nl.deadUnits(units(capped, [9, 3]), x)[0].dead, [0]);
});

Deno.test("layers without an activation of one number have no dead units, activations of their own layer have", () => {
  const model = nl.sequential({
    layers: [
      dense({ units: 2, inputShape: [1] }),
      activation({ activation: "relu" }),
      dense({ units: 2, activation: "softmax" }),
    ],
  });
  model.setWeights([[[1, 1]], [[0, -5]], [[1, 1], [1, 1]], [[0, 0]]].map((w) => nl.Matrix.from(w)));
  assertEquals(nl.deadUnits(model, x), [
    { layer: "activation", activation: "relu", units: 2, dead: [1] },
  ]);
});
