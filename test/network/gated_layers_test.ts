import { assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";

const { dense, activation } = nl.layers;
const KINDS = ["glu", "reglu", "geglu", "swiglu"] as const;

for (const kind of KINDS) {
  Deno.test(`layers.${kind} gives what nl.${kind} gives, half as many numbers`, () => {
    const model = nl.sequential({ layers: [nl.layers[kind]({ inputShape: [4] })] });
    assertEquals(model.outputs[0].units, 2);
    const x = [[1, -2, 0.5, 3], [2, 2, -1, -8]];
    assertEquals(model.predict(x).toArray(), nl[kind](nl.Matrix.from(x)).toArray());
  });

  Deno.test(`layers.${kind} refuses an odd number of inputs when the model is made`, () => {
    assertThrows(
      () => nl.sequential({ layers: [dense({ units: 5, inputShape: [2] }), nl.layers[kind]()] }),
      RangeError,
      `${kind}: expected an even number of inputs, to let one half through by the other, but found 5`,
    );
    assertThrows(
      () => nl.layers[kind]({ axis: 1 } as never),
      RangeError,
      `layers.${kind}: `,
    );
  });

  Deno.test(`${kind} is no name for dense, which says what to do`, () => {
    for (const f of [kind, nl[kind]]) {
      assertThrows(
        () => dense({ units: 4, activation: f }),
        RangeError,
        `found ${kind}, which halves it; add layers.${kind}() after the layer`,
      );
    }
  });
}

Deno.test("the summary shows the halves, and names each layer", () => {
  const model = nl.sequential({
    layers: [
      dense({ units: 8, inputShape: [3] }),
      ...KINDS.slice(1).map((kind) => nl.layers[kind]()),
    ],
  });
  assertEquals(model.layers.map(({ name }) => name), ["dense", "re_glu", "geglu", "swi_glu"]);
  assertEquals(model.layers.map(({ className }) => className), [
    "Dense",
    "ReGLU",
    "GEGLU",
    "SwiGLU",
  ]);
  assertEquals([model.outputs[0].units, model.countParams()], [1, 32]);
});

Deno.test("a halving function of your own is a layer, too", () => {
  const larger = nl.defineVectorActivation({
    name: "maxout",
    f: (x) => Array.from({ length: x.length / 2 }, (_, i) => Math.max(x[i], x[x.length / 2 + i])),
    jacobian: (x) =>
      Array.from({ length: x.length / 2 }, (_, i) => {
        const wins = x[i] > x[x.length / 2 + i] ? i : x.length / 2 + i;
        return Array.from(x, (_, j) => j === wins ? 1 : 0);
      }),
    halves: true,
    formula: "\\max(a, b)",
    range: [-Infinity, Infinity],
  });
  const model = nl.sequential({
    layers: [activation({ activation: larger, inputShape: [4] }), dense({ units: 1 })],
  });
  assertEquals(model.countParams(), 3);
  assertEquals(larger([1, 5, 4, 2]), [4, 5]);
  assertThrows(
    () => dense({ units: 4, activation: larger }),
    RangeError,
    "add layers.activation({ activation: maxout }) after the layer",
  );
});
