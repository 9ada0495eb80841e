import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { assertSameOnBothEngines } from "./both_engines.ts";
import { assertCarriesItsOptions } from "./saving/own_options.ts";

const { dense } = nl.layers;
const ROWS = 9, UNITS = 3;
const x = new nl.Matrix(ROWS, 3).map((_, i) => Math.sin(1 + 2.3 * i));
const labels = Uint8Array.from({ length: ROWS }, (_, i) => i * i % UNITS);
const table = (f: (i: number) => number) => new nl.Matrix(ROWS, UNITS).map((_, i) => f(i));

/** Right answers of each form. */
const ANSWERS: Readonly<Record<nl.Loss["targets"], nl.Targets>> = {
  labels,
  probabilities: nl.toCategorical(labels, UNITS),
  binary: table((i) => i % 2),
  numbers: table((i) => 2 * Math.cos(i)),
  counts: table((i) => i % 4),
};

/** What a network closes with, where its loss is for outputs of one kind. */
const CLOSING: Readonly<Partial<Record<nl.Loss["targets"], string>>> = {
  counts: "softplus",
  probabilities: "softmax",
};

const quiet = { verbose: 0 } as const;

function compiled(optimizer: nl.Optimizer, loss: nl.Loss): nl.Model {
  const activation = loss.fusedWith ?? CLOSING[loss.targets] ?? "linear";
  const model = nl.sequential({
    layers: [
      dense({ units: 6, activation: "tanh", inputShape: [3] }),
      dense({ units: UNITS, activation }),
    ],
    seed: 1,
  });
  model.compile({ optimizer, loss });
  return model;
}

for (const [name, make] of Object.entries(nl.losses)) {
  const loss = make(), y = ANSWERS[loss.targets];

  Deno.test(`the gradient of losses.${name} is that of numeric differences`, () => {
    const { ok, weights } = nl.gradientCheck(compiled(nl.optimizers.sgd(), loss), x, y);
    assert(ok, JSON.stringify(weights));
    assert(weights.every(({ largestRelativeDifference }) => largestRelativeDifference < 1e-6));
  });

  Deno.test(`losses.${name} trains the same network on both engines`, async () => {
    await assertSameOnBothEngines(async () => {
      const model = compiled(nl.optimizers.adam({ learningRate: 0.01 }), loss);
      const { history } = await model.fit(x, y, { epochs: 20, batchSize: 4, ...quiet });
      assert(history.loss[19] < history.loss[0]);
      return model.getWeights();
    });
  });

  Deno.test(`losses.${name} is found by its name, and is called so`, () => {
    assertEquals(loss.name, name);
    compiled(nl.optimizers.sgd(), loss).compile({ optimizer: "sgd", loss: name });
  });
}

for (const [name, make] of Object.entries({ ...nl.losses, ...nl.optimizers })) {
  Deno.test(`${name} carries the options that it was made with`, () => {
    assertCarriesItsOptions(make as () => nl.Loss | nl.Optimizer);
  });
}

for (const [name, make] of Object.entries(nl.optimizers)) {
  Deno.test(`optimizers.${name} moves every weight against its gradient in the first step`, async () => {
    const model = compiled(make(), nl.losses.meanSquaredError()), y = ANSWERS.numbers;
    const gradients = nl.trace(model, x, y).layers.flatMap(({ weights }) => weights);
    const before = model.getWeights();
    await model.fit(x, y, { batchSize: ROWS, ...quiet });
    model.getWeights().forEach(({ data }, i) =>
      data.forEach((value, j) => {
        const gradient = gradients[i].gradient!.data[j];
        // Weight decay of a thousandth or less, as in adamw, cannot turn a step around.
        assert((value - before[i].data[j]) * gradient < 0, `matrix ${i}, number ${j}`);
      })
    );
  });

  Deno.test(`optimizers.${name} trains the same network on both engines`, async () => {
    await assertSameOnBothEngines(async () => {
      const model = compiled(make(), nl.losses.meanSquaredError());
      const options = { epochs: 20, batchSize: 4, ...quiet };
      const { history } = await model.fit(x, ANSWERS.numbers, options);
      assert(history.loss[19] < history.loss[0]);
      return model.getWeights();
    });
  });

  Deno.test(`optimizers.${name} is found by its name, and is called so`, () => {
    assertEquals(make().name, name);
    compiled(make(), nl.losses.meanSquaredError()).compile({ optimizer: name, loss: "mse" });
  });
}
