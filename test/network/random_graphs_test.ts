import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import * as nl from "nonlinear";
import { randomStream } from "../../lib/engine/mod.ts";
import { assertSameOnBothEngines } from "../training/both_engines.ts";

const ROWS = 11;

/**
 * A graph of up to `size` layers of every kind, grown at random from two inputs: each takes from any that stand before
 * it, some are applied again. What nobody takes from is an output, and one tensor more.
 */
function randomGraph(seed: number, size: number): nl.Model<nl.Matrix[]> {
  const random = randomStream(seed), { layers } = nl;
  const anyOf = <T>(list: readonly T[]) => list[random.integer(list.length)];
  const inputs = [2, 3].map((units) => nl.input({ shape: [units] }));
  const tensors = [...inputs],
    taken = new Set<nl.SymbolicTensor>(),
    made: [nl.Layer, number][] = [];
  const place = (layer: nl.Layer, ...from: nl.SymbolicTensor[]) => {
    tensors.push(layer.apply(from.length === 1 ? from[0] : from));
    from.forEach((tensor) => taken.add(tensor));
    if (layer.hasWeights) made.push([layer, from[0].units]);
  };
  const kinds: ((x: nl.SymbolicTensor) => void)[] = [
    (x) =>
      place(
        layers.dense({ units: 1 + random.integer(4), activation: anyOf(["tanh", "linear"]) }),
        x,
      ),
    (x) => place(layers.prelu({ alphaInitializer: "ones", sharedAxes: anyOf([[], [1]]) }), x),
    (x) => {
      const activation = anyOf(["sigmoid", "softmax", "tanh"]);
      // An output of one unit under softmax is refused: it is always 1.
      const fitting = activation === "softmax" && x.units === 1 ? "softsign" : activation;
      place(layers.activation({ activation: fitting }), x);
    },
    (x) => place(layers.dropout({ rate: 0.3 }), x),
    (x) => place(layers.concatenate(), x, anyOf(tensors)),
    (x) => {
      // Different ones, so that no two are equal everywhere: where the larger one is sought, that is all corners.
      const start = { gammaInitializer: "heNormal", betaInitializer: "heNormal" };
      place(anyOf([layers.batchNormalization, layers.layerNormalization])(start), x);
    },
    (x) => {
      const merge = anyOf([layers.average, layers.maximum, layers.minimum, layers.multiply]);
      place(merge(), x, anyOf(tensors.filter(({ units }) => units === x.units)));
    },
    (x) => place(layers.add(), x, anyOf(tensors.filter(({ units }) => units === x.units))),
    (x) => {
      const fitting = made.filter(([, units]) => units === x.units);
      if (fitting.length > 0) place(anyOf(fitting)[0], x);
    },
  ];
  for (let i = 0; i < size; i++) anyOf(kinds)(anyOf(tensors));
  for (const input of inputs) if (!taken.has(input)) place(layers.dense({ units: 2 }), input);
  const outputs = tensors.filter((tensor) => !taken.has(tensor));
  outputs.push(anyOf(tensors.filter((tensor) => !inputs.includes(tensor))));
  const model = nl.model({ inputs, outputs, seed });
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 0.05 }), loss: "mse" });
  return model;
}

const data = (seed: number, widths: readonly { units: number }[]) =>
  widths.map(({ units }, i) =>
    new nl.Matrix(ROWS, units).map((_, k) => Math.sin(seed + 1.3 * i + 2.1 * k))
  );

const graphs = (check: (seed: number, size: number) => void) =>
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 14 }), check),
    { seed: 1, numRuns: 60 },
  );

Deno.test("the gradients of any graph are right", () => {
  graphs((seed, size) => {
    const model = randomGraph(seed, size);
    const x = data(seed, model.inputs), y = data(seed + 1, model.outputs);
    const { ok, weights } = nl.gradientCheck(model, x, y, { numbers: 6 });
    assert(ok, `${seed}, ${size}: ${JSON.stringify(weights.filter((weight) => !weight.ok))}`);
  });
});

Deno.test("any graph learns and predicts on every engine what it does on the reference engine", async () => {
  for (let seed = 1; seed <= 60; seed++) {
    await assertSameOnBothEngines(async () => {
      const model = randomGraph(seed, seed % 15);
      const x = data(seed, model.inputs), y = data(seed + 1, model.outputs);
      await model.fit(x, y, { batchSize: 4, epochs: 3, verbose: 0 });
      return [...model.getWeights(), ...model.predict(x)];
    }, 1e-3);
  }
});

Deno.test("the summary of any graph lists each layer once, with parameters that add up", () => {
  graphs((seed, size) => {
    const model = randomGraph(seed, size);
    const rows = nl.summaryRows(model);
    assertEquals(new Set(rows.map(({ name }) => name)).size, model.layers.length);
    assertEquals(rows.reduce((sum, { params }) => sum + params, 0), model.countParams());
  });
});
