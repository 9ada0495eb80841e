import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { jupyterDisplay } from "../../../lib/kernel/show.ts";
import { reducedNetwork } from "../../../lib/lessons/draw_digit/reduced_network.ts";
import { readDigit } from "../../../lib/lessons/draw_digit/reader_script.ts";
import * as nl from "../../../lib/mod.ts";

const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";

type Read = (layers: object[], pixels: ArrayLike<number>) => number[];

/** The page's own code, and networks as the page unpacks them. */
const read: Read = new Function(`return ${readDigit}`)();
function unpacked(model: nl.Model): object[] {
  const layers = reducedNetwork(model);
  if (typeof layers === "string") throw new Error(layers);
  return layers.map((layer) => ({
    ...layer,
    weights: new Int8Array(Uint8Array.fromBase64(layer.weights).buffer),
  }));
}

const ACTIVATIONS = ["relu", "tanh", "sigmoid", "leakyRelu", "gelu"];

Deno.test({
  name: "the page reads a thousand test digits as the model does, whatever the activation",
  ignore: !mayRead, // reads MNIST
  async fn() {
    for (const activation of ACTIVATIONS) {
      const quick = { units: 24, epochs: 1, verbose: 0 } as const;
      const { model, test } = await nl.digitNetwork(activation, quick);
      const layers = unpacked(model), expected = model.predict(test.x.slice(0, 1000));
      const found = nl.Matrix.from(
        Array.from({ length: 1000 }, (_, row) => read(layers, Array.from(test.x.row(row)))),
      );
      const farthest = Math.max(...expected.data.map((p, i) => Math.abs(p - found.data[i])));
      assert(farthest < 0.03, `${activation}: ${farthest}`);
      const [ours, theirs] = [expected.argMax(), found.argMax()];
      const differ = ours.filter((digit, row) => digit !== theirs[row]).length;
      assert(differ <= 3, `${activation}: ${differ} of 1000 are read as another digit`);
    }
  },
});

const { dense } = nl.layers;
const network = (...layers: nl.Layer[]) => nl.sequential({ layers, seed: 1 });
const softmax = () => dense({ units: 10, activation: "softmax" });
const plain = () => network(dense({ units: 4, activation: "relu", inputShape: [784] }), softmax());
const digits: nl.Dataset = {
  x: nl.Matrix.from(Array.from({ length: 20 }, (_, i) => Array(784).fill(i / 20))),
  labels: Uint8Array.from({ length: 20 }, (_, i) => i % 10),
  classNames: Array.from("0123456789"),
};

Deno.test("a network of three layers is read in the page, too", () => {
  const model = network(
    dense({ units: 6, activation: "relu", inputShape: [784] }),
    dense({ units: 5, activation: "tanh" }),
    softmax(),
  );
  const pixels = Array.from({ length: 784 }, (_, i) => (i % 7) / 7);
  const found = read(unpacked(model), pixels), expected = model.predict([pixels]).row(0);
  found.forEach((p, digit) => assert(Math.abs(p - expected[digit]) < 0.02));
});

Deno.test("where scripts do not run, ten digits are there, and what each network reads", async () => {
  const shown = await nl.drawDigit({ relu: plain(), "<b>": plain() }, digits)[jupyterDisplay]();
  const html = shown["text/html"] as string;
  assert(html.startsWith("<div><img"));
  assertEquals(html.split("</script>").length, 2);
  const [still] = html.split("<script>");
  assertStringIncludes(still, "Run this cell to draw a digit yourself.");
  assertStringIncludes(still, "&lt;b&gt;");
  assertEquals(still.match(/<tr/g)?.length, 11);
});

Deno.test("a page with three networks of 48 units and ten digits is small enough for a notebook", async () => {
  const wide = () =>
    network(dense({ units: 48, activation: "tanh", inputShape: [784] }), softmax());
  const models = { relu: wide(), tanh: wide(), sigmoid: wide() };
  const shown = await nl.drawDigit(models, digits)[jupyterDisplay]();
  assert((shown["text/html"] as string).length < 200_000);
});

const REFUSED: [what: string, call: () => unknown, message: string][] = [
  ["no models", () => nl.drawDigit({}, digits), "1 to 3 models by name"],
  [
    "something else than a model",
    () => nl.drawDigit({ relu: 1 as never }, digits),
    "found layers of",
  ],
  [
    "a model that was forgotten",
    () => nl.drawDigit({ relu: undefined! }, digits),
    "found undefined",
  ],
  [
    "other inputs",
    () =>
      nl.drawDigit(
        { a: network(dense({ units: 10, activation: "softmax", inputShape: [2] })) },
        digits,
      ),
    "found 2 inputs",
  ],
  [
    "no softmax",
    () => nl.drawDigit({ a: network(dense({ units: 10, inputShape: [784] })) }, digits),
    "the activations linear",
  ],
  [
    "another kind of layer",
    () =>
      nl.drawDigit({
        a: network(dense({ units: 9, inputShape: [784] }), nl.layers.reLU(), softmax()),
      }, digits),
    "Dense, ReLU, Dense",
  ],
  [
    "no biases",
    () =>
      nl.drawDigit({
        a: network(dense({ units: 9, useBias: false, inputShape: [784] }), softmax()),
      }, digits),
    "without biases",
  ],
  ["no digits", () => nl.drawDigit({ a: plain() }, undefined!), "found undefined"],
];

for (const [what, call, message] of REFUSED) {
  Deno.test(`drawDigit refuses ${what}`, () => {
    assertThrows(call, Error, message);
  });
}
