import { assertEquals, assertThrows } from "@std/assert";
import { layers, Matrix, sequential } from "../../lib/mod.ts";
import { learnedAlphas } from "../../lib/lessons/learned_alphas.ts";

Deno.test("the slopes of each PReLU layer are found, and nothing else", () => {
  const model = sequential({
    layers: [
      layers.prelu({ inputShape: [2] }),
      layers.dense({ units: 3 }),
      layers.prelu({ sharedAxes: [1] }),
    ],
  });
  const [, weights, biases] = model.getWeights();
  model.setWeights([Matrix.from([[0.5, -0.25]]), weights, biases, Matrix.from([[0.125]])]);
  assertEquals(learnedAlphas(model), [
    { layer: "p_re_lu", alphas: [0.5, -0.25], mean: 0.125 },
    { layer: "p_re_lu_1", alphas: [0.125], mean: 0.125 },
  ]);
});

Deno.test("a model without PReLU has none, and what is no model is refused", () => {
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
  assertEquals(learnedAlphas(model), []);
  assertThrows(() => learnedAlphas({} as never), TypeError, "learnedAlphas: expected a model");
});
