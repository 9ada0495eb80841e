import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { assertSameOnBothEngines } from "../training/both_engines.ts";
import { assertCarriesItsOptions } from "../training/saving/own_options.ts";
import { bits, reloaded, trainedBits } from "../training/saving/same_bits.ts";

const ROWS = 9;
const x = new nl.Matrix(ROWS, 3).map((_, i) => Math.sin(1 + 2.3 * i));
const y = new nl.Matrix(ROWS, 2).map((_, i) => Math.cos(i));

/** Options for the layers that cannot do without; a layer that is not here takes none. */
const OPTIONS: Readonly<Record<string, object>> = {
  dense: { units: 4, activation: "tanh" },
  activation: { activation: "sigmoid" },
  dropout: { rate: 0.4 },
  alphaDropout: { rate: 0.3 },
};

const made = (name: string) =>
  (nl.layers as Record<string, (options: object) => nl.Layer>)[name](OPTIONS[name] ?? {});

/** A network with the layer in its middle, between layers with weights. */
function networkWith(layer: nl.Layer): nl.Model {
  const { dense } = nl.layers;
  const input = nl.input({ shape: [3] });
  // Wide enough that some of what comes in is beyond any threshold.
  const kernelInitializer = nl.initializers.randomNormal({ stddev: 1.5 });
  // What is the same for all examples goes away again in batchNormalization: Adam would make steps of its rounding.
  const useBias = layer.className !== "BatchNormalization";
  const [a, b] = [1, 2].map(() => dense({ units: 6, useBias, kernelInitializer }).apply(input));
  const outputs = dense({ units: 2 }).apply(layer.apply(layer.joins ? [a, b] : a));
  const model = nl.model({ inputs: input, outputs, seed: 3 });
  model.compile({ optimizer: nl.optimizers.adam({ learningRate: 0.01 }), loss: "mse" });
  return model;
}

for (const name of Object.keys(nl.layers)) {
  Deno.test(`the gradients through layers.${name} are those of numeric differences`, () => {
    const { ok, weights } = nl.gradientCheck(networkWith(made(name)), x, y);
    for (const { name: weight, largestRelativeDifference: difference } of weights) {
      assert(
        difference < 1e-6,
        `${weight}: a gradient differs from its difference by ${difference}`,
      );
    }
    assert(ok);
  });

  Deno.test(`a network with layers.${name} learns, and the same on both engines`, async () => {
    await assertSameOnBothEngines(async () => {
      const model = networkWith(made(name));
      const before = (await model.evaluate(x, y, { verbose: 0 })).loss;
      await model.fit(x, y, { epochs: 20, batchSize: 4, verbose: 0 });
      assert((await model.evaluate(x, y, { verbose: 0 })).loss < before);
      return [...model.getWeights(), model.predict(x)];
    });
  });

  Deno.test(`layers.${name} has a class, its own name if it is given one, and a line in the summary`, () => {
    const make = (nl.layers as Record<string, (options: object) => nl.Layer>)[name];
    const layer = make({ ...OPTIONS[name], name: "mine" });
    const row = nl.summaryRows(networkWith(layer)).find((row) => row.name === "mine");
    assertEquals([row?.type, row?.params], [layer.className, layer.countParams()]);
  });

  Deno.test(`layers.${name} is known by its class, and carries the options that it was made with`, () => {
    const make = (nl.layers as Record<string, (options: object) => nl.Layer>)[name];
    assertEquals(made(name).className.toLowerCase(), name.toLowerCase());
    assertCarriesItsOptions(make, OPTIONS[name], ["name", "inputShape", "trainable"]);
  });

  Deno.test(`a network with layers.${name} is saved and loaded, and learns on as if it had not been`, async () => {
    const [kept, saved] = [0, 1].map(() => networkWith(made(name)));
    for (const model of [kept, saved]) await model.fit(x, y, { batchSize: 4, verbose: 0 });
    const loaded = await reloaded(saved);
    assertEquals(bits(loaded.predict(x)), bits(kept.predict(x)));
    for (const model of [kept, loaded]) await model.fit(x, y, { batchSize: 4, verbose: 0 });
    assertEquals(trainedBits(loaded), trainedBits(kept));
  });
}
