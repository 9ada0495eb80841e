import { assertAlmostEquals } from "@std/assert";
import * as nl from "../../lib/mod.ts";
import { gradientSizes } from "./tables/gradient_sizes.ts";

type Passes = (model: nl.Model, x: nl.Matrix, y: nl.Matrix) => number[];
const passes = gradientSizes.right["loops over rows"] as Passes;

Deno.test("sizes that pass are those of nl.gradientFlow", () => {
  const { x, labels } = nl.toy.moons({ samples: 40, noise: 0.1, seed: 1 });
  const y = new nl.Matrix(40, 1, Float32Array.from(labels));
  for (const activation of ["sigmoid", "tanh", "relu", "leakyRelu", "elu", "selu", "gelu"]) {
    const { dense } = nl.layers;
    const model = nl.sequential({
      layers: [
        dense({ units: 9, activation, inputShape: [2] }),
        dense({ units: 9, activation }),
        dense({ units: 1, activation: "sigmoid" }),
      ],
      seed: 1,
    });
    model.compile({ optimizer: "sgd", loss: "binaryCrossentropy" });
    const flow = nl.gradientFlow(model, x, y);
    passes(model, x, y).forEach((size, i) => assertAlmostEquals(size / flow[i].gradient, 1, 1e-9));
  }
});
