import { assert, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";
import { reloaded } from "../training/saving/same_bits.ts";

const x = new nl.Matrix(20, 3).map((_, i) => Math.sin(1 + 2.3 * i));
const y = new nl.Matrix(20, 2).map((_, i) => Math.cos(i));
const { dense, dropout } = nl.layers;
const list = () => [
  dense({ units: 5, activation: "relu", inputShape: [3] }),
  dropout({ rate: 0.2 }),
  dense({ units: 2 }),
];
const settings = { optimizer: "adam", loss: "mse" } as const;

async function trained(model: nl.Model): Promise<nl.Matrix[]> {
  model.compile(settings);
  await model.fit(x, y, { epochs: 3, verbose: 0 });
  return model.getWeights();
}

Deno.test("layers that are added one by one make bit for bit the model that they make at once", async () => {
  const grown = nl.sequential({ seed: 4 });
  for (const layer of list()) grown.add(layer);
  const atOnce = nl.sequential({ layers: list(), seed: 4 });
  assertEquals(grown.layers.map(({ name }) => name), atOnce.layers.map(({ name }) => name));
  assertEquals(await trained(grown), await trained(atOnce));
});

Deno.test("a layer that is popped leaves the model as if it had never been there", async () => {
  const model = nl.sequential({ seed: 4 });
  const [first, second, third] = list();
  for (const layer of [first, second, dense({ units: 9 })]) model.add(layer);
  assertEquals(model.predict(x).cols, 9);
  model.pop();
  model.add(third);
  assertEquals(await trained(model), await trained(nl.sequential({ layers: list(), seed: 4 })));
  for (let i = 0; i < 3; i++) model.pop();
  assertEquals(model.layers, []);
  assertThrows(() => model.pop(), Error, "pop: expected a model with layers but found none");
});

Deno.test("a model without layers says what it needs", async () => {
  const calls: Record<string, (model: nl.Model) => unknown> = {
    compile: (model) => model.compile(settings),
    fit: (model) => model.fit(x, y),
    evaluate: (model) => model.evaluate(x, y),
    predict: (model) => model.predict(x),
    summary: (model) => model.summary(),
    save: (model) => model.toBytes(),
  };
  for (const [name, call] of Object.entries(calls)) {
    let message = "";
    try {
      await call(nl.sequential());
    } catch (error) {
      message = (error as Error).message;
    }
    assert(
      message.startsWith(`${name}: expected a model with layers but found none; add`),
      message,
    );
  }
});

Deno.test("add refuses what does not fit, and leaves the model as it was", () => {
  const model = nl.sequential();
  assertThrows(() => model.add(dense({ units: 2 })), RangeError, "such as inputShape: [784]");
  const first = dense({ units: 2, inputShape: [3] });
  model.add(first);
  for (
    const [layer, message] of [
      [first, "one that the model has"],
      [dense({ units: 2, name: "dense" }), '"dense", which is taken'],
      [dense({ units: 2, inputShape: [3] }), "its inputShape is [3]"],
      [nl.layers.add(), "expected"],
      ["dense", "expected a layer"],
    ] as const
  ) {
    assertThrows(() => model.add(layer as nl.Layer), Error, message);
    assertEquals(model.layers, [first]);
  }
});

Deno.test("a model stays compiled when layers are added, with a fresh optimizer", async () => {
  const once = { verbose: 0, shuffle: false } as const;
  const model = nl.sequential({ layers: list().toSpliced(1, 1), seed: 4 });
  await trained(model);
  model.add(dense({ units: 2 }));
  const again = nl.sequential({
    layers: [...list().toSpliced(1, 1), dense({ units: 2 })],
    seed: 4,
  });
  again.setWeights(model.getWeights());
  again.compile(settings);
  for (const each of [model, again]) await each.fit(x, y, once);
  assertEquals(model.getWeights(), again.getWeights());
  assertEquals((await reloaded(model)).predict(x), model.predict(x));
});

Deno.test("a layer is found by its name or its place", () => {
  const model = nl.sequential({ layers: list() });
  assertEquals(model.getLayer("dense_1"), model.layers[2]);
  assertEquals(model.getLayer(1), model.layers[1]);
  assertThrows(() => model.getLayer("dens_1"), RangeError, 'did you mean "dense_1"?');
  assertThrows(() => model.getLayer(3), RangeError, "a whole number from 0 to 2");
  assertThrows(() => model.getLayer({} as string), TypeError, "expected the name of a layer");
});

Deno.test("a shared layer has one set of weights, which can be read and set", () => {
  const a = nl.input({ shape: [3] }), b = nl.input({ shape: [3] });
  const shared = dense({ units: 1 });
  const sum = nl.layers.add().apply([shared.apply(a), shared.apply(b)]);
  const model = nl.model({ inputs: [a, b], outputs: sum });
  shared.setWeights([[[1], [2], [3]], [0.5]]);
  assertEquals(model.predict([[[1, 0, 0]], [[0, 0, 1]]]).toArray(), [[5]]);
  assertEquals(model.getLayer("dense").getWeights(), model.getWeights());
  const before = model.getWeights();
  assertThrows(() => shared.setWeights([[[1], [2], [3]], [NaN]]), RangeError, "finite");
  assertEquals(model.getWeights(), before);
});

Deno.test("a part of a model shares its weights, and the whole's training moves them", async () => {
  for (const load of [false, true]) {
    const made = nl.sequential({ layers: list(), seed: 4 });
    made.compile(settings);
    const whole = load ? await reloaded(made) : made;
    const hidden = whole.getLayer("dense");
    const part = nl.model({ inputs: whole.inputs, outputs: hidden.output });
    assertEquals(hidden.input, whole.inputs[0]);
    const before = part.predict(x);
    await whole.fit(x, y, { verbose: 0 });
    const [weights, biases] = whole.getWeights();
    assert(before.data.some((value, i) => value !== part.predict(x).data[i]));
    assertEquals(part.getWeights(), [weights, biases]);
  }
  assertThrows(() => dense({ units: 1 }).output, Error, "has not been applied to anything");
});
