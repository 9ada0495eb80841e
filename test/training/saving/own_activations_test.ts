import { assertEquals, assertRejects } from "@std/assert";
import * as nl from "nonlinear";
import { bits, reloaded } from "./same_bits.ts";

const bent = nl.defineActivation({
  name: "bent",
  f: (x, { b }) => x + Math.sqrt(x * x + b),
  params: { b: 1 },
});
const centred = nl.defineVectorActivation({
  name: "centred",
  f: (x) => Array.from(x, (xi) => xi - Array.from(x).reduce((sum, xj) => sum + xj, 0) / x.length),
  jacobian: (x) =>
    Array.from(x, (_, i) => Array.from(x, (_, j) => (i === j ? 1 : 0) - 1 / x.length)),
  formula: "x_i - \\bar{x}",
  range: [-Infinity, Infinity],
});
const x = [[1, -2], [0.5, 0]];

const modelWith = (activation: nl.Activation) =>
  nl.sequential({
    layers: [
      nl.layers.dense({ units: 4, activation, inputShape: [2], name: "hidden" }),
      nl.layers.activation({ activation, name: "again" }),
    ],
    seed: 1,
  });

Deno.test("functions of one's own come back where they are given, with the parameters they had", async () => {
  for (const f of [bent, bent.with({ b: 4 }), centred]) {
    const model = modelWith(f);
    const loaded = await reloaded(model, { activations: { bent, centred } });
    assertEquals(bits(loaded.predict(x)), bits(model.predict(x)));
    assertEquals(loaded.layers[0].activation!.params, f.params);
  }
});

Deno.test("a function of one's own under the name of one of the library's is not taken for it", async () => {
  const relu = nl.defineActivation({ name: "relu", f: (x) => 2 * x });
  const model = modelWith(relu);
  await assertRejects(() => reloaded(model), RangeError, 'is the activation "relu" of your own');
  const loaded = await reloaded(model, { activations: { relu } });
  assertEquals(bits(loaded.predict(x)), bits(model.predict(x)));
});

/** What is saved, what is given when it is loaded, and what is said. */
const REFUSED: [what: string, saved: nl.Activation, given: unknown, message: string][] = [
  [
    "one that is not given",
    bent,
    {},
    'loadModel: expected the bytes to hold a saved model, but activation of the layer "hidden" is the activation "bent" of your own, which is not in the file; load it with nl.loadModel("…", { activations: { bent } }).',
  ],
  [
    "one whose name is no name of a variable",
    nl.defineActivation({ name: "my bend", f: (x) => x }),
    {},
    'loadModel: expected the bytes to hold a saved model, but activation of the layer "hidden" is the activation "my bend" of your own, which is not in the file; load it with nl.loadModel("…", { activations: { "my bend": f } }).',
  ],
  [
    "one of rows for one of numbers",
    bent,
    { bent: centred },
    "loadModel: expected the bytes to hold a saved model, but activations.bent is a function of whole rows and not of single numbers, as when the model was saved.",
  ],
  [
    "one that computes something else",
    bent,
    { bent: nl.defineActivation({ name: "bent", f: (x, { b }) => x + b, params: { b: 1 } }) },
    "loadModel: expected the bytes to hold a saved model, but activations.bent gives -1 at -2 and not 0.2360679774997898, as when the model was saved: give the function that it was trained with.",
  ],
  [
    "one without the parameters",
    bent.with({ b: 2 }),
    { bent: nl.defineActivation({ name: "bent", f: (x) => x }) },
    'loadModel: expected the bytes to hold a saved model, but what it describes is refused: bent.with: expected no parameters (bent has none) but found "b".',
  ],
  [
    "a plain function",
    bent,
    { bent: (x: number) => x },
    "loadModel: expected activations.bent to be an activation made with nl.defineActivation but found a plain function.",
  ],
  [
    "a name",
    bent,
    { bent: "relu" },
    'loadModel: expected activations.bent to be an activation made with nl.defineActivation but found "relu".',
  ],
  [
    "no object",
    bent,
    null,
    "loadModel: expected activations to be an object of functions by their names, such as { bent }, but found null.",
  ],
];
for (const [what, saved, activations, message] of REFUSED) {
  Deno.test(`loadModel refuses ${what}, for a function of one's own`, async () => {
    const options = { activations } as Parameters<typeof nl.loadModel>[1];
    const error = await assertRejects(() => reloaded(modelWith(saved), options), Error);
    assertEquals(error.message, message);
  });
}

Deno.test("loadModel refuses misspelt options and what is no path", async () => {
  await assertRejects(
    () => nl.loadModel("x", { activation: {} } as object),
    RangeError,
    'loadModel: expected options among activations, layers, losses, metrics but found "activation"',
  );
  for (const from of [undefined, null, 7, {}, [], new ArrayBuffer(8)]) {
    await assertRejects(
      () => nl.loadModel(from as unknown as string),
      TypeError,
      'loadModel: expected a path such as "model.safetensors" but found ',
    );
  }
});
