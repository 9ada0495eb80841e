import { assert, assertEquals, assertThrows } from "@std/assert";
import * as nl from "nonlinear";

Deno.test("a spread has a dot for each number and a stroke for each mean, named at the left", async () => {
  const svg = await nl.plotSpread({ relu: [1, 2, 3], own: [2.5] }, { label: "points" }).svg();
  assertEquals(svg.match(/<circle/g)?.length, 4);
  assert(svg.includes(">relu</text>") && svg.includes(">own</text>") && svg.includes("points"));
});

Deno.test("a spread of equal numbers can be drawn, and is told of without a range", async () => {
  const figure = nl.plotSpread({ relu: [0.5, 0.5] });
  assertEquals(figure.alt, "Values: relu 0.5.");
  assert((await figure.svg()).includes("<circle"));
});

Deno.test("a spread of nothing is refused", () => {
  assertThrows(() => nl.plotSpread({ relu: [] }), RangeError, "numbers for relu");
  assertThrows(() => nl.plotSpread({ relu: "a" as never }), TypeError, "relu");
  assertThrows(() => nl.plotSpread({}), RangeError, "none");
});
