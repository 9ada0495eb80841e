import { assertEquals, assertNotEquals } from "@std/assert";
import * as nl from "nonlinear";

const { dense, dropout, prelu } = nl.layers;
const { glorotUniform, randomNormal } = nl.initializers;

Deno.test("each weighted layer draws from a stream of its own, and none from the one that orders the examples", () => {
  const model = nl.sequential({
    layers: [
      dense({ units: 3, inputShape: [2] }),
      dropout({ rate: 0.5 }), // no weights, so no stream
      prelu({ alphaInitializer: randomNormal() }),
      dense({ units: 2 }),
    ],
    seed: 5,
  });
  const [first, , slopes, last] = model.getWeights();
  const drawn = (maker: nl.Initializer, rows: number, cols: number, stream: number) =>
    maker.draw(rows, cols, { fanIn: rows, fanOut: cols }, nl.randomStream(5, stream));
  assertEquals(first, drawn(glorotUniform(), 2, 3, 1));
  assertEquals(slopes, drawn(randomNormal(), 1, 3, 2));
  assertEquals(last, drawn(glorotUniform(), 3, 2, 3));
  assertNotEquals(first, drawn(glorotUniform(), 2, 3, 0)); // stream 0 orders the examples
});

Deno.test("the streams that a model opens one after the other are those that randomStream opens", () => {
  const units = Array.from({ length: 40 }, () => 1);
  const model = nl.sequential({
    layers: units.map((units, i) => dense({ units, ...(i === 0 ? { inputShape: [1] } : {}) })),
    seed: 9,
  });
  const weights = model.getWeights().filter((_, i) => i % 2 === 0);
  const expected = units.map((_, i) =>
    glorotUniform().draw(1, 1, { fanIn: 1, fanOut: 1 }, nl.randomStream(9, i + 1))
  );
  assertEquals(weights, expected);
});
